using AmpController.Control;
using AmpController.Display;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>The faces and their tables.</summary>
    [TestClass]
    public class TypefaceTests
    {
        private const int RemedyLines = 3;

        /// <summary>A margin of one on the left, a dark column on the right.</summary>
        private const int LineWidth = 126;

        [TestMethod]
        public void Numerals_are_equally_wide()
        {
            Typefaces faces = new Typefaces();

            for (char digit = '0'; digit <= '9'; digit++)
            {
                Assert.AreEqual(16, faces.Big.Width(digit));
                Assert.AreEqual(8, faces.Medium.Width(digit));
                Assert.AreEqual(5, faces.Small.Width(digit));
            }

            Assert.AreEqual(9, faces.Big.Width('-'));
            Assert.AreEqual(4, faces.Big.Width('.'));
        }

        [TestMethod]
        public void The_small_face_has_ascii_and_the_signs()
        {
            Typeface face = new Typefaces().Small;

            for (char character = ' '; character <= Typefaces.ArrowDown; character++)
            {
                Assert.IsTrue(face.Width(character) > 0);
            }

            Assert.AreEqual(0, face.Width((char)(Typefaces.ArrowDown + 1)));
        }

        [TestMethod]
        public void An_icon_is_drawn_page_by_page()
        {
            Canvas canvas = new Canvas();

            canvas.Draw(20, 3, Glyphs.Mute, 0xFF);

            int at = Glyphs.Mute + 2;
            for (int column = 20; column < 20 + Glyphs.MuteWidth; column++)
            {
                Assert.AreEqual(Glyphs.Table[at] ^ 0xFF, (int)canvas.At(column, 3));
                Assert.AreEqual(Glyphs.Table[at + Glyphs.MuteWidth] ^ 0xFF, (int)canvas.At(column, 4));
                at++;
            }

            Assert.AreEqual(0, (int)canvas.At(20 + Glyphs.MuteWidth, 3));
            Assert.AreEqual(0, (int)canvas.At(20, 5));
        }

        [TestMethod]
        public void A_character_that_a_face_lacks_is_skipped()
        {
            Typefaces faces = new Typefaces();
            Canvas canvas = new Canvas();

            Assert.AreEqual(0, faces.Small.Width((char)200));
            Assert.AreEqual(0, faces.Medium.Width('a'));
            Assert.AreEqual(30, faces.Medium.Draw(canvas, 30, 0, 'a', 0));
            Assert.AreEqual(faces.Medium.Measure("AE"), faces.Medium.Measure("AzE"));
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
    }
}
