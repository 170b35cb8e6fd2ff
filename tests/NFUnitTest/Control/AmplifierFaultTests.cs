using AmpController.Control;
using AmpController.Gain;
using AmpController.Ports;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The volume IC, DC and the rails fail: S1, S10, S11.</summary>
    [TestClass]
    public class AmplifierFaultTests
    {
        [TestMethod]
        public void After_a_late_pass_the_pins_themselves_tell_of_DC_and_rails_whose_events_were_lost()
        {
            AmpBench bench = new AmpBench();
            bench.GoTo(AmpState.Ready);
            bench.DcTrip.SetUnseen(true);
            bench.PowerGood.SetUnseen(false);
            bench.PassAfter(100);

            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Amp.Fault, "the rails may not hide the DC");
            Assert.IsTrue(bench.Amp.IsLatched);
        }

        [TestMethod]
        public void After_a_late_pass_a_plug_whose_event_was_lost_opens_the_contact()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-3000);
            bench.MainJack.SetUnseen(true);
            bench.PassAfter(100);

            Assert.AreEqual((int)AmpState.Ready, (int)bench.Amp.State);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void An_ic_that_lost_its_supply_just_before_the_coil_dropped_starts_over_at_min(bool isStall)
        {
            AmpBench bench = new AmpBench();
            bench.Play(-3000);
            bench.Chip.Left = 63;
            bench.Chip.Right = 63;
            if (isStall)
            {
                bench.PassAfter(400);
            }
            else
            {
                bench.MainJack.Set(true);
                bench.Pass();
                bench.MainJack.Set(false);
            }

            bench.RunTo(AmpState.Fault, 20);
            Assert.AreEqual((int)FaultCode.VolumeMismatch, (int)bench.Amp.Fault);
            bench.RunTo(AmpState.Active, 3000);
            bench.Run(3000);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void A_refused_write_is_retried_and_heard_of_no_more()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.Chip.Fail(TransferStatus.Nack, 1);
            bench.Controls.StepVolume(-1);
            bench.Pass();

            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
            Assert.AreEqual(51, (int)bench.Chip.Left);
            Assert.AreEqual(1, bench.Stats.AudioErrors);
        }

        [TestMethod]
        [DataRow((int)TransferStatus.Nack, 2, (int)FaultCode.VolumeNack)]
        [DataRow((int)TransferStatus.Timeout, 1, (int)FaultCode.VolumeTimeout)]
        [DataRow((int)TransferStatus.Error, 1, (int)FaultCode.VolumeBus)]
        public void A_write_that_fails_opens_the_contact_before_any_further_transfer_in_the_same_pass(
            int status, int transfers, int fault)
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Chip.Fail((TransferStatus)status, 1000);
            int from = bench.Journal.Count;
            bench.Controls.RequestVolume(VolumeLevel.MuteCb);

            bench.Pass();

            Assert.AreEqual(transfers == 2 ? "w3F7F w3F7F mute=0 w3F7F" : "w3F7F mute=0", bench.Journal.From(from));
            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
            Assert.AreEqual(fault, (int)bench.Status.Fault);
            Assert.AreEqual((int)HoldReason.Fault, (int)bench.Status.Hold);
            Assert.AreEqual(-5000, bench.Status.VolumeCb, "the last acknowledged one");
        }

        [TestMethod]
        [DataRow((int)TransferStatus.Nack, "r r mute=0 w3F7F")]
        [DataRow((int)TransferStatus.Timeout, "r mute=0")]
        [DataRow((int)TransferStatus.Error, "r mute=0")]
        public void A_scrub_that_fails_opens_the_contact_before_any_further_transfer(int status, string transfers)
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Chip.Fail((TransferStatus)status, 1000);
            int from = bench.Journal.Count;

            bench.RunTo(AmpState.Fault, 1010);

            Assert.AreEqual(transfers, bench.Journal.From(from));
        }

        [TestMethod]
        public void A_volume_ic_that_answers_again_is_told_mute_in_the_pass_of_its_fault()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Chip.Fail(TransferStatus.Nack, 2);
            bench.Controls.StepVolume(-1);

            bench.Pass();

            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void After_a_fault_of_the_volume_ic_the_gain_is_low_again()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(500);
            bench.RunTo(AmpState.Active, 500);
            bench.Chip.Fail(TransferStatus.Nack, 2);
            bench.Controls.StepVolume(-1);
            bench.RunTo(AmpState.Fault, 50);

            bench.RunTo(AmpState.Active, 3000);

            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
            Assert.IsFalse(bench.High.IsHigh);
        }

        [TestMethod]
        public void Dc_that_outlasts_every_start_latches()
        {
            AmpBench bench = new AmpBench();
            bench.DcTrip.Set(true);
            bench.Run(9900);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Status.Fault);

            bench.Run(300);

            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Status.Fault);
            Assert.IsTrue(bench.Amp.IsLatched);
        }

        [TestMethod]
        public void A_read_back_that_differs_twice_is_a_mismatch()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.Chip.Left = 10;
            bench.Run(1010);

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual((int)FaultCode.VolumeMismatch, (int)bench.Status.Fault);
        }

        [TestMethod]
        public void The_scrub_finds_a_chip_that_lost_its_power_within_a_second()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.Chip.Left = 63;
            bench.Chip.Right = 63;
            bench.Chip.Configuration = 0x87;
            bench.Run(1010);

            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
            bench.RunTo(AmpState.Active, 2000);
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.AreEqual(0x86, (int)bench.Chip.Configuration);
        }

        [TestMethod]
        public void Recovery_starts_the_ic_over_goes_through_connecting_and_ends_at_min()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Chip.Fail(TransferStatus.Nack, 2);
            bench.Controls.StepVolume(-1);
            bench.Pass();
            int from = bench.Journal.Count;

            bench.RunTo(AmpState.Connecting, 1500);
            bench.RunTo(AmpState.Active, 500);
            bench.Run(2000);

            Assert.IsTrue(bench.Chip.IsMute);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.RequestedCb);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Status.Fault);
            int closed = bench.Journal.Find("mute=1", from);
            int told = bench.Journal.Find("w3F7F", from);
            Assert.IsTrue(told >= 0 && bench.Journal.TimeMs(closed) - bench.Journal.TimeMs(told) >= 60);
        }

        [TestMethod]
        public void A_dead_ic_is_tried_once_a_second_and_the_contact_stays_open()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Chip.Fail(TransferStatus.Nack, 100000);
            bench.Controls.StepVolume(-1);
            bench.Pass();
            int transfers = bench.Chip.Transfers;
            int from = bench.Journal.Count;

            bench.Run(10000);

            int tries = (bench.Chip.Transfers - transfers) / 2;
            Assert.IsTrue(tries >= 8 && tries <= 10, tries.ToString());
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", from));
        }

        [TestMethod]
        public void An_ic_that_is_dead_at_power_up_is_a_fault_and_comes_up_when_it_answers()
        {
            AmpBench bench = new AmpBench();
            bench.MainJack.Set(false);
            bench.Chip.Fail(TransferStatus.Nack, 10);
            bench.Run(2000);
            Assert.AreEqual((int)FaultCode.VolumeNack, (int)bench.Status.Fault);
            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);

            bench.RunTo(AmpState.Active, 10000);

            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void A_chip_that_does_not_keep_its_configuration_never_gets_a_closed_contact_and_one_write_a_try()
        {
            AmpBench bench = new AmpBench();
            bench.MainJack.Set(false);
            bench.Chip.IsConfigurationStuck = true;

            bench.Run(20000);

            Assert.AreEqual((int)FaultCode.VolumeConfig, (int)bench.Status.Fault);
            // At once, and after waits of 1, 2, 4 and 8 s.
            Assert.AreEqual(5, bench.Chip.ConfigurationWrites);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
        }

        [TestMethod]
        [DataRow((int)AmpState.Connecting)]
        [DataRow((int)AmpState.Muted)]
        [DataRow((int)AmpState.Switching)]
        public void A_failing_ic_opens_the_contact_in_every_state_that_may_hold_it_closed(int state)
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.GoTo((AmpState)state);
            bench.Chip.Fail(TransferStatus.Nack, 100000);

            bench.Run(1100);

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
        }

        [TestMethod]
        [DataRow((int)AmpState.Boot)]
        [DataRow((int)AmpState.Settling)]
        [DataRow((int)AmpState.Ready)]
        [DataRow((int)AmpState.Connecting)]
        [DataRow((int)AmpState.Active)]
        [DataRow((int)AmpState.Muted)]
        [DataRow((int)AmpState.Switching)]
        [DataRow((int)AmpState.Fault)]
        [DataRow((int)AmpState.PowerLost)]
        public void A_dip_of_the_rails_in_any_state_opens_the_contact_at_once_and_the_delay_runs_again(int state)
        {
            AmpBench bench = new AmpBench();
            bench.GoTo((AmpState)state);

            bench.PowerGood.Set(false);
            Assert.IsFalse(bench.Mute.IsHigh, "in the event");
            bench.PowerGood.Set(true);
            long goodMs = bench.NowMs;
            int from = bench.Journal.Count;
            bench.Pass();
            Assert.AreEqual((int)AmpState.Boot, (int)bench.Amp.State);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.RequestedGain);
            if (bench.Amp.UserMuted)
            {
                bench.Controls.RequestMute(false);
            }

            bench.MainJack.Set(false);
            bench.RunTo(AmpState.Active, 5000);

            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("mute=1", from)) - goodMs >= 3000);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        [DataRow((int)AmpState.Boot)]
        [DataRow((int)AmpState.Settling)]
        [DataRow((int)AmpState.PowerLost)]
        public void Dc_while_the_amp_starts_is_no_fault_yet_but_the_delay_runs_again_from_its_end(int state)
        {
            AmpBench bench = new AmpBench();
            bench.GoTo((AmpState)state);
            bench.DcTrip.Set(true);
            bench.PowerGood.Set(true);
            bench.MainJack.Set(false);
            bench.Run(5000);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));

            bench.DcTrip.Set(false);
            long goneMs = bench.NowMs;
            bench.RunTo(AmpState.Active, 4000);

            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("mute=1", 0)) - goneMs >= 3000);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Status.Fault);
        }

        [TestMethod]
        [DataRow((int)AmpState.Ready)]
        [DataRow((int)AmpState.Connecting)]
        [DataRow((int)AmpState.Active)]
        [DataRow((int)AmpState.Muted)]
        [DataRow((int)AmpState.Switching)]
        [DataRow((int)AmpState.Fault)]
        public void A_dc_trip_after_the_delay_opens_the_contact_at_once_and_for_good(int state)
        {
            AmpBench bench = new AmpBench();
            bench.GoTo((AmpState)state);
            int from = bench.Journal.Count;

            bench.DcTrip.Set(true);
            Assert.IsFalse(bench.Mute.IsHigh, "in the event");
            bench.DcTrip.Set(false);
            bench.Run(100);
            bench.PowerGood.Set(true);
            bench.MainJack.Set(false);
            bench.Run(6000);

            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Status.Fault);
            Assert.IsTrue(bench.Amp.IsLatched);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", from), "the coil went on with a latched fault");
            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
        }

        [TestMethod]
        public void A_fault_for_good_while_the_rails_are_low_keeps_the_contact_open_when_they_are_back()
        {
            AmpBench bench = new AmpBench();
            bench.MainJack.Set(false);
            bench.PowerGood.Set(false);
            bench.RunTo(AmpState.PowerLost, 20);
            bench.Amp.FailForGood(FaultCode.Internal, bench.NowMs);

            bench.PowerGood.Set(true);
            bench.Run(6000);

            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
        }

        [TestMethod]
        public void Dc_and_low_rails_in_one_pass_latch_and_stay_open()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            int from = bench.Journal.Count;

            bench.PowerGood.Set(false);
            bench.DcTrip.Set(true);
            bench.Run(100);
            bench.DcTrip.Set(false);
            bench.PowerGood.Set(true);
            bench.Run(6000);

            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Status.Fault);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", from));
        }

        [TestMethod]
        public void An_ic_that_answers_nothing_at_power_up_does_not_turn_the_amps_start_up_offset_into_a_latched_fault()
        {
            AmpBench bench = new AmpBench();
            bench.MainJack.Set(false);
            bench.Chip.Fail(TransferStatus.Nack, 4);
            bench.RunTo(AmpState.Fault, 200);
            bench.DcTrip.Set(true);
            bench.Run(500);
            bench.DcTrip.Set(false);

            bench.RunTo(AmpState.Active, 6000);

            Assert.IsFalse(bench.Amp.IsLatched);
        }

        [TestMethod]
        public void A_dc_trip_mutes_the_volume_ic_too_because_a_contact_may_be_welded()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.DcTrip.Set(true);
            bench.Run(1500);

            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void Rails_that_go_low_mute_the_volume_ic_too_while_it_answers()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.PowerGood.Set(false);
            bench.Run(1500);

            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void The_fault_of_the_rails_goes_away_in_the_pass_that_sees_them_good()
        {
            AmpBench bench = new AmpBench();
            bench.PowerGood.Set(false);
            bench.Run(100);

            bench.PowerGood.Set(true);
            bench.Pass();

            Assert.AreEqual((int)AmpState.Boot, (int)bench.Amp.State);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Status.Fault);
        }

        [TestMethod]
        public void After_the_rails_came_back_the_chip_gets_its_start_up_time()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.PowerGood.Set(false);
            bench.Run(100);
            int from = bench.Journal.Count;

            bench.PowerGood.Set(true);
            bench.Pass();
            long goodMs = bench.NowMs;
            bench.Run(100);

            Assert.AreEqual(goodMs + 30, bench.Journal.TimeMs(bench.Journal.Find("w86", from)));
        }

        [TestMethod]
        public void A_fault_for_good_opens_the_contact_and_nothing_recovers_it()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            int from = bench.Journal.Count;

            bench.Amp.FailForGood(FaultCode.Internal, bench.NowMs);

            Assert.IsFalse(bench.Mute.IsHigh);
            bench.Run(5000);
            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
            Assert.AreEqual((int)FaultCode.Internal, (int)bench.Status.Fault);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", from));
        }

        [TestMethod]
        public void A_volume_fault_while_a_switch_is_muting_leaves_gain_and_volume_safe()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestGain(GainPosition.High);
            bench.Chip.Fail(TransferStatus.Nack, 2);

            bench.Pass();
            Assert.IsFalse(bench.Mute.IsHigh);
            bench.RunTo(AmpState.Active, 3000);
            bench.Run(1000);

            Assert.IsTrue(bench.Chip.IsMute);
        }
    }
}
