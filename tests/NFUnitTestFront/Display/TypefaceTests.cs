using AmpController.Control;
using AmpController.Display;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>The faces and their tables.</summary>
    [TestClass]
    public class TypefaceTests
    {
        private const int RemedyLines = 4;

        /// <summary>A margin of one on the left.</summary>
        private const int LineWidth = 127;

        [TestMethod]
        public void Every_table_is_as_long_as_its_widths_say()
        {
            Assert.AreEqual(BigGlyphs.Count + (Sum(BigGlyphs.Table, BigGlyphs.Count) * BigGlyphs.Pages), BigGlyphs.Table.Length);
            Assert.AreEqual(MediumGlyphs.Count + (Sum(MediumGlyphs.Table, MediumGlyphs.Count) * MediumGlyphs.Pages), MediumGlyphs.Table.Length);
            Assert.AreEqual(SmallGlyphs.Count + (Sum(SmallGlyphs.Table, SmallGlyphs.Count) * SmallGlyphs.Pages), SmallGlyphs.Table.Length);
        }

        [TestMethod]
        public void Every_numeral_is_equally_wide()
        {
            Typeface face = new Typefaces().Big;

            for (char digit = '0'; digit <= '9'; digit++)
            {
                Assert.AreEqual(18, face.Width(digit));
            }

            Assert.AreEqual(18, face.Width('-'));
        }

        [TestMethod]
        public void The_small_face_has_all_of_printable_ascii()
        {
            Typeface face = new Typefaces().Small;

            for (char character = ' '; character <= '~'; character++)
            {
                Assert.IsTrue(face.Width(character) > 0);
            }
        }

        [TestMethod]
        public void A_character_that_a_face_lacks_is_skipped()
        {
            Typefaces faces = new Typefaces();
            Canvas canvas = new Canvas();

            Assert.AreEqual(0, faces.Small.Width((char)200));
            Assert.AreEqual(0, faces.Medium.Width('a'));
            Assert.AreEqual(30, faces.Medium.Draw(canvas, 30, 0, 'a', 0));
            Assert.AreEqual(faces.Medium.Measure("AB"), faces.Medium.Measure("AzB"));
        }

        [TestMethod]
        public void A_text_is_as_wide_as_it_is_drawn()
        {
            Typeface face = new Typefaces().Small;

            int end = face.Draw(new Canvas(), 0, 0, "fault 12", 0);

            Assert.AreEqual(face.Measure("fault 12"), end - 1);
            Assert.AreEqual(0, face.Measure(string.Empty));
        }

        [TestMethod]
        [DataRow(0, "0")]
        [DataRow(7, "7")]
        [DataRow(10, "10")]
        [DataRow(60, "60")]
        [DataRow(105, "105")]
        [DataRow(999, "999")]
        public void A_number_is_drawn_as_its_text(int number, string text)
        {
            Typeface face = new Typefaces().Small;
            Canvas asNumber = new Canvas();
            Canvas asText = new Canvas();

            int end = face.DrawNumber(asNumber, 3, 2, number, 0);

            Assert.AreEqual(face.Draw(asText, 3, 2, text, 0), end);
            for (int column = 0; column < end; column++)
            {
                Assert.AreEqual(asText.At(column, 2), asNumber.At(column, 2));
            }
        }

        [TestMethod]
        public void Every_remedy_fits_the_page_of_a_fault()
        {
            Typeface face = new Typefaces().Small;

            for (int code = 0; code < (int)FaultCode.UnknownCommand; code++)
            {
                string remedy = FaultTable.Remedy((FaultCode)code);
                Assert.IsTrue(Lines(face, remedy) <= RemedyLines, remedy);
            }
        }

        private static int Lines(Typeface face, string text)
        {
            int lines = 1;
            int start = 0;
            int lastBreak = 0;
            for (int end = 1; end <= text.Length; end++)
            {
                if (end < text.Length && text[end] != ' ')
                {
                    continue;
                }

                if (face.Measure(text, start, end - start) > LineWidth)
                {
                    lines++;
                    start = lastBreak + 1;
                }

                lastBreak = end;
            }

            return lines;
        }

        private static int Sum(byte[] widths, int count)
        {
            int sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += widths[i];
            }

            return sum;
        }
    }
}
