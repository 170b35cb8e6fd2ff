using AmpController.Control;
using AmpController.Gain;
using AmpController.Ports;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>Service: the parts in the hands of the person at the console.</summary>
    [TestClass]
    public class ServiceTests
    {
        private const int ForMs = 60000;

        [TestMethod]
        [DataRow((int)AmpState.Boot, 0, false)]
        [DataRow((int)AmpState.Settling, 1500, false)]
        [DataRow((int)AmpState.Ready, 100, true)]
        [DataRow((int)AmpState.Connecting, 0, false)]
        [DataRow((int)AmpState.Active, 100, false)]
        [DataRow((int)AmpState.Muted, 500, false)]
        [DataRow((int)AmpState.Switching, 0, false)]
        [DataRow((int)AmpState.PowerLost, 500, false)]
        public void It_begins_in_Ready_only_while_nothing_is_wrong(int state, int afterMs, bool begins)
        {
            AmpBench bench = new AmpBench();
            bench.GoTo((AmpState)state);
            bench.Run(afterMs);
            Assert.AreEqual(state, (int)bench.Amp.State);

            Assert.AreEqual((int)(begins ? FaultCode.None : FaultCode.NoService), (int)bench.Controls.RequestService(ForMs));
            bench.Pass();
            Assert.AreEqual(begins, bench.Status.Hold == HoldReason.Service);
        }

        [TestMethod]
        public void It_begins_in_Fault_with_every_jack_empty()
        {
            AmpBench bench = new AmpBench();
            bench.GoTo(AmpState.Fault);
            bench.Chip.Fail(TransferStatus.Nack, 100000);
            bench.Run(200);
            Assert.AreEqual((int)FaultCode.NoService, (int)bench.Controls.RequestService(ForMs), "a plug is in");

            bench.MainJack.Set(true);
            bench.Run(100);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestService(ForMs));
        }

        [TestMethod]
        public void It_does_not_begin_while_the_self_test_runs()
        {
            AmpBench bench = new AmpBench();
            bench.GoTo(AmpState.Ready);
            bench.Run(100);
            bench.Controls.RequestTest();
            bench.Pass();

            Assert.AreEqual((int)FaultCode.NoService, (int)bench.Controls.RequestService(ForMs));
        }

        [TestMethod]
        public void Nobody_talks_to_the_volume_ic_and_nothing_is_known_of_it()
        {
            AmpBench bench = Begun();
            int transfers = bench.Chip.Transfers;
            bench.Run(5000);

            Assert.AreEqual(transfers, bench.Chip.Transfers);
            Assert.IsFalse(bench.Status.VolumeKnown);
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.RequestVolume(-2000));
            Assert.AreEqual((int)FaultCode.NotNow, (int)bench.Controls.RequestTest());
        }

        [TestMethod]
        public void A_fault_is_not_tried_again_until_it_ends()
        {
            AmpBench bench = new AmpBench();
            bench.GoTo(AmpState.Ready);
            bench.Chip.Fail(TransferStatus.Nack, 4);
            bench.RunTo(AmpState.Fault, 1500);
            bench.Run(100);
            bench.Controls.RequestService(ForMs);
            bench.Run(20000);
            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);

            bench.Controls.RequestService(0);
            bench.RunTo(AmpState.Ready, 1500);
        }

        [TestMethod]
        public void It_ends_by_itself_and_the_volume_ic_starts_from_scratch_at_mute()
        {
            AmpBench bench = Begun();
            WriteByHand(bench);
            bench.Run(ForMs - 20);
            Assert.AreEqual((int)HoldReason.Service, (int)bench.Status.Hold);
            Assert.IsFalse(bench.Chip.IsMute);

            bench.Run(40);
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.AreNotEqual((int)HoldReason.Service, (int)bench.Status.Hold);
            bench.RunTo(AmpState.Ready, 1500);
            Assert.IsTrue(bench.Test.HasPassed);
            int told = 0;
            for (int i = 0; i < bench.Log.Count; i++)
            {
                told += bench.Log.Kind(i) == EventKind.Service ? 1 + bench.Log.Value(i) : 0;
            }

            Assert.AreEqual(3, told, "the log has its begin and its end");
        }

        [TestMethod]
        public void Asked_for_again_it_lasts_longer_and_keeps_its_counts()
        {
            AmpBench bench = Begun();
            bench.Service.Turn(3);
            bench.Run(50000);
            bench.Controls.RequestService(ForMs);
            bench.Run(50000);

            Assert.AreEqual((int)HoldReason.Service, (int)bench.Status.Hold);
            Assert.AreEqual(3, bench.Service.Right);
        }

        [TestMethod]
        public void A_plug_ends_it_and_the_volume_ic_is_told_mute_in_the_same_pass()
        {
            AmpBench bench = Begun();
            WriteByHand(bench);
            bench.MainJack.Set(false);
            bench.Pass();

            Assert.IsTrue(bench.Chip.IsMute);
            Assert.IsFalse(bench.Service.IsOn);
            bench.RunTo(AmpState.Active, 3000);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
        }

        [TestMethod]
        public void Bad_rails_end_it()
        {
            AmpBench bench = Begun();
            bench.PowerGood.Set(false);
            bench.Pass();

            Assert.IsFalse(bench.Service.IsOn);
            Assert.AreEqual((int)AmpState.PowerLost, (int)bench.Amp.State);
        }

        [TestMethod]
        public void A_reboot_ends_it_with_the_volume_ic_at_mute()
        {
            AmpBench bench = Begun();
            WriteByHand(bench);
            bench.Controls.RequestReboot();

            Assert.IsTrue(bench.Chip.IsMute);
            Assert.IsFalse(bench.Service.IsOn);
        }

        [TestMethod]
        public void A_DC_trip_latches_as_always_and_service_goes_on_to_time_it()
        {
            AmpBench bench = Begun();
            bench.DcTrip.Set(true);
            bench.Run(500);
            bench.DcTrip.Set(false);
            bench.Run(100);

            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Amp.Fault);
            Assert.IsTrue(bench.Service.IsOn);
            Assert.AreEqual(1, bench.Service.Trips);
            Assert.IsTrue(bench.Service.TripMs >= 490 && bench.Service.TripMs <= 520, bench.Service.TripMs.ToString());

            bench.DcTrip.Set(true);
            bench.Run(100);
            Assert.AreEqual(2, bench.Service.Trips);
            bench.Controls.RequestService(0);
            bench.Run(5000);
            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Amp.Fault, "the end of service clears nothing");
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void Clearing_a_fault_ends_it()
        {
            AmpBench bench = Begun();
            bench.DcTrip.Set(true);
            bench.Run(100);
            Assert.AreEqual((int)FaultCode.FaultStays, (int)bench.Controls.ClearFault());
            Assert.IsTrue(bench.Service.IsOn);

            bench.DcTrip.Set(false);
            bench.Run(100);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.ClearFault());
            Assert.IsFalse(bench.Service.IsOn);
            bench.RunTo(AmpState.Ready, 5000);
        }

        [TestMethod]
        public void A_gain_relay_clicks_as_often_as_asked_and_ends_on_low()
        {
            AmpBench bench = Begun();
            bench.Service.Click(GainPosition.High, 3);
            int high = 0;
            bool was = false;
            for (int i = 0; i < 200; i++)
            {
                bench.Pass();
                high += bench.High.IsHigh && !was ? 1 : 0;
                was = bench.High.IsHigh;
                Assert.IsFalse(bench.Mute.IsHigh);
            }

            Assert.AreEqual(3, high);
            Assert.IsFalse(bench.Service.IsClicking);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Status.Gain);
        }

        [TestMethod]
        public void Its_end_stops_a_relay_in_the_middle_of_its_clicks()
        {
            AmpBench bench = Begun();
            bench.Service.Click(GainPosition.Medium, 20);
            bench.Run(100);
            Assert.IsTrue(bench.Service.IsClicking);
            bench.Controls.RequestService(0);
            bench.Run(300);

            Assert.IsFalse(bench.Service.IsClicking);
            Assert.IsFalse(bench.Medium.IsHigh);
            bench.Run(1000);
            bench.Controls.RequestService(ForMs);
            bench.Run(500);
            Assert.IsFalse(bench.Medium.IsHigh, "what was left of the clicks is forgotten");
        }

        [TestMethod]
        public void Knob_and_buttons_only_count()
        {
            AmpBench bench = Begun();
            bench.MuteButton.Set(false);
            bench.Run(100);
            bench.MuteButton.Set(true);
            bench.Run(100);
            bench.KnobSwitch.Set(false);
            bench.Run(1500);
            bench.KnobSwitch.Set(true);
            bench.Run(500);

            Assert.AreEqual(1, bench.Service.Presses[2]);
            Assert.AreEqual(1, bench.Service.Presses[0]);
            Assert.IsFalse(bench.Status.Muted);
            Assert.IsFalse(bench.Menu.HasScreen);
        }

        [TestMethod]
        public void A_button_that_is_down_when_it_ends_does_nothing_up_to_its_release()
        {
            AmpBench bench = Begun();
            bench.KnobSwitch.Set(false);
            bench.Run(100);
            bench.Controls.RequestService(0);
            bench.Run(100);
            bench.KnobSwitch.Set(true);
            bench.Run(500);

            Assert.IsFalse(bench.Status.Muted);
        }

        private static void WriteByHand(AmpBench bench)
        {
            bench.Chip.Left = 0;
            bench.Chip.Right = 0;
        }

        private static AmpBench Begun()
        {
            AmpBench bench = new AmpBench();
            bench.GoTo(AmpState.Ready);
            bench.Run(100);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestService(ForMs));
            bench.Pass();
            Assert.AreEqual((int)HoldReason.Service, (int)bench.Status.Hold);
            Assert.IsTrue(bench.Chip.IsMute);
            return bench;
        }
    }
}
