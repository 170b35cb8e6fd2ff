using AmpController.Control;
using AmpController.Headphones;
using AmpController.Menu;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Menu
{
    /// <summary>Finding one's way with the knob alone, and everything that ends it.</summary>
    [TestClass]
    public class FrontMenuTests
    {
        private const int LimitsRow = 1;
        private const int DisplayRow = 3;
        private const int BalanceRow = 4;

        private static HeadphoneBench s_bench;
        private static FrontMenu s_menu;

        [TestMethod]
        public void Lists_are_rings()
        {
            Open(MenuPage.List);
            s_menu.Turn(-1, 0);
            Assert.AreEqual(s_menu.Count - 1, s_menu.Marked);
            s_menu.Turn(1 + (5 * s_menu.Count), 0);
            Assert.AreEqual(0, s_menu.Marked);
        }

        [TestMethod]
        public void The_mark_is_always_on_the_screen()
        {
            Open(MenuPage.List);
            for (int i = 0; i < s_menu.Count; i++)
            {
                Assert.IsTrue(s_menu.Marked >= s_menu.FirstRow && s_menu.Marked < s_menu.FirstRow + FrontMenu.Lines);
                s_menu.Turn(1, 0);
            }
        }

        [TestMethod]
        public void Back_leads_to_the_row_one_came_from_and_then_out()
        {
            Enter(DisplayRow);
            Assert.AreEqual(DisplayRow, s_menu.List);
            s_menu.Turn(-1, 0);
            s_menu.Press(0);
            Assert.AreEqual(0, s_menu.List);
            Assert.AreEqual(DisplayRow, s_menu.Marked);

            s_menu.Turn(-1 - DisplayRow, 0);
            s_menu.Press(0);
            Assert.IsFalse(s_menu.HasScreen);
        }

        [TestMethod]
        public void A_value_follows_the_knob_at_once_and_stops_at_its_ends()
        {
            Enter(BalanceRow);
            Assert.AreEqual((int)MenuPage.Edit, (int)s_menu.Page);
            s_menu.Turn(3, 0);
            Assert.AreEqual(300, s_bench.Options.BalanceCb);
            s_menu.Turn(-100, 0);
            Assert.AreEqual(-1200, s_bench.Options.BalanceCb);
            s_menu.Press(0);
            Assert.AreEqual((int)MenuPage.List, (int)s_menu.Page);
            s_menu.Turn(1, 0);
            Assert.AreEqual(-1200, s_bench.Options.BalanceCb);
        }

        [TestMethod]
        [DataRow(-2050, 1, -2000)]
        [DataRow(-2050, -1, -2100)]
        [DataRow(-2050, 3, -1800)]
        [DataRow(50, 1, 100)]
        [DataRow(50, -1, 0)]
        [DataRow(50, -2, -100)]
        [DataRow(-2000, 0, -2000)]
        [DataRow(1150, 2, 1200)]
        [DataRow(-7950, -2, -8000)]
        public void A_value_between_two_steps_goes_to_the_next(int before, int detents, int after)
        {
            Begin();
            s_bench.Options.LimitCb = before;
            s_menu.Open(MenuPage.List, 0);
            s_menu.Turn(LimitsRow, 0);
            s_menu.Press(0);
            s_menu.Press(0);
            s_menu.Turn(detents, 0);
            Assert.AreEqual(after, s_bench.Options.LimitCb);
        }

        [TestMethod]
        public void A_hold_undoes_all_changes_and_no_others()
        {
            Begin();
            s_bench.Options.LimitCb = -150;
            Enter(LimitsRow, 0);
            s_menu.Press(0);
            s_menu.Turn(-10, 0);
            s_menu.Press(0);
            s_menu.Turn(3, 0);
            s_menu.Press(0);
            s_menu.Turn(1, 0);
            s_menu.Press(0);
            s_menu.Turn(-3, 0);
            s_menu.Press(0);
            s_menu.Turn(-10, 0);
            Assert.AreEqual(-2100, s_bench.Options.LimitCb);
            Assert.AreEqual((int)ExposureMode.Child, (int)s_bench.Options.ExposureMode);
            s_bench.Front.Contrast = 99;

            s_menu.Hold(0);
            Assert.IsFalse(s_menu.HasScreen);
            Assert.AreEqual(-150, s_bench.Options.LimitCb);
            Assert.AreEqual((int)ExposureMode.Adult, (int)s_bench.Options.ExposureMode);
            Assert.AreEqual(99, s_bench.Front.Contrast);
        }

        [TestMethod]
        public void What_an_earlier_visit_changed_stays()
        {
            Enter(BalanceRow);
            s_menu.Turn(2, 0);
            s_menu.Close();
            s_menu.Open(MenuPage.List, 0);
            s_menu.Hold(0);
            Assert.AreEqual(200, s_bench.Options.BalanceCb);
        }

        [TestMethod]
        public void Left_alone_it_leaves_and_keeps_the_changes()
        {
            Enter(BalanceRow);
            s_menu.Turn(2, 5000);
            s_menu.Pass(5000 + FrontMenu.LeaveMs - 1);
            Assert.IsTrue(s_menu.HasScreen);
            s_menu.Pass(5000 + FrontMenu.LeaveMs);
            Assert.IsFalse(s_menu.HasScreen);
            Assert.AreEqual(200, s_bench.Options.BalanceCb);
        }

        [TestMethod]
        public void It_opens_in_ready_active_and_muted_only()
        {
            for (int state = (int)AmpState.Boot; state <= (int)AmpState.PowerLost; state++)
            {
                Begin();
                s_bench.Status.State = (AmpState)state;
                s_menu.Open(MenuPage.List, 0);
                Assert.AreEqual(IsIn(state, AmpState.Ready, AmpState.Active, AmpState.Muted), s_menu.HasScreen, state.ToString());
            }
        }

        [TestMethod]
        public void It_stays_over_connecting_and_switching()
        {
            for (int state = (int)AmpState.Boot; state <= (int)AmpState.PowerLost; state++)
            {
                Open(MenuPage.List);
                s_bench.Status.State = (AmpState)state;
                s_menu.Pass(500);
                bool stays = IsIn(state, AmpState.Ready, AmpState.Active, AmpState.Muted) || IsIn(state, AmpState.Connecting, AmpState.Switching, AmpState.Active);
                Assert.AreEqual(stays, s_menu.HasScreen, state.ToString());
            }
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(-1)]
        public void A_jack_that_moved_ends_it(int jack)
        {
            Open(MenuPage.List);
            s_bench.Status.Jack = jack;
            s_menu.Pass(500);
            Assert.IsFalse(s_menu.HasScreen);
        }

        [TestMethod]
        public void A_relay_that_rests_ends_it()
        {
            Open(MenuPage.List);
            s_bench.Status.State = AmpState.Connecting;
            s_bench.Status.Hold = HoldReason.Chatter;
            s_menu.Pass(500);
            Assert.IsFalse(s_menu.HasScreen);
        }

        [TestMethod]
        public void After_its_end_nothing_is_taken_changed_or_undone()
        {
            Enter(BalanceRow);
            s_menu.Turn(1, 0);
            s_bench.Status.State = AmpState.Fault;
            s_menu.Turn(1, 0);
            s_menu.Hold(0);
            Assert.AreEqual(100, s_bench.Options.BalanceCb);

            Open(MenuPage.Headphones);
            s_menu.Turn(1, 0);
            s_bench.Status.Jack = 1;
            s_menu.Press(0);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(0));
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(1));
        }

        [TestMethod]
        public void Opened_at_another_jack_it_forgets_what_to_undo()
        {
            Open(MenuPage.Headphones);
            s_menu.Turn(1, 0);
            s_menu.Press(0);
            s_bench.Status.Jack = 1;
            s_menu.Open(MenuPage.List, 0);
            s_menu.Hold(0);
            Assert.AreEqual("Zorn Q-7", s_bench.Book.Profile(0).Name);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(1));
        }

        [TestMethod]
        public void A_page_opened_directly_is_left_directly()
        {
            Open(MenuPage.Statistics);
            s_menu.Turn(1, 0);
            s_menu.Press(0);
            Assert.IsFalse(s_menu.HasScreen);
        }

        [TestMethod]
        public void Opened_again_it_still_knows_what_to_undo()
        {
            Enter(BalanceRow);
            s_menu.Turn(2, 0);
            s_menu.Open(MenuPage.Statistics, 0);
            s_menu.Hold(0);
            Assert.AreEqual(0, s_bench.Options.BalanceCb);
        }

        [TestMethod]
        public void The_self_test_is_asked_for_once_a_visit_of_its_page()
        {
            Open(MenuPage.List);
            s_menu.Turn(8, 0);
            s_menu.Press(0);
            s_menu.Turn(1, 0);
            s_menu.Pass(500);
            Assert.AreEqual((int)MenuPage.SelfTest, (int)s_menu.Page);
            Assert.AreEqual(1, s_bench.Controls.Tests);
            Assert.IsFalse(s_menu.IsTestRefused);
            s_menu.Press(0);
            Assert.AreEqual(8, s_menu.Marked);

            s_bench.Controls.TestAnswer = FaultCode.NotNow;
            s_menu.Press(0);
            Assert.IsTrue(s_menu.IsTestRefused);
        }

        [TestMethod]
        public void Only_counters_change_by_themselves()
        {
            Open(MenuPage.List);
            int revision = s_menu.Revision;
            s_menu.Pass(500);
            Assert.AreEqual(revision, s_menu.Revision);
            s_menu.Turn(1, 600);
            Assert.AreEqual(revision + 1, s_menu.Revision);

            s_menu.Open(MenuPage.Statistics, 700);
            revision = s_menu.Revision;
            s_menu.Pass(1000);
            Assert.AreEqual(revision + 1, s_menu.Revision);
        }

        private static bool IsIn(int state, AmpState a, AmpState b, AmpState c) => state == (int)a || state == (int)b || state == (int)c;

        private static void Begin()
        {
            s_bench = new HeadphoneBench();
            s_menu = s_bench.Menu;
        }

        private static void Open(MenuPage page)
        {
            Begin();
            s_menu.Open(page, 0);
            Assert.IsTrue(s_menu.HasScreen);
        }

        private static void Enter(int row)
        {
            Begin();
            Enter(row, 0);
        }

        private static void Enter(int row, long nowMs)
        {
            s_menu.Open(MenuPage.List, nowMs);
            s_menu.Turn(row, nowMs);
            s_menu.Press(nowMs);
        }
    }
}
