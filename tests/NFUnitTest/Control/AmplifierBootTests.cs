using AmpController.Control;
using AmpController.Gain;
using AmpController.Ports;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>From power-up to sound: S1, S2, S4 and S6.</summary>
    [TestClass]
    public class AmplifierBootTests
    {
        [TestMethod]
        public void From_power_up_with_headphones_in_it_goes_through_every_state_to_active()
        {
            AmpBench bench = new AmpBench();
            bench.MainJack.Set(false);

            Assert.AreEqual((int)AmpState.Boot, (int)bench.Amp.State);
            bench.RunTo(AmpState.Settling, 200);
            bench.RunTo(AmpState.Ready, 3200);
            bench.RunTo(AmpState.Connecting, 20);
            bench.RunTo(AmpState.Active, 40);

            Assert.IsTrue(bench.Mute.IsHigh);
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
            Assert.AreEqual(0, bench.Status.Jack);
        }

        [TestMethod]
        public void Nothing_is_driven_high_before_the_delay_is_over_whatever_the_user_does()
        {
            AmpBench bench = new AmpBench();
            while (bench.NowMs < 2990)
            {
                bench.MainJack.Set(bench.NowMs % 400 == 0);
                bench.Controls.StepVolume(20);
                bench.Controls.RequestGain(GainPosition.High);
                bench.Controls.RequestMute(bench.NowMs % 600 == 0);
                bench.Pass();
            }

            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
            Assert.AreEqual(-1, bench.Journal.Find("medium=1", 0));
            Assert.AreEqual(-1, bench.Journal.Find("high=1", 0));
        }

        [TestMethod]
        [DataRow(3000, 3000)]
        [DataRow(0, 1000)]
        [DataRow(-5, 1000)]
        [DataRow(2147483647, 60000)]
        public void The_anti_pop_delay_is_held_between_1_and_60_s(int askedMs, int delayMs)
        {
            AmpBench bench = new AmpBench();
            bench.Options.AntiPopDelayMs = askedMs;
            bench.Build();
            Amplifier amp = bench.Amp;

            Assert.AreEqual(delayMs + 10, amp.AntiPopLeftMs(0));
            Assert.AreEqual(10, amp.AntiPopLeftMs(delayMs));
            Assert.AreEqual(0, amp.AntiPopLeftMs(delayMs + 10));
            Assert.AreEqual(0, amp.AntiPopLeftMs(delayMs + 100000));
        }

        [TestMethod]
        public void Ready_comes_no_sooner_than_the_delay()
        {
            AmpBench bench = new AmpBench();

            bench.RunTo(AmpState.Ready, 4000);

            Assert.IsTrue(bench.NowMs >= 3000 && bench.NowMs <= 3030, bench.NowMs.ToString());
        }

        [TestMethod]
        public void The_countdown_is_shown_while_it_settles()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Settling, 200);
            bench.Run(1000);

            Assert.AreEqual((int)HoldReason.AntiPop, (int)bench.Status.Hold);
            Assert.AreEqual((int)(3010 - bench.NowMs), bench.Status.RemainingMs);
        }

        [TestMethod]
        public void The_contact_closes_300_ms_after_the_last_edge_read_back_as_mute_in_the_same_pass()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.Run(200);
            bench.MainJack.Set(false);
            bench.Run(50);
            bench.MainJack.Set(true);
            bench.MainJack.Set(false);
            long edgeMs = bench.NowMs;

            bench.RunTo(AmpState.Active, 1000);

            int closed = bench.Journal.Find("mute=1", 0);
            Assert.IsTrue(bench.Journal.TimeMs(closed) - edgeMs >= 300);
            Assert.IsTrue(bench.Journal.TimeMs(closed) - edgeMs <= 350);
            Assert.AreEqual("r", bench.Journal.At(closed - 1));
            Assert.AreEqual(bench.Journal.TimeMs(closed), bench.Journal.TimeMs(closed - 1));
            Assert.AreEqual(closed, bench.Journal.Find("mute=1", 0));
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", closed + 1), "it closes once");
        }

        [TestMethod]
        public void Active_comes_20_ms_after_the_coil_so_that_the_contact_is_quiet()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();

            int closed = bench.Journal.Find("mute=1", 0);

            Assert.AreEqual(20L, bench.NowMs - bench.Journal.TimeMs(closed));
        }

        [TestMethod]
        public void A_plug_without_its_event_is_found_by_the_patrol()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);

            bench.AuxJack.SetUnseen(false);
            bench.RunTo(AmpState.Active, 600);

            Assert.AreEqual(1, bench.Status.Jack);
        }

        [TestMethod]
        public void Bad_rails_at_power_up_hold_everything_and_the_delay_counts_from_when_they_are_good()
        {
            AmpBench bench = new AmpBench(false, new int[] { 0, 600, 1200 }, 1200);
            bench.MainJack.Set(false);
            bench.Run(5000);
            Assert.AreEqual((int)AmpState.PowerLost, (int)bench.Amp.State);
            Assert.AreEqual((int)FaultCode.RailsLow, (int)bench.Status.Fault);
            Assert.AreEqual((int)HoldReason.Power, (int)bench.Status.Hold);

            bench.PowerGood.Set(true);
            long goodMs = bench.NowMs;
            bench.RunTo(AmpState.Active, 4000);

            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("mute=1", 0)) - goodMs >= 3000);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Status.Fault);
        }

        [TestMethod]
        public void An_edge_that_comes_while_the_ic_is_read_back_keeps_the_contact_open()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Connecting, 400);
            Assert.IsFalse(bench.Mute.IsHigh);
            bench.Chip.MovePin = bench.MainJack;
            bench.Chip.MoveLevel = true;
            bench.Chip.MoveAt = bench.Chip.Transfers + 1;

            bench.Run(500);

            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
            Assert.AreEqual((int)AmpState.Ready, (int)bench.Amp.State);
        }

        [TestMethod]
        public void An_edge_whose_event_is_late_is_found_by_the_last_look_before_the_contact_closes()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Connecting, 400);
            Assert.IsFalse(bench.Mute.IsHigh);

            bench.MainJack.SetUnseen(true);
            bench.Run(50);

            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
        }

        [TestMethod]
        public void Rails_or_dc_that_turned_bad_unseen_are_found_by_the_last_look_before_the_contact_closes()
        {
            // Seven starts, so that the patrol's rotation stands at every pin once.
            for (int i = 0; i < 14; i++)
            {
                bool rails = i < 7;
                AmpBench bench = new AmpBench();
                bench.RunTo(AmpState.Ready, 4000);
                bench.Run(10 * (i % 7));
                bench.MainJack.Set(false);
                bench.RunTo(AmpState.Connecting, 400);
                (rails ? bench.PowerGood : bench.DcTrip).SetUnseen(!rails);

                bench.Run(50);

                Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
                Assert.AreEqual((int)(rails ? AmpState.PowerLost : AmpState.Fault), (int)bench.Amp.State);
            }
        }

        [TestMethod]
        public void A_reset_of_the_controller_runs_the_whole_delay_again()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Mute.Write(false);
            int from = bench.Journal.Count;

            bench.Build();
            long resetMs = bench.NowMs;
            bench.RunTo(AmpState.Active, 4000);

            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("mute=1", from)) - resetMs >= 3000);
            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("r", from)) - resetMs >= 30, "the chip's start-up time");
        }

        [TestMethod]
        public void An_ic_that_fails_the_last_read_back_never_gets_a_closed_contact()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Connecting, 400);
            Assert.IsFalse(bench.Mute.IsHigh);
            bench.Chip.Fail(TransferStatus.Nack, 2);

            bench.Pass();

            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
        }

        [TestMethod]
        public void The_log_tells_the_way_to_active()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();

            string text = "";
            for (int i = 0; i < bench.Log.Count; i++)
            {
                text += ((int)bench.Log.Kind(i)).ToString() + ":" + bench.Log.Value(i).ToString() + " ";
            }

            Assert.AreEqual("1:1 8:63 1:2 5:0 4:0 1:3 1:4 ", text);
        }
    }
}
