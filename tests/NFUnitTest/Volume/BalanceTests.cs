using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Volume
{
    /// <summary>Balance: one channel lower, none higher, and never faster than the slew limit.</summary>
    [TestClass]
    public class BalanceTests
    {
        [TestMethod]
        [DataRow(300, "w1754")]
        [DataRow(-300, "w1457")]
        [DataRow(0, "w1454")]
        public void One_channel_is_lowered_and_the_other_stays(int balanceCb, string told)
        {
            AmpBench bench = new AmpBench();
            bench.Options.BalanceCb = balanceCb;

            bench.Play(-2000);

            Assert.AreEqual(told, LastTold(bench));
            Assert.AreEqual(-2000, bench.Status.VolumeCb);
        }

        [TestMethod]
        [DataRow(1200, -1200)]
        [DataRow(-1200, 1200)]
        public void A_turn_from_one_side_to_the_other_takes_steps_of_one_dB_as_slow_as_a_ramp(int fromCb, int toCb)
        {
            AmpBench bench = new AmpBench();
            bench.Options.BalanceCb = fromCb;
            bench.Play(-2000);
            bench.Run(1000);
            int from = bench.Journal.Count;

            bench.Options.BalanceCb = toCb;
            bench.Run(5000);

            long lastMs = -1000;
            int writes = 0;
            for (int i = from; i < bench.Journal.Count; i++)
            {
                if (bench.Journal.At(i).StartsWith("w"))
                {
                    Assert.IsTrue(bench.Journal.TimeMs(i) - lastMs >= 80, "too fast");
                    lastMs = bench.Journal.TimeMs(i);
                    writes++;
                }
            }

            Assert.AreEqual(24, writes);
        }

        [TestMethod]
        public void A_channel_that_would_fall_below_the_range_is_mute()
        {
            AmpBench bench = new AmpBench();
            bench.Options.BalanceCb = 300;

            bench.Play(-6000);

            Assert.AreEqual("w3F7C", LastTold(bench));
        }

        [TestMethod]
        public void Mute_is_mute_on_both_sides_and_a_balance_set_meanwhile_is_there_from_the_first_step()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            int from = bench.Journal.Count;
            bench.Options.BalanceCb = 200;

            bench.Controls.RequestVolume(-6000);
            bench.Run(2000);

            Assert.IsTrue(bench.Journal.Find("w3F7E", from) > 0, "left 64 dB down is mute, right -62 dB");
            Assert.AreEqual("w3E7C", LastTold(bench));
        }

        private static string LastTold(AmpBench bench)
        {
            int last = -1;
            for (int i = bench.Journal.Find("w", 0); i >= 0; i = bench.Journal.Find("w", i + 1))
            {
                last = i;
            }

            return bench.Journal.At(last);
        }
    }
}
