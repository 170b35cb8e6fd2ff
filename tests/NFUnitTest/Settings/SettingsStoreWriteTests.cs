using AmpController.Control;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>When the store writes, where, and what it says when it cannot.</summary>
    [TestClass]
    public class SettingsStoreWriteTests
    {
        [TestMethod]
        public void Every_start_writes_its_marker_once()
        {
            StoreBench bench = new StoreBench();
            Assert.IsFalse(bench.Store.IsSettled);
            bench.Pass(10);
            Assert.AreEqual(1, bench.Slots.Writes);
            Assert.IsTrue(bench.Store.IsSettled);
            for (int i = 0; i < 100; i++)
            {
                bench.Pass(1000);
            }

            Assert.AreEqual(1, bench.Slots.Writes);
        }

        [TestMethod]
        public void A_change_is_written_2_s_after_the_last_one()
        {
            StoreBench bench = Started();
            bench.Set("limit", -1000);
            bench.Pass(10);
            bench.Pass(1500);
            bench.Set("limit", -1100);
            bench.Pass(10);
            bench.Pass(StoreTiming.QuietMs - 10);
            Assert.AreEqual(1, bench.Slots.Writes, "10 ms too early");
            Assert.IsFalse(bench.Store.IsSettled);
            bench.Pass(10);
            Assert.AreEqual(2, bench.Slots.Writes);
            Assert.IsTrue(bench.Store.IsStored);
            bench.Pass(5000);
            Assert.AreEqual(2, bench.Slots.Writes, "once");
        }

        [TestMethod]
        public void The_two_slots_are_written_in_turn()
        {
            StoreBench bench = Started();
            for (int i = 1; i < 6; i++)
            {
                int before = bench.Slots.LastSlot;
                bench.Set("limit", -100 * i);
                bench.Pass(10);
                bench.Pass(StoreTiming.QuietMs);
                Assert.AreEqual(1 - before, bench.Slots.LastSlot);
            }
        }

        [TestMethod]
        public void Nothing_is_written_while_anything_moves()
        {
            StoreBench bench = new StoreBench();
            bench.Set("limit", -1000);
            bench.Store.Save();
            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Store.PrepareReboot();
            for (int i = 0; i < 10; i++)
            {
                bench.Pass(1000, false, false);
                bench.Pass(1000, true, false);
            }

            Assert.AreEqual(0, bench.Slots.Writes);
            bench.Pass(10, false, true);
            Assert.AreEqual(1, bench.Slots.Writes);
        }

        [TestMethod]
        public void Nothing_is_written_under_a_closed_contact_before_a_write_was_measured()
        {
            StoreBench bench = new StoreBench();
            bench.Pass(10, true, true);
            bench.Pass(5000, true, true);
            Assert.AreEqual(0, bench.Slots.Writes);
        }

        [TestMethod]
        [DataRow(10, 1)]
        [DataRow(190, 1)]
        [DataRow(200, 0)]
        [DataRow(450, 0)]
        public void A_closed_contact_allows_a_write_only_when_the_worst_one_took_less_than_half_the_hold(int stallMs, int expected)
        {
            StoreBench bench = new StoreBench();
            bench.Slots.StallMs = stallMs;
            bench.Pass(10);
            bench.Set("limit", -1000);
            bench.Pass(10, true, true);
            bench.Pass(StoreTiming.QuietMs, true, true);
            Assert.AreEqual(1 + expected, bench.Slots.Writes);

            bench.Pass(10);
            Assert.AreEqual(2, bench.Slots.Writes, "with the contact open it is written in any case");
        }

        [TestMethod]
        public void One_slow_write_ends_writing_under_a_closed_contact()
        {
            StoreBench bench = Started();
            bench.Slots.StallMs = 200;
            bench.Set("limit", -1000);
            bench.Pass(10, true, true);
            bench.Pass(StoreTiming.QuietMs, true, true);
            Assert.AreEqual(2, bench.Slots.Writes);
            bench.Slots.StallMs = 50;
            bench.Set("limit", -1100);
            bench.Pass(10, true, true);
            bench.Pass(StoreTiming.QuietMs, true, true);
            Assert.AreEqual(2, bench.Slots.Writes);
        }

        [TestMethod]
        public void Save_writes_at_once_and_only_when_there_is_something_to_write()
        {
            StoreBench bench = Started();
            bench.Store.Save();
            bench.Pass(10);
            Assert.AreEqual(1, bench.Slots.Writes, "all is stored");

            bench.Set("limit", -1000);
            bench.Store.Save();
            Assert.IsFalse(bench.Store.IsStored);
            bench.Pass(10);
            Assert.AreEqual(2, bench.Slots.Writes);
            Assert.IsTrue(bench.Store.IsStored);
        }

        [TestMethod]
        public void A_latch_is_written_at_once_with_the_log_in_the_next_pass()
        {
            StoreBench bench = Started();
            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Pass(10);
            Assert.AreEqual(2, bench.Slots.Writes);
            Assert.AreEqual(1, bench.Slots.LastSlot);
            Assert.IsFalse(bench.Store.IsSettled);
            bench.Pass(10);
            Assert.AreEqual(3, bench.Slots.Writes);
            Assert.AreEqual(2, bench.Slots.LastSlot);
            Assert.IsTrue(bench.Store.IsSettled);

            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Pass(10);
            Assert.AreEqual(3, bench.Slots.Writes, "the same again is nothing new");
            bench.Store.RememberLatch(FaultCode.None);
            bench.Pass(10);
            bench.Pass(10);
            Assert.AreEqual(5, bench.Slots.Writes, "cleared: in both places");
        }

        [TestMethod]
        public void The_log_is_never_written_under_a_closed_contact()
        {
            StoreBench bench = Started();
            bench.Store.PrepareReboot();
            bench.Pass(10, true, true);
            Assert.AreEqual(2, bench.Slots.Writes, "the marker, its stall is known to be short");
            bench.Pass(10, true, true);
            Assert.AreEqual(2, bench.Slots.Writes);
            Assert.IsFalse(bench.Store.IsSettled);
            bench.Pass(10, false, true);
            Assert.AreEqual(2, bench.Slots.LastSlot);
            Assert.IsTrue(bench.Store.IsSettled);
        }

        [TestMethod]
        public void A_reboot_also_stores_a_change_of_a_moment_ago()
        {
            StoreBench bench = Started();
            bench.Set("limit", -1000);
            bench.Store.PrepareReboot();
            bench.Pass(10);
            bench.Pass(10);
            Assert.IsTrue(bench.Store.IsSettled);
            bench.Start();
            Assert.AreEqual(-1000, bench.Options.LimitCb);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void A_write_that_fails_or_reads_back_otherwise_is_a_fault_and_tried_again_after_a_minute(int kind)
        {
            StoreBench bench = Started();
            bench.Set("limit", -1000);
            bench.Pass(10);
            bench.Slots.Refuses = kind == 0;
            bench.Slots.Garbles = kind == 1;
            bench.Slots.Lengthens = kind == 2;
            bench.Pass(StoreTiming.QuietMs);
            Assert.AreEqual(2, bench.Slots.Writes);
            Assert.AreEqual(1, bench.Slots.LastSlot);
            Assert.AreEqual(FaultCode.StoreFailed, bench.Store.Fault);
            Assert.IsFalse(bench.Store.IsStored);
            Assert.IsTrue(bench.Store.IsSettled, "a restart need not wait for it");

            bench.Pass(StoreTiming.RetryMs - 10);
            Assert.AreEqual(2, bench.Slots.Writes, "10 ms too early");
            bench.Pass(10);
            Assert.AreEqual(3, bench.Slots.Writes);
            Assert.AreEqual(1, bench.Slots.LastSlot, "the good slot is not touched");

            bench.Slots.Refuses = false;
            bench.Slots.Garbles = false;
            bench.Slots.Lengthens = false;
            bench.Pass(StoreTiming.RetryMs);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            bench.Start();
            Assert.AreEqual(-1000, bench.Options.LimitCb);
        }

        [TestMethod]
        public void What_the_user_asks_for_does_not_wait_for_the_minute()
        {
            StoreBench bench = Started();
            bench.Set("limit", -1000);
            bench.Slots.Refuses = true;
            bench.Store.Save();
            bench.Pass(10);
            Assert.AreEqual(2, bench.Slots.Writes);
            bench.Store.Save();
            bench.Pass(10);
            Assert.AreEqual(3, bench.Slots.Writes);
            bench.Slots.Refuses = false;
            bench.Store.PrepareReboot();
            bench.Pass(10);
            Assert.IsTrue(bench.Store.IsStored);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault);
        }

        [TestMethod]
        public void A_log_that_cannot_be_written_is_a_fault_but_holds_nothing_up()
        {
            StoreBench bench = Started();
            bench.Store.RememberLatch(FaultCode.DcTrip);
            bench.Pass(10);
            bench.Slots.Refuses = true;
            bench.Pass(10);
            Assert.AreEqual(2, bench.Slots.LastSlot);
            Assert.AreEqual(FaultCode.StoreFailed, bench.Store.Fault);
            Assert.IsTrue(bench.Store.IsSettled);
            Assert.IsTrue(bench.Store.IsStored);

            bench.Slots.Refuses = false;
            bench.Store.Save();
            bench.Pass(10);
            Assert.AreEqual(FaultCode.None, bench.Store.Fault, "a write went well again");
        }

        [TestMethod]
        public void A_failing_store_is_said_before_a_corrupt_one()
        {
            FakeSlots slots = new FakeSlots { Refuses = true };
            slots.Put(0, new byte[20], 20);
            StoreBench bench = new StoreBench(slots);
            Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault);
            bench.Pass(10);
            Assert.AreEqual(FaultCode.StoreFailed, bench.Store.Fault);
        }

        private static StoreBench Started()
        {
            StoreBench bench = new StoreBench();
            bench.Pass(10);
            Assert.AreEqual(1, bench.Slots.Writes, "the marker");
            return bench;
        }
    }
}
