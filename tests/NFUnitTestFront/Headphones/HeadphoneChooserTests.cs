using AmpController.Control;
using AmpController.Headphones;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>Choosing headphones with the knob: what it takes, and everything that ends it without a change.</summary>
    [TestClass]
    public class HeadphoneChooserTests
    {
        private static HeadphoneBench s_bench;
        private static HeadphoneChooser s_chooser;

        [TestMethod]
        public void It_opens_at_none_when_nothing_is_chosen_and_else_at_the_present_choice()
        {
            Open();
            Assert.AreEqual("none: own limit only", s_chooser.NameAt(0));
            Assert.AreEqual("Zorn Q-7", s_chooser.NameAt(1));

            s_chooser.Close();
            s_bench.Book.Choose(0, 2);
            s_chooser.Open(1000);
            Assert.AreEqual("Zorn Vega", s_chooser.NameAt(0));
            Assert.AreEqual("Zorn Q-7X", s_chooser.NameAt(-1));
        }

        [TestMethod]
        public void Turning_browses_a_ring_and_changes_nothing()
        {
            Open();
            s_chooser.Turn(3, 0);
            Assert.AreEqual("Zorn Vega", s_chooser.NameAt(0));
            s_chooser.Turn(-3, 0);
            Assert.AreEqual(0, s_chooser.Marked);
            s_chooser.Turn(-1, 0);
            Assert.AreEqual(s_chooser.Count - 1, s_chooser.Marked);
            s_chooser.Turn(1 + (5 * s_chooser.Count), 0);
            Assert.AreEqual(0, s_chooser.Marked);
            Assert.AreEqual(s_bench.Shelf.Count + 1, s_chooser.Count);
            Assert.AreEqual(0, s_bench.Book.ChangeCount);
        }

        [TestMethod]
        public void A_click_takes_the_marked_one_and_shows_its_report_until_the_next()
        {
            Open();
            s_chooser.Turn(2, 0);
            s_chooser.Press(100);
            Assert.AreEqual("Zorn Q-7X", s_bench.Book.Profile(0).Name);
            Assert.IsTrue(s_chooser.IsOpen && s_chooser.IsReport);

            s_chooser.Turn(1, 200);
            Assert.IsTrue(s_chooser.IsReport);
            s_chooser.Press(300);
            Assert.IsFalse(s_chooser.IsOpen);
            Assert.AreEqual("Zorn Q-7X", s_bench.Book.Profile(0).Name);

            s_chooser.Open(400);
            Assert.IsFalse(s_chooser.IsReport);
        }

        [TestMethod]
        public void A_click_on_none_takes_it_and_leaves()
        {
            Open();
            s_chooser.Press(100);
            Assert.AreEqual((int)HeadphoneChoice.None, (int)s_bench.Book.Choice(0));
            Assert.IsFalse(s_chooser.IsOpen);
        }

        [TestMethod]
        public void The_choice_is_for_the_jack_in_use()
        {
            Begin();
            s_bench.Status.Jack = 2;
            s_chooser.Open(0);
            s_chooser.Turn(1, 0);
            s_chooser.Press(0);
            Assert.AreEqual(2, s_chooser.Jack);
            Assert.AreEqual("Zorn Q-7", s_bench.Book.Profile(2).Name);
            Assert.IsNull(s_bench.Book.Profile(0));
        }

        [TestMethod]
        public void Left_alone_it_closes_and_nothing_changed()
        {
            Open();
            s_chooser.Turn(1, 5000);
            s_chooser.Pass(5000 + HeadphoneChooser.LeaveMs - 1);
            Assert.IsTrue(s_chooser.IsOpen);
            s_chooser.Pass(5000 + HeadphoneChooser.LeaveMs);
            Assert.IsFalse(s_chooser.IsOpen);
            Assert.AreEqual(0, s_bench.Book.ChangeCount);
        }

        [TestMethod]
        public void The_report_leaves_by_itself_too_and_a_turn_does_not_keep_it()
        {
            Open();
            s_chooser.Turn(1, 0);
            s_chooser.Press(1000);
            s_chooser.Turn(1, 10000);
            s_chooser.Pass(1000 + HeadphoneChooser.LeaveMs);
            Assert.IsFalse(s_chooser.IsOpen);
        }

        [TestMethod]
        public void It_opens_only_in_active_and_muted_with_a_jack_in_use()
        {
            for (int state = (int)AmpState.Boot; state <= (int)AmpState.PowerLost; state++)
            {
                Begin();
                s_bench.Status.State = (AmpState)state;
                s_chooser.Open(0);
                Assert.AreEqual(state == (int)AmpState.Active || state == (int)AmpState.Muted, s_chooser.IsOpen, state.ToString());
            }

            Begin();
            s_bench.Status.Jack = -1;
            s_chooser.Open(0);
            Assert.IsFalse(s_chooser.IsOpen);
        }

        [TestMethod]
        public void It_stays_over_a_mute_and_a_gain_switch_and_leaves_with_any_other_state()
        {
            for (int state = (int)AmpState.Boot; state <= (int)AmpState.PowerLost; state++)
            {
                Open();
                s_bench.Status.State = (AmpState)state;
                s_chooser.Pass(250);
                bool stays = state == (int)AmpState.Active || state == (int)AmpState.Muted || state == (int)AmpState.Connecting || state == (int)AmpState.Switching;
                Assert.AreEqual(stays, s_chooser.IsOpen, state.ToString());
            }
        }

        [TestMethod]
        [DataRow(1)]
        [DataRow(-1)]
        public void A_jack_that_moved_ends_it(int jack)
        {
            Open();
            s_bench.Status.Jack = jack;
            s_chooser.Pass(250);
            Assert.IsFalse(s_chooser.IsOpen);
        }

        [TestMethod]
        public void A_click_after_its_end_takes_nothing_although_no_pass_has_seen_the_end()
        {
            Open();
            s_chooser.Turn(1, 0);
            s_bench.Status.State = AmpState.Ready;
            s_chooser.Press(100);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(0));
            Assert.IsFalse(s_chooser.IsOpen);
        }

        [TestMethod]
        public void Rows_that_come_or_go_meanwhile_end_it()
        {
            Open();
            s_chooser.Turn(2, 0);
            Assert.AreEqual(FaultCode.None, s_bench.Own.Put(0, null));
            s_chooser.Press(100);
            Assert.IsFalse(s_chooser.IsOpen);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)s_bench.Book.Choice(0));
        }

        [TestMethod]
        public void The_revision_changes_with_what_there_is_to_show_only()
        {
            Open();
            int revision = s_chooser.Revision;
            s_chooser.Pass(250);
            Assert.AreEqual(revision, s_chooser.Revision);
            s_chooser.Turn(1, 300);
            Assert.AreEqual(revision + 1, s_chooser.Revision);
            s_chooser.Press(400);
            Assert.AreEqual(revision + 2, s_chooser.Revision);
            s_chooser.Turn(1, 500);
            Assert.AreEqual(revision + 2, s_chooser.Revision);
        }

        private static void Begin()
        {
            s_bench = new HeadphoneBench();
            s_chooser = s_bench.Chooser;
        }

        private static void Open()
        {
            Begin();
            s_chooser.Open(0);
            Assert.IsTrue(s_chooser.IsOpen);
        }
    }
}
