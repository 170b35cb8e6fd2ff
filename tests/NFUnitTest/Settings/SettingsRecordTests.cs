using AmpController.Control;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>The bytes of a settings slot.</summary>
    [TestClass]
    public class SettingsRecordTests
    {
        [TestMethod]
        public void A_record_reads_back_as_it_was_written()
        {
            byte[] bytes = Sample();
            SettingsRecord read = new SettingsRecord();
            read.Decode(bytes, SettingsRecord.Length);

            Assert.AreEqual(RecordState.Ok, read.State);
            Assert.AreEqual(0x89ABCDEFu, read.Sequence);
            Assert.AreEqual(RestartMarker.Rebooted, read.Marker);
            Assert.AreEqual(FaultCode.DcTrip, read.Latched);
            Assert.IsTrue(read.IsLost);
            Assert.AreEqual(3, read.Count);
            Assert.AreEqual((byte)255, read.Id(0));
            Assert.AreEqual(-8000, read.Value(0));
            Assert.AreEqual(int.MaxValue, read.Value(1));
            Assert.AreEqual(int.MinValue, read.Value(2));
        }

        [TestMethod]
        public void The_bytes_of_version_2_are_fixed()
        {
            byte[] bytes = Sample();
            byte[] start =
            {
                65, 77, 80, 83, 2, 138, 0xEF, 0xCD, 0xAB, 0x89, 2, 21, 1, 3, 255, 0xC0, 0xE0, 0xFF, 0xFF, 7, 0xFF, 0xFF, 0xFF, 0x7F,
                8, 0, 0, 0, 0x80, 0, 0, 0, 0, 0,
            };
            for (int i = 0; i < start.Length; i++)
            {
                Assert.AreEqual(start[i], bytes[i], i.ToString());
            }

            Assert.AreEqual(138, SettingsRecord.Length);
            Assert.AreEqual((long)Crc32.Of(bytes, 134), RecordBytes.Get(bytes, 134, 4));
        }

        [TestMethod]
        public void A_full_record_reads_back()
        {
            byte[] bytes = new byte[SettingsRecord.Length];
            SettingsRecord record = new SettingsRecord();
            for (int i = 0; i < SettingsRecord.MostSettings; i++)
            {
                record.Add((byte)(i + 1), -i);
            }

            record.Encode(bytes);
            record.Decode(bytes, bytes.Length);
            Assert.AreEqual(RecordState.Ok, record.State);
            Assert.AreEqual(SettingsRecord.MostSettings, record.Count);
            Assert.AreEqual((byte)24, record.Id(23));
            Assert.AreEqual(-23, record.Value(23));
        }

        [TestMethod]
        public void Every_single_flipped_bit_is_caught()
        {
            byte[] bytes = Sample();
            SettingsRecord read = new SettingsRecord();
            for (int bit = 0; bit < SettingsRecord.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                read.Decode(bytes, SettingsRecord.Length);
                Assert.AreEqual(RecordState.Corrupt, read.State, "bit " + bit.ToString());
                Assert.AreEqual(0, read.Count);
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        [TestMethod]
        public void Every_beginning_of_a_record_is_seen_as_a_cut_write()
        {
            byte[] bytes = Sample();
            SettingsRecord read = new SettingsRecord();
            read.Decode(bytes, 0);
            Assert.AreEqual(RecordState.Empty, read.State);
            for (int count = 1; count < SettingsRecord.Length; count++)
            {
                read.Decode(bytes, count);
                Assert.AreEqual(RecordState.Cut, read.State, count.ToString());
            }
        }

        [TestMethod]
        public void What_cannot_be_read_is_too_long_or_is_no_record_is_corrupt()
        {
            byte[] bytes = new byte[SettingsRecord.Length + 1];
            System.Array.Copy(Sample(), bytes, SettingsRecord.Length);
            Assert.AreEqual(RecordState.Corrupt, StateOf(bytes, -1));
            Assert.AreEqual(RecordState.Corrupt, StateOf(bytes, SettingsRecord.Length + 1));
            byte[] noise = { 1, 2, 3, 4, 5, 6, 7 };
            Assert.AreEqual(RecordState.Corrupt, StateOf(noise, 1));
            Assert.AreEqual(RecordState.Corrupt, StateOf(noise, 7));
            Assert.AreEqual(RecordState.Corrupt, StateOf(new byte[300], 300));
            Assert.AreEqual(RecordState.Corrupt, StateOf(new byte[300], 0 + 138));
        }

        [TestMethod]
        public void A_record_of_a_newer_version_or_with_other_letters_is_foreign()
        {
            byte[] newer = SampleRecords.Settings(3, 200);
            SettingsRecord read = new SettingsRecord();
            read.Decode(newer, 200);
            Assert.AreEqual(RecordState.Foreign, read.State);
            Assert.AreEqual(7u, read.Sequence);
            Assert.AreEqual(RecordState.Cut, StateOf(newer, 199));

            byte[] other = SampleRecords.Settings(2, SettingsRecord.Length);
            other[0] = (byte)'X';
            RecordBytes.Seal(other, SettingsRecord.Length);
            read.Decode(other, SettingsRecord.Length);
            Assert.AreEqual(RecordState.Foreign, read.State);
            Assert.AreEqual(0u, read.Sequence);
            Assert.AreEqual(RecordState.Foreign, StateOf(SampleRecords.Settings(0, 20), 20));
        }

        [TestMethod]
        public void A_record_with_a_count_or_length_that_cannot_be_is_corrupt()
        {
            byte[] bytes = SampleRecords.Settings(2, SettingsRecord.Length);
            bytes[13] = SettingsRecord.MostSettings + 1;
            RecordBytes.Seal(bytes, SettingsRecord.Length);
            Assert.AreEqual(RecordState.Corrupt, StateOf(bytes, SettingsRecord.Length));
            Assert.AreEqual(RecordState.Corrupt, StateOf(SampleRecords.Settings(2, 20), 20));
            Assert.AreEqual(RecordState.Corrupt, StateOf(SampleRecords.Settings(3, 10), 10));
        }

        [TestMethod]
        public void Version_1_gives_its_settings_and_nothing_about_the_run()
        {
            byte[] bytes = SampleRecords.SettingsVersion1(5, 2, -1500);
            SettingsRecord read = new SettingsRecord();
            read.Decode(bytes, bytes.Length);
            Assert.AreEqual(RecordState.Ok, read.State);
            Assert.AreEqual(5u, read.Sequence);
            Assert.AreEqual(RestartMarker.Unknown, read.Marker);
            Assert.AreEqual(FaultCode.None, read.Latched);
            Assert.IsFalse(read.IsLost);
            Assert.AreEqual(1, read.Count);
            Assert.AreEqual((byte)2, read.Id(0));
            Assert.AreEqual(-1500, read.Value(0));
        }

        [TestMethod]
        [DataRow(1L, 0L, true)]
        [DataRow(0L, 1L, false)]
        [DataRow(5L, 5L, false)]
        [DataRow(0L, 4294967295L, true)]
        [DataRow(4294967295L, 0L, false)]
        [DataRow(2147483648L, 2147483647L, true)]
        [DataRow(2147483647L, 0L, true)]
        public void The_later_of_two_numbers_is_found_over_the_wrap(long first, long second, bool isNewer)
        {
            Assert.AreEqual(isNewer, RecordHead.IsNewer((uint)first, (uint)second));
        }

        [TestMethod]
        public void Nothing_of_the_record_read_before_stays()
        {
            SettingsRecord read = new SettingsRecord();
            read.Decode(Sample(), SettingsRecord.Length);
            read.Decode(new byte[1], 0);
            Assert.AreEqual(0u, read.Sequence);
            Assert.AreEqual(RestartMarker.Unknown, read.Marker);
            Assert.AreEqual(FaultCode.None, read.Latched);
            Assert.IsFalse(read.IsLost);
            Assert.AreEqual(0, read.Count);
        }

        private static byte[] Sample()
        {
            SettingsRecord record = new SettingsRecord
            {
                Sequence = 0x89ABCDEF, Marker = RestartMarker.Rebooted, Latched = FaultCode.DcTrip, IsLost = true,
            };
            record.Add(255, -8000);
            record.Add(7, int.MaxValue);
            record.Add(8, int.MinValue);
            byte[] bytes = new byte[SettingsRecord.Length];
            record.Encode(bytes);
            return bytes;
        }

        private static RecordState StateOf(byte[] bytes, int count)
        {
            SettingsRecord record = new SettingsRecord();
            record.Decode(bytes, count);
            return record.State;
        }
    }
}
