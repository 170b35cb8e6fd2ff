using AmpController.Console;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Console
{
    /// <summary>The forms that answers are made of.</summary>
    [TestClass]
    public class OutputBufferTests
    {
        [TestMethod]
        [DataRow(0, "0.0dB")]
        [DataRow(-1, "0.0dB")]
        [DataRow(-4, "0.0dB")]
        [DataRow(4, "0.0dB")]
        [DataRow(5, "0.1dB")]
        [DataRow(-5, "-0.1dB")]
        [DataRow(-14, "-0.1dB")]
        [DataRow(-15, "-0.2dB")]
        [DataRow(-50, "-0.5dB")]
        [DataRow(-94, "-0.9dB")]
        [DataRow(-95, "-1.0dB")]
        [DataRow(-100, "-1.0dB")]
        [DataRow(-2000, "-20.0dB")]
        [DataRow(-2050, "-20.5dB")]
        [DataRow(600, "6.0dB")]
        [DataRow(1200, "12.0dB")]
        [DataRow(-19994, "-199.9dB")]
        [DataRow(-19999, "-200.0dB")]
        [DataRow(VolumeLevel.MuteCb, "min")]
        [DataRow(-20001, "min")]
        [DataRow(int.MinValue, "min")]
        [DataRow(int.MaxValue, "21474836.5dB")]
        public void Db_has_one_decimal_rounded_half_away_from_zero(int levelCb, string expected)
        {
            Assert.AreEqual(expected, Db(levelCb));
        }

        [TestMethod]
        public void Db_over_the_whole_range_reads_back_within_half_a_tenth()
        {
            CommandLine line = new CommandLine();
            OutputBuffer output = new OutputBuffer(32);
            byte[] text = new byte[32];
            // Steps of 3 meet every last digit and keep the run short on the device.
            for (int levelCb = VolumeLevel.MuteCb + 1; levelCb <= 3000; levelCb += 3)
            {
                output.Db(levelCb);
                int length = output.Take(text, text.Length);
                line.Parse(text, length);
                Assert.IsTrue(line.TryDb(0, out int readCb));
                int errorCb = readCb - levelCb;
                Assert.IsTrue(errorCb >= -5 && errorCb <= 5);
                Assert.IsTrue(readCb % 10 == 0);
                Assert.IsTrue(text[0] != '-' || readCb < 0, "no -0.0");
            }
        }

        [TestMethod]
        [DataRow(-2000, "-20.0dB")]
        [DataRow(-2025, "-20.25dB")]
        [DataRow(-2005, "-20.05dB")]
        [DataRow(-5, "-0.05dB")]
        [DataRow(0, "0.0dB")]
        [DataRow(1201, "12.01dB")]
        [DataRow(1250, "12.5dB")]
        [DataRow(-20000, "min")]
        [DataRow(-20001, "min")]
        public void Hundredths_are_written_where_there_are_any(int levelCb, string expected)
        {
            OutputBuffer output = new OutputBuffer(32);
            output.ExactDb(levelCb);
            Assert.AreEqual(expected, Taken(output));
        }

        [TestMethod]
        public void Numbers_of_every_size_are_whole()
        {
            Assert.AreEqual("0", Number(0, 1));
            Assert.AreEqual("-1", Number(-1, 1));
            Assert.AreEqual("1000", Number(1000, 1));
            Assert.AreEqual("007", Number(7, 3));
            Assert.AreEqual("1234", Number(1234, 3));
            Assert.AreEqual("9223372036854775807", Number(long.MaxValue, 1));
            Assert.AreEqual("-9223372036854775808", Number(long.MinValue, 1));
        }

        [TestMethod]
        public void Text_from_outside_is_cut_and_cannot_break_a_line()
        {
            OutputBuffer output = new OutputBuffer(32);
            output.Text("a\r\nb\u00e9", 4);
            Assert.AreEqual("a??b", Taken(output));
        }

        [TestMethod]
        public void Pad_leaves_at_least_one_space()
        {
            OutputBuffer output = new OutputBuffer(32);
            output.Text("ab").Pad(4).Text("c").Pad(2).Text("d");
            Assert.AreEqual("ab  c d", Taken(output));
        }

        [TestMethod]
        public void A_full_ring_drops_and_counts()
        {
            OutputBuffer output = new OutputBuffer(4);
            output.Text("abcdef").Pad(100);
            Assert.AreEqual(4, output.Count);
            Assert.AreEqual(0, output.Free);
            Assert.AreEqual(3, output.Dropped);
            Assert.AreEqual("abcd", Taken(output));
        }

        [TestMethod]
        public void The_ring_keeps_order_across_its_end()
        {
            OutputBuffer output = new OutputBuffer(5);
            byte[] bytes = new byte[5];
            output.Text("abcd");
            Assert.AreEqual(3, output.Take(bytes, 3));
            output.Text("efgh");
            Assert.AreEqual("defgh", Taken(output));
            Assert.AreEqual(0, output.Take(bytes, 5));
        }

        private static string Db(int levelCb)
        {
            OutputBuffer output = new OutputBuffer(32);
            output.Db(levelCb);
            return Taken(output);
        }

        private static string Number(long value, int places)
        {
            OutputBuffer output = new OutputBuffer(32);
            output.Number(value, places);
            return Taken(output);
        }

        private static string Taken(OutputBuffer output)
        {
            byte[] bytes = new byte[32];
            int count = output.Take(bytes, bytes.Length);
            char[] text = new char[count];
            for (int i = 0; i < count; i++)
            {
                text[i] = (char)bytes[i];
            }

            return new string(text);
        }
    }
}
