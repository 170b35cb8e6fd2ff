using AmpController.Control;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Control
{
    /// <summary>The one owner of the mute coil.</summary>
    [TestClass]
    public class MuteCoilTests
    {
        [TestMethod]
        public void A_new_coil_is_off_vetoed_and_untouched()
        {
            FakeOutput pin = Pin();
            MuteCoil coil = new MuteCoil(pin, new LoopStats());

            Assert.IsFalse(coil.IsOn);
            Assert.IsFalse(coil.TryEnergise(0));
            Assert.IsFalse(pin.IsHigh);
            Assert.AreEqual(0, pin.Writes);
        }

        [TestMethod]
        public void A_coil_without_veto_is_energised_and_counted()
        {
            FakeOutput pin = Pin();
            LoopStats stats = new LoopStats();
            MuteCoil coil = new MuteCoil(pin, stats);
            coil.ClearVeto(0);

            Assert.IsTrue(coil.TryEnergise(0));
            Assert.IsTrue(coil.IsOn);
            Assert.IsTrue(pin.IsHigh);
            Assert.AreEqual(1, stats.Energised);
        }

        [TestMethod]
        public void A_veto_opens_the_contact_and_keeps_it_open()
        {
            FakeOutput pin = Pin();
            LoopStats stats = new LoopStats();
            MuteCoil coil = On(pin, stats);

            coil.Veto();

            Assert.IsFalse(pin.IsHigh);
            Assert.IsFalse(coil.IsOn);
            Assert.IsFalse(coil.TryEnergise(10));
            Assert.IsFalse(pin.IsHigh);
            Assert.AreEqual(1, stats.Energised, "a refused attempt does not count");
        }

        [TestMethod]
        public void A_drop_opens_the_contact_without_a_veto()
        {
            FakeOutput pin = Pin();
            MuteCoil coil = On(pin, new LoopStats());

            coil.Drop();

            Assert.IsFalse(pin.IsHigh);
            Assert.IsFalse(coil.IsOn);
            Assert.AreEqual(0, coil.VetoCount);
            Assert.IsTrue(coil.TryEnergise(10));
        }

        [TestMethod]
        public void A_drop_leaves_a_veto_standing()
        {
            MuteCoil coil = On(Pin(), new LoopStats());
            coil.Veto();

            coil.Drop();

            Assert.IsFalse(coil.TryEnergise(10));
        }

        [TestMethod]
        public void A_veto_that_was_seen_can_be_lifted()
        {
            MuteCoil coil = On(Pin(), new LoopStats());
            coil.Veto();

            coil.ClearVeto(1);

            Assert.IsTrue(coil.TryEnergise(10));
        }

        [TestMethod]
        public void A_newer_veto_is_not_lifted_with_the_older_one()
        {
            MuteCoil coil = On(Pin(), new LoopStats());
            coil.Veto();
            int seen = coil.VetoCount;
            coil.Veto();

            coil.ClearVeto(seen);

            Assert.IsFalse(coil.TryEnergise(10));
            coil.ClearVeto(coil.VetoCount);
            Assert.IsTrue(coil.TryEnergise(20));
        }

        [TestMethod]
        public void A_veto_counts_also_while_the_coil_is_off()
        {
            MuteCoil coil = new MuteCoil(Pin(), new LoopStats());

            coil.Veto();
            coil.Veto();

            Assert.AreEqual(2, coil.VetoCount);
        }

        [TestMethod]
        public void The_contact_is_surely_open_20_ms_after_the_first_pass_that_saw_the_coil_off()
        {
            MuteCoil coil = On(Pin(), new LoopStats());
            coil.Pass(1000);
            Assert.IsFalse(coil.IsSurelyOpen(1000), "the coil is on");

            coil.Veto();
            Assert.IsFalse(coil.IsSurelyOpen(5000), "nobody has noted the time yet");
            coil.Pass(1010);
            coil.Pass(1020);

            Assert.IsFalse(coil.IsSurelyOpen(1029));
            Assert.IsTrue(coil.IsSurelyOpen(1030));
        }

        [TestMethod]
        public void A_coil_that_was_on_again_counts_its_opening_anew()
        {
            MuteCoil coil = On(Pin(), new LoopStats());
            coil.Drop();
            coil.Pass(100);
            Assert.IsTrue(coil.TryEnergise(200));
            Assert.IsFalse(coil.IsSurelyOpen(200));

            coil.Drop();
            coil.Pass(210);

            Assert.IsFalse(coil.IsSurelyOpen(220));
            Assert.IsTrue(coil.IsSurelyOpen(230));
        }

        [TestMethod]
        public void A_sixth_closing_waits_until_10_s_and_two_ticks_after_the_first()
        {
            FakeOutput pin = Pin();
            LoopStats stats = new LoopStats();
            MuteCoil coil = new MuteCoil(pin, stats);
            coil.ClearVeto(0);
            for (int i = 0; i < 5; i++)
            {
                Assert.AreEqual(0, coil.ChatterWaitMs(1000 + (i * 400)));
                Assert.IsTrue(coil.TryEnergise(1000 + (i * 400)), "closing " + i.ToString());
                coil.Drop();
            }

            Assert.AreEqual(9020, coil.ChatterWaitMs(2000));
            Assert.IsFalse(coil.TryEnergise(2600));
            Assert.IsFalse(coil.TryEnergise(11019));
            Assert.IsFalse(pin.IsHigh);
            Assert.AreEqual(5, stats.Energised);
            Assert.AreEqual(1, coil.ChatterWaitMs(11019));
            Assert.AreEqual(0, coil.ChatterWaitMs(11020));
            Assert.IsTrue(coil.TryEnergise(11020));
        }

        [TestMethod]
        public void The_window_of_the_chatter_guard_slides()
        {
            MuteCoil coil = new MuteCoil(Pin(), new LoopStats());
            coil.ClearVeto(0);
            for (int i = 0; i < 5; i++)
            {
                coil.TryEnergise(i * 1000);
                coil.Drop();
            }

            Assert.IsTrue(coil.TryEnergise(10020), "the first is out of the window");
            coil.Drop();
            Assert.IsFalse(coil.TryEnergise(11000), "the second is still in it");
            Assert.IsTrue(coil.TryEnergise(11020));
        }

        [TestMethod]
        public void No_10_s_ever_hold_more_than_five_closings()
        {
            MuteCoil coil = new MuteCoil(Pin(), new LoopStats());
            coil.ClearVeto(0);
            Lcg random = new Lcg(7);
            long[] closings = new long[64];
            int count = 0;
            long nowMs = 0;
            while (count < closings.Length)
            {
                nowMs += 10 * (1 + random.Next(300));
                if (coil.TryEnergise(nowMs))
                {
                    closings[count++] = nowMs;
                }

                coil.Drop();
            }

            for (int i = 5; i < count; i++)
            {
                Assert.IsTrue(closings[i] - closings[i - 5] > 10000, "closing " + i.ToString());
            }
        }

        private static FakeOutput Pin() => new FakeOutput("mute", null);

        private static MuteCoil On(FakeOutput pin, LoopStats stats)
        {
            MuteCoil coil = new MuteCoil(pin, stats);
            coil.ClearVeto(0);
            Assert.IsTrue(coil.TryEnergise(0));
            return coil;
        }
    }
}
