using AmpController.Control;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>The bytes of a stored log.</summary>
    [TestClass]
    public class LogRecordTests
    {
        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(63)]
        [DataRow(64)]
        [DataRow(100)]
        public void A_log_reads_back_with_the_times_of_its_own_run(int events)
        {
            EventLog log = new EventLog();
            for (int i = 0; i < events; i++)
            {
                log.Add(i * 1000L, (EventKind)(i % 8), i - 50);
            }

            byte[] bytes = new byte[LogRecord.LongestBytes];
            EventLog read = new EventLog();
            LogRecord.Decode(bytes, LogRecord.Encode(log, FaultCode.None, bytes), read);

            Assert.AreEqual(log.Count, read.Count);
            for (int i = 0; i < log.Count; i++)
            {
                Assert.AreEqual(log.TimeMs(i), read.TimeMs(i));
                Assert.AreEqual((int)log.Kind(i), (int)read.Kind(i));
                Assert.AreEqual(log.Value(i), read.Value(i));
            }
        }

        [TestMethod]
        public void Times_beyond_a_month_and_values_of_every_size_keep_their_bits()
        {
            EventLog log = new EventLog();
            log.Add((1L << 40) - 1, EventKind.Gap, int.MinValue);
            log.Add(4294967296L, (EventKind)250, int.MaxValue);
            byte[] bytes = new byte[LogRecord.LongestBytes];
            EventLog read = new EventLog();
            LogRecord.Decode(bytes, LogRecord.Encode(log, FaultCode.None, bytes), read);
            Assert.AreEqual((1L << 40) - 1, read.TimeMs(0));
            Assert.AreEqual(int.MinValue, read.Value(0));
            Assert.AreEqual(4294967296L, read.TimeMs(1));
            Assert.AreEqual(250, (int)read.Kind(1));
            Assert.AreEqual(int.MaxValue, read.Value(1));
        }

        [TestMethod]
        public void Old_events_come_before_what_is_added_later()
        {
            EventLog log = new EventLog();
            log.Add(5000, EventKind.Gap, 310);
            byte[] bytes = new byte[LogRecord.LongestBytes];
            int count = LogRecord.Encode(log, FaultCode.None, bytes);
            EventLog next = new EventLog();
            LogRecord.Decode(bytes, count, next);
            next.Add(0, EventKind.Boot, 0);
            Assert.AreEqual(5000L, next.TimeMs(0));
            Assert.AreEqual(EventKind.Boot, next.Kind(1));
        }

        [TestMethod]
        public void A_log_with_any_flipped_bit_or_cut_anywhere_is_none()
        {
            EventLog log = new EventLog();
            log.Add(10, EventKind.Boot, 0);
            log.Add(20, EventKind.Gap, 310);
            byte[] bytes = new byte[LogRecord.LongestBytes];
            int count = LogRecord.Encode(log, FaultCode.None, bytes);
            EventLog read = new EventLog();
            for (int bit = 0; bit < count * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                LogRecord.Decode(bytes, count, read);
                Assert.AreEqual(0, read.Count, "bit " + bit.ToString());
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }

            for (int cut = -1; cut < count; cut++)
            {
                LogRecord.Decode(bytes, cut, read);
                Assert.AreEqual(0, read.Count, "cut " + cut.ToString());
            }

            LogRecord.Decode(bytes, count + 1, read);
            Assert.AreEqual(0, read.Count, "too long");
            LogRecord.Decode(bytes, count, read);
            Assert.AreEqual(2, read.Count);
        }

        [TestMethod]
        public void A_log_of_another_version_or_with_other_letters_or_more_events_than_fit_is_none()
        {
            byte[] bytes = new byte[LogRecord.LongestBytes + 20];
            EventLog log = new EventLog();
            log.Add(10, EventKind.Boot, 0);
            int count = LogRecord.Encode(log, FaultCode.None, bytes);
            EventLog read = new EventLog();
            bytes[4] = 2;
            RecordBytes.Seal(bytes, count);
            LogRecord.Decode(bytes, count, read);
            bytes[4] = 1;
            bytes[3] = (byte)'S';
            RecordBytes.Seal(bytes, count);
            LogRecord.Decode(bytes, count, read);
            Assert.AreEqual(0, read.Count);

            count = LogRecord.LongestBytes + 10;
            RecordBytes.PutMagic(bytes, "AMPL");
            bytes[5] = EventLog.Capacity + 1;
            RecordBytes.Seal(bytes, count);
            LogRecord.Decode(bytes, count, read);
            Assert.AreEqual(0, read.Count);
        }
    }
}
