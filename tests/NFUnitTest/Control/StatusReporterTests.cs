using AmpController.Control;
using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>What screen and console are told (S14).</summary>
    [TestClass]
    public class StatusReporterTests
    {
        [TestMethod]
        public void The_figures_of_the_ic_are_there_from_the_start()
        {
            AmpBench bench = new AmpBench();

            Assert.AreEqual(100, bench.Status.StepCb);
            Assert.AreEqual(-6200, bench.Status.LowestCb);
        }

        [TestMethod]
        public void A_jack_is_shown_once_it_is_still()
        {
            AmpBench bench = new AmpBench();
            bench.RunTo(AmpState.Ready, 4000);
            bench.AuxJack.Set(false);
            bench.Run(200);
            Assert.AreEqual(JackPanel.None, bench.Status.Jack);

            bench.Run(200);

            Assert.AreEqual(1, bench.Status.Jack);
        }

        [TestMethod]
        public void While_a_switch_is_on_its_way_the_old_gain_is_shown_and_the_volume_as_it_fades()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.Controls.RequestGain(GainPosition.High);
            bench.Pass();

            Assert.AreEqual(0, bench.Status.GainCb);
            Assert.AreEqual(-5600, bench.Status.VolumeCb);
            Assert.IsTrue(bench.Status.CoilOn);
            bench.Run(20);
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Status.VolumeCb);
            bench.Run(100);
            Assert.IsFalse(bench.Status.CoilOn);
        }

        [TestMethod]
        public void The_ceiling_follows_the_gain()
        {
            AmpBench bench = new AmpBench(true, new int[] { 0, 600, 1200 }, 500);
            bench.Connect();
            Assert.AreEqual(0, bench.Status.CeilingCb);

            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(500);

            Assert.AreEqual(-700, bench.Status.CeilingCb);
            Assert.AreEqual(1200, bench.Status.GainCb);
        }

        [TestMethod]
        public void A_fault_of_the_display_shows_only_when_nothing_worse_is_on()
        {
            AmpBench bench = new AmpBench { DisplayFault = FaultCode.DisplayNack };
            bench.Pass();
            Assert.AreEqual((int)FaultCode.DisplayNack, (int)bench.Status.Fault);

            bench.PowerGood.Set(false);
            bench.Pass();

            Assert.AreEqual((int)FaultCode.RailsLow, (int)bench.Status.Fault);
        }

        [TestMethod]
        public void In_active_nothing_is_waited_for()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();

            Assert.AreEqual((int)AmpState.Active, (int)bench.Status.State);
            Assert.AreEqual((int)HoldReason.None, (int)bench.Status.Hold);
            Assert.AreEqual(0, bench.Status.RemainingMs);
        }
    }
}
