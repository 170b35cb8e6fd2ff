using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>Which part of the screen is drawn again, and what it may say (S14).</summary>
    [TestClass]
    public class ScreenViewTests
    {
        private const int FirstVolumePage = 2;
        private const int LastVolumePage = 5;
        private const int MessagePage = 6;
        private const int BarPage = 7;

        private static Canvas s_canvas;
        private static ScreenView s_view;
        private static AmpStatus s_status;
        private static AmpOptions s_options;
        private static OwnProfiles s_own;
        private static HeadphoneChooser s_chooser;

        [TestMethod]
        public void An_unchanged_status_draws_nothing()
        {
            Play(-2000);

            s_view.Update(s_status);

            Assert.IsFalse(s_canvas.IsDirty);
        }

        [TestMethod]
        public void A_step_of_the_last_digit_draws_that_digit_and_the_bar_only()
        {
            Play(-2000);

            s_status.VolumeCb = -2100;
            s_view.Update(s_status);

            Assert.IsFalse(s_canvas.IsPageDirty(0));
            Assert.IsFalse(s_canvas.IsPageDirty(MessagePage));
            for (int page = FirstVolumePage; page <= LastVolumePage; page++)
            {
                Assert.IsTrue(s_canvas.LastDirty(page) - s_canvas.FirstDirty(page) < 18);
            }

            Assert.AreEqual(1, s_canvas.LastDirty(BarPage) - s_canvas.FirstDirty(BarPage));
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
        public void A_gain_that_the_relays_were_told_is_drawn_in_the_header_only()
        {
            Play(-2000);

            s_status.Gain = GainPosition.Medium;
            s_view.Update(s_status);

            Assert.IsTrue(s_canvas.IsPageDirty(0));
            Assert.IsFalse(s_canvas.IsPageDirty(FirstVolumePage));
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
        public void The_bar_is_empty_at_mute_and_full_at_0_dB()
        {
            Play(VolumeLevel.MuteCb);
            Assert.AreEqual(0x10, (int)s_canvas.At(1, BarPage));

            Play(0);
            Assert.AreEqual(0x7C, (int)s_canvas.At(1, BarPage));
            Assert.AreEqual(0x7C, (int)s_canvas.At(126, BarPage));
        }

        [TestMethod]
        public void The_bar_has_a_notch_at_a_ceiling_below_0_dB()
        {
            Play(-3000);
            s_status.CeilingCb = -1200;
            s_view.Update(s_status);

            int notch = 1 + ((6300 - 1200) * 126 / 6300);
            Assert.AreEqual(0xFF, (int)s_canvas.At(notch, BarPage));
            Assert.AreEqual(0x10, (int)s_canvas.At(notch - 1, BarPage));

            s_status.CeilingCb = 0;
            s_view.Update(s_status);
            Assert.AreEqual(0x10, (int)s_canvas.At(notch, BarPage));
        }

        [TestMethod]
        public void The_line_says_when_the_volume_is_at_its_ceiling()
        {
            Play(-1300);
            s_status.CeilingCb = -1200;
            s_view.Update(s_status);
            Assert.IsFalse(IsLit(MessagePage));

            s_status.VolumeCb = -1200;
            s_view.Update(s_status);
            Assert.IsTrue(IsLit(MessagePage));
        }

        [TestMethod]
        public void A_refusal_is_said_and_taken_back()
        {
            Play(-2000);

            s_status.Refused = HoldReason.Chatter;
            s_view.Update(s_status);
            Assert.IsTrue(IsLit(MessagePage));

            s_status.Refused = HoldReason.None;
            s_view.Update(s_status);
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
            s_chooser = new HeadphoneChooser(shelf, book, s_status);
            s_view = new ScreenView(s_canvas, s_options, s_chooser, book, new HeadphoneReport(figures));
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
            s_view.Update(s_status);
            MarkSent();
        }

        private static void MarkSent()
        {
            for (int page = 0; page < Canvas.Pages; page++)
            {
                s_canvas.MarkSent(page, Canvas.Columns - 1);
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
