using AmpController.Headphones;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>The bytes of a headphone slot.</summary>
    [TestClass]
    public class HeadphoneRecordTests
    {
        private const string LongestName = "Sennheiser HD 650 XL";

        [TestMethod]
        public void A_record_reads_back_as_it_was_written()
        {
            HeadphoneRecord read = new HeadphoneRecord();
            read.Decode(Sample(), HeadphoneRecord.Length);

            Assert.AreEqual(RecordState.Ok, read.State);
            Assert.AreEqual(0x89ABCDEFu, read.Sequence);
            Assert.IsTrue(read.IsLost);
            Assert.IsNull(read.Own(0));
            HeadphoneProfile own = read.Own(3);
            Assert.AreEqual(LongestName, own.Name);
            Assert.AreEqual(3200, own.ImpedanceDeciohm);
            Assert.AreEqual(10370, own.SensitivityCb);
            Assert.AreEqual(SensitivityUnit.PerMilliwatt, own.Unit);
            Assert.IsTrue(own.IsMeasured);
            Assert.AreEqual(HeadphoneForm.InEar, own.Form);
            Assert.AreEqual(9500, own.LimitCb);
            Assert.AreEqual(HeadphoneChoice.Lost, read.Choice(2));
            Assert.AreEqual(0xFEDCBA98u, read.Key(2));
            Assert.AreEqual(11500, read.LimitCb(2));
            Assert.AreEqual(2, read.Gain(2));
            Assert.AreEqual(-18800, read.LastLevelCb(2));
            Assert.AreEqual(HeadphoneChoice.None, read.Choice(1));
            Assert.AreEqual(JackBook.NoGain, read.Gain(1));
            Assert.AreEqual(1200, read.LastLevelCb(1));
            Assert.AreEqual(uint.MaxValue, read.Day(0));
            Assert.AreEqual(7u, read.Day(6));
            Assert.AreEqual(86399, read.DaySeconds);
        }

        [TestMethod]
        [DataRow(0, true, 0)]
        [DataRow(0, false, 1)]
        [DataRow(1, true, 1)]
        [DataRow(1, false, 0)]
        public void Every_word_about_a_profile_has_a_bit_of_its_own(int unit, bool isMeasured, int form)
        {
            HeadphoneProfile profile = SampleRecords.Profile("x");
            profile.Unit = (SensitivityUnit)unit;
            profile.IsMeasured = isMeasured;
            profile.Form = (HeadphoneForm)form;
            HeadphoneRecord record = new HeadphoneRecord();
            record.SetOwn(1, profile);
            HeadphoneProfile read = record.Own(1);
            Assert.AreEqual(unit, (int)read.Unit);
            Assert.AreEqual(isMeasured, read.IsMeasured);
            Assert.AreEqual(form, (int)read.Form);
            Assert.AreEqual("x", read.Name);
        }

        [TestMethod]
        public void The_bytes_of_version_1_are_fixed()
        {
            byte[] bytes = Sample();
            byte[] start = { 65, 77, 80, 72, 1, 184, 0xEF, 0xCD, 0xAB, 0x89, 1, 0 };
            Expect(start, bytes, 0);
            byte[] own = { (byte)'X', (byte)'L', 0x80, 0x0C, 0x82, 0x28, 0x1C, 0x25, 7 };
            Expect(own, bytes, 92 + 18);
            byte[] bal = { 3, 3, 0xEC, 0x2C, 0x90, 0xB6, 0x98, 0xBA, 0xDC, 0xFE };
            Expect(bal, bytes, 139);
            byte[] day = { 0xFF, 0xFF, 0xFF, 0xFF };
            Expect(day, bytes, 149);
            byte[] seconds = { 7, 0, 0, 0, 0x7F, 0x51, 1 };
            Expect(seconds, bytes, 173);
            Assert.AreEqual(184, HeadphoneRecord.Length);
            Assert.AreEqual((long)Crc32.Of(bytes, 180), RecordBytes.Get(bytes, 180, 4));
        }

        [TestMethod]
        public void Every_single_flipped_bit_is_caught()
        {
            byte[] bytes = Sample();
            HeadphoneRecord read = new HeadphoneRecord();
            for (int bit = 0; bit < HeadphoneRecord.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                read.Decode(bytes, HeadphoneRecord.Length);
                Assert.AreEqual(RecordState.Corrupt, read.State, "bit " + bit.ToString());
                Assert.IsNull(read.Own(3));
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        [TestMethod]
        public void Every_beginning_of_a_record_is_seen_as_a_cut_write()
        {
            byte[] bytes = Sample();
            Assert.AreEqual(RecordState.Empty, StateOf(bytes, 0));
            for (int count = 1; count < HeadphoneRecord.Length; count++)
            {
                Assert.AreEqual(RecordState.Cut, StateOf(bytes, count), count.ToString());
            }
        }

        [TestMethod]
        public void A_newer_version_and_the_record_of_the_settings_are_foreign_and_the_rest_is_corrupt()
        {
            HeadphoneRecord read = new HeadphoneRecord();
            read.Decode(SampleRecords.Headphones(2, 190), 190);
            Assert.AreEqual(RecordState.Foreign, read.State);
            Assert.AreEqual(7u, read.Sequence);
            Assert.AreEqual(RecordState.Foreign, StateOf(SampleRecords.Settings(2, 138), 138));
            Assert.AreEqual(RecordState.Corrupt, StateOf(SampleRecords.Headphones(1, 190), 190));
            Assert.AreEqual(RecordState.Corrupt, StateOf(Sample(), -1));
            Assert.AreEqual(RecordState.Corrupt, StateOf(new byte[200], 184));
        }

        [TestMethod]
        public void Nothing_of_the_record_read_before_stays()
        {
            HeadphoneRecord read = new HeadphoneRecord();
            read.Decode(Sample(), HeadphoneRecord.Length);
            read.Decode(new byte[1], 0);
            Assert.AreEqual(0u, read.Sequence);
            Assert.IsFalse(read.IsLost);
            Assert.IsNull(read.Own(3));
            Assert.AreEqual(HeadphoneChoice.Unset, read.Choice(2));
            Assert.AreEqual(0u, read.Day(0));
        }

        private static byte[] Sample()
        {
            HeadphoneRecord record = new HeadphoneRecord { Sequence = 0x89ABCDEF, IsLost = true, DaySeconds = 86399 };
            HeadphoneProfile profile = SampleRecords.Profile(LongestName);
            profile.Unit = SensitivityUnit.PerMilliwatt;
            profile.Form = HeadphoneForm.InEar;
            record.SetOwn(3, profile);
            record.SetJack(1, HeadphoneChoice.None, 0, 10000, JackBook.NoGain, 1200);
            record.SetJack(2, HeadphoneChoice.Lost, 0xFEDCBA98, 11500, 2, -18800);
            record.SetDay(0, uint.MaxValue);
            record.SetDay(6, 7);
            byte[] bytes = new byte[HeadphoneRecord.Length];
            Assert.AreEqual(HeadphoneRecord.Length, record.Encode(bytes));
            return bytes;
        }

        private static void Expect(byte[] expected, byte[] bytes, int at)
        {
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual(expected[i], bytes[at + i], (at + i).ToString());
            }
        }

        private static RecordState StateOf(byte[] bytes, int count)
        {
            HeadphoneRecord record = new HeadphoneRecord();
            record.Decode(bytes, count);
            return record.State;
        }
    }
}
