using AmpController.Control;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>What the store makes of what it finds at start.</summary>
    [TestClass]
    public class SettingsStoreLoadTests
    {
        [TestMethod]
        public void An_empty_store_is_a_first_start_with_defaults()
        {
            StoreBench bench = new StoreBench();
            bench.Expect(3000, 1200, "defaults");
            Assert.AreEqual(RestartReason.FirstStart, bench.Store.Restart);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            Assert.AreEqual(FaultCode.None, bench.Store.Latched);
            Assert.AreEqual(0, bench.Slots.Writes);
        }

        [TestMethod]
        public void Stored_settings_come_back_after_a_power_cut()
        {
            StoreBench bench = new StoreBench();
            bench.StoreBoth(5000, -1000);
            bench.Start();
            bench.Expect(5000, -1000, "after the cut");
            Assert.AreEqual(RestartReason.PowerCut, bench.Store.Restart);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void The_newer_slot_wins(int newerSlot)
        {
            FakeSlots slots = new FakeSlots();
            PutRecord(slots, newerSlot, 8, -800);
            PutRecord(slots, 1 - newerSlot, 7, -700);
            Assert.AreEqual(-800, new StoreBench(slots).Options.LimitCb);
        }

        [TestMethod]
        public void The_sequence_wraps()
        {
            FakeSlots slots = new FakeSlots();
            PutRecord(slots, 0, 0xFFFFFFFF, -100);
            PutRecord(slots, 1, 0xFFFFFFFE, -200);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual(-100, bench.Options.LimitCb);

            bench.StoreBoth(5000, -300);
            bench.Start();
            Assert.AreEqual(-300, bench.Options.LimitCb, "number 0 or 1 is newer than 0xFFFFFFFF");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void A_damaged_slot_beside_a_good_one_is_said_because_it_may_have_been_the_newer_one(int badSlot)
        {
            FakeSlots slots = new FakeSlots();
            PutRecord(slots, 0, 7, -700);
            PutRecord(slots, 1, 7, -700);
            slots.Flip(badSlot, 300);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual(-700, bench.Options.LimitCb);
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void A_cut_slot_beside_a_good_one_is_what_a_power_cut_leaves_and_no_fault(int cutSlot)
        {
            FakeSlots slots = new FakeSlots();
            PutRecord(slots, 0, 7, -700);
            PutRecord(slots, 1, 7, -700);
            slots.Shorten(cutSlot, 100);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual(-700, bench.Options.LimitCb);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
        }

        [TestMethod]
        public void A_latch_outlives_a_damaged_record_and_a_foreign_store_because_it_stands_with_the_log_too()
        {
            StoreBench bench = new StoreBench();
            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Pass(10);
            bench.Pass(10);
            bench.Slots.Flip(bench.Slots.LastSlot == 2 ? 0 : bench.Slots.LastSlot, 300);
            bench.Start();
            Assert.AreEqual(FaultCode.DcTrip, bench.Store.Latched, "damaged");

            FakeSlots slots = new FakeSlots();
            slots.Put(1, SampleRecords.Settings(3, 200), 200);
            bench = new StoreBench(slots);
            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Pass(10);
            bench.Start();
            Assert.AreEqual(FaultCode.DcTrip, bench.Store.Latched, "foreign");
        }

        [TestMethod]
        public void No_good_slot_gives_defaults_and_says_so_until_the_user_saves_also_over_restarts()
        {
            FakeSlots slots = new FakeSlots();
            PutRecord(slots, 0, 7, -700);
            slots.Flip(0, 300);
            StoreBench bench = new StoreBench(slots);
            bench.Expect(3000, 1200, "defaults");
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
            Assert.AreEqual(RestartReason.Unknown, bench.Store.Restart);

            bench.StoreBoth(5000, -1000);
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault, "a change on its own is no reading of the rest");
            bench.Start();
            bench.Expect(5000, -1000, "what was set since is kept");
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault, "still not saved");

            bench.Pass(10);
            bench.Store.Save();
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault, "not written yet");
            bench.Pass(10);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            bench.Start();
            Assert.AreEqual(FaultCode.None, bench.Store.Fault, "after the save");
        }

        [TestMethod]
        public void A_store_that_cannot_be_read_is_corrupt()
        {
            FakeSlots slots = new FakeSlots { Unreadable = true };
            Assert.AreEqual(FaultCode.StoreCorrupt, new StoreBench(slots).Store.Fault);
        }

        [TestMethod]
        public void A_stored_value_out_of_range_takes_its_default_and_says_so()
        {
            FakeSlots slots = new FakeSlots();
            SettingsRecord record = new SettingsRecord { Sequence = 7, Marker = RestartMarker.Running };
            record.Add((byte)SettingId.AntiPopDelay, 60001);
            record.Add((byte)SettingId.Limit, -700);
            Put(slots, 0, record);
            StoreBench bench = new StoreBench(slots);
            bench.Expect(3000, -700, "one default, one stored");
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
            Assert.AreEqual(RestartReason.PowerCut, bench.Store.Restart);
        }

        [TestMethod]
        public void Version_1_migrates_to_2_with_an_unknown_end()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(1, SampleRecords.SettingsVersion1(9, (byte)SettingId.Limit, -900), 135);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual(-900, bench.Options.LimitCb);
            Assert.AreEqual(RestartReason.Unknown, bench.Store.Restart);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            Assert.AreEqual(FaultCode.None, bench.Store.Latched);

            bench.Pass(10);
            Assert.AreEqual(0, slots.LastSlot);
            Assert.AreEqual(SettingsRecord.Length, slots.Count(0));
            bench.Start();
            Assert.AreEqual(-900, bench.Options.LimitCb);
            Assert.AreEqual(RestartReason.PowerCut, bench.Store.Restart);
        }

        [TestMethod]
        public void A_foreign_store_is_left_alone_until_the_user_saves()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(1, SampleRecords.Settings(3, 200), 200);
            StoreBench bench = new StoreBench(slots);
            bench.Expect(3000, 1200, "defaults");
            Assert.AreEqual(FaultCode.StoreForeign, bench.Store.Fault);
            Assert.AreEqual(RestartReason.Unknown, bench.Store.Restart);

            bench.Set("limit", -1000);
            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Store.PrepareReboot();
            bench.Pass(10);
            bench.Pass(5000);
            Assert.AreEqual(1, slots.Writes);
            Assert.AreEqual(2, slots.LastSlot, "the log and the latch are ours");
            Assert.IsTrue(bench.Store.IsSettled, "nothing else that may be written");
            Assert.IsFalse(bench.Store.IsStored);

            bench.Store.Save();
            Assert.IsFalse(bench.Store.IsSettled);
            bench.Pass(10);
            Assert.AreEqual(2, slots.Writes);
            Assert.AreEqual(0, slots.LastSlot, "the foreign record stays as long as it can");
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            bench.Start();
            Assert.AreEqual(-1000, bench.Options.LimitCb);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault, "a valid record beside a foreign one is no fault");
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void A_foreign_record_beside_a_damaged_one_is_left_alone_too(int foreignSlot)
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(foreignSlot, SampleRecords.Settings(3, 200), 200);
            slots.Put(1 - foreignSlot, new byte[20], 20);
            StoreBench bench = new StoreBench(slots);
            bench.Pass(10);
            Assert.AreEqual(FaultCode.StoreForeign, bench.Store.Fault);
            Assert.AreEqual(0, slots.Writes);

            bench.Store.Save();
            bench.Pass(10);
            Assert.AreEqual(1 - foreignSlot, slots.LastSlot, "the damaged one gives way first");
        }

        [TestMethod]
        public void A_newer_firmware_finds_our_later_record_to_be_the_later_one()
        {
            FakeSlots slots = new FakeSlots();
            PutRecord(slots, 0, 5, -500);
            slots.Put(1, SampleRecords.Settings(3, 200), 200);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual(-500, bench.Options.LimitCb);
            bench.Pass(10);
            Assert.AreEqual(1, slots.LastSlot);
            Assert.AreEqual(8L, NumberIn(slots, 1), "one more than the foreign 7");
        }

        [TestMethod]
        public void A_reboot_is_told_from_a_power_cut()
        {
            StoreBench bench = new StoreBench();
            bench.Pass(10);
            bench.Store.PrepareReboot();
            bench.Pass(10);
            bench.Pass(10);
            Assert.IsTrue(bench.Store.IsSettled);
            bench.Start();
            Assert.AreEqual(RestartReason.Reboot, bench.Store.Restart);

            bench.Pass(10);
            bench.Start();
            Assert.AreEqual(RestartReason.PowerCut, bench.Store.Restart, "the marker of the run after it");
        }

        [TestMethod]
        public void A_latched_fault_comes_back_after_every_restart_until_it_is_cleared()
        {
            StoreBench bench = new StoreBench();
            bench.Pass(10);
            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Pass(10);
            bench.Start();
            Assert.AreEqual(FaultCode.DcTrip, bench.Store.Latched);
            bench.Pass(10);
            bench.Start();
            Assert.AreEqual(FaultCode.DcTrip, bench.Store.Latched, "after a run that did not clear it");

            bench.Pass(10);
            bench.Store.RememberLatch(FaultCode.None);
            bench.Pass(10);
            bench.Start();
            Assert.AreEqual(FaultCode.None, bench.Store.Latched);
        }

        [TestMethod]
        public void The_log_of_the_run_that_rebooted_comes_before_this_runs()
        {
            StoreBench bench = new StoreBench();
            bench.Log.Add(4000, EventKind.Gap, 310);
            bench.Store.PrepareReboot();
            bench.Pass(5000);
            bench.Pass(10);
            bench.Start();
            bench.Log.Add(0, EventKind.Boot, 0);
            Assert.AreEqual(2, bench.Log.Count);
            Assert.AreEqual(4000L, bench.Log.TimeMs(0));
            Assert.AreEqual(310, bench.Log.Value(0));
            Assert.AreEqual(EventKind.Boot, bench.Log.Kind(1));
        }

        [TestMethod]
        public void A_damaged_log_is_no_log_and_no_fault()
        {
            StoreBench bench = new StoreBench();
            bench.Log.Add(4000, EventKind.Gap, 310);
            bench.Pass(10);
            bench.Store.PrepareReboot();
            bench.Pass(10);
            bench.Pass(10);
            bench.Slots.Flip(2, 70);
            bench.Start();
            Assert.AreEqual(0, bench.Log.Count);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            Assert.AreEqual(RestartReason.Reboot, bench.Store.Restart);
        }

        private static void PutRecord(FakeSlots slots, int slot, uint sequence, int limitCb)
        {
            SettingsRecord record = new SettingsRecord { Sequence = sequence, Marker = RestartMarker.Running };
            record.Add((byte)SettingId.Limit, limitCb);
            Put(slots, slot, record);
        }

        private static void Put(FakeSlots slots, int slot, SettingsRecord record)
        {
            byte[] bytes = new byte[SettingsRecord.Length];
            record.Encode(bytes);
            slots.Put(slot, bytes, bytes.Length);
        }

        private static long NumberIn(FakeSlots slots, int slot)
        {
            byte[] bytes = new byte[SettingsRecord.Length];
            slots.Read(slot, bytes);
            return RecordBytes.Get(bytes, 6, 4);
        }
    }
}
