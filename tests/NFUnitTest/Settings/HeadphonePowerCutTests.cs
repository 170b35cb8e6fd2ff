using AmpController.Control;
using AmpController.Headphones;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Settings
{
    /// <summary>A power cut at every byte of a write of the headphones.</summary>
    [TestClass]
    public class HeadphonePowerCutTests
    {
        [TestMethod]
        [DataRow(3)]
        [DataRow(4)]
        public void A_cut_at_any_byte_keeps_the_old_or_the_new_headphones_never_a_mix(int slot)
        {
            for (int cut = 0; cut <= HeadphoneRecord.Length; cut++)
            {
                StoreBench bench = new StoreBench();
                bench.Pass(10);
                Say(bench, "Old", 8000);
                // The one before must lie in the other slot.
                if (bench.Slots.LastSlot == slot)
                {
                    Say(bench, "Old", 8100);
                }

                int oldLimitCb = bench.Book.LimitCb(0);
                bench.Slots.CutAfter = cut;
                Say(bench, "New name", 9000);
                Assert.AreEqual(slot, bench.Slots.LastSlot, "slot of the write that is cut");

                bench.Start();
                bool whole = cut == HeadphoneRecord.Length;
                Assert.AreEqual(whole ? "New name" : "Old", bench.Own.At(0).Name, "cut after " + cut.ToString());
                Assert.AreEqual(whole ? 9000 : oldLimitCb, bench.Book.LimitCb(0), "cut after " + cut.ToString());
                Assert.AreEqual(HeadphoneChoice.Chosen, bench.Book.Choice(0), "cut after " + cut.ToString());
                Assert.AreEqual(FaultCode.None, bench.Store.Fault, "cut after " + cut.ToString());

                bench.Pass(10);
                Say(bench, "Later", 7000);
                bench.Start();
                Assert.AreEqual("Later", bench.Own.At(0).Name, "stored after the cut after " + cut.ToString());
                Assert.AreEqual(7000, bench.Book.LimitCb(0), "stored after the cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void A_cut_in_the_very_first_write_is_no_fault_because_nothing_was_lost()
        {
            for (int cut = 0; cut < HeadphoneRecord.Length; cut++)
            {
                StoreBench bench = new StoreBench();
                bench.Pass(10);
                bench.Slots.CutAfter = cut;
                Say(bench, "Mine", 8000);
                bench.Start();
                Assert.IsNull(bench.Own.At(0));
                Assert.AreEqual(HeadphoneChoice.Unset, bench.Book.Choice(0), "cut after " + cut.ToString());
                Assert.AreEqual(FaultCode.None, bench.Store.Fault, "cut after " + cut.ToString());
            }
        }

        [TestMethod]
        public void A_cut_of_the_headphones_leaves_the_settings_and_the_other_way_round()
        {
            for (int cut = 0; cut < SettingsRecord.Length; cut += 7)
            {
                StoreBench bench = new StoreBench();
                bench.StoreBoth(5000, -1000);
                Say(bench, "Old", 8000);
                bench.Slots.CutAfter = cut;
                Say(bench, "New", 9000);
                bench.Start();
                bench.Expect(5000, -1000, "cut of the headphones after " + cut.ToString());

                bench.Pass(10);
                bench.Slots.CutAfter = cut;
                bench.Set("limit", -2000);
                bench.Pass(10);
                bench.Pass(StoreTiming.QuietMs);
                bench.Start();
                Assert.AreEqual("Old", bench.Own.At(0).Name, "cut of the settings after " + cut.ToString());
                Assert.AreEqual(FaultCode.None, bench.Store.Fault);
            }
        }

        [TestMethod]
        public void Flipped_bits_in_both_slots_are_never_taken_for_headphones()
        {
            for (int bit = 0; bit < HeadphoneRecord.Length * 8; bit += 7)
            {
                StoreBench bench = new StoreBench();
                bench.Pass(10);
                Say(bench, "One", 8000);
                Say(bench, "Two", 9000);
                bench.Slots.Flip(3, bit);
                bench.Slots.Flip(4, (bit + 500) % (HeadphoneRecord.Length * 8));
                bench.Start();
                Assert.IsNull(bench.Own.At(0), "bit " + bit.ToString());
                Assert.AreEqual(HeadphoneChoice.Lost, bench.Book.Choice(0), "bit " + bit.ToString());
                Assert.AreEqual(FaultCode.StoreCorrupt, bench.Store.Fault, "bit " + bit.ToString());
            }
        }

        /// <summary>Own headphones in the first place, chosen for the main jack with a limit; then 2 s of quiet, in which they are written.</summary>
        private static void Say(StoreBench bench, string name, int limitCb)
        {
            Assert.AreEqual(FaultCode.None, bench.Own.Put(0, SampleRecords.Profile(name)));
            bench.Book.Choose(0, 0);
            bench.Book.SetLimit(0, limitCb);
            bench.Pass(10);
            bench.Pass(StoreTiming.QuietMs);
        }
    }
}
