using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>Which message goes before which, told by comparing lines: the same message draws nothing anew.</summary>
    [TestClass]
    public class MessageFieldTests
    {
        private const int Page = 6;

        private static Canvas s_canvas;
        private static MessageField s_field;
        private static AmpStatus s_status;
        private static AmpOptions s_options;

        [TestMethod]
        public void Chosen_headphones_and_nothing_else_to_say_leave_the_line_dark()
        {
            Begin();
            Assert.AreEqual(0, Lit());
        }

        [TestMethod]
        public void Each_message_hides_the_ones_after_it()
        {
            Begin();
            int last = Lit();
            for (int i = 0; i < 9; i++)
            {
                Add(i);
                int lit = Lit();
                Assert.AreNotEqual(last, lit, i.ToString());
                last = lit;
            }
        }

        [TestMethod]
        public void What_is_hidden_draws_nothing()
        {
            Begin();
            Add(8);
            Lit();
            for (int i = 0; i < 8; i++)
            {
                Add(i);
                s_field.Update(s_status);
                Assert.IsFalse(IsDue(), i.ToString());
            }
        }

        [TestMethod]
        public void A_held_volume_is_drawn_anew_when_it_is_lowered_only()
        {
            Begin();
            s_status.Hold = HoldReason.Confirm;
            s_status.HeldCb = -2000;
            Lit();
            s_field.Update(s_status);
            Assert.IsFalse(IsDue());
            s_status.HeldCb = -2100;
            s_field.Update(s_status);
            Assert.IsTrue(IsDue());
        }

        [TestMethod]
        public void Nothing_is_said_of_headphones_before_they_are_known_for_the_jack_in_use()
        {
            Begin();
            s_status.Choice = HeadphoneChoice.Unset;
            s_status.ChoiceJack = 1;
            Assert.AreEqual(0, Lit());

            s_status.Jack = 1;
            Assert.AreNotEqual(0, Lit());
        }

        [TestMethod]
        public void A_volume_step_draws_no_note_anew()
        {
            Begin();
            s_status.Choice = HeadphoneChoice.Unset;
            Lit();
            s_status.VolumeCb = -2100;
            s_field.Update(s_status);
            Assert.IsFalse(IsDue());
        }

        [TestMethod]
        public void The_line_tells_the_headphones_limit_from_the_users()
        {
            Begin();
            s_status.VolumeCb = -500;
            s_status.CeilingCb = -500;
            int own = Lit();
            s_options.HeadphoneCeilingCb = -500;
            Assert.AreNotEqual(own, Lit());
            s_options.LimitCb = -600;
            Assert.AreEqual(own, Lit());
        }

        [TestMethod]
        [DataRow(799, 0, true)]
        [DataRow(800, 809, true)]
        [DataRow(800, 810, false)]
        [DataRow(990, 1000, false)]
        [DataRow(9990, 99900, true)]
        public void Exposure_is_said_from_80_percent_in_whole_percent(int onePermille, int otherPermille, bool isSame)
        {
            Begin();
            s_status.ExposurePermille = onePermille;
            int one = Lit();
            s_status.ExposurePermille = otherPermille;
            Assert.AreEqual(isSame, one == Lit());
        }

        [TestMethod]
        public void Advice_and_notes_are_for_the_amp_that_plays()
        {
            Begin();
            s_status.State = AmpState.Connecting;
            s_status.Choice = HeadphoneChoice.Unset;
            s_status.Advice = GainAdvice.Up;
            s_status.ExposurePermille = 2000;
            Assert.AreEqual(0, Lit());
        }

        [TestMethod]
        public void Starting_it_says_how_the_last_run_ended()
        {
            Begin();
            s_status.State = AmpState.Settling;
            s_status.Hold = HoldReason.AntiPop;
            int[] seen = new int[5];
            for (int reason = 0; reason < seen.Length; reason++)
            {
                s_status.Restart = (RestartReason)(reason & 3);
                s_status.RestartFault = reason > 3 ? FaultCode.DcTrip : FaultCode.None;
                seen[reason] = Lit();
                for (int other = 0; other < reason; other++)
                {
                    Assert.AreNotEqual(seen[other], seen[reason], reason.ToString());
                }
            }

            s_status.Refused = HoldReason.AntiPop;
            Assert.AreNotEqual(seen[4], Lit());
        }

        [TestMethod]
        public void A_new_text_marks_only_what_differs()
        {
            Begin();
            s_status.Hold = HoldReason.Confirm;
            s_status.HeldCb = -2000;
            Lit();
            s_status.HeldCb = -2100;
            s_field.Update(s_status);
            int width = s_canvas.LastDirty(Page * 2) - s_canvas.FirstDirty(Page * 2) + 1;
            Assert.IsTrue(width <= 5, width.ToString());
        }

        /// <summary>Makes a reason for a message, the least important first.</summary>
        private static void Add(int reason)
        {
            switch (reason)
            {
                case 0: s_status.Choice = HeadphoneChoice.None; break;
                case 1: s_status.Choice = HeadphoneChoice.Unset; break;
                case 2: s_status.Choice = HeadphoneChoice.Lost; break;
                case 3: s_status.Advice = GainAdvice.Up; break;
                case 4: s_status.ExposurePermille = 1000; break;
                case 5: s_status.CeilingCb = s_status.VolumeCb; break;
                case 6: s_status.Fault = FaultCode.DisplayNack; break;
                case 7:
                    s_status.Hold = HoldReason.Confirm;
                    s_status.HeldCb = -3000;
                    break;
                default: s_status.Refused = HoldReason.Chatter; break;
            }
        }

        private static void Begin()
        {
            s_canvas = new Canvas();
            s_options = new AmpOptions { LimitCb = 1200, HardCeilingCb = 1200 };
            s_field = new MessageField(s_canvas, new Typefaces(), new Canvas(), s_options);
            s_status = new AmpStatus { State = AmpState.Active, VolumeCb = -2000, Choice = HeadphoneChoice.Chosen };
        }

        /// <summary>A number that stands for the line's picture; 0 for a dark one.</summary>
        private static int Lit()
        {
            s_field.Update(s_status);
            int sum = 0;
            for (int column = 0; column < Canvas.Columns; column++)
            {
                sum = (sum * 31) + s_canvas.At(column, Page);
            }

            s_canvas.MarkSent(Page * 2, Canvas.Columns - 1);
            s_canvas.MarkSent((Page * 2) + 1, Canvas.Columns - 1);
            return sum;
        }

        private static bool IsDue() => s_canvas.IsSpanDirty(Page * 2) || s_canvas.IsSpanDirty((Page * 2) + 1);
    }
}
