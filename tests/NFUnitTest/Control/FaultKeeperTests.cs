using AmpController.Control;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>Which fault is on, whether it latches, when the volume IC is tried again.</summary>
    [TestClass]
    public class FaultKeeperTests
    {
        [TestMethod]
        public void A_fault_is_raised_and_cleared_and_both_are_logged_once()
        {
            EventLog log = new EventLog();
            FaultKeeper faults = new FaultKeeper(log);
            Assert.AreEqual((int)FaultCode.None, (int)faults.Current);

            faults.Raise(FaultCode.RailsLow, 10);
            faults.Raise(FaultCode.RailsLow, 20);
            Assert.AreEqual((int)FaultCode.RailsLow, (int)faults.Current);
            faults.Clear(30);
            faults.Clear(40);

            Assert.AreEqual((int)FaultCode.None, (int)faults.Current);
            Assert.AreEqual(2, log.Count);
            Assert.AreEqual((int)EventKind.FaultRaised, (int)log.Kind(0));
            Assert.AreEqual(10L, log.TimeMs(0));
            Assert.AreEqual((int)FaultCode.RailsLow, log.Value(0));
            Assert.AreEqual((int)EventKind.FaultCleared, (int)log.Kind(1));
            Assert.AreEqual(30L, log.TimeMs(1));
            Assert.AreEqual((int)FaultCode.RailsLow, log.Value(1));
        }

        [TestMethod]
        public void A_later_fault_takes_the_place_of_one_that_does_not_latch()
        {
            FaultKeeper faults = new FaultKeeper(new EventLog());
            faults.RaiseVolume(VolumeStatus.Nack, 0);

            faults.Raise(FaultCode.RailsLow, 10);

            Assert.AreEqual((int)FaultCode.RailsLow, (int)faults.Current);
            Assert.IsFalse(faults.IsLatched);
        }

        [TestMethod]
        public void A_latched_fault_stays_in_front_and_is_never_cleared_or_retried()
        {
            EventLog log = new EventLog();
            FaultKeeper faults = new FaultKeeper(log);
            faults.RaiseVolume(VolumeStatus.Nack, 0);
            faults.Latch(FaultCode.DcTrip, 10);

            faults.Raise(FaultCode.RailsLow, 20);
            faults.RaiseVolume(VolumeStatus.Timeout, 30);
            faults.Clear(40);

            Assert.IsTrue(faults.IsLatched);
            Assert.AreEqual((int)FaultCode.DcTrip, (int)faults.Current);
            Assert.IsFalse(faults.MayRetry(1000000));
            Assert.AreEqual(2, log.Count);
        }

        [TestMethod]
        public void A_fault_that_is_on_can_still_latch()
        {
            FaultKeeper faults = new FaultKeeper(new EventLog());
            faults.Raise(FaultCode.Internal, 0);

            faults.Latch(FaultCode.Internal, 10);

            Assert.IsTrue(faults.IsLatched);
        }

        [TestMethod]
        [DataRow((int)VolumeStatus.Nack, (int)FaultCode.VolumeNack)]
        [DataRow((int)VolumeStatus.Timeout, (int)FaultCode.VolumeTimeout)]
        [DataRow((int)VolumeStatus.Mismatch, (int)FaultCode.VolumeMismatch)]
        [DataRow((int)VolumeStatus.BadConfig, (int)FaultCode.VolumeConfig)]
        [DataRow((int)VolumeStatus.Error, (int)FaultCode.VolumeBus)]
        public void Every_failure_of_the_volume_ic_has_its_fault(int status, int fault)
        {
            FaultKeeper faults = new FaultKeeper(new EventLog());

            faults.RaiseVolume((VolumeStatus)status, 0);

            Assert.AreEqual(fault, (int)faults.Current);
        }

        [TestMethod]
        public void A_refused_ic_is_tried_again_every_second()
        {
            FaultKeeper faults = new FaultKeeper(new EventLog());
            for (int i = 0; i < 4; i++)
            {
                faults.RaiseVolume(VolumeStatus.Nack, i * 1000);
                Assert.IsFalse(faults.MayRetry((i * 1000) + 999));
                Assert.IsTrue(faults.MayRetry((i * 1000) + 1000));
            }
        }

        [TestMethod]
        public void A_stuck_bus_is_tried_after_1_2_4_8_16_32_and_again_32_s()
        {
            FaultKeeper faults = new FaultKeeper(new EventLog());
            long nowMs = 0;
            int[] waitsMs = { 1000, 2000, 4000, 8000, 16000, 32000, 32000, 32000 };
            for (int i = 0; i < waitsMs.Length; i++)
            {
                faults.RaiseVolume(VolumeStatus.Timeout, nowMs);
                Assert.IsFalse(faults.MayRetry(nowMs + waitsMs[i] - 1), "try " + i.ToString());
                nowMs += waitsMs[i];
                Assert.IsTrue(faults.MayRetry(nowMs), "try " + i.ToString());
            }
        }

        [TestMethod]
        public void A_cleared_fault_forgets_the_long_waits()
        {
            FaultKeeper faults = new FaultKeeper(new EventLog());
            faults.RaiseVolume(VolumeStatus.Timeout, 0);
            faults.RaiseVolume(VolumeStatus.Timeout, 1000);
            faults.Clear(3000);

            faults.RaiseVolume(VolumeStatus.Timeout, 10000);

            Assert.IsTrue(faults.MayRetry(11000));
        }

        [TestMethod]
        public void The_ic_starts_over_once_for_each_try()
        {
            FaultKeeper faults = new FaultKeeper(new EventLog());
            faults.RaiseVolume(VolumeStatus.Nack, 0);
            Assert.IsTrue(faults.TakeFirstTry());
            Assert.IsFalse(faults.TakeFirstTry());

            faults.RaiseVolume(VolumeStatus.Nack, 2000);

            Assert.IsTrue(faults.TakeFirstTry());
            faults.Clear(3000);
            Assert.IsTrue(faults.TakeFirstTry());
        }
    }
}
