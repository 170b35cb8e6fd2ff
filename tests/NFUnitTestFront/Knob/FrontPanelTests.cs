using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Knob;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Knob
{
    /// <summary>From knob and buttons to requests.</summary>
    [TestClass]
    public class FrontPanelTests
    {
        private const int Knob = FrontBench.Knob;
        private const int Gain = FrontBench.Gain;
        private const int Mute = FrontBench.Mute;

        [TestMethod]
        [DataRow(3)]
        [DataRow(-3)]
        public void Detents_become_steps_in_the_pass_that_sees_them(int detents)
        {
            FrontBench bench = new FrontBench();

            bench.Turn(detents, 0).Run(20);

            Assert.AreEqual(detents, bench.Controls.Detents);
            Assert.AreEqual(1, bench.Controls.Calls);
            Assert.AreEqual(3L, bench.Stats.Detents);
        }

        [TestMethod]
        public void A_panel_at_rest_asks_for_nothing()
        {
            Assert.AreEqual(0, new FrontBench().Run(500).Controls.Calls);
        }

        [TestMethod]
        [DataRow(Knob, false)]
        [DataRow(Knob, true)]
        [DataRow(Mute, false)]
        [DataRow(Mute, true)]
        public void A_click_of_the_knob_and_the_mute_button_each_toggle_mute(int button, bool muted)
        {
            FrontBench bench = new FrontBench();
            bench.Status.Muted = muted;

            bench.Pins[button].Set(false);
            bench.Run(100);
            Assert.AreEqual(button == Mute ? 1 : 0, bench.Controls.Mutes, "mute at once, the knob when let go");
            bench.Pins[button].Set(true);
            bench.Run(100);

            Assert.AreEqual(1, bench.Controls.Mutes);
            Assert.AreEqual(!muted, bench.Controls.Muted);
            Assert.AreEqual(1, bench.Controls.Calls);
        }

        [TestMethod]
        [DataRow((int)GainPosition.Low, 80, (int)GainPosition.Medium)]
        [DataRow((int)GainPosition.Medium, 80, (int)GainPosition.High)]
        [DataRow((int)GainPosition.High, 80, (int)GainPosition.Low)]
        [DataRow((int)GainPosition.High, 1500, (int)GainPosition.Low)]
        [DataRow((int)GainPosition.Medium, 1500, (int)GainPosition.Low)]
        public void The_gain_button_asks_for_the_next_gain_and_held_for_Low(int requested, int forMs, int asked)
        {
            FrontBench bench = new FrontBench();
            bench.Status.RequestedGain = (GainPosition)requested;

            bench.Press(Gain, forMs);

            Assert.AreEqual(1, bench.Controls.Gains);
            Assert.AreEqual(asked, (int)bench.Controls.Gain);
            Assert.AreEqual(1, bench.Controls.Calls);
        }

        [TestMethod]
        public void A_button_without_a_hold_acts_at_the_press_and_one_with_a_hold_when_let_go()
        {
            FrontBench bench = new FrontBench();
            bench.Options.GainHold = FrontAction.None;
            bench.Options.MuteHold = FrontAction.LowGain;

            bench.Pins[Gain].Set(false);
            Assert.AreEqual(1, bench.Run(100).Controls.Gains);
            bench.Pins[Gain].Set(true);
            bench.Run(100);
            bench.Pins[Mute].Set(false);
            Assert.AreEqual(0, bench.Run(100).Controls.Mutes);
            bench.Pins[Mute].Set(true);
            Assert.AreEqual(1, bench.Run(100).Controls.Mutes);

            bench.Press(Mute, 1500);

            Assert.AreEqual(1, bench.Controls.Mutes);
            Assert.AreEqual(2, bench.Controls.Gains);
            Assert.AreEqual((int)GainPosition.Low, (int)bench.Controls.Gain);
        }

        [TestMethod]
        public void Two_clicks_of_the_knob_are_one_double_press_and_a_single_click_waits_for_the_second()
        {
            FrontBench bench = new FrontBench();
            bench.Options.KnobTwice = FrontAction.NextGain;

            bench.Press(Knob, 80).Run(100).Press(Knob, 80).Run(1000);
            Assert.AreEqual(1, bench.Controls.Gains);
            Assert.AreEqual(1, bench.Controls.Calls);

            bench.Press(Knob, 80).Run(200);
            Assert.AreEqual(0, bench.Controls.Mutes);
            bench.Run(100);
            Assert.AreEqual(1, bench.Controls.Mutes);

            bench.Press(Knob, 80).Run(500).Press(Knob, 80).Run(1000);
            Assert.AreEqual(3, bench.Controls.Mutes, "two that are far apart");
            Assert.AreEqual(1, bench.Controls.Gains);
        }

        [TestMethod]
        public void Without_a_double_press_two_clicks_are_two()
        {
            FrontBench bench = new FrontBench();

            bench.Press(Knob, 80).Run(100).Press(Knob, 80);

            Assert.AreEqual(2, bench.Controls.Mutes);
        }

        [TestMethod]
        [DataRow(Knob, Gain)]
        [DataRow(Gain, Knob)]
        public void Of_two_buttons_at_a_time_neither_acts_until_both_are_released(int first, int second)
        {
            FrontBench bench = new FrontBench();
            bench.Pins[first].Set(false);
            bench.Run(200);
            bench.Press(second, 200).Run(2000);
            bench.Press(second, 200);
            bench.Pins[first].Set(true);
            bench.Run(200);
            Assert.AreEqual(0, bench.Controls.Calls);

            bench.Press(second, 200);

            Assert.AreEqual(1, bench.Controls.Calls);
        }

        [TestMethod]
        public void What_becomes_certain_of_two_buttons_in_one_pass_is_ignored()
        {
            FrontBench bench = new FrontBench();
            bench.Pins[Knob].Set(false);
            bench.Run(200);
            bench.Pins[Knob].Set(true);

            bench.Press(Mute, 200);

            Assert.AreEqual(0, bench.Controls.Mutes);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        public void A_poll_finds_the_lost_event_of_its_button_alone(int polled)
        {
            FrontBench bench = new FrontBench();
            bench.Pins[polled].SetUnseen(false);
            for (int i = 0; i < FrontPanel.PolledPins; i++)
            {
                if (i != polled)
                {
                    bench.Panel.Poll(i);
                }
            }

            Assert.AreEqual(0, bench.Run(100).Controls.Calls);
            bench.Panel.Poll(polled);
            bench.Run(100);
            bench.Pins[polled].SetUnseen(true);
            bench.Panel.Poll(polled);
            bench.Run(100);

            Assert.AreEqual(1, bench.Controls.Calls);
            Assert.AreEqual(polled == Gain ? 1 : 0, bench.Controls.Gains);
        }

        [TestMethod]
        public void The_polls_find_a_knob_whose_last_events_were_lost()
        {
            FrontBench bench = new FrontBench();
            bench.Turning.Feed("abA");
            bench.Turning.B.SetUnseen(true);
            for (int i = 0; i < 2 * FrontPanel.PolledPins; i++)
            {
                bench.Panel.Poll(i % FrontPanel.PolledPins);
            }

            bench.Turn(-1, 10);

            Assert.AreEqual(-1, bench.Controls.Detents);
        }

        [TestMethod]
        [DataRow(Knob)]
        [DataRow(Mute)]
        public void While_a_fault_is_latched_only_a_long_hold_of_mute_or_knob_counts(int held)
        {
            FrontBench bench = new FrontBench();
            bench.Status.Latched = true;
            bench.Press(Gain, 5000).Press(held, 2900).Run(1000);
            Assert.AreEqual(0, bench.Controls.Calls);

            bench.Press(held, 10000);

            Assert.AreEqual(1, bench.Controls.Calls);
            Assert.AreEqual(1, bench.Controls.Clears);
        }

        [TestMethod]
        public void A_long_press_of_the_mute_button_clears_nothing_when_nothing_is_latched()
        {
            FrontBench bench = new FrontBench().Press(Mute, 5000);

            Assert.AreEqual(0, bench.Controls.Clears);
            Assert.AreEqual(1, bench.Controls.Mutes);
        }

        [TestMethod]
        public void A_held_knob_opens_the_menu_whose_turns_and_clicks_are_its_own_and_leaves_it()
        {
            FrontBench bench = new FrontBench();

            bench.Press(Knob, 1500);
            Assert.IsTrue(bench.Menu.HasScreen);
            bench.Turn(3, 40);
            bench.Press(Knob, 1500);

            Assert.IsFalse(bench.Menu.HasScreen);
            Assert.AreEqual(0, bench.Controls.Calls);
            bench.Press(Knob, 1500).Press(Gain, 80).Press(Mute, 80);
            Assert.AreEqual(1, bench.Controls.Gains, "the other buttons keep their work");
            Assert.AreEqual(1, bench.Controls.Mutes);
        }

        [TestMethod]
        public void A_click_of_the_knob_confirms_what_is_held_and_mutes_nothing_and_the_mute_button_still_mutes()
        {
            FrontBench bench = new FrontBench();
            bench.Status.Hold = HoldReason.Confirm;

            bench.Press(Knob, 100);
            Assert.AreEqual(1, bench.Controls.Confirms);
            Assert.AreEqual(1, bench.Controls.Calls);

            bench.Press(Mute, 100);
            Assert.AreEqual(1, bench.Controls.Mutes);
        }

        [TestMethod]
        [DataRow((int)FrontAction.NextGain)]
        [DataRow((int)FrontAction.None)]
        public void A_click_confirms_whatever_it_is_set_to(int press)
        {
            FrontBench bench = new FrontBench();
            bench.Status.Hold = HoldReason.Confirm;
            bench.Options.KnobPress = (FrontAction)press;

            bench.Press(Knob, 100);

            Assert.AreEqual(1, bench.Controls.Confirms);
            Assert.AreEqual(1, bench.Controls.Calls);
        }

        [TestMethod]
        public void A_click_that_waits_is_none_when_the_menu_opens_or_a_fault_latches()
        {
            FrontBench bench = new FrontBench();
            bench.Options.KnobTwice = FrontAction.NextGain;
            bench.Options.MutePress = FrontAction.Menu;

            bench.Press(Knob, 80).Press(Mute, 80).Run(500);
            Assert.IsTrue(bench.Menu.HasScreen);
            bench.Menu.Close();
            bench.Press(Knob, 80).Status.Latched = true;
            bench.Run(500);

            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        public void The_menu_does_not_leave_under_a_press()
        {
            FrontBench bench = new FrontBench().Press(Knob, 1500).Run(14000);

            bench.Pins[Knob].Set(false);
            bench.Run(900);
            bench.Menu.Pass(16900);
            Assert.IsTrue(bench.Menu.HasScreen);
            bench.Run(200);

            Assert.IsFalse(bench.Menu.HasScreen, "left by the hold");
        }

        [TestMethod]
        [DataRow(Knob)]
        [DataRow(Gain)]
        [DataRow(Mute)]
        public void A_press_that_wakes_the_screen_does_nothing_else(int button)
        {
            FrontBench bench = new FrontBench();
            bench.Rest.Darken();

            bench.Press(button, 1500);
            Assert.AreEqual((int)RestLevel.Bright, (int)bench.Rest.Level);
            Assert.AreEqual(0, bench.Controls.Calls);
            Assert.IsFalse(bench.Menu.HasScreen);

            bench.Press(button, 100);
            Assert.AreEqual(1, bench.Controls.Calls);
        }

        [TestMethod]
        public void A_turn_that_wakes_the_screen_turns()
        {
            FrontBench bench = new FrontBench();
            bench.Rest.Darken();

            bench.Turn(2, 50);

            Assert.AreEqual((int)RestLevel.Bright, (int)bench.Rest.Level);
            Assert.AreEqual(2, bench.Controls.Detents);
        }

        [TestMethod]
        [DataRow((int)FrontAction.None, 0, 0)]
        [DataRow((int)FrontAction.Mute, 1, 0)]
        [DataRow((int)FrontAction.NextGain, 0, 1)]
        [DataRow((int)FrontAction.LowGain, 0, 1)]
        public void A_button_does_what_it_is_set_to(int action, int mutes, int gains)
        {
            FrontBench bench = new FrontBench();
            bench.Options.MutePress = (FrontAction)action;

            bench.Press(Mute, 80);

            Assert.AreEqual(mutes, bench.Controls.Mutes);
            Assert.AreEqual(gains, bench.Controls.Gains);
            Assert.AreEqual(mutes + gains, bench.Controls.Calls);
        }

        [TestMethod]
        public void A_button_can_darken_the_screen_and_open_the_menu()
        {
            FrontBench bench = new FrontBench();
            bench.Options.MutePress = FrontAction.ScreenOff;
            bench.Options.GainHold = FrontAction.Menu;

            bench.Press(Mute, 80);
            Assert.AreEqual((int)RestLevel.Dark, (int)bench.Rest.Level);
            bench.Press(Gain, 80).Press(Gain, 1200);

            Assert.IsTrue(bench.Menu.HasScreen);
            Assert.AreEqual(0, bench.Controls.Calls);
        }

        [TestMethod]
        [DataRow(Knob, (int)FaultCode.KnobSwitchStuck)]
        [DataRow(Gain, (int)FaultCode.GainButtonStuck)]
        [DataRow(Mute, (int)FaultCode.MuteButtonStuck)]
        public void A_button_that_is_down_from_the_start_is_named_after_3_s_and_ignored_and_makes_no_chord(int down, int fault)
        {
            FrontBench bench = new FrontBench(down);
            int other = (down + 1) % 3;

            bench.Run(1000).Press(other, 80);
            Assert.AreEqual(1, bench.Controls.Calls, "before it is named too");
            Assert.AreEqual((int)FaultCode.None, (int)bench.Panel.Fault);
            bench.Run(2000).Press(other, 80);
            Assert.AreEqual(2, bench.Controls.Calls);
            Assert.AreEqual(fault, (int)bench.Panel.Fault);

            bench.Pins[down].Set(true);
            bench.Run(100);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Panel.Fault);
            Assert.AreEqual(2, bench.Controls.Calls);
            bench.Press(down, 80);
            Assert.AreEqual(3, bench.Controls.Calls);
        }

        [TestMethod]
        public void A_button_that_is_held_for_30_s_is_stuck_until_it_is_released()
        {
            FrontBench bench = new FrontBench();
            bench.Pins[Gain].Set(false);

            bench.Run(29900);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Panel.Fault);
            bench.Press(Mute, 80);
            Assert.AreEqual(0, bench.Controls.Mutes, "a chord still");
            bench.Run(200).Press(Mute, 80);

            Assert.AreEqual((int)FaultCode.GainButtonStuck, (int)bench.Panel.Fault);
            Assert.AreEqual(1, bench.Controls.Mutes);
            bench.Pins[Gain].Set(true);
            bench.Run(100);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Panel.Fault);
        }

        [TestMethod]
        [DataRow(true, -2000, 30, 74)]
        [DataRow(false, -2000, 30, 30)]
        [DataRow(true, -5500, 30, 30)]
        [DataRow(true, -5500, -30, -74)]
        public void Fast_turns_count_more_but_not_up_where_it_is_quiet(bool isOn, int volumeCb, int detents, int counted)
        {
            FrontBench bench = new FrontBench();
            bench.Options.IsAccelerated = isOn;
            bench.Status.VolumeCb = volumeCb;

            bench.Turn(detents, 10);

            Assert.AreEqual(counted, bench.Controls.Detents);
            Assert.AreEqual(30L, bench.Stats.Detents);
        }
    }
}
