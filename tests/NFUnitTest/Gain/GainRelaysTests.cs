using AmpController.Control;
using AmpController.Gain;
using AmpController.Tests.Fakes;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Gain
{
    /// <summary>The two gain coils: with the contact open, break before make, never both on.</summary>
    [TestClass]
    public class GainRelaysTests
    {
        [TestMethod]
        public void They_start_at_low_untouched_and_settled()
        {
            FakeOutput medium = new FakeOutput("medium", null);
            GainRelays gain = new GainRelays(medium, new FakeOutput("high", null), OpenCoil());

            Assert.AreEqual((int)GainPosition.Low, (int)gain.Told);
            Assert.AreEqual((int)GainPosition.Low, (int)gain.Target);
            Assert.IsTrue(gain.IsSettled);
            gain.Pass(1000);
            Assert.AreEqual(0, medium.Writes);
        }

        [TestMethod]
        [DataRow((int)GainPosition.Medium, "medium=1")]
        [DataRow((int)GainPosition.High, "high=1")]
        public void From_low_one_coil_goes_on_20_ms_after_the_break_and_settles_30_ms_later(int target, string made)
        {
            Journal journal = new Journal();
            GainRelays gain = new GainRelays(new FakeOutput("medium", journal), new FakeOutput("high", journal), OpenCoil());
            gain.Target = (GainPosition)target;
            Assert.IsFalse(gain.IsSettled);

            gain.Pass(1000);
            gain.Pass(1019);
            Assert.AreEqual("medium=0 high=0", journal.From(0));
            gain.Pass(1020);
            Assert.AreEqual("medium=0 high=0 " + made, journal.From(0));
            Assert.AreEqual(target, (int)gain.Told);
            gain.Pass(1049);
            Assert.IsFalse(gain.IsSettled);
            gain.Pass(1050);
            Assert.IsTrue(gain.IsSettled);
        }

        [TestMethod]
        public void Between_medium_and_high_both_are_off_for_20_ms()
        {
            FakeOutput medium = new FakeOutput("medium", null);
            FakeOutput high = new FakeOutput("high", null);
            GainRelays gain = new GainRelays(medium, high, OpenCoil());
            Go(gain, GainPosition.Medium, 1000);
            Assert.IsTrue(medium.IsHigh);

            gain.Target = GainPosition.High;
            gain.Pass(2000);

            Assert.IsFalse(medium.IsHigh);
            Assert.AreEqual((int)GainPosition.Low, (int)gain.Told, "with both off it is Low");
            gain.Pass(2019);
            Assert.IsFalse(high.IsHigh);
            gain.Pass(2020);
            Assert.IsTrue(high.IsHigh);
            Assert.IsFalse(medium.IsHigh);
        }

        [TestMethod]
        public void Back_to_low_takes_both_off_and_makes_none()
        {
            Journal journal = new Journal();
            GainRelays gain = new GainRelays(new FakeOutput("medium", journal), new FakeOutput("high", journal), OpenCoil());
            Go(gain, GainPosition.High, 1000);
            int from = journal.Count;

            Go(gain, GainPosition.Low, 2000);

            Assert.AreEqual("medium=0 high=0", journal.From(from));
            Assert.IsTrue(gain.IsSettled);
        }

        [TestMethod]
        public void Nothing_moves_while_the_mute_coil_is_on_or_has_just_gone_off()
        {
            Journal journal = new Journal();
            MuteCoil coil = OpenCoil();
            coil.ClearVeto(0);
            coil.TryEnergise(900);
            GainRelays gain = new GainRelays(new FakeOutput("medium", journal), new FakeOutput("high", journal), coil);
            gain.Target = GainPosition.High;
            for (long nowMs = 1000; nowMs < 2000; nowMs += 10)
            {
                coil.Pass(nowMs);
                gain.Pass(nowMs);
            }

            Assert.AreEqual(0, journal.Count);
            coil.Drop();
            gain.Pass(2000);
            coil.Pass(2010);
            gain.Pass(2010);
            gain.Pass(2029);
            Assert.AreEqual(0, journal.Count, "the contact may still be closed");
            gain.Pass(2030);
            Assert.AreEqual("medium=0 high=0", journal.From(0));
        }

        [TestMethod]
        public void A_coil_that_goes_on_between_break_and_make_holds_the_make_back()
        {
            Journal journal = new Journal();
            MuteCoil coil = OpenCoil();
            coil.ClearVeto(0);
            GainRelays gain = new GainRelays(new FakeOutput("medium", journal), new FakeOutput("high", journal), coil);
            gain.Target = GainPosition.High;
            gain.Pass(1000);
            coil.TryEnergise(1010);

            gain.Pass(1100);

            Assert.AreEqual("medium=0 high=0", journal.From(0));
            coil.Drop();
            coil.Pass(1200);
            gain.Pass(1210);
            Assert.AreEqual(2, journal.Count);
            gain.Pass(1220);
            Assert.AreEqual("high=1", journal.From(2));
        }

        [TestMethod]
        public void A_later_target_replaces_the_earlier_one_before_the_make()
        {
            Journal journal = new Journal();
            GainRelays gain = new GainRelays(new FakeOutput("medium", journal), new FakeOutput("high", journal), OpenCoil());
            gain.Target = GainPosition.Medium;
            gain.Pass(1000);

            gain.Target = GainPosition.High;
            gain.Pass(1020);
            gain.Pass(1050);

            Assert.AreEqual("medium=0 high=0 high=1", journal.From(0));
            Assert.IsTrue(gain.IsSettled);
        }

        [TestMethod]
        public void A_later_target_after_the_make_breaks_first()
        {
            Journal journal = new Journal();
            GainRelays gain = new GainRelays(new FakeOutput("medium", journal), new FakeOutput("high", journal), OpenCoil());
            gain.Target = GainPosition.Medium;
            gain.Pass(1000);
            gain.Pass(1020);
            gain.Target = GainPosition.High;
            Assert.IsFalse(gain.IsSettled);

            for (long nowMs = 1030; nowMs < 1200; nowMs += 10)
            {
                gain.Pass(nowMs);
            }

            Assert.AreEqual("medium=0 high=0 medium=1 medium=0 high=0 high=1", journal.From(0));
            Assert.IsTrue(gain.IsSettled);
        }

        [TestMethod]
        public void A_target_of_low_on_the_way_makes_none()
        {
            Journal journal = new Journal();
            GainRelays gain = new GainRelays(new FakeOutput("medium", journal), new FakeOutput("high", journal), OpenCoil());
            gain.Target = GainPosition.High;
            gain.Pass(1000);

            gain.Target = GainPosition.Low;
            gain.Pass(1020);
            gain.Pass(1050);

            Assert.AreEqual("medium=0 high=0", journal.From(0));
            Assert.IsTrue(gain.IsSettled);
        }

        [TestMethod]
        public void Both_coils_are_never_on_together_and_never_swap_within_20_ms_whatever_is_asked()
        {
            FakeOutput medium = new FakeOutput("medium", null);
            FakeOutput high = new FakeOutput("high", null);
            GainRelays gain = new GainRelays(medium, high, OpenCoil());
            Lcg random = new Lcg(5);
            long mediumMs = -1000;
            long highMs = -1000;
            for (long nowMs = 1000; nowMs < 30000; nowMs += 10)
            {
                if (random.Next(6) == 0)
                {
                    gain.Target = (GainPosition)random.Next(3);
                }

                gain.Pass(nowMs);
                Assert.IsFalse(medium.IsHigh && high.IsHigh);
                mediumMs = medium.IsHigh ? nowMs : mediumMs;
                highMs = high.IsHigh ? nowMs : highMs;
                Assert.IsTrue(!medium.IsHigh || nowMs - highMs > 20, "medium too soon after high");
                Assert.IsTrue(!high.IsHigh || nowMs - mediumMs > 20, "high too soon after medium");
            }
        }

        private static MuteCoil OpenCoil()
        {
            MuteCoil coil = new MuteCoil(new FakeOutput("mute", null), new LoopStats());
            coil.Pass(0);
            return coil;
        }

        private static void Go(GainRelays gain, GainPosition target, long fromMs)
        {
            gain.Target = target;
            for (long nowMs = fromMs; nowMs < fromMs + 100; nowMs += 10)
            {
                gain.Pass(nowMs);
            }

            Assert.AreEqual((int)target, (int)gain.Told);
        }
    }
}
