using AmpController.Control;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>A power cut at every byte of every kind of write.</summary>
    [TestClass]
    public class PowerCutTests
    {
        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        public void A_cut_at_any_byte_keeps_the_old_or_the_new_settings_never_a_mix(int slot)
        {
            for (int cut = 0; cut <= SettingsRecord.Length; cut++)
            {
                StoreBench bench = new StoreBench();
                bench.StoreBoth(5000, -1000);
                if (bench.Slots.LastSlot == slot)
                {
                    bench.StoreBoth(5000, -1500);
                    bench.StoreBoth(5000, -1000);
                    bench.StoreBoth(6000, -1000);
                }

                int oldDelayMs = bench.Options.AntiPopDelayMs;
                bench.Set("delay", 7000);
                bench.Set("limit", -2000);
                bench.Slots.CutAfter = cut;
                bench.Pass(10);
                bench.Pass(StoreTiming.QuietMs);
                Assert.AreEqual(slot, bench.Slots.LastSlot, "slot of the write that is cut");

                bench.Start();
                bool whole = cut == SettingsRecord.Length;
                bench.Expect(whole ? 7000 : oldDelayMs, whole ? -2000 : -1000, "cut after " + cut.ToString());
                Assert.AreEqual(FaultCode.None, bench.Store.Fault, "cut after " + cut.ToString());
                Assert.AreEqual(RestartReason.PowerCut, bench.Store.Restart, "cut after " + cut.ToString());

                bench.StoreBoth(8000, -2500);
                bench.Start();
                bench.Expect(8000, -2500, "stored after the cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void A_cut_in_the_very_first_write_is_no_fault_because_nothing_was_lost()
        {
            for (int cut = 0; cut < SettingsRecord.Length; cut++)
            {
                StoreBench bench = new StoreBench();
                bench.Slots.CutAfter = cut;
                bench.Pass(10);
                bench.Start();
                bench.Expect(3000, 1200, "defaults");
                Assert.AreEqual(FaultCode.None, bench.Store.Fault, "cut after " + cut.ToString());
                Assert.AreEqual(RestartReason.FirstStart, bench.Store.Restart, "cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void A_reboot_whose_marker_was_cut_counts_as_a_power_cut()
        {
            for (int cut = 0; cut < SettingsRecord.Length; cut++)
            {
                StoreBench bench = new StoreBench();
                bench.Pass(10);
                bench.Store.PrepareReboot();
                bench.Slots.CutAfter = cut;
                bench.Pass(10);
                bench.Start();
                Assert.AreEqual(RestartReason.PowerCut, bench.Store.Restart, "cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void A_cut_in_the_first_write_after_a_reboot_counts_as_a_power_cut()
        {
            for (int cut = 0; cut < SettingsRecord.Length; cut++)
            {
                StoreBench bench = Rebooted();
                bench.Slots.CutAfter = cut;
                bench.Pass(10);
                bench.Start();
                Assert.AreEqual(RestartReason.PowerCut, bench.Store.Restart, "cut after " + cut.ToString());
                Assert.AreEqual(FaultCode.None, bench.Store.Fault, "cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void A_cut_in_the_log_costs_the_log_and_nothing_else()
        {
            StoreBench bench = Rebooted();
            int logBytes = bench.Slots.Count(2);
            Assert.IsTrue(logBytes > 0);
            for (int cut = 0; cut < logBytes; cut++)
            {
                bench = Rebooted();
                Assert.AreEqual(1, bench.Log.Count);
                bench.Store.PrepareReboot();
                bench.Pass(10);
                bench.Slots.CutAfter = cut;
                bench.Pass(10);
                Assert.AreEqual(2, bench.Slots.LastSlot);
                bench.Start();
                Assert.AreEqual(0, bench.Log.Count, "cut after " + cut.ToString());
                Assert.AreEqual(-1000, bench.Options.LimitCb);
                Assert.AreEqual(RestartReason.Reboot, bench.Store.Restart);
                Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            }
        }

        [TestMethod]
        public void A_latch_that_was_cut_keeps_the_record_before_it()
        {
            for (int cut = 0; cut <= SettingsRecord.Length; cut++)
            {
                StoreBench bench = new StoreBench();
                bench.Pass(10);
                bench.Store.RememberLatch(FaultCode.DcTrip);
                bench.Slots.CutAfter = cut;
                bench.Pass(10);
                bench.Start();
                bool whole = cut == SettingsRecord.Length;
                Assert.AreEqual(whole ? (int)FaultCode.DcTrip : 0, (int)bench.Store.Latched, "cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void Flipped_bits_in_both_slots_are_never_taken_for_settings()
        {
            for (int bit = 0; bit < SettingsRecord.Length * 8; bit += 7)
            {
                StoreBench bench = new StoreBench();
                bench.StoreBoth(5000, -1000);
                bench.Slots.Flip(0, bit);
                bench.Slots.Flip(1, (bit + 500) % (SettingsRecord.Length * 8));
                bench.Start();
                bench.Expect(3000, 1200, "bit " + bit.ToString());
                Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault, "bit " + bit.ToString());
            }
        }

        private static StoreBench Rebooted()
        {
            StoreBench bench = new StoreBench();
            bench.Set("limit", -1000);
            bench.Log.Add(4000, EventKind.Gap, 310);
            bench.Pass(10);
            bench.Store.PrepareReboot();
            bench.Pass(10);
            bench.Pass(10);
            bench.Start();
            Assert.AreEqual(RestartReason.Reboot, bench.Store.Restart);
            return bench;
        }
    }
}
