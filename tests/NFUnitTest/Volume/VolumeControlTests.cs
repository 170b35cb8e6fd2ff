using AmpController.Control;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Volume
{
    /// <summary>Ramp, retry, read-back and scrub of a volume IC.</summary>
    [TestClass]
    public class VolumeControlTests
    {
        private const int Rate = SafetyLimits.RiseCbPerS;
        private const int FirstRate = SafetyLimits.FirstRiseCbPerS;

        [TestMethod]
        public void Nothing_is_mute_before_the_ic_has_been_started()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = new VolumeControl(ic, new LoopStats());

            Assert.IsFalse(volume.IsMute);
            Assert.IsFalse(volume.IsSilent(100000));
            Assert.AreEqual((int)VolumeStatus.Ok, (int)volume.Mute(0));
            Assert.AreEqual(1, ic.Writes);
            Assert.AreEqual(VolumeLevel.MuteCb, ic.LastCb);
        }

        [TestMethod]
        public void A_started_ic_is_at_mute_and_silent_80_ms_later()
        {
            VolumeControl volume = Started(new FakeVolumeIc(), 1000);

            Assert.IsTrue(volume.IsMute);
            Assert.IsFalse(volume.IsSilent(1079));
            Assert.IsTrue(volume.IsSilent(1080));
        }

        [TestMethod]
        public void A_restarted_ic_is_not_trusted_until_it_has_been_started_again()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);

            volume.Restart(500, false);

            Assert.AreEqual(1, ic.Restarts);
            Assert.IsFalse(volume.IsMute);
            Assert.IsFalse(volume.IsSilent(10000));
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Nack)]
        [DataRow((int)VolumeStatus.Mismatch)]
        public void A_start_that_was_refused_or_mis_read_is_repeated_once(int failure)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            ic.Answer((VolumeStatus)failure);
            LoopStats stats = new LoopStats();
            VolumeControl volume = new VolumeControl(ic, stats);

            Assert.AreEqual((int)VolumeStatus.Pending, (int)volume.Initialise(0));
            Assert.AreEqual((int)VolumeStatus.Ok, (int)volume.Initialise(10));
            Assert.AreEqual(1, stats.AudioErrors);
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Nack)]
        [DataRow((int)VolumeStatus.Mismatch)]
        public void A_start_that_failed_twice_has_failed_and_the_next_restart_may_fail_once_again(int failure)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            for (int i = 0; i < 3; i++)
            {
                ic.Answer((VolumeStatus)failure);
            }

            VolumeControl volume = new VolumeControl(ic, new LoopStats());
            Assert.AreEqual((int)VolumeStatus.Pending, (int)volume.Initialise(0));
            Assert.AreEqual(failure, (int)volume.Initialise(10));
            volume.Restart(1000, false);
            Assert.AreEqual((int)VolumeStatus.Pending, (int)volume.Initialise(1000));
            Assert.AreEqual((int)VolumeStatus.Ok, (int)volume.Initialise(1010));
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Timeout)]
        [DataRow((int)VolumeStatus.BadConfig)]
        public void A_start_that_timed_out_or_does_not_keep_its_configuration_has_failed_at_once(int failure)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            ic.Answer((VolumeStatus)failure);

            Assert.AreEqual(failure, (int)new VolumeControl(ic, new LoopStats()).Initialise(0));
        }

        [TestMethod]
        public void Pending_is_neither_an_error_nor_a_retry()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            ic.Answer(VolumeStatus.Pending);
            ic.Answer(VolumeStatus.Pending);
            ic.Answer(VolumeStatus.Nack);
            LoopStats stats = new LoopStats();
            VolumeControl volume = new VolumeControl(ic, stats);

            volume.Initialise(0);
            volume.Initialise(10);

            Assert.AreEqual((int)VolumeStatus.Pending, (int)volume.Initialise(20), "the one retry was still left");
            Assert.AreEqual(1, stats.AudioErrors);
        }

        [TestMethod]
        public void Mute_is_written_once_and_not_again_while_it_holds()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6200, 0);
            int writes = ic.Writes;

            volume.Mute(5000);
            volume.Mute(5010);

            Assert.AreEqual(writes + 1, ic.Writes);
            Assert.IsTrue(volume.IsMute);
            Assert.IsFalse(volume.IsSilent(5079));
            Assert.IsTrue(volume.IsSilent(5080));
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Nack)]
        [DataRow((int)VolumeStatus.Mismatch)]
        public void A_refused_or_mis_read_write_is_retried_once(int failure)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            LoopStats stats = new LoopStats();
            VolumeControl volume = new VolumeControl(ic, stats);
            volume.Initialise(0);
            volume.Follow(1000, -6200, Rate);
            ic.Answer((VolumeStatus)failure);

            Assert.AreEqual((int)VolumeStatus.Ok, (int)volume.Mute(2000));

            Assert.AreEqual(3, ic.Writes);
            Assert.AreEqual(1, stats.AudioErrors);
            Assert.AreEqual(VolumeLevel.MuteCb, volume.AcknowledgedCb);
            Assert.IsTrue(volume.IsTrusted);
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Nack)]
        [DataRow((int)VolumeStatus.Mismatch)]
        public void A_write_that_failed_twice_has_failed_and_is_neither_acknowledged_nor_trusted(int failure)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int writes = ic.Writes;
            ic.Answer((VolumeStatus)failure);
            ic.Answer((VolumeStatus)failure);

            Assert.AreEqual(failure, (int)volume.Mute(1000));

            Assert.AreEqual(writes + 2, ic.Writes);
            Assert.AreEqual(VolumeLevel.MuteCb, volume.WrittenCb);
            Assert.AreEqual(-6000, volume.AcknowledgedCb);
            Assert.IsFalse(volume.IsMute, "the part may not have taken it");
            Assert.IsFalse(volume.IsTrusted);
        }

        [TestMethod]
        public void A_timed_out_write_is_never_retried()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int writes = ic.Writes;
            ic.Answer(VolumeStatus.Timeout);

            Assert.AreEqual((int)VolumeStatus.Timeout, (int)volume.Mute(1000));

            Assert.AreEqual(writes + 1, ic.Writes);
            Assert.IsFalse(volume.IsTrusted);
        }

        [TestMethod]
        public void A_write_that_was_refused_and_then_timed_out_is_not_tried_a_third_time()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int writes = ic.Writes;
            ic.Answer(VolumeStatus.Nack);
            ic.Answer(VolumeStatus.Timeout);

            Assert.AreEqual((int)VolumeStatus.Timeout, (int)volume.Mute(1000));

            Assert.AreEqual(writes + 2, ic.Writes);
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Mismatch)]
        [DataRow((int)VolumeStatus.Nack)]
        public void A_step_up_is_not_written_when_the_ic_does_not_read_back_what_it_was_told(int failure)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int writes = ic.Writes;
            ic.Answer((VolumeStatus)failure);
            ic.Answer((VolumeStatus)failure);

            Assert.AreEqual(failure, (int)volume.Follow(1000, -5000, Rate));

            Assert.AreEqual(writes, ic.Writes);
            Assert.AreEqual(-6000, volume.AcknowledgedCb);
        }

        [TestMethod]
        public void A_step_down_is_not_written_either_because_it_may_be_a_leap_up_from_mute()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int writes = ic.Writes;
            ic.Answer(VolumeStatus.Mismatch);
            ic.Answer(VolumeStatus.Mismatch);

            Assert.AreEqual((int)VolumeStatus.Mismatch, (int)volume.Follow(1000, -6100, Rate));

            Assert.AreEqual(writes, ic.Writes);
        }

        [TestMethod]
        public void A_move_to_mute_is_not_held_up_by_a_read_back_before_it()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int verifies = ic.Verifies;

            volume.Follow(10, VolumeLevel.MuteCb, Rate);

            Assert.AreEqual(verifies + 1, ic.Verifies, "the one after it");
            Assert.IsTrue(volume.IsMute);
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Nack)]
        [DataRow((int)VolumeStatus.Mismatch)]
        public void What_was_acknowledged_counts_as_told_although_it_does_not_read_back_right(int readBack)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            ic.Answer(VolumeStatus.Ok);
            ic.Answer((VolumeStatus)readBack);
            ic.Answer(VolumeStatus.Ok);
            ic.Answer((VolumeStatus)readBack);

            Assert.AreEqual(readBack, (int)volume.Mute(1000));
            Assert.AreEqual(VolumeLevel.MuteCb, volume.AcknowledgedCb);
            Assert.IsFalse(volume.IsMute, "nobody knows");
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Ok)]
        [DataRow((int)VolumeStatus.Timeout)]
        public void Letting_go_tells_mute_once_and_trusts_no_more_whatever_comes_of_it(int answer)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int writes = ic.Writes;
            ic.Answer((VolumeStatus)answer);

            volume.LetGo(1000);
            volume.LetGo(1010);

            Assert.AreEqual(writes + 1, ic.Writes);
            Assert.AreEqual(VolumeLevel.MuteCb, ic.LastCb);
            Assert.IsFalse(volume.IsTrusted);
            Assert.IsFalse(volume.IsMute);
        }

        [TestMethod]
        public void Letting_go_of_an_ic_that_was_never_started_says_nothing_to_it()
        {
            FakeVolumeIc ic = new FakeVolumeIc();

            new VolumeControl(ic, new LoopStats()).LetGo(0);

            Assert.AreEqual(0, ic.Writes);
        }

        [TestMethod]
        public void A_target_counts_as_reached_when_it_has_rested_for_500_ms()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 1000);

            Assert.IsFalse(volume.IsAtRest(1499, -6000));
            Assert.IsTrue(volume.IsAtRest(1500, -6000));
            Assert.IsFalse(volume.IsAtRest(1500, -5900));
        }

        [TestMethod]
        public void Mute_is_what_it_was_told_and_what_it_acknowledged_from_the_start()
        {
            VolumeControl volume = new VolumeControl(new FakeVolumeIc(), new LoopStats());

            Assert.AreEqual(VolumeLevel.MuteCb, volume.WrittenCb);
            Assert.AreEqual(VolumeLevel.MuteCb, volume.AcknowledgedCb);
            Assert.IsFalse(volume.IsTrusted);
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Nack, 2)]
        [DataRow((int)VolumeStatus.Mismatch, 2)]
        [DataRow((int)VolumeStatus.Timeout, 1)]
        public void A_read_back_is_retried_like_a_write(int failure, int reads)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);
            ic.Answer((VolumeStatus)failure);
            ic.Answer((VolumeStatus)failure);

            Assert.AreEqual(failure, (int)volume.Verify(1000));

            Assert.AreEqual(reads, ic.Verifies);
            Assert.AreEqual(0, ic.Writes, "a mis-read is not covered up by writing");
            Assert.IsFalse(volume.IsTrusted);
        }

        [TestMethod]
        [DataRow(SafetyLimits.RiseCbPerS, 90)]
        [DataRow(SafetyLimits.FirstRiseCbPerS, 110)]
        public void A_ramp_takes_one_step_each_settle_time_plus_slew_time_on_the_grid_of_passes(int rateCbPerS, int intervalMs)
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);
            long nowMs = 1000;
            volume.Follow(nowMs, -5000, rateCbPerS);
            Assert.AreEqual(-6200, ic.LastCb, "from mute the first step is the lowest");
            long lastMs = nowMs;
            for (int stepCb = -6100; stepCb <= -5000; stepCb += 100)
            {
                int writes = ic.Writes;
                while (ic.Writes == writes)
                {
                    nowMs += 10;
                    volume.Follow(nowMs, -5000, rateCbPerS);
                }

                Assert.AreEqual(stepCb, ic.LastCb);
                Assert.AreEqual((long)intervalMs, nowMs - lastMs);
                lastMs = nowMs;
            }
        }

        [TestMethod]
        [DataRow(30, 50, 60)]
        [DataRow(0, 100, 40)]
        [DataRow(50, 25, 70)]
        public void The_interval_follows_the_figures_of_the_ic(int settleMs, int stepCb, int intervalMs)
        {
            FakeVolumeIc ic = new FakeVolumeIc { SettleMs = settleMs, StepCb = stepCb };
            VolumeControl volume = At(ic, -6200, 1000);
            int writes = ic.Writes;
            long nowMs = 1000;
            while (ic.Writes == writes)
            {
                nowMs += 10;
                volume.Follow(nowMs, -5000, Rate);
            }

            Assert.AreEqual((long)intervalMs, nowMs - 1000);
            Assert.AreEqual(-6200 + stepCb, ic.LastCb);
        }

        [TestMethod]
        public void Nothing_is_caught_up_after_a_stall()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6200, 0);

            volume.Follow(5000, -2000, Rate);
            Assert.AreEqual(-6100, ic.LastCb);
            volume.Follow(5010, -2000, Rate);
            volume.Follow(5080, -2000, Rate);
            Assert.AreEqual(-6100, ic.LastCb, "the next step is not due yet");
            volume.Follow(5090, -2000, Rate);
            Assert.AreEqual(-6000, ic.LastCb);
        }

        [TestMethod]
        public void Down_is_one_write_at_once()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -4000, 0);
            int writes = ic.Writes;
            volume.Follow(20000, -3900, Rate);

            volume.Follow(20010, -6000, Rate);

            Assert.AreEqual(writes + 2, ic.Writes);
            Assert.AreEqual(-6000, ic.LastCb);
        }

        [TestMethod]
        public void Down_to_mute_is_one_write_at_once()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -4000, 0);

            volume.Follow(20000, VolumeLevel.MuteCb, Rate);

            Assert.AreEqual(VolumeLevel.MuteCb, ic.LastCb);
            Assert.IsTrue(volume.IsMute);
        }

        [TestMethod]
        public void Up_after_down_waits_for_the_fall_to_be_over()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -4000, 0);
            volume.Follow(20000, -5000, Rate);

            volume.Follow(20080, -4000, Rate);
            Assert.AreEqual(-5000, ic.LastCb);
            volume.Follow(20090, -4000, Rate);
            Assert.AreEqual(-4900, ic.LastCb);
        }

        [TestMethod]
        public void At_the_target_nothing_is_written()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);
            int writes = ic.Writes;

            volume.Follow(30000, -6000, Rate);

            Assert.AreEqual(writes, ic.Writes);
        }

        [TestMethod]
        public void A_target_inside_a_step_is_not_overshot()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = At(ic, -6000, 0);

            volume.Follow(30000, -5950, Rate);

            Assert.AreEqual(-5950, ic.LastCb);
        }

        [TestMethod]
        public void A_target_below_the_lowest_step_is_not_overshot_from_mute()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);

            volume.Follow(30000, -6300, Rate);

            Assert.AreEqual(-6300, ic.LastCb);
        }

        [TestMethod]
        public void The_slew_limit_holds_for_any_wandering_target()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);
            Lcg random = new Lcg(3);
            long riseMs = -1000;
            int levelCb = -6300;
            int targetCb = -6200;
            for (long nowMs = 1000; nowMs < 60000; nowMs += 10)
            {
                if (random.Next(40) == 0)
                {
                    targetCb = -6200 + (random.Next(63) * 100);
                }

                volume.Follow(nowMs, targetCb, FirstRate);
                int nextCb = volume.AcknowledgedCb == VolumeLevel.MuteCb ? -6300 : volume.AcknowledgedCb;
                if (nextCb > levelCb)
                {
                    // The step before may be 50 ms late and this one at once; the slew between them still holds.
                    Assert.AreEqual(levelCb + 100, nextCb);
                    Assert.IsTrue((nowMs - riseMs - 50) * FirstRate >= 100 * 1000, "at " + nowMs.ToString());
                }

                if (nextCb != levelCb)
                {
                    riseMs = nowMs;
                }

                levelCb = nextCb;
            }
        }

        [TestMethod]
        public void The_scrub_reads_back_once_a_second()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);
            for (long nowMs = 10; nowMs <= 5000; nowMs += 10)
            {
                Assert.AreEqual((int)VolumeStatus.Ok, (int)volume.Scrub(nowMs));
            }

            Assert.AreEqual(5, ic.Verifies);
        }

        [TestMethod]
        public void A_write_that_was_read_back_puts_the_scrub_off()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);
            volume.Follow(990, -6200, Rate);
            int verifies = ic.Verifies;

            volume.Scrub(1000);
            volume.Scrub(1980);
            Assert.AreEqual(verifies, ic.Verifies);
            volume.Scrub(1990);
            Assert.AreEqual(verifies + 1, ic.Verifies);
        }

        [TestMethod]
        public void A_scrub_reports_what_it_finds()
        {
            FakeVolumeIc ic = new FakeVolumeIc();
            VolumeControl volume = Started(ic, 0);
            ic.Answer(VolumeStatus.Mismatch);
            ic.Answer(VolumeStatus.Mismatch);

            Assert.AreEqual((int)VolumeStatus.Mismatch, (int)volume.Scrub(1000));
        }

        private static VolumeControl Started(FakeVolumeIc ic, long nowMs)
        {
            VolumeControl volume = new VolumeControl(ic, new LoopStats());
            Assert.AreEqual((int)VolumeStatus.Ok, (int)volume.Initialise(nowMs));
            return volume;
        }

        /// <summary>Started long before and ramped to a volume, the last write at a time.</summary>
        private static VolumeControl At(FakeVolumeIc ic, int volumeCb, long nowMs)
        {
            VolumeControl volume = Started(ic, nowMs - 100000);
            int steps = (volumeCb - ic.LowestCb) / ic.StepCb;
            for (int i = steps; i >= 0; i--)
            {
                volume.Follow(nowMs - (i * 200), volumeCb, Rate);
            }

            Assert.AreEqual(volumeCb, volume.AcknowledgedCb);
            return volume;
        }
    }
}
