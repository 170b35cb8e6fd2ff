using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Knob;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Knob
{
    /// <summary>From knob and buttons to requests.</summary>
    [TestClass]
    public class FrontPanelTests
    {
        [TestMethod]
        [DataRow(true, 3)]
        [DataRow(false, -3)]
        public void Detents_become_steps_in_the_pass_that_sees_them(bool clockwise, int steps)
        {
            QuadratureDecoder decoder = new QuadratureDecoder(4, true, true);
            RecordingControls controls = new RecordingControls();
            LoopStats stats = new LoopStats();
            FrontPanel panel = Panel(decoder, new FakeInput(true), new FakeInput(true), new FakeInput(true), new AmpStatus(), controls, stats);
            for (int i = 0; i < 3; i++)
            {
                Turn(decoder, clockwise);
            }

            panel.Pass(1000);
            panel.Pass(1010);

            Assert.AreEqual(steps, controls.Detents);
            Assert.AreEqual(1, controls.Calls);
            Assert.AreEqual(3L, stats.Detents);
        }

        [TestMethod]
        public void A_panel_at_rest_asks_for_nothing()
        {
            RecordingControls controls = new RecordingControls();
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), new FakeInput(true), new FakeInput(true), new FakeInput(true), new AmpStatus(), controls, new LoopStats());

            Run(panel, 0, 500);

            Assert.AreEqual(0, controls.Calls);
        }

        [TestMethod]
        [DataRow(true, false)]
        [DataRow(true, true)]
        [DataRow(false, false)]
        [DataRow(false, true)]
        public void A_click_of_the_knob_and_the_mute_button_each_toggle_mute(bool knob, bool muted)
        {
            FakeInput pressed = new FakeInput(true);
            FakeInput other = new FakeInput(true);
            RecordingControls controls = new RecordingControls();
            AmpStatus status = new AmpStatus { Muted = muted };
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), knob ? pressed : other, new FakeInput(true), knob ? other : pressed, status, controls, new LoopStats());

            pressed.Set(false);
            Run(panel, 1000, 100);
            Assert.AreEqual(knob ? 0 : 1, controls.Mutes, "the mute button acts when pressed, the knob when let go");
            pressed.Set(true);
            Run(panel, 1100, 100);

            Assert.AreEqual(1, controls.Mutes);
            Assert.AreEqual(!muted, controls.Muted);
            Assert.AreEqual(1, controls.Calls);
        }

        [TestMethod]
        [DataRow((int)GainPosition.Low, (int)GainPosition.Medium)]
        [DataRow((int)GainPosition.Medium, (int)GainPosition.High)]
        [DataRow((int)GainPosition.High, (int)GainPosition.Low)]
        public void The_gain_button_asks_for_the_next_after_the_one_asked_for(int requested, int next)
        {
            FakeInput pin = new FakeInput(true);
            RecordingControls controls = new RecordingControls();
            AmpStatus status = new AmpStatus { RequestedGain = (GainPosition)requested, Gain = GainPosition.Low };
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), new FakeInput(true), pin, new FakeInput(true), status, controls, new LoopStats());

            pin.Set(false);
            Run(panel, 1000, 100);

            Assert.AreEqual(1, controls.Gains);
            Assert.AreEqual(next, (int)controls.Gain);
            Assert.AreEqual(1, controls.Calls);
        }

        [TestMethod]
        public void A_click_and_a_mute_press_that_become_certain_in_one_pass_cancel_and_neither_comes_later()
        {
            FakeInput knob = new FakeInput(true);
            FakeInput mute = new FakeInput(true);
            RecordingControls controls = new RecordingControls();
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), knob, new FakeInput(true), mute, new AmpStatus(), controls, new LoopStats());

            knob.Set(false);
            Run(panel, 1000, 200);
            knob.Set(true);
            mute.Set(false);
            Run(panel, 1200, 200);

            Assert.AreEqual(0, controls.Mutes);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void A_poll_finds_the_lost_event_of_its_button_alone(int polled)
        {
            FakeInput[] pins = { new FakeInput(true), new FakeInput(true), new FakeInput(true) };
            RecordingControls controls = new RecordingControls();
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), pins[0], pins[1], pins[2], new AmpStatus(), controls, new LoopStats());
            pins[polled].SetUnseen(false);
            for (int i = 0; i < FrontPanel.PolledPins; i++)
            {
                if (i != polled)
                {
                    panel.Poll(i);
                }
            }

            Run(panel, 1000, 100);
            Assert.AreEqual(0, controls.Calls);
            panel.Poll(polled);
            Run(panel, 2000, 100);
            pins[polled].SetUnseen(true);
            panel.Poll(polled);
            Run(panel, 2100, 100);

            Assert.AreEqual(1, controls.Calls);
            Assert.AreEqual(polled == 1 ? 1 : 0, controls.Gains);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(2)]
        public void While_a_fault_is_latched_only_a_long_hold_of_the_mute_button_or_the_knob_counts(int held)
        {
            FakeInput[] pins = { new FakeInput(true), new FakeInput(true), new FakeInput(true) };
            RecordingControls controls = new RecordingControls();
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), pins[0], pins[1], pins[2], new AmpStatus { Latched = true }, controls, new LoopStats());
            pins[1].Set(false);
            pins[held].Set(false);
            Run(panel, 1000, 2900);
            Assert.AreEqual(0, controls.Calls);
            pins[held].Set(true);
            Run(panel, 3900, 1000);
            Assert.AreEqual(0, controls.Calls);

            pins[held].Set(false);
            Run(panel, 6000, 10000);

            Assert.AreEqual(1, controls.Calls);
            Assert.AreEqual(1, controls.Clears);
        }

        [TestMethod]
        public void A_long_press_of_the_mute_button_clears_nothing_when_nothing_is_latched()
        {
            FakeInput mute = new FakeInput(true);
            RecordingControls controls = new RecordingControls();
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), new FakeInput(true), new FakeInput(true), mute, new AmpStatus(), controls, new LoopStats());

            mute.Set(false);
            Run(panel, 1000, 5000);

            Assert.AreEqual(0, controls.Clears);
            Assert.AreEqual(1, controls.Mutes);
        }

        [TestMethod]
        public void A_knob_that_is_held_toggles_no_mute_when_it_is_let_go()
        {
            FakeInput knob = new FakeInput(true);
            RecordingControls controls = new RecordingControls();
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), knob, new FakeInput(true), new FakeInput(true), new AmpStatus { Jack = -1 }, controls, new LoopStats());

            knob.Set(false);
            Run(panel, 1000, 1500);
            knob.Set(true);
            Run(panel, 2500, 500);

            Assert.AreEqual(0, controls.Calls);
        }

        [TestMethod]
        public void A_click_of_the_knob_confirms_what_is_held_and_mutes_nothing_and_the_mute_button_still_mutes()
        {
            FakeInput knob = new FakeInput(true);
            FakeInput mute = new FakeInput(true);
            RecordingControls controls = new RecordingControls();
            FrontPanel panel = Panel(
                new QuadratureDecoder(4, true, true), knob, new FakeInput(true), mute, new AmpStatus { Hold = HoldReason.Confirm }, controls, new LoopStats());

            knob.Set(false);
            Run(panel, 1000, 100);
            knob.Set(true);
            Run(panel, 1100, 100);
            Assert.AreEqual(1, controls.Confirms);
            Assert.AreEqual(1, controls.Calls);

            mute.Set(false);
            Run(panel, 1200, 100);
            Assert.AreEqual(1, controls.Mutes);
        }

        private static FrontPanel Panel(
            QuadratureDecoder decoder, FakeInput knob, FakeInput gain, FakeInput mute, AmpStatus status, IAmpControls controls, LoopStats stats) =>
            new FrontPanel(decoder, new Button(knob, 0), new Button(gain, 0), new Button(mute, 0), status, controls, Chooser(status), stats);

        private static HeadphoneChooser Chooser(AmpStatus status)
        {
            HeadphoneShelf shelf = new HeadphoneShelf(new OwnProfiles());
            return new HeadphoneChooser(shelf, new JackBook(shelf, new AmpOptions(), new AmpFigures { SourceMv = 2000 }), status);
        }

        private static void Run(FrontPanel panel, long fromMs, int forMs)
        {
            for (long nowMs = fromMs; nowMs < fromMs + forMs; nowMs += 10)
            {
                panel.Pass(nowMs);
            }
        }

        private static void Turn(QuadratureDecoder decoder, bool clockwise)
        {
            for (int i = 0; i < 4; i++)
            {
                if (((i & 1) == 0) == clockwise)
                {
                    decoder.OnA(i > 1);
                }
                else
                {
                    decoder.OnB(i > 1);
                }
            }
        }
    }
}
