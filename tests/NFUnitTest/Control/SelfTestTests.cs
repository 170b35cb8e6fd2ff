using AmpController.Control;
using AmpController.Gain;
using AmpController.Ports;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The self-test: at boot in the anti-pop delay, and on demand with the contact open.</summary>
    [TestClass]
    public class SelfTestTests
    {
        private const int Steps = 63;

        [TestMethod]
        public void At_boot_every_step_is_written_and_read_back_and_then_the_ic_is_at_mute()
        {
            AmpBench bench = new AmpBench();
            bench.Run(1000);

            Assert.IsFalse(bench.Test.IsRunning);
            Assert.IsTrue(bench.Test.HasPassed);
            Assert.AreEqual(Steps, bench.Test.GoodSteps);
            Assert.IsTrue(bench.Chip.IsMute);
            int from = 0;
            for (int code = 62; code >= 0; code--)
            {
                from = bench.Journal.Find("w" + code.ToString("X2") + (code + 64).ToString("X2"), from);
                Assert.IsTrue(from >= 0, "-" + code.ToString() + " dB was not written, or not in order");
            }

            Assert.AreEqual(0, bench.Test.DrivenCoils);
            Assert.AreEqual(-1, bench.Journal.Find("medium=1", 0));
        }

        [TestMethod]
        public void With_headphones_in_it_goes_no_higher_than_the_start_limit_because_the_contact_might_be_welded()
        {
            AmpBench bench = new AmpBench();
            bench.MainJack.Set(false);
            bench.Run(1000);

            Assert.IsTrue(bench.Test.HasPassed);
            Assert.AreEqual(33, bench.Test.GoodSteps);
            Assert.IsTrue(bench.Journal.Find("w1E5E", 0) > 0, "-30 dB");
            Assert.AreEqual(-1, bench.Journal.Find("w1D5D", 0), "-29 dB");
        }

        [TestMethod]
        public void A_plug_that_comes_meanwhile_ends_the_rise()
        {
            AmpBench bench = new AmpBench();
            while (bench.Test.GoodSteps < 50)
            {
                bench.Pass();
            }

            bench.MainJack.Set(false);
            bench.Run(500);

            Assert.IsTrue(bench.Test.HasPassed);
            Assert.AreEqual(50, bench.Test.GoodSteps);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void It_takes_less_than_the_half_second_that_the_screen_may_lag_and_shows_mute_meanwhile()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Settling, 200);
            long fromMs = bench.NowMs;
            while (bench.Test.IsRunning)
            {
                Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
                bench.Pass();
            }

            Assert.IsTrue(bench.NowMs - fromMs < 500);
        }

        [TestMethod]
        public void A_step_that_reads_back_wrong_is_a_fault_and_the_contact_stays_open()
        {
            AmpBench bench = new AmpBench();
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Settling, 200);
            bench.Run(50);
            bench.Chip.Corrupt = 0x01;
            bench.Run(20);

            Assert.AreEqual((int)FaultCode.VolumeMismatch, (int)bench.Status.Fault);
            Assert.IsFalse(bench.Test.HasPassed);
            Assert.IsTrue(bench.Test.GoodSteps < Steps);
            bench.Run(10000);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
        }

        [TestMethod]
        public void On_demand_it_drives_both_coils_one_after_the_other_and_ends_on_the_gain_it_found()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(1000);
            bench.Controls.RequestMute(true);
            bench.Run(500);
            int from = bench.Journal.Count;

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestTest());
            bench.Run(1500);

            Assert.IsTrue(bench.Test.HasPassed);
            Assert.AreEqual(2, bench.Test.DrivenCoils);
            int high = bench.Journal.Find("high=1", from);
            Assert.IsTrue(high > 0);
            Assert.IsTrue(bench.Journal.Find("medium=1", high) > high);
            Assert.AreEqual((int)GainPosition.Medium, (int)bench.Status.Gain);
        }

        [TestMethod]
        public void A_jack_that_moves_meanwhile_ends_it_on_low()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(1000);
            bench.Controls.RequestMute(true);
            bench.Run(500);
            bench.Controls.RequestTest();
            bench.Run(400);

            bench.AuxJack.Set(false);
            bench.Run(3000);

            Assert.IsFalse(bench.Test.IsRunning);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
        }

        [TestMethod]
        [DataRow((int)AmpState.Active)]
        [DataRow((int)AmpState.Connecting)]
        [DataRow((int)AmpState.Switching)]
        [DataRow((int)AmpState.Fault)]
        [DataRow((int)AmpState.PowerLost)]
        public void It_is_refused_unless_the_contact_is_open_and_stays_so(int state)
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.GoTo((AmpState)state);

            Assert.AreEqual(state, (int)bench.Amp.State);
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.RequestTest());
            Assert.IsFalse(bench.Test.IsRunning);
        }

        [TestMethod]
        public void An_unmute_during_the_test_waits_for_its_end()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestMute(true);
            bench.Run(500);
            bench.Controls.RequestTest();
            bench.Pass();
            bench.Controls.RequestMute(false);
            while (bench.Test.IsRunning)
            {
                Assert.IsFalse(bench.Mute.IsHigh);
                bench.Pass();
            }

            bench.RunTo(AmpState.Active, 1000);
        }

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void Lost_rails_and_a_latched_fault_end_it(bool rails)
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.Controls.RequestTest();
            bench.Run(50);
            if (rails)
            {
                bench.PowerGood.Set(false);
            }
            else
            {
                bench.DcTrip.Set(true);
            }

            bench.Run(20);

            Assert.IsFalse(bench.Test.IsRunning);
            Assert.IsFalse(bench.Test.HasPassed);
        }
    }
}
