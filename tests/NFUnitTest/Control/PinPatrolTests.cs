using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The backup for lost pin events: one pin a pass, nine pins on this bench, so 90 ms at most.</summary>
    [TestClass]
    public class PinPatrolTests
    {
        private const int RoundMs = 90;

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void An_unplug_or_a_plug_without_its_event_opens_the_contact_within_a_round(bool main)
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            if (main)
            {
                bench.MainJack.SetUnseen(true);
            }
            else
            {
                bench.AuxJack.SetUnseen(false);
            }

            bench.Run(RoundMs);
            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual((int)AmpState.Ready, (int)bench.Amp.State);
        }

        [TestMethod]
        public void Rails_that_go_low_without_their_event_open_the_contact_within_a_round()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.PowerGood.SetUnseen(false);
            bench.Run(RoundMs);

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual((int)AmpState.PowerLost, (int)bench.Amp.State);
        }

        [TestMethod]
        public void A_dc_trip_without_its_event_opens_the_contact_within_a_round()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.DcTrip.SetUnseen(true);
            bench.Run(RoundMs);

            Assert.IsFalse(bench.Mute.IsHigh);
            Assert.AreEqual((int)FaultCode.DcTrip, (int)bench.Status.Fault);
        }

        [TestMethod]
        public void A_button_without_its_event_is_heard_within_a_round_and_its_debounce()
        {
            AmpBench bench = new AmpBench();
            bench.Connect();

            bench.GainButton.SetUnseen(false);
            bench.Run(RoundMs + 40);
            bench.GainButton.SetUnseen(true);
            bench.Run(RoundMs + 40);
            Assert.AreEqual((int)GainPosition.Medium, (int)bench.Status.RequestedGain);

            bench = new AmpBench();
            bench.Connect();
            bench.KnobSwitch.SetUnseen(false);
            bench.Run(RoundMs + 40);
            bench.KnobSwitch.SetUnseen(true);
            bench.Run(RoundMs + 40);
            Assert.IsTrue(bench.Status.Muted);

            bench = new AmpBench();
            bench.Connect();
            bench.MuteButton.SetUnseen(false);
            bench.Run(RoundMs + 40);
            Assert.IsTrue(bench.Status.Muted);
        }

        [TestMethod]
        public void A_knob_without_its_last_events_turns_on_after_two_rounds_without_a_detent_made_up()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);
            bench.KnobA.Set(false);
            bench.KnobB.Set(false);
            bench.KnobA.SetUnseen(true);
            bench.KnobB.SetUnseen(true);

            bench.Run(2 * RoundMs);
            Assert.AreEqual(-5000, bench.Status.RequestedCb);
            bench.KnobB.Set(false);
            bench.KnobA.Set(false);
            bench.KnobB.Set(true);
            bench.KnobA.Set(true);
            bench.Run(20);

            Assert.AreEqual(-5100, bench.Status.RequestedCb);
        }

        [TestMethod]
        public void Pins_that_rest_are_left_alone()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-5000);

            bench.Run(1000);

            Assert.AreEqual((int)AmpState.Active, (int)bench.Amp.State);
            Assert.IsTrue(bench.Mute.IsHigh);
        }
    }
}
