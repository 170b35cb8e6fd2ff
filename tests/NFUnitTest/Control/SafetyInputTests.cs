using AmpController.Control;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>Power-good and DC trip.</summary>
    [TestClass]
    public class SafetyInputTests
    {
        [TestMethod]
        [DataRow(false)]
        [DataRow(true)]
        public void The_bad_level_opens_the_contact_in_its_event(bool badLevel)
        {
            FakeOutput mute = new FakeOutput("mute", null);
            MuteCoil coil = On(mute);
            FakeInput pin = new FakeInput(!badLevel);
            SafetyInput input = new SafetyInput(pin, badLevel, coil);
            Assert.IsFalse(input.IsBad);
            Assert.IsFalse(input.TakeBad());
            Assert.IsTrue(mute.IsHigh);

            pin.Set(badLevel);

            Assert.IsFalse(mute.IsHigh);
            Assert.IsTrue(input.IsBad);
            Assert.AreEqual(1, coil.VetoCount);
        }

        [TestMethod]
        public void A_level_that_is_bad_at_the_start_counts()
        {
            MuteCoil coil = On(new FakeOutput("mute", null));

            SafetyInput input = new SafetyInput(new FakeInput(false), false, coil);

            Assert.IsTrue(input.IsBad);
            Assert.IsTrue(input.TakeBad());
            Assert.IsFalse(coil.IsOn);
        }

        [TestMethod]
        public void A_dip_between_two_passes_is_told_once()
        {
            FakeInput pin = new FakeInput(true);
            SafetyInput input = new SafetyInput(pin, false, On(new FakeOutput("mute", null)));

            pin.Set(false);
            pin.Set(true);

            Assert.IsFalse(input.IsBad);
            Assert.IsTrue(input.TakeBad());
            Assert.IsFalse(input.TakeBad());
        }

        [TestMethod]
        public void A_lasting_bad_level_is_told_every_time()
        {
            FakeInput pin = new FakeInput(true);
            SafetyInput input = new SafetyInput(pin, false, On(new FakeOutput("mute", null)));

            pin.Set(false);

            Assert.IsTrue(input.TakeBad());
            Assert.IsTrue(input.TakeBad());
        }

        [TestMethod]
        public void A_good_edge_vetoes_nothing()
        {
            FakeInput pin = new FakeInput(false);
            MuteCoil coil = On(new FakeOutput("mute", null));
            SafetyInput input = new SafetyInput(pin, false, coil);
            int vetoes = coil.VetoCount;

            pin.Set(true);

            Assert.AreEqual(vetoes, coil.VetoCount);
            Assert.IsFalse(input.IsBad);
        }

        [TestMethod]
        public void A_lost_event_is_found_by_the_poll()
        {
            FakeInput pin = new FakeInput(true);
            MuteCoil coil = On(new FakeOutput("mute", null));
            SafetyInput input = new SafetyInput(pin, false, coil);

            pin.SetUnseen(false);
            Assert.IsTrue(coil.IsOn);
            input.Poll();

            Assert.IsFalse(coil.IsOn);
            Assert.IsTrue(input.IsBad);
            pin.SetUnseen(true);
            input.Poll();
            Assert.IsFalse(input.IsBad);
        }

        [TestMethod]
        public void A_poll_that_finds_nothing_new_vetoes_nothing()
        {
            FakeInput pin = new FakeInput(true);
            MuteCoil coil = On(new FakeOutput("mute", null));
            SafetyInput input = new SafetyInput(pin, false, coil);

            input.Poll();
            Assert.AreEqual(0, coil.VetoCount);
            pin.Set(false);
            input.Poll();
            Assert.AreEqual(1, coil.VetoCount);
        }

        private static MuteCoil On(FakeOutput pin)
        {
            MuteCoil coil = new MuteCoil(pin, new LoopStats());
            coil.ClearVeto(0);
            coil.TryEnergise(0);
            return coil;
        }
    }
}
