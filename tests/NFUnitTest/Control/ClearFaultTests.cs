using AmpController.Control;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>How a latched fault ends: by the user, once its cause is gone, and through everything that a power-up goes through.</summary>
    [TestClass]
    public class ClearFaultTests
    {
        [TestMethod]
        public void A_dc_trip_that_is_over_is_cleared_by_the_user_and_the_whole_anti_pop_delay_runs_again()
        {
            AmpBench bench = Tripped();
            bench.DcTrip.Set(false);
            bench.Run(100);
            int from = bench.Journal.Count;
            long clearedMs = bench.NowMs;

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.ClearFault());
            bench.RunTo(AmpState.Active, 5000);

            Assert.IsFalse(bench.Amp.IsLatched);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Status.Fault);
            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("mute=1", from)) - clearedMs >= 3000);
            Assert.IsTrue(bench.Chip.IsMute);
        }

        [TestMethod]
        public void A_dc_trip_that_is_still_there_cannot_be_cleared()
        {
            AmpBench bench = Tripped();

            Assert.AreEqual((int)FaultCode.FaultStays, (int)bench.Controls.ClearFault());
            bench.Run(6000);

            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Status.Fault);
            Assert.IsTrue(bench.Amp.IsLatched);
        }

        [TestMethod]
        public void The_pin_decides_and_not_the_last_event_that_was_heard()
        {
            AmpBench bench = Tripped();
            bench.DcTrip.Set(false);
            bench.DcTrip.SetUnseen(true);

            Assert.AreEqual((int)FaultCode.FaultStays, (int)bench.Controls.ClearFault());
        }

        [TestMethod]
        public void An_error_of_the_firmwares_own_cannot_be_cleared()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();
            bench.Amp.FailForGood(FaultCode.Internal, bench.NowMs);

            Assert.AreEqual((int)FaultCode.FaultStays, (int)bench.Controls.ClearFault());
            bench.Run(6000);

            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
        }

        [TestMethod]
        public void The_heartbeat_stands_still_while_the_fault_is_latched_and_goes_on_once_it_is_cleared()
        {
            AmpBench bench = Tripped();
            bench.DcTrip.Set(false);
            bool still = bench.Heartbeat.IsHigh;
            for (int i = 0; i < 50; i++)
            {
                bench.Pass();
                Assert.AreEqual(still, bench.Heartbeat.IsHigh);
            }

            bench.Controls.ClearFault();
            bench.Pass();

            Assert.AreNotEqual(still, bench.Heartbeat.IsHigh);
        }

        [TestMethod]
        public void A_failed_volume_ic_is_tried_again_at_once_when_the_user_asks()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Chip.BusState = AmpController.Ports.TransferStatus.Timeout;
            bench.Run(20000);
            Assert.AreEqual((int)AmpState.Fault, (int)bench.Amp.State);
            bench.Chip.BusState = AmpController.Ports.TransferStatus.Ok;

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.ClearFault());
            bench.RunTo(AmpState.Active, 1500);
        }

        [TestMethod]
        public void Rails_that_are_low_meanwhile_are_waited_for()
        {
            AmpBench bench = Tripped();
            bench.DcTrip.Set(false);
            bench.PowerGood.Set(false);
            bench.Run(100);

            bench.Controls.ClearFault();
            bench.Run(5000);
            Assert.AreEqual((int)AmpState.PowerLost, (int)bench.Amp.State);

            int from = bench.Journal.Count;
            bench.PowerGood.Set(true);
            long goodMs = bench.NowMs;
            bench.RunTo(AmpState.Active, 5000);
            Assert.IsTrue(bench.Journal.TimeMs(bench.Journal.Find("mute=1", from)) - goodMs >= 3000);
        }

        [TestMethod]
        public void Three_seconds_on_the_mute_button_clear_it_and_the_amp_is_not_muted_by_that()
        {
            AmpBench bench = Tripped();
            bench.DcTrip.Set(false);
            bench.MuteButton.Set(false);
            bench.Run(2900);
            Assert.IsTrue(bench.Amp.IsLatched, "after 2.9 s");

            bench.Run(300);
            bench.MuteButton.Set(true);
            Assert.IsFalse(bench.Amp.IsLatched, "after 3.2 s");

            bench.RunTo(AmpState.Active, 5000);
            Assert.IsFalse(bench.Status.Muted);
        }

        [TestMethod]
        public void A_fault_latched_in_an_earlier_run_keeps_the_contact_open_and_mutes_an_ic_that_lived_on()
        {
            AmpBench bench = new AmpBench();
            bench.Chip.Configuration = 0x86;
            bench.Chip.Left = 20;
            bench.Chip.Right = 20;
            bench.MainJack.Set(false);

            bench.Amp.FailedBefore(FaultCode.DcTrip, 0);

            Assert.IsTrue(bench.Chip.IsMute);
            bench.Run(6000);
            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Status.Fault);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", 0));
        }

        [TestMethod]
        public void A_restart_waits_with_the_contact_open_and_connects_nothing_any_more()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            int from = bench.Journal.Count;

            Assert.AreEqual((int)FaultCode.None, (int)bench.Controls.RequestReboot());

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.IsTrue(bench.Chip.IsMute);
            Assert.IsTrue(bench.Controls.IsLeaving);
            bench.Run(50);
            Assert.IsTrue(bench.Amp.IsSurelyOpen(bench.NowMs));
            bench.Run(10000);
            Assert.AreEqual(-1, bench.Journal.Find("mute=1", from));
        }

        private static AmpBench Tripped()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.DcTrip.Set(true);
            bench.Run(500);
            Assert.IsTrue(bench.Amp.IsLatched);
            return bench;
        }
    }
}
