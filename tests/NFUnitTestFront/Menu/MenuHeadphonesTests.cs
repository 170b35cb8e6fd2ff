using AmpController.Control;
using AmpController.Headphones;
using AmpController.Menu;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Menu
{
    /// <summary>Headphones chosen with the knob, and the choice undone.</summary>
    [TestClass]
    public class MenuHeadphonesTests
    {
        private static HeadphoneBench s_bench;
        private static FrontMenu s_menu;

        [TestMethod]
        public void It_opens_at_none_and_else_at_the_present_choice()
        {
            Open();
            Assert.AreEqual(0, s_menu.Marked);
            Assert.AreEqual(s_bench.Shelf.Count + 2, s_menu.Count);
            s_menu.Close();
            s_bench.Book.Choose(0, 2);
            s_menu.Open(MenuPage.Headphones, 0);
            Assert.AreEqual(3, s_menu.Marked);
        }

        [TestMethod]
        public void Browsing_changes_nothing()
        {
            Open();
            s_menu.Turn(3, 0);
            s_menu.Turn(-9, 0);
            s_menu.Hold(0);
            Assert.AreEqual(0, s_bench.Book.ChangeCount);
        }

        [TestMethod]
        public void A_press_takes_and_shows_the_report_until_the_next()
        {
            Open();
            s_menu.Turn(2, 0);
            s_menu.Press(100);
            Assert.AreEqual("Zorn Q-7X", s_bench.Book.Profile(0).Name);
            Assert.AreEqual((int)MenuPage.Report, (int)s_menu.Page);
            s_menu.Turn(1, 200);
            Assert.AreEqual((int)MenuPage.Report, (int)s_menu.Page);
            s_menu.Press(300);
            Assert.IsFalse(s_menu.HasScreen);
        }

        [TestMethod]
        public void What_the_status_still_shows_outlives_the_undoing()
        {
            Open();
            s_menu.Turn(2, 0);
            s_menu.Press(100);
            HeadphoneProfile shown = s_bench.Book.Profile(0);
            s_menu.Hold(200);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(0));
            Assert.AreEqual("Zorn Q-7X", shown.Name);
        }

        [TestMethod]
        public void None_is_taken_and_left_at_once()
        {
            Open();
            s_menu.Press(100);
            Assert.AreEqual((int)HeadphoneChoice.None, (int)s_bench.Book.Choice(0));
            Assert.IsFalse(s_menu.HasScreen);
        }

        [TestMethod]
        public void The_last_row_leads_back()
        {
            Begin();
            s_menu.Open(MenuPage.List, 0);
            s_menu.Press(0);
            s_menu.Turn(-1, 0);
            s_menu.Press(0);
            Assert.AreEqual((int)MenuPage.List, (int)s_menu.Page);
            Assert.AreEqual(0, s_bench.Book.ChangeCount);
        }

        [TestMethod]
        public void The_choice_is_for_the_jack_in_use()
        {
            Begin();
            s_bench.Status.Jack = 2;
            s_menu.Open(MenuPage.Headphones, 0);
            s_menu.Turn(1, 0);
            s_menu.Press(0);
            Assert.AreEqual(2, s_menu.Jack);
            Assert.AreEqual("Zorn Q-7", s_bench.Book.Profile(2).Name);
            Assert.IsNull(s_bench.Book.Profile(0));
        }

        [TestMethod]
        public void Without_a_jack_in_use_there_is_no_list()
        {
            Begin();
            s_bench.Status.State = AmpState.Ready;
            s_bench.Status.Jack = -1;
            s_menu.Open(MenuPage.Headphones, 0);
            Assert.IsFalse(s_menu.HasScreen);
            s_menu.Open(MenuPage.List, 0);
            s_menu.Press(0);
            Assert.AreEqual((int)MenuPage.List, (int)s_menu.Page);
        }

        [TestMethod]
        public void Rows_that_come_or_go_meanwhile_end_it()
        {
            Open();
            s_menu.Turn(2, 0);
            Assert.AreEqual(FaultCode.None, s_bench.Own.Put(0, null));
            s_menu.Press(100);
            Assert.IsFalse(s_menu.HasScreen);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(0));
        }

        [TestMethod]
        public void A_hold_brings_back_headphones_limit_gain_and_level()
        {
            Begin();
            s_bench.Book.Choose(0, 1);
            s_bench.Book.SetLimit(0, 9000);
            s_bench.Book.SaveGain(0, 2);
            s_bench.Book.RememberLevel(0, -3000);
            int ceilingCb = s_bench.Book.CeilingCb(0);
            int changes = s_bench.Book.ChangeCount;
            s_menu.Open(MenuPage.List, 0);
            s_menu.Press(0);
            s_menu.Turn(1, 0);
            s_menu.Press(0);
            s_menu.Press(0);
            s_menu.Press(0);
            s_menu.Turn(-3, 0);
            s_menu.Press(0);
            Assert.AreEqual((int)HeadphoneChoice.None, (int)s_bench.Book.Choice(0));
            s_menu.Hold(0);
            Assert.AreEqual("Zorn Q-7X", s_bench.Book.Profile(0).Name);
            Assert.AreEqual(9000, s_bench.Book.LimitCb(0));
            Assert.AreEqual(9000, s_bench.Book.Profile(0).LimitCb);
            Assert.AreEqual(2, s_bench.Book.SavedGain(0));
            Assert.AreEqual(-3000, s_bench.Book.LastLevelCb(0));
            Assert.AreEqual(ceilingCb, s_bench.Book.CeilingCb(0));
            Assert.IsTrue(s_bench.Book.ChangeCount > changes);
        }

        [TestMethod]
        public void A_hold_makes_unset_unset_and_assumed_assumed_again()
        {
            Open();
            s_menu.Turn(1, 0);
            s_menu.Press(0);
            s_menu.Hold(0);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(0));
            Assert.IsNull(s_bench.Book.Profile(0));
            Assert.AreEqual(JackBook.NoCeiling, s_bench.Book.CeilingCb(0));

            Assert.IsTrue(s_bench.Book.Assume(0, "Zorn Vega"));
            s_menu.Open(MenuPage.Headphones, 0);
            s_menu.Turn(1, 0);
            s_menu.Press(0);
            Assert.IsFalse(s_bench.Book.IsAssumed(0));
            s_menu.Hold(0);
            Assert.IsTrue(s_bench.Book.IsAssumed(0));
            Assert.AreEqual("Zorn Vega", s_bench.Book.Profile(0).Name);
        }

        [TestMethod]
        public void What_is_undone_makes_nothing_louder()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-2000);
            bench.Menu.Open(MenuPage.List, bench.NowMs);
            bench.Menu.Turn(1, bench.NowMs);
            bench.Menu.Press(bench.NowMs);
            bench.Menu.Press(bench.NowMs);
            bench.Menu.Turn(-52, bench.NowMs);
            bench.Run(500);
            Assert.AreEqual(-4000, bench.Status.VolumeCb);
            bench.Menu.Hold(bench.NowMs);
            bench.Run(3000);
            Assert.AreEqual(1200, bench.Options.LimitCb);
            Assert.AreEqual(-4000, bench.Status.VolumeCb);
            Assert.IsTrue(bench.Status.VolumeCb > VolumeLevel.MuteCb);
        }

        private static void Begin()
        {
            s_bench = new HeadphoneBench();
            s_menu = s_bench.Menu;
        }

        private static void Open()
        {
            Begin();
            s_menu.Open(MenuPage.Headphones, 0);
            Assert.IsTrue(s_menu.HasScreen);
        }
    }
}
