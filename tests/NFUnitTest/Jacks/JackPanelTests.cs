using AmpController.Control;
using AmpController.Jacks;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Jacks
{
    /// <summary>All jacks together.</summary>
    [TestClass]
    public class JackPanelTests
    {
        [TestMethod]
        public void A_plug_counts_when_nothing_moved_for_300_ms_and_a_tick()
        {
            FakeInput main = new FakeInput(true);
            JackPanel panel = Panel(main, new FakeInput(true), Coil());
            main.Set(false);

            Assert.IsTrue(panel.Moved(1000));
            Assert.IsFalse(panel.Moved(1010));
            Assert.IsFalse(panel.IsStill(1309));
            Assert.IsTrue(panel.IsStill(1310));
        }

        [TestMethod]
        public void At_the_start_the_same_time_counts()
        {
            JackPanel panel = new JackPanel(new JackSense[0], Coil(), 500);

            Assert.IsFalse(panel.IsStill(809));
            Assert.IsTrue(panel.IsStill(810));
        }

        [TestMethod]
        public void A_move_of_any_jack_starts_the_time_over()
        {
            FakeInput main = new FakeInput(true);
            FakeInput aux = new FakeInput(true);
            JackPanel panel = Panel(main, aux, Coil());
            main.Set(false);
            panel.Moved(1000);

            aux.Set(false);
            aux.Set(true);

            Assert.IsTrue(panel.Moved(1290));
            Assert.IsFalse(panel.IsStill(1310));
            Assert.IsFalse(panel.IsStill(1599));
            Assert.IsTrue(panel.IsStill(1600));
        }

        [TestMethod]
        public void A_veto_of_another_input_counts_as_a_move()
        {
            MuteCoil coil = Coil();
            JackPanel panel = Panel(new FakeInput(true), new FakeInput(true), coil);

            coil.Veto();

            Assert.IsTrue(panel.Moved(1000));
        }

        [TestMethod]
        public void The_first_jack_with_a_plug_is_the_one_in_use()
        {
            FakeInput main = new FakeInput(true);
            FakeInput aux = new FakeInput(true);
            JackPanel panel = Panel(main, aux, Coil());
            Assert.AreEqual(JackPanel.None, panel.PluggedJack);
            Assert.AreEqual(2, panel.Count);

            aux.Set(false);
            Assert.AreEqual(1, panel.PluggedJack);
            main.Set(false);
            Assert.AreEqual(0, panel.PluggedJack);
            main.Set(true);
            Assert.AreEqual(1, panel.PluggedJack);
        }

        [TestMethod]
        public void What_it_has_seen_lifts_the_veto_and_what_came_later_does_not()
        {
            FakeInput main = new FakeInput(true);
            MuteCoil coil = Coil();
            JackPanel panel = Panel(main, new FakeInput(true), coil);
            main.Set(false);
            panel.Moved(1000);
            main.Set(true);

            coil.ClearVeto(panel.SeenVetoes);
            Assert.IsFalse(coil.TryEnergise(1400));
            panel.Moved(1410);
            coil.ClearVeto(panel.SeenVetoes);
            Assert.IsTrue(coil.TryEnergise(1420));
        }

        [TestMethod]
        public void Vetoes_from_before_it_was_built_are_not_moves()
        {
            MuteCoil coil = Coil();
            coil.Veto();
            JackPanel panel = Panel(new FakeInput(true), new FakeInput(true), coil);

            Assert.IsFalse(panel.Moved(10));
        }

        [TestMethod]
        public void One_poll_looks_at_one_jack_and_the_poll_of_all_at_all()
        {
            FakeInput main = new FakeInput(true);
            FakeInput aux = new FakeInput(true);
            MuteCoil coil = Coil();
            JackPanel panel = Panel(main, aux, coil);
            main.SetUnseen(false);
            aux.SetUnseen(false);

            panel.Poll(1);
            Assert.AreEqual(1, panel.PluggedJack);
            panel.PollAll();
            Assert.AreEqual(0, panel.PluggedJack);
            Assert.AreEqual(2, coil.VetoCount);
        }

        [TestMethod]
        public void The_order_is_the_priority_and_a_jack_keeps_its_number()
        {
            MuteCoil coil = Coil();
            FakeInput bal = new FakeInput(false);
            FakeInput main = new FakeInput(false);
            JackSense[] jacks =
            {
                new JackSense(2, bal, JackPolarity.LowWhenPlugged, coil), new JackSense(0, main, JackPolarity.LowWhenPlugged, coil),
            };
            JackPanel panel = new JackPanel(jacks, coil, 0);

            Assert.AreEqual(2, panel.PluggedJack);
            Assert.AreEqual(5, panel.PluggedJacks);
            bal.Set(true);
            Assert.AreEqual(0, panel.PluggedJack);
            Assert.AreEqual(1, panel.PluggedJacks);
        }

        [TestMethod]
        public void The_jack_in_use_is_known_once_everything_is_still_and_no_longer_when_something_moves()
        {
            MuteCoil coil = Coil();
            FakeInput main = new FakeInput(true);
            JackPanel panel = Panel(main, new FakeInput(true), coil);
            panel.Moved(10);
            Assert.AreEqual(JackPanel.None, panel.StillJack(1000));
            main.Set(false);
            panel.Moved(1010);

            Assert.AreEqual(JackPanel.None, panel.StillJack(1010 + SafetyLimits.JackStableMs - 1));
            Assert.AreEqual(0, panel.StillJack(1010 + SafetyLimits.JackStableMs));
            main.Set(true);
            panel.Moved(2000);
            Assert.AreEqual(JackPanel.None, panel.StillJack(2000));
            Assert.AreEqual(JackPanel.None, panel.StillJack(3000));
        }

        private static JackPanel Panel(FakeInput main, FakeInput aux, MuteCoil coil)
        {
            JackSense[] jacks =
            {
                new JackSense(0, main, JackPolarity.LowWhenPlugged, coil), new JackSense(1, aux, JackPolarity.LowWhenPlugged, coil),
            };
            return new JackPanel(jacks, coil, 0);
        }

        private static MuteCoil Coil()
        {
            MuteCoil coil = new MuteCoil(new FakeOutput("mute", null), new LoopStats());
            coil.ClearVeto(0);
            coil.TryEnergise(0);
            return coil;
        }
    }
}
