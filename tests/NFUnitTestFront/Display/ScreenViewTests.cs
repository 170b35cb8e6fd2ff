using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Knob;
using AmpController.Menu;
using AmpController.Settings;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>Which part of the screen is drawn again, and what it may say (S14).</summary>
    [TestClass]
    public class ScreenViewTests
    {
        private const int FirstVolumePage = 1;
        private const int LastVolumePage = 4;
        private const int MessagePage = 6;

        /// <summary>Fields of the amp's page but the volume: each has its turn within so many passes.</summary>
        private const int Turns = 2;

        private static Canvas s_canvas;
        private static ScreenView s_view;
        private static AmpStatus s_status;
        private static AmpOptions s_options;
        private static OwnProfiles s_own;
        private static ScreenRest s_rest;
        private static FrontMenu s_menu;

        [TestMethod]
        public void An_unchanged_status_draws_nothing()
        {
            Play(-2000);

            s_view.Update(s_status);

            Assert.IsFalse(s_canvas.IsDirty);
        }

        [TestMethod]
        public void A_step_of_the_last_digit_draws_that_digit_and_a_step_of_the_arc()
        {
            Play(-2000);

            s_status.VolumeCb = -2100;
            s_view.Update(s_status);

            int arc = 0;
            for (int span = 0; span < Canvas.Spans; span++)
            {
                int width = s_canvas.IsSpanDirty(span) ? s_canvas.LastDirty(span) - s_canvas.FirstDirty(span) + 1 : 0;
                bool isVolume = span % 2 == 0 && span >> 1 >= FirstVolumePage && span >> 1 <= LastVolumePage;
                arc += span % 2 == 1 ? width : 0;
                Assert.IsTrue(width <= (isVolume ? 16 : span % 2 == 1 ? 5 : 0), span.ToString());
            }

            Assert.IsTrue(arc > 0 && arc <= 6);
        }

        [TestMethod]
        public void What_was_only_asked_for_draws_nothing()
        {
            Play(-2000);

            s_status.RequestedCb = 0;
            s_status.RequestedGain = GainPosition.High;
            s_view.Update(s_status);

            Assert.IsFalse(s_canvas.IsDirty);
        }

        [TestMethod]
        public void A_gain_that_the_relays_were_told_is_drawn_in_the_arc_only()
        {
            Play(-2000);

            s_status.Gain = GainPosition.Medium;
            s_view.Update(s_status);

            for (int span = 0; span < Canvas.Spans; span++)
            {
                Assert.AreEqual(span == 5, s_canvas.IsSpanDirty(span), span.ToString());
            }
        }

        [TestMethod]
        public void Muted_is_not_said_while_the_contact_is_closed_and_the_volume_is_not_at_mute()
        {
            Play(-2000);

            s_status.State = AmpState.Muted;
            s_status.Muted = true;
            s_view.Update(s_status);
            Assert.AreEqual(0, (int)s_canvas.At(0, FirstVolumePage));

            s_status.CoilOn = false;
            s_view.Update(s_status);
            Assert.AreEqual(0xFF, (int)s_canvas.At(0, FirstVolumePage));
        }

        [TestMethod]
        public void Muted_is_said_once_the_volume_ic_took_the_mute()
        {
            Play(-2000);

            s_status.State = AmpState.Muted;
            s_status.Muted = true;
            s_status.VolumeCb = VolumeLevel.MuteCb;
            s_view.Update(s_status);

            Assert.AreEqual(0xFF, (int)s_canvas.At(0, FirstVolumePage));
        }

        [TestMethod]
        public void The_gain_stays_on_the_screen_while_muted()
        {
            Play(-2000);
            Mute();
            int low = Sum(0);

            s_status.Gain = GainPosition.High;
            s_view.Update(s_status);

            Assert.AreNotEqual(low, Sum(0));
            Assert.IsFalse(s_canvas.IsSpanDirty(FirstVolumePage * 2));
        }

        [TestMethod]
        public void Unmuting_leaves_nothing_of_the_band()
        {
            Play(-2000);
            int[] sums = new int[Canvas.Pages];
            for (int page = 0; page < Canvas.Pages; page++)
            {
                sums[page] = Sum(page);
            }

            Mute();
            s_status.State = AmpState.Active;
            s_status.CoilOn = true;
            Pass();
            for (int page = 0; page < Canvas.Pages; page++)
            {
                Assert.AreEqual(sums[page], Sum(page), page.ToString());
            }
        }

        [TestMethod]
        public void The_saver_moves_each_minute_and_shows_what_was_told()
        {
            Play(-2000);
            s_rest.Level = RestLevel.Saver;
            Pass();
            int first = Sum(0);
            MarkSent();

            s_status.RequestedCb = 0;
            Pass();
            Assert.IsFalse(s_canvas.IsDirty);

            s_rest.Minute = 1;
            Pass();
            Assert.AreNotEqual(first, Sum(0));
        }

        [TestMethod]
        public void A_message_has_its_turn_within_two_passes()
        {
            Play(-2000);
            s_status.Refused = HoldReason.Chatter;
            Pass();
            Assert.IsTrue(IsLit(MessagePage));
        }

        [TestMethod]
        public void The_line_says_when_the_volume_is_at_its_ceiling()
        {
            Play(-1300);
            s_status.CeilingCb = -1200;
            Pass();
            Assert.IsFalse(IsLit(MessagePage));

            s_status.VolumeCb = -1200;
            Pass();
            Assert.IsTrue(IsLit(MessagePage));
        }

        [TestMethod]
        public void A_refusal_is_said_and_taken_back()
        {
            Play(-2000);

            s_status.Refused = HoldReason.Chatter;
            Pass();
            Assert.IsTrue(IsLit(MessagePage));

            s_status.Refused = HoldReason.None;
            Pass();
            Assert.IsFalse(IsLit(MessagePage));
        }

        [TestMethod]
        public void A_countdown_is_drawn_when_its_second_changes()
        {
            Begin();
            s_status.State = AmpState.Settling;
            s_status.RemainingMs = 3000;
            Show();

            s_status.RemainingMs = 2010;
            s_view.Update(s_status);
            Assert.IsFalse(s_canvas.IsDirty);

            s_status.RemainingMs = 2000;
            s_view.Update(s_status);
            Assert.IsTrue(s_canvas.IsDirty);
        }

        [TestMethod]
        public void Every_state_has_a_page_of_its_own()
        {
            Begin();
            for (int state = (int)AmpState.Settling; state <= (int)AmpState.PowerLost; state++)
            {
                s_status.State = (AmpState)state;
                s_status.RemainingMs = state == (int)AmpState.Settling ? 3000 : 0;
                s_view.Update(s_status);
                Assert.IsTrue(s_canvas.IsDirty);
                MarkSent();
            }
        }

        private static void Begin()
        {
            s_canvas = new Canvas();
            s_own = new OwnProfiles();
            s_options = new AmpOptions { LimitCb = 1200, HardCeilingCb = 1200 };
            s_status = new AmpStatus { Choice = HeadphoneChoice.Chosen };
            HeadphoneShelf shelf = new HeadphoneShelf(s_own);
            AmpFigures figures = new AmpFigures
            {
                GainCb = new[] { 0, 600, 1200 }, SourceMv = 1000, OutputMilliohm = 500, MaxOutputMv = 3500, MaxOutputMa = 97,
                NoiseDecimicrovolt = new[] { 40, 60, 100 }, LowestVolumeCb = -6200,
            };
            JackBook book = new JackBook(shelf, s_options, figures);
            s_rest = new ScreenRest(new FrontOptions());
            AmpSettings settings = new AmpSettings(s_options, new FrontOptions(), book);
            s_menu = new FrontMenu(settings, shelf, book, s_status, new RecordingControls());
            MenuText text = new MenuText(
                s_menu, settings, shelf, book, new HeadphoneReport(figures), s_options, s_status, new LoopStats(), new EventLog(), null, "Board", "IC");
            s_view = new ScreenView(s_canvas, s_options, s_menu, text, s_rest, new Service(null, null));
            s_status.VolumeCb = VolumeLevel.MuteCb;
            s_status.LowestCb = -6200;
            s_status.StepCb = 100;
        }

        private static void Play(int volumeCb)
        {
            Begin();
            s_status.State = AmpState.Active;
            s_status.VolumeCb = volumeCb;
            s_status.CoilOn = true;
            Show();
        }

        private static void Show()
        {
            Pass();
            MarkSent();
        }

        /// <summary>So many passes that every field had its turn.</summary>
        private static void Pass()
        {
            for (int i = 0; i < Turns; i++)
            {
                s_view.Update(s_status);
            }
        }

        private static void Mute()
        {
            s_status.State = AmpState.Muted;
            s_status.CoilOn = false;
            Show();
        }

        private static int Sum(int page)
        {
            int sum = 0;
            for (int column = 0; column < Canvas.Columns; column++)
            {
                sum = (sum * 31) + s_canvas.At(column, page);
            }

            return sum;
        }

        private static void MarkSent()
        {
            for (int span = 0; span < Canvas.Spans; span++)
            {
                s_canvas.MarkSent(span, Canvas.Columns - 1);
            }
        }

        private static bool IsLit(int page)
        {
            for (int column = 0; column < Canvas.Columns; column++)
            {
                if (s_canvas.At(column, page) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
