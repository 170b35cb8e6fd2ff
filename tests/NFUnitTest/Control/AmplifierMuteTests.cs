using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>Muting, unmuting and the ramps: S6 and S7.</summary>
    [TestClass]
    public class AmplifierMuteTests
    {
        [TestMethod]
        public void Muting_tells_the_ic_in_the_same_pass_and_opens_the_contact_once_it_is_silent()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            int from = bench.Journal.Count;
            bench.Controls.RequestMute(true);
            long askedMs = bench.NowMs;

            bench.Pass();
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.IsTrue(bench.Mute.IsHigh);
            bench.Run(200);

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual((int)AmpState.Muted, (int)bench.Amp.State);
            int opened = bench.Journal.Find("mute=0", from);
            Assert.AreEqual(askedMs + 90, bench.Journal.TimeMs(opened));
            Assert.IsTrue(bench.Status.Muted);
        }

        [TestMethod]
        public void Unmuting_goes_back_to_the_level_before_at_20_dB_a_second()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5500);
            bench.Controls.RequestMute(true);
            bench.Run(300);
            int from = bench.Journal.Count;

            bench.Controls.RequestMute(false);
            bench.RunTo(AmpState.Active, 300);
            bench.Run(2000);

            Assert.AreEqual(-5500, bench.Status.VolumeCb);
            int lastStep = -1;
            for (int i = bench.Journal.Find("mute=1", from); i >= 0; i = bench.Journal.Find("w", i + 1))
            {
                if (lastStep >= 0)
                {
                    Assert.IsTrue(bench.Journal.TimeMs(i) - bench.Journal.TimeMs(lastStep) >= 110, "two steps too close");
                }

                lastStep = bench.Journal.At(i) == "mute=1" ? -1 : i;
            }
        }

        [TestMethod]
        public void After_the_first_target_the_ramp_is_40_dB_a_second()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-6000);
            int from = bench.Journal.Count;

            bench.Controls.RequestVolume(-5500);
            bench.Run(1000);

            int first = bench.Journal.Find("w3B7B", from);
            int second = bench.Journal.Find("w3A7A", from);
            Assert.AreEqual(from + 1, first, "read, then written");
            Assert.AreEqual(90L, bench.Journal.TimeMs(second) - bench.Journal.TimeMs(first));
        }

        [TestMethod]
        public void An_unmute_before_the_contact_opened_ramps_at_20_dB_a_second_too()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5500);
            bench.Controls.RequestMute(true);
            bench.Run(30);
            Assert.IsTrue(bench.Mute.IsHigh);
            int from = bench.Journal.Count;

            bench.Controls.RequestMute(false);
            bench.Run(2000);

            Assert.AreEqual(-5500, bench.Status.VolumeCb);
            int first = bench.Journal.Find("w3E7E", from);
            int second = bench.Journal.Find("w3D7D", from);
            Assert.AreEqual(110L, bench.Journal.TimeMs(second) - bench.Journal.TimeMs(first));
        }

        [TestMethod]
        public void What_the_knob_sets_in_muted_is_what_unmuting_brings_up_to_the_start_limit()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestMute(true);
            bench.Run(300);

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.StepVolume(5));
            bench.Pass();
            Assert.AreEqual(-4500, bench.Status.RequestedCb);
            Assert.IsTrue(bench.Chip.IsMute, "nothing is heard of it yet");
            bench.Controls.RequestVolume(0);
            bench.Pass();
            Assert.AreEqual(-3000, bench.Status.RequestedCb);
            bench.Controls.RequestVolume(-6000);
            bench.Controls.RequestMute(false);
            bench.Run(1500);

            Assert.AreEqual(-6000, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void Above_the_start_limit_unmuting_goes_no_higher_than_before()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-1000);
            bench.Controls.RequestMute(true);
            bench.Run(300);

            bench.Controls.RequestVolume(0);
            bench.Pass();

            Assert.AreEqual(-1000, bench.Status.RequestedCb);
        }

        [TestMethod]
        public void From_a_plug_in_the_first_rise_is_slow_and_starts_at_the_lowest_step()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            int from = bench.Journal.Count;
            bench.Controls.StepVolume(4);

            bench.Run(1000);

            int[] codes = new int[] { 62, 61, 60, 59 };
            long lastMs = bench.Journal.TimeMs(bench.Journal.Find("w3E7E", from)) - 110;
            string[] writes = new string[] { "w3E7E", "w3D7D", "w3C7C", "w3B7B" };
            for (int i = 0; i < writes.Length; i++)
            {
                long atMs = bench.Journal.TimeMs(bench.Journal.Find(writes[i], from));
                Assert.AreEqual(110L, atMs - lastMs, writes[i]);
                lastMs = atMs;
            }

            Assert.AreEqual(codes[3], (int)bench.Chip.Left);
        }

        [TestMethod]
        public void A_detent_reaches_the_ic_in_the_pass_that_sees_it()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.Controls.StepVolume(1);
            bench.Pass();

            Assert.AreEqual(49, (int)bench.Chip.Left);
            Assert.AreEqual(-4900, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void The_status_never_shows_a_volume_that_was_not_acknowledged()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestVolume(-4000);
            for (int i = 0; i < 200; i++)
            {
                bench.Pass();
                Assert.AreEqual(bench.Chip.Left * -100, bench.Status.VolumeCb);
            }

            Assert.AreEqual(-4000, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void The_level_never_passes_the_users_limit()
        {
            AmpBench bench = new AmpBench(true, new int[] { 0, 600, 1200 }, -5050);
            bench.Connect();

            bench.Controls.RequestVolume(0);
            bench.Run(3000);
            Assert.AreEqual(-5100, bench.Status.VolumeCb);
            Assert.AreEqual(-5100, bench.Status.CeilingCb);
            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(3000);

            Assert.AreEqual(-5700, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void A_mute_while_connecting_ends_in_muted_with_the_contact_open()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Connecting, 500);
            for (int i = 0; i < 50 && !bench.Mute.IsHigh; i++)
            {
                bench.Pass();
            }

            bench.Controls.RequestMute(true);
            bench.Run(200);

            Assert.AreEqual((int)AmpState.Muted, (int)bench.Amp.State);
            Assert.IsFalse(bench.Mute.IsHigh);
        }

        [TestMethod]
        public void Every_reclosing_comes_at_least_60_ms_after_mute_was_told()
        {
            for (int waitMs = 0; waitMs <= 200; waitMs += 10)
            {
                AmpBench bench = new AmpBench();
                bench.Connect();
                bench.Controls.StepVolume(3);
                bench.Run(500);
                int from = bench.Journal.Count;
                bench.Controls.RequestMute(true);
                bench.Run(waitMs);
                bench.Controls.RequestMute(false);
                bench.RunTo(AmpState.Active, 400);

                int closed = bench.Journal.Find("mute=1", from);
                int told = bench.Journal.Find("w3F7F", from);
                if (closed >= 0)
                {
                    Assert.IsTrue(bench.Journal.TimeMs(closed) - bench.Journal.TimeMs(told) >= 60, waitMs.ToString());
                }

                bench.Run(1000);
                Assert.AreEqual(-6000, bench.Status.VolumeCb, waitMs.ToString());
            }
        }

        [TestMethod]
        public void Muting_twice_keeps_the_level_of_the_first()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-1000);
            bench.Controls.RequestMute(true);
            bench.Run(300);

            bench.Controls.RequestMute(true);
            bench.Controls.RequestMute(false);
            bench.Run(8000);

            Assert.AreEqual(-1000, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void Muting_again_after_a_turn_down_keeps_the_level_of_the_first_as_the_highest()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-1000);
            bench.Controls.RequestMute(true);
            bench.Run(300);
            bench.Controls.RequestVolume(-4000);

            bench.Controls.RequestMute(true);
            bench.Controls.RequestVolume(0);
            bench.Pass();

            Assert.AreEqual(-1000, bench.Status.RequestedCb);
        }

        [TestMethod]
        public void A_chip_that_lost_its_level_is_found_before_a_step_up_can_leap()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-3000);
            bench.Chip.Left = 63;
            bench.Chip.Right = 63;
            int from = bench.Journal.Count;

            bench.Controls.StepVolume(1);
            bench.Pass();

            Assert.AreEqual("r r mute=0 w3F7F r", bench.Journal.From(from));
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.AreEqual((int)FaultCode.VolumeMismatch, (int)bench.Status.Fault);
        }

        [TestMethod]
        public void A_mute_right_after_a_stall_does_not_bring_back_the_level_of_an_older_mute()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-1500);
            bench.Controls.RequestMute(true);
            bench.Run(300);
            bench.Controls.RequestMute(false);
            bench.Run(7000);
            bench.Controls.RequestVolume(-5000);
            bench.Run(100);
            bench.PassAfter(310);
            Assert.AreEqual((int)AmpState.Connecting, (int)bench.Amp.State);
            bench.Controls.RequestMute(true);
            bench.Run(300);

            bench.Controls.RequestVolume(0);
            bench.Pass();

            Assert.AreEqual(-3000, bench.Status.RequestedCb, "-50 dB was heard before, so the start limit binds");
        }

        [TestMethod]
        public void Mute_at_min_and_back_stays_at_min()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Controls.RequestMute(true);
            bench.Run(300);

            bench.Controls.RequestMute(false);
            bench.Run(1000);

            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
        }
    }
}
