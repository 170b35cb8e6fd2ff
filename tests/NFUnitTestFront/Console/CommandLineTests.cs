using AmpController.Console;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>Words and numbers of a line.</summary>
    [TestClass]
    public class CommandLineTests
    {
        [TestMethod]
        public void Words_are_counted_and_compared_whole()
        {
            CommandLine line = ParsedLine.Of("  vol UP   12 ");
            Assert.AreEqual(3, line.Count);
            Assert.IsTrue(line.Is(0, "vol"));
            Assert.IsTrue(line.Is(1, "up"));
            Assert.IsFalse(line.Is(1, "u"));
            Assert.IsFalse(line.Is(1, "upp"));
            Assert.IsFalse(line.Is(3, ""));
        }

        [TestMethod]
        public void A_word_of_the_line_before_is_gone()
        {
            CommandLine line = ParsedLine.Of("vol up 12");
            byte[] text = { (byte)'v', (byte)'o', (byte)'l', (byte)' ', (byte)'u', (byte)'p', (byte)' ', (byte)'1', (byte)'2' };
            line.Parse(text, 3);
            Assert.AreEqual(1, line.Count);
            Assert.IsFalse(line.Is(1, "up"));
            Assert.IsFalse(line.TryCount(2, out int _));
            Assert.IsFalse(line.TryDb(2, out int _));
            Assert.IsFalse(line.TryMs(2, out int _));
        }

        [TestMethod]
        public void Words_beyond_the_eighth_are_only_noted()
        {
            CommandLine line = ParsedLine.Of("1 2 3 4 5 6 7 8 9 10");
            Assert.AreEqual(CommandLine.MostWords + 1, line.Count);
            Assert.IsTrue(line.Is(7, "8"));
            Assert.IsFalse(line.Is(8, "9"));
            Assert.IsFalse(line.TryCount(8, out int _));
            Assert.IsFalse(line.TryDb(8, out int _));
            Assert.IsFalse(line.TryMs(8, out int _));
        }

        [TestMethod]
        [DataRow("0", 0)]
        [DataRow("-20", -2000)]
        [DataRow("+3", 300)]
        [DataRow("-20.5", -2050)]
        [DataRow("-20.05dB", -2005)]
        [DataRow("-999999", -99999900)]
        [DataRow("-1000000", -10000000)]
        public void A_volume_is_hundredths_of_a_dB(string text, int expectedCb)
        {
            Assert.IsTrue(ParsedLine.Of(text).TryDb(0, out int valueCb));
            Assert.AreEqual(expectedCb, valueCb);
        }

        [TestMethod]
        [DataRow("0", 0)]
        [DataRow("3000", 3000)]
        [DataRow("3000ms", 3000)]
        [DataRow("3000MS", 3000)]
        [DataRow("0005ms", 5)]
        public void A_time_is_milliseconds(string text, int expectedMs)
        {
            Assert.IsTrue(ParsedLine.Of(text).TryMs(0, out int valueMs));
            Assert.AreEqual(expectedMs, valueMs);
        }

        [TestMethod]
        [DataRow("ms")]
        [DataRow("-3")]
        [DataRow("3.5")]
        [DataRow("3s")]
        [DataRow("3m")]
        [DataRow("ms3")]
        [DataRow("3msms")]
        public void What_is_no_time_is_refused(string text)
        {
            Assert.IsFalse(ParsedLine.Of(text).TryMs(0, out int _));
        }

        [TestMethod]
        public void Numbers_of_any_length_saturate_and_keep_their_sign()
        {
            const string Digits = "99999999999999999999999999999999999999999999";
            for (int length = 7; length < Digits.Length; length++)
            {
                string text = Digits.Substring(0, length);
                Assert.IsTrue(ParsedLine.Of(text).TryCount(0, out int count));
                Assert.IsTrue(count > 1000, text);
                Assert.IsTrue(ParsedLine.Of(text + "ms").TryMs(0, out int valueMs));
                Assert.IsTrue(valueMs > 60000, text);
                Assert.IsTrue(ParsedLine.Of("-" + text).TryDb(0, out int valueCb));
                Assert.IsTrue(valueCb < -1000000, text);
            }
        }
    }
}
