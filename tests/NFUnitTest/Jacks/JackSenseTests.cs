using AmpController.Control;
using AmpController.Jacks;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Jacks
{
    /// <summary>One jack's switch contact.</summary>
    [TestClass]
    public class JackSenseTests
    {
        [TestMethod]
        [DataRow((int)JackPolarity.LowWhenPlugged, false)]
        [DataRow((int)JackPolarity.HighWhenPlugged, true)]
        public void The_level_says_plugged_by_the_polarity(int polarity, bool plugged)
        {
            FakeInput pin = new FakeInput(plugged);
            JackSense jack = new JackSense(0, pin, (JackPolarity)polarity, Coil());
            Assert.IsTrue(jack.IsPlugged, "in at the start");

            pin.Set(!plugged);
            Assert.IsFalse(jack.IsPlugged);
            pin.Set(plugged);
            Assert.IsTrue(jack.IsPlugged);
        }

        [TestMethod]
        [DataRow((int)JackPolarity.LowWhenPlugged, true)]
        [DataRow((int)JackPolarity.LowWhenPlugged, false)]
        [DataRow((int)JackPolarity.HighWhenPlugged, true)]
        [DataRow((int)JackPolarity.HighWhenPlugged, false)]
        public void An_edge_in_either_direction_opens_the_contact_in_its_event(int polarity, bool from)
        {
            FakeInput pin = new FakeInput(from);
            MuteCoil coil = Coil();
            JackSense jack = new JackSense(0, pin, (JackPolarity)polarity, coil);
            bool plugged = jack.IsPlugged;
            Assert.IsTrue(coil.IsOn);

            pin.Set(!from);

            Assert.IsFalse(coil.IsOn);
            Assert.AreEqual(1, coil.VetoCount);
            Assert.AreEqual(!plugged, jack.IsPlugged);
            Assert.IsFalse(coil.TryEnergise(10));
        }

        [TestMethod]
        public void Every_edge_of_a_bounce_is_a_veto_of_its_own()
        {
            FakeInput pin = new FakeInput(true);
            MuteCoil coil = Coil();
            JackSense jack = new JackSense(0, pin, JackPolarity.LowWhenPlugged, coil);

            pin.Set(false);
            pin.Set(true);
            pin.Set(false);

            Assert.AreEqual(3, coil.VetoCount);
            Assert.IsTrue(jack.IsPlugged);
        }

        [TestMethod]
        [DataRow(true)]
        [DataRow(false)]
        public void A_lost_event_is_found_by_the_poll(bool from)
        {
            FakeInput pin = new FakeInput(from);
            MuteCoil coil = Coil();
            JackSense jack = new JackSense(0, pin, JackPolarity.LowWhenPlugged, coil);

            pin.SetUnseen(!from);
            jack.Poll();

            Assert.IsFalse(coil.IsOn);
            Assert.AreEqual(from, jack.IsPlugged);
            jack.Poll();
            Assert.AreEqual(1, coil.VetoCount, "what is known vetoes no more");
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
