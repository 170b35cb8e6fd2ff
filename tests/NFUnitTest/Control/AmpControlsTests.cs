using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>What is granted, what is refused and why.</summary>
    [TestClass]
    public class AmpControlsTests
    {
        [TestMethod]
        public void In_settling_knob_and_gain_are_refused_because_of_the_delay()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Settling, 500);

            AssertRefused(bench, HoldReason.AntiPop);
        }

        [TestMethod]
        public void In_ready_knob_and_gain_are_refused_because_nothing_is_plugged_in()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);

            AssertRefused(bench, HoldReason.NoHeadphones);
        }

        [TestMethod]
        public void In_connecting_knob_and_gain_are_refused_because_it_connects()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Connecting, 500);

            AssertRefused(bench, HoldReason.Connecting);
        }

        [TestMethod]
        public void In_power_lost_knob_and_gain_are_refused_because_of_the_rails()
        {
            AmpBench bench = new AmpBench();
            bench.PowerGood.Set(false);
            bench.Pass();

            AssertRefused(bench, HoldReason.Power);
        }

        [TestMethod]
        public void In_fault_knob_and_gain_are_refused_because_of_the_fault()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.DcTrip.Set(true);
            bench.Pass();

            AssertRefused(bench, HoldReason.Fault);
        }

        [TestMethod]
        public void In_switching_the_knob_is_refused_and_gain_is_taken()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Pass();

            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.StepVolume(1));
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.RequestVolume(-1000));
            Assert.AreEqual((int)HoldReason.Connecting, (int)bench.Controls.Refused);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestGain(GainPosition.High));
            bench.Run(3000);
            Assert.AreEqual(-6200, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void A_refusal_is_shown_for_2_s()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.Controls.StepVolume(1);

            bench.Run(1990);
            Assert.AreEqual((int)HoldReason.NoHeadphones, (int)bench.Status.Refused);
            bench.Run(10);
            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Refused);
        }

        [TestMethod]
        public void A_refusal_leaves_the_screen_when_its_reason_is_gone()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Connecting, 500);
            bench.Controls.StepVolume(1);
            bench.Pass();
            Assert.AreEqual((int)HoldReason.Connecting, (int)bench.Status.Refused);

            bench.RunTo(AmpState.Active, 500);

            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Refused);
        }

        [TestMethod]
        public void A_mute_takes_the_refusal_off_the_screen_too()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.Controls.StepVolume(1);
            bench.Controls.RequestMute(true);
            bench.Pass();

            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Refused);
        }

        [TestMethod]
        public void In_active_a_volume_is_taken_up_to_the_ceiling()
        {
            AmpBench bench = new AmpBench(true, new int[] { 0, 600, 1200 }, -2000);
            bench.Connect();

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestVolume(0));
            bench.Pass();
            Assert.AreEqual(-2000, bench.Status.RequestedCb);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.StepVolume(3));
            bench.Pass();
            Assert.AreEqual(-2000, bench.Status.RequestedCb);
        }

        [TestMethod]
        public void In_active_mute_is_a_volume_that_can_be_asked_for()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestVolume(VolumeLevel.MuteCb));
            bench.Pass();

            Assert.IsTrue(bench.Chip.IsMute);
            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
        }

        [TestMethod]
        public void Muting_is_refused_in_no_state_and_holds_at_the_next_plug_in()
        {
            AmpBench bench = new AmpBench();
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestMute(true));
            bench.MainJack.Set(false);

            bench.Run(5000);

            Assert.AreEqual((int)AmpState.Muted, (int)bench.Amp.State);
            Assert.IsTrue(bench.Status.Muted);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
        }

        [TestMethod]
        public void Unmuting_before_a_plug_in_is_granted_and_lets_it_play()
        {
            AmpBench bench = new AmpBench();
            bench.Controls.RequestMute(true);
            bench.RunTo(AmpState.Ready, 4000);

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestMute(false));
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Active, 1000);
            Assert.IsFalse(bench.Status.Muted);
        }

        [TestMethod]
        public void Unmuting_in_muted_is_granted()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Controls.RequestMute(true);
            bench.Run(300);

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestMute(false));
            bench.RunTo(AmpState.Active, 300);
            Assert.IsFalse(bench.Status.Muted);
        }

        private static void AssertRefused(AmpBench bench, HoldReason reason)
        {
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.StepVolume(5), "step");
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.RequestVolume(-1000), "volume");
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.RequestGain(GainPosition.High), "gain");
            Assert.AreEqual((int)reason, (int)bench.Controls.Refused);
            bench.Pass();
            Assert.AreEqual((int)reason, (int)bench.Status.Refused);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.RequestedCb);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.RequestedGain);
        }
    }
}
