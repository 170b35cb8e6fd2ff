using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Ports;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>What comes back after a plug-in: the policies of S6 and the saved gain of S4.</summary>
    [TestClass]
    public class AmplifierPolicyTests
    {
        [TestMethod]
        [DataRow((int)PlugInPolicy.Zero)]
        [DataRow((int)PlugInPolicy.Hold)]
        [DataRow((int)PlugInPolicy.Restore)]
        public void Without_a_last_level_every_policy_stays_at_min(int policy)
        {
            AmpBench bench = Bench(policy);

            bench.Connect();
            bench.Run(5000);

            AssertNothingComesBack(bench);
        }

        [TestMethod]
        public void Zero_stays_at_min_whatever_was_listened_to_before()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Zero);
            bench.Play(-4000);
            PlugAgain(bench);

            bench.Run(5000);

            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
        }

        [TestMethod]
        [DataRow(-2000, -3000)]
        [DataRow(-4000, -4000)]
        public void Restore_ramps_to_the_lower_of_the_last_level_and_the_start_limit(int lastCb, int backCb)
        {
            AmpBench bench = Bench((int)PlugInPolicy.Restore);
            bench.Play(lastCb);
            bench.Run(300);
            PlugAgain(bench);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb, "it begins at min");

            bench.Run(6000);

            Assert.AreEqual(backCb, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void Restore_compares_levels_and_not_volumes()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Restore);
            bench.Connect();
            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(1000);
            bench.Controls.RequestVolume(-5200);
            bench.Run(6000);
            PlugAgain(bench);

            bench.Run(6000);

            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
            Assert.AreEqual(-4000, bench.Status.VolumeCb, "-52 dB on +12 dB was a level of -40 dB");
        }

        [TestMethod]
        public void Min_is_remembered_when_the_user_turned_down_to_it()
        {
            AmpBench bench = Played((int)PlugInPolicy.Restore);
            bench.Controls.RequestVolume(VolumeLevel.MuteCb);
            bench.Run(20);
            PlugAgain(bench);

            bench.Run(5000);

            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void What_a_ramp_had_not_come_to_when_the_plug_was_pulled_is_not_remembered()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Hold);
            bench.Play(-5000);
            bench.Controls.RequestVolume(-1000);
            bench.Run(1000);
            int heardCb = bench.Status.VolumeCb;
            PlugAgain(bench);
            bench.Pass();

            Assert.IsTrue(heardCb < -3500 && bench.Status.HeldCb <= heardCb, bench.Status.HeldCb.ToString());
        }

        [TestMethod]
        public void Hold_says_what_waits_and_stays_at_min_until_it_is_confirmed()
        {
            AmpBench bench = Held(-2000);

            bench.Run(20000);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
            Assert.AreEqual((int)HoldReason.Confirm, (int)bench.Status.Hold);
            Assert.AreEqual(-2000, bench.Status.HeldCb);

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.Confirm());
            bench.Run(6000);

            Assert.AreEqual(-2000, bench.Status.VolumeCb);
            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Hold);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.HeldCb);
        }

        [TestMethod]
        public void Hold_lets_go_where_the_knob_has_come_down_to_the_start_limit()
        {
            AmpBench bench = Held(-2000);

            bench.Controls.Turn(5);
            Assert.AreEqual(-2000, HeldAfterAPass(bench), "turning up does nothing");
            bench.Controls.Turn(-9);
            Assert.AreEqual(-2900, HeldAfterAPass(bench));
            bench.Controls.Turn(-1);
            bench.Run(6000);

            Assert.AreEqual(-3000, bench.Status.VolumeCb);
            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Hold);
        }

        [TestMethod]
        public void Hold_gives_way_to_a_volume_that_is_asked_for_by_number()
        {
            AmpBench bench = Held(-2000);

            bench.Controls.RequestVolume(-5000);
            bench.Run(3000);

            Assert.AreEqual(-5000, bench.Status.VolumeCb);
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.Confirm());
        }

        [TestMethod]
        public void Hold_is_forgotten_by_muting()
        {
            AmpBench bench = Held(-2000);

            bench.Controls.RequestMute(true);
            bench.Run(500);
            bench.Controls.RequestMute(false);
            bench.Run(6000);

            AssertNothingComesBack(bench);
        }

        [TestMethod]
        public void Hold_outlasts_a_gain_change_as_a_level()
        {
            AmpBench bench = Held(-2000);

            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(2000);
            Assert.AreEqual(-3200, bench.Status.HeldCb);
            bench.Controls.Confirm();
            bench.Run(6000);

            Assert.AreEqual(-3200, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void Headphones_that_are_in_at_power_up_are_a_plug_in()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Hold);
            bench.Book.RememberLevel(0, -2500);
            bench.MainJack.Set(false);

            bench.RunTo(AmpState.Active, 5000);
            bench.Run(2000);

            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
            Assert.AreEqual(-2500, bench.Status.HeldCb);
        }

        [TestMethod]
        [DataRow((int)PlugInPolicy.Hold)]
        [DataRow((int)PlugInPolicy.Restore)]
        public void After_a_fault_nothing_comes_back_by_itself(int policy)
        {
            AmpBench bench = Played(policy);
            bench.Chip.Fail(TransferStatus.Timeout, 1);
            bench.RunTo(AmpState.Fault, 1100);
            bench.RunTo(AmpState.Active, 5000);

            bench.Run(5000);

            AssertNothingComesBack(bench);
        }

        [TestMethod]
        [DataRow((int)PlugInPolicy.Hold)]
        [DataRow((int)PlugInPolicy.Restore)]
        public void A_dc_trip_that_comes_and_goes_is_no_plug_in(int policy)
        {
            AmpBench bench = Tripped(policy);

            bench.Controls.ClearFault();
            bench.RunTo(AmpState.Active, 8000);
            bench.Run(5000);

            AssertNothingComesBack(bench);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
        }

        [TestMethod]
        public void Dc_in_the_anti_pop_delay_after_a_cleared_trip_is_no_plug_in_either()
        {
            AmpBench bench = Tripped((int)PlugInPolicy.Restore);
            bench.Controls.ClearFault();
            bench.GoTo(AmpState.Settling);
            bench.DcTrip.Set(true);
            bench.Run(50);
            bench.DcTrip.Set(false);

            bench.RunTo(AmpState.Active, 8000);
            bench.Run(5000);

            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void Headphones_that_were_pulled_and_put_back_under_a_dc_trip_are_a_plug_in()
        {
            AmpBench bench = Tripped((int)PlugInPolicy.Restore);
            bench.MainJack.Set(true);
            bench.Run(100);
            bench.MainJack.Set(false);
            bench.Run(100);

            bench.Controls.ClearFault();
            bench.RunTo(AmpState.Active, 8000);
            bench.Run(5000);

            Assert.AreEqual(-4000, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void A_mute_before_the_contact_has_closed_gives_up_what_would_come_back()
        {
            AmpBench bench = Played((int)PlugInPolicy.Restore);
            Replug(bench);
            bench.Controls.RequestMute(true);
            bench.Run(500);

            bench.Controls.RequestMute(false);
            bench.Run(5000);

            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
        }

        [TestMethod]
        [DataRow((int)PlugInPolicy.Hold)]
        [DataRow((int)PlugInPolicy.Restore)]
        public void What_was_plugged_in_while_muted_stays_at_min_when_the_mute_ends(int policy)
        {
            AmpBench bench = Played(policy);
            bench.Controls.RequestMute(true);
            bench.RunTo(AmpState.Muted, 500);
            bench.MainJack.Set(true);
            bench.RunTo(AmpState.Ready, 200);
            bench.Run(200);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Muted, 1000);

            bench.Controls.RequestMute(false);
            bench.RunTo(AmpState.Active, 1000);
            bench.Run(5000);

            AssertNothingComesBack(bench);
        }

        [TestMethod]
        [DataRow((int)PlugInPolicy.Hold)]
        [DataRow((int)PlugInPolicy.Restore)]
        public void A_fault_between_the_plug_and_the_closed_contact_gives_up_what_would_come_back(int policy)
        {
            AmpBench bench = Played(policy);
            Replug(bench);
            bench.Chip.Fail(TransferStatus.Timeout, 1);
            bench.RunTo(AmpState.Fault, 1100);
            bench.RunTo(AmpState.Active, 5000);

            bench.Run(5000);

            AssertNothingComesBack(bench);
        }

        [TestMethod]
        public void A_gain_is_there_from_the_plug_in_only_when_it_was_saved()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Zero);
            bench.Connect();
            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(2000);
            PlugAgain(bench);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain, "asked for, not saved");

            JackBookOf.Own(bench, 0, 10000);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Book.SaveGain(0, (int)GainPosition.Medium));
            PlugAgain(bench);

            Assert.AreEqual((int)GainPosition.Medium, (int)bench.Status.Gain);
        }

        [TestMethod]
        public void The_headphones_limit_holds_from_the_plug_in_and_ends_with_it()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Zero);
            JackBookOf.Own(bench, 0, 10000);
            bench.Connect();

            bench.Controls.RequestVolume(0);
            bench.Run(10000);

            // 100 dB less 110 dB/V and 10 dB of margin, 2 V of source and -10 dB of programme is a level of -16.02 dB.
            Assert.AreEqual(-1700, bench.Status.VolumeCb);
            bench.MainJack.Set(true);
            bench.Run(500);
            Assert.AreEqual(0, bench.Status.CeilingCb);
        }

        [TestMethod]
        public void With_two_plugs_in_the_lower_of_their_limits_holds()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Zero);
            JackBookOf.Own(bench, 1, 9000);
            bench.Connect();
            Assert.AreEqual(0, bench.Status.CeilingCb);

            bench.AuxJack.Set(false);
            bench.RunTo(AmpState.Ready, 100);
            bench.RunTo(AmpState.Active, 1000);

            Assert.AreEqual(0, bench.Status.Jack);
            Assert.AreEqual(-2700, bench.Status.CeilingCb);
        }

        [TestMethod]
        public void A_limit_that_is_lowered_while_it_plays_brings_the_volume_down_at_once()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Zero);
            JackBookOf.Own(bench, 0, 10000);
            bench.Play(-2000);

            bench.Book.SetLimit(0, 9000);
            bench.Run(20);

            Assert.AreEqual(-2700, bench.Status.VolumeCb);
        }

        [TestMethod]
        [DataRow((int)PlugInPolicy.Hold)]
        [DataRow((int)PlugInPolicy.Restore)]
        public void A_level_that_was_listened_to_through_other_headphones_does_not_come_back(int policy)
        {
            AmpBench bench = Played(policy);
            bench.MainJack.Set(true);
            bench.RunTo(AmpState.Ready, 200);
            bench.Run(500);
            JackBookOf.Own(bench, 0, 10000);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Active, 1000);

            bench.Run(6000);

            AssertNothingComesBack(bench);
        }

        [TestMethod]
        public void The_self_test_at_power_up_stays_below_the_limit_of_the_headphones_that_are_in()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Zero);
            JackBookOf.Own(bench, 0, 6000);
            uint key = bench.Book.Key(0);
            bench.MainJack.Set(false);
            bench.Build();
            bench.Book.Restore(0, HeadphoneChoice.Chosen, key, 6000, JackBook.NoGain, VolumeLevel.MuteCb);

            bench.GoTo(AmpState.Ready);

            // A level of -56.02 dB is what they allow: the steps from -62 to -57 dB.
            Assert.AreEqual(6, bench.Test.GoodSteps);
        }

        [TestMethod]
        public void A_saved_gain_is_there_also_when_the_user_muted_during_the_anti_pop_delay()
        {
            AmpBench bench = Bench((int)PlugInPolicy.Zero);
            JackBookOf.Own(bench, 0, 10000);
            bench.Book.SaveGain(0, (int)GainPosition.Medium);
            bench.MainJack.Set(false);
            bench.GoTo(AmpState.Settling);
            bench.Controls.RequestMute(true);
            bench.RunTo(AmpState.Muted, 5000);
            bench.Run(500);

            Assert.AreEqual((int)GainPosition.Medium, (int)bench.Status.Gain);
        }

        /// <summary>A policy, and music that has played long enough to be remembered.</summary>
        private static AmpBench Played(int policy, int levelCb = -4000)
        {
            AmpBench bench = Bench(policy);
            bench.Play(levelCb);
            bench.Run(300);
            return bench;
        }

        /// <summary>The headphones come out and go in again; the contact is about to close.</summary>
        private static void Replug(AmpBench bench)
        {
            bench.MainJack.Set(true);
            bench.RunTo(AmpState.Ready, 200);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Connecting, 1000);
        }

        private static void AssertNothingComesBack(AmpBench bench)
        {
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Hold);
        }

        private static AmpBench Bench(int policy)
        {
            AmpBench bench = new AmpBench();
            bench.Options.Policy = (PlugInPolicy)policy;
            return bench;
        }

        /// <summary>Played at -40 dB until a DC trip that then came a second time.</summary>
        private static AmpBench Tripped(int policy)
        {
            AmpBench bench = Played(policy);
            for (int i = 0; i < 2; i++)
            {
                bench.DcTrip.Set(true);
                bench.Run(50);
                bench.DcTrip.Set(false);
                bench.Run(50);
            }

            Assert.IsTrue(bench.Status.Latched);
            return bench;
        }

        private static AmpBench Held(int lastCb)
        {
            AmpBench bench = Played((int)PlugInPolicy.Hold, lastCb);
            PlugAgain(bench);
            return bench;
        }

        private static void PlugAgain(AmpBench bench)
        {
            bench.MainJack.Set(true);
            bench.RunTo(AmpState.Ready, 200);
            bench.Run(200);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Active, 1000);
        }

        private static int HeldAfterAPass(AmpBench bench)
        {
            bench.Pass();
            return bench.Status.HeldCb;
        }
    }
}
