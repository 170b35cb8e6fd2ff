using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Volume
{
    /// <summary>The volume that was asked for, inside the limits.</summary>
    [TestClass]
    public class LevelRequestTests
    {
        private const int Mute = VolumeLevel.MuteCb;

        [TestMethod]
        public void It_starts_at_mute()
        {
            Assert.AreEqual(Mute, Make(1200, 1200, -3000).VolumeCb);
        }

        [TestMethod]
        [DataRow(1200, 1200, 0, 0, 0)]
        [DataRow(600, 1200, 0, 0, -600)]
        [DataRow(1200, 600, 0, 0, -600)]
        [DataRow(-1000, 1200, -1000, -1600, -2200)]
        [DataRow(-1050, 1200, -1100, -1700, -2300)]
        [DataRow(-6200, 1200, -6200, -20000, -20000)]
        public void The_ceiling_is_the_lower_of_limit_and_hard_ceiling_less_the_gain_and_at_most_0_dB(
            int limitCb, int hardCb, int lowCb, int mediumCb, int highCb)
        {
            LevelRequest request = Make(limitCb, hardCb, -3000);

            Assert.AreEqual(lowCb, request.CeilingCb(GainPosition.Low), "Low");
            Assert.AreEqual(mediumCb, request.CeilingCb(GainPosition.Medium), "Medium");
            Assert.AreEqual(highCb, request.CeilingCb(GainPosition.High), "High");
        }

        [TestMethod]
        [DataRow(-2000, -2000)]
        [DataRow(-2001, -2100)]
        [DataRow(-2099, -2100)]
        [DataRow(0, -1000)]
        [DataRow(2147483647, -1000)]
        [DataRow(-6200, -6200)]
        [DataRow(-6201, -20000)]
        [DataRow(-2147483648, -20000)]
        public void A_volume_becomes_the_step_below_and_never_more_than_the_highest(int askedCb, int setCb)
        {
            LevelRequest request = Make(1200, 1200, -3000);

            request.Set(askedCb, -1000);

            Assert.AreEqual(setCb, request.VolumeCb);
        }

        [TestMethod]
        [DataRow(-6200, 1, 1, -6200)]
        [DataRow(-4000, 1, 1, -4000)]
        [DataRow(-4050, 1, 1, -4100)]
        [DataRow(-4000, 1, 2, -3900)]
        [DataRow(-4000, 3, 1, -4000)]
        [DataRow(-4000, 3, -1, -20000)]
        [DataRow(-4000, 4, 2147483647, -1000)]
        [DataRow(-4000, 4, -2147483648, -20000)]
        [DataRow(-4000, 3, 2, -3700)]
        [DataRow(-9000, 2, 1, -6200)]
        public void The_knob_goes_from_min_to_the_bottom_of_its_range_and_by_the_set_steps_from_there(
            int bottomCb, int stepsPerDetent, int detents, int setCb)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            LevelRequest request = new LevelRequest(
                ic, new AmpOptions { GainCb = new int[] { 0, 600, 1200 }, LimitCb = 1200, HardCeilingCb = 1200, KnobLowestCb = bottomCb, StepsPerDetent = stepsPerDetent });

            request.Turn(detents, -1000, 0, GainPosition.Low);

            Assert.AreEqual(setCb, request.VolumeCb);
        }

        [TestMethod]
        public void A_volume_below_the_knobs_range_is_left_for_min_by_one_detent_down()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            LevelRequest request = new LevelRequest(
                ic, new AmpOptions { GainCb = new int[] { 0, 600, 1200 }, LimitCb = 1200, HardCeilingCb = 1200, KnobLowestCb = -4000 });
            request.Set(-5000, 0);

            request.Turn(-1, 0, 0, GainPosition.Low);

            Assert.AreEqual(Mute, request.VolumeCb);
        }

        [TestMethod]
        public void A_volume_below_the_knobs_range_rises_by_one_detent_and_does_not_leap_to_the_bottom()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            LevelRequest request = new LevelRequest(
                ic, new AmpOptions { GainCb = new int[] { 0, 600, 1200 }, LimitCb = 1200, HardCeilingCb = 1200, KnobLowestCb = -2000 });
            request.Set(-5000, 0);

            request.Turn(1, 0, 0, GainPosition.Low);

            Assert.AreEqual(-4900, request.VolumeCb);
        }

        [TestMethod]
        [DataRow(-2, -4000, -4200)]
        [DataRow(-2, -500, -1200)]
        [DataRow(2, -4000, -800)]
        [DataRow(-2, -20000, -20000)]
        public void A_turn_down_begins_at_what_is_heard_when_more_was_asked_for(int detents, int heardCb, int setCb)
        {
            LevelRequest request = Make(1200, 1200, -3000);
            request.Set(-1000, 0);

            request.Turn(detents, 0, heardCb, GainPosition.Low);

            Assert.AreEqual(setCb, request.VolumeCb);
        }

        [TestMethod]
        public void One_step_up_from_mute_is_the_lowest_volume_and_one_step_down_from_there_is_mute()
        {
            LevelRequest request = Make(1200, 1200, -3000);

            request.Step(1, 0);
            Assert.AreEqual(-6200, request.VolumeCb);
            request.Step(1, 0);
            Assert.AreEqual(-6100, request.VolumeCb);
            request.Step(-2, 0);
            Assert.AreEqual(Mute, request.VolumeCb);
            request.Step(-1, 0);
            Assert.AreEqual(Mute, request.VolumeCb);
        }

        [TestMethod]
        [DataRow(63, 0)]
        [DataRow(64, 0)]
        [DataRow(62, -100)]
        [DataRow(1000, 0)]
        [DataRow(2147483647, 0)]
        [DataRow(-2147483648, -20000)]
        public void Long_jumps_stop_at_the_ends(int steps, int setCb)
        {
            LevelRequest request = Make(1200, 1200, -3000);

            request.Step(steps, 0);

            Assert.AreEqual(setCb, request.VolumeCb);
        }

        [TestMethod]
        public void A_long_jump_down_from_the_top_is_mute_and_steps_stop_at_the_highest()
        {
            LevelRequest request = Make(1200, 1200, -3000);
            request.Set(0, 0);

            request.Step(-2147483647 - 1, 0);
            Assert.AreEqual(Mute, request.VolumeCb);
            request.Step(40, -5000);
            Assert.AreEqual(-5000, request.VolumeCb);
        }

        [TestMethod]
        public void Muting_keeps_what_was_heard_as_the_highest_for_unmuting()
        {
            LevelRequest request = Make(1200, 1200, -3000);
            request.Set(-1000, 0);

            request.HoldForMute(-1000, GainPosition.Low);

            Assert.AreEqual(-1000, request.VolumeCb);
            Assert.AreEqual(-1000, request.UnmuteCeilingCb(GainPosition.Low));
            Assert.AreEqual(-1600, request.UnmuteCeilingCb(GainPosition.Medium));
        }

        [TestMethod]
        public void Below_the_start_limit_unmuting_may_go_up_to_it()
        {
            LevelRequest request = Make(1200, 1200, -3000);
            request.Set(-4000, 0);

            request.HoldForMute(-4000, GainPosition.Low);

            Assert.AreEqual(-4000, request.VolumeCb);
            Assert.AreEqual(-3000, request.UnmuteCeilingCb(GainPosition.Low));
            Assert.AreEqual(-4200, request.UnmuteCeilingCb(GainPosition.High));
        }

        [TestMethod]
        public void A_ramp_that_was_muted_on_its_way_up_comes_back_no_higher_than_heard_or_the_start_limit()
        {
            LevelRequest request = Make(1200, 1200, -3000);
            request.Set(-1000, 0);

            request.HoldForMute(-5000, GainPosition.Low);

            Assert.AreEqual(-3000, request.VolumeCb);
        }

        [TestMethod]
        public void Unmuting_never_goes_above_the_ceiling()
        {
            LevelRequest request = Make(-4000, 1200, -3000);

            Assert.AreEqual(-4000, request.UnmuteCeilingCb(GainPosition.Low));
        }

        [TestMethod]
        public void A_start_limit_between_steps_is_rounded_down()
        {
            Assert.AreEqual(-3100, Make(1200, 1200, -3050).UnmuteCeilingCb(GainPosition.Low));
        }

        [TestMethod]
        public void Starting_over_forgets_everything()
        {
            LevelRequest request = Make(1200, 1200, -3000);
            request.Set(-1000, 0);
            request.HoldForMute(-1000, GainPosition.Low);
            request.Set(-1000, 0);
            request.HoldForSwitch(GainPosition.Low);

            request.StartOver();

            Assert.AreEqual(Mute, request.VolumeCb);
            Assert.AreEqual(-3000, request.UnmuteCeilingCb(GainPosition.Low));
            request.ResumeAfterSwitch(GainPosition.Low);
            Assert.AreEqual(Mute, request.VolumeCb);
        }

        [TestMethod]
        public void A_switch_keeps_the_level_and_back_again_the_volume()
        {
            LevelRequest request = Make(1200, 1200, -3000);

            request.Set(-2000, 0);
            request.HoldForSwitch(GainPosition.Low);
            Assert.AreEqual(-2000, request.VolumeCb);
            request.ResumeAfterSwitch(GainPosition.High);
            Assert.AreEqual(-3200, request.VolumeCb);
            request.Set(-3200, 0);
            request.HoldForSwitch(GainPosition.High);
            request.ResumeAfterSwitch(GainPosition.Low);
            Assert.AreEqual(-2000, request.VolumeCb);
        }

        [TestMethod]
        public void A_level_too_low_for_the_new_gain_becomes_mute()
        {
            LevelRequest request = Make(1200, 1200, -3000);

            request.Set(-6100, 0);
            request.HoldForSwitch(GainPosition.Low);
            request.ResumeAfterSwitch(GainPosition.Medium);

            Assert.AreEqual(Mute, request.VolumeCb);
        }

        [TestMethod]
        public void A_switch_at_mute_stays_at_mute()
        {
            LevelRequest request = Make(1200, 1200, -3000);

            request.Set(Mute, 0);
            request.HoldForSwitch(GainPosition.High);
            request.ResumeAfterSwitch(GainPosition.Low);

            Assert.AreEqual(Mute, request.VolumeCb);
        }

        [TestMethod]
        public void A_gain_that_is_no_whole_step_goes_to_the_nearest_below()
        {
            LevelRequest request = new LevelRequest(new FakeVolumeIc(), Options(new int[] { 0, 250, 1275 }, 2000));

            request.Set(-2000, 0);
            request.HoldForSwitch(GainPosition.Low);
            request.ResumeAfterSwitch(GainPosition.Medium);
            Assert.AreEqual(-2300, request.VolumeCb);
            request.Set(-2000, 0);
            request.HoldForSwitch(GainPosition.Low);
            request.ResumeAfterSwitch(GainPosition.High);
            Assert.AreEqual(-3300, request.VolumeCb);
        }

        [TestMethod]
        [DataRow(0, 600, 1200, 100)]
        [DataRow(0, 250, 1275, 100)]
        [DataRow(-333, 47, 1999, 100)]
        [DataRow(0, 600, 1200, 50)]
        [DataRow(0, 610, 1205, 25)]
        public void No_switch_from_any_gain_and_volume_is_louder_or_above_the_ceiling_or_more_than_a_step_lower(
            int lowCb, int mediumCb, int highCb, int stepCb)
        {
            FakeVolumeIc ic = new FakeVolumeIc { StepCb = stepCb };
            int[] gainCb = { lowCb, mediumCb, highCb };
            LevelRequest request = new LevelRequest(ic, Options(gainCb, 900));
            for (int pair = 0; pair < 9; pair++)
            {
                GainPosition from = (GainPosition)(pair / 3);
                GainPosition to = (GainPosition)(pair % 3);
                int ceilingCb = request.CeilingCb(to);
                Assert.IsTrue(ceilingCb <= 0 && ceilingCb + gainCb[pair % 3] <= 900, "ceiling");
                for (int volumeCb = -6200; volumeCb <= request.CeilingCb(from); volumeCb += stepCb)
                {
                    request.Set(volumeCb, 0);
                    request.HoldForSwitch(from);
                    request.ResumeAfterSwitch(to);
                    int beforeCb = volumeCb + gainCb[pair / 3];
                    int afterCb = request.VolumeCb + gainCb[pair % 3];
                    Assert.IsTrue(afterCb <= beforeCb, "louder");
                    Assert.IsTrue(request.VolumeCb <= ceilingCb, "above the ceiling");
                    bool kept = beforeCb - afterCb < stepCb || request.VolumeCb == ceilingCb || beforeCb - gainCb[pair % 3] < -6200;
                    Assert.IsTrue(kept, "quieter than need be");
                }
            }
        }

        [TestMethod]
        public void Whatever_is_asked_the_volume_is_mute_or_a_step_within_the_ceiling()
        {
            LevelRequest request = Make(-750, 1200, -3000);
            Lcg random = new Lcg(11);
            for (int i = 0; i < 3000; i++)
            {
                GainPosition gain = (GainPosition)random.Next(3);
                int highestCb = request.CeilingCb(gain);
                int number = random.Next(8000) - 7000;
                switch (random.Next(3))
                {
                    case 0:
                        request.Set(number, highestCb);
                        break;
                    case 1:
                        request.Step(number / 50, highestCb);
                        break;
                    default:
                        request.HoldForSwitch((GainPosition)random.Next(3));
                        request.ResumeAfterSwitch(gain);
                        break;
                }

                int volumeCb = request.VolumeCb;
                Assert.IsTrue(volumeCb == Mute || (volumeCb >= -6200 && volumeCb <= highestCb && volumeCb % 100 == 0), volumeCb.ToString());
            }
        }

        private static LevelRequest Make(int limitCb, int hardCb, int startLimitCb)
        {
            AmpOptions options = Options(new int[] { 0, 600, 1200 }, limitCb);
            options.HardCeilingCb = hardCb;
            options.StartLimitCb = startLimitCb;
            return new LevelRequest(new FakeVolumeIc(), options);
        }

        private static AmpOptions Options(int[] gainCb, int limitCb) => new AmpOptions
        {
            GainCb = gainCb, LimitCb = limitCb, HardCeilingCb = 2000, StartLimitCb = -3000,
        };
    }
}
