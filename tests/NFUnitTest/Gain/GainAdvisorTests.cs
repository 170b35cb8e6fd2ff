using AmpController.Gain;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Gain
{
    /// <summary>The 3 o'clock rule and its mirror, with the DS1882's travel of 62 dB: 3 o'clock is -12.4 dB, 9 o'clock -49.6 dB.</summary>
    [TestClass]
    public class GainAdvisorTests
    {
        private const int LowestCb = -6200;

        [TestMethod]
        public void The_knobs_travel_is_linear_in_dB()
        {
            Assert.AreEqual(-1240, GainAdvisor.VolumeAt(LowestCb, GainAdvisor.HighPercent));
            Assert.AreEqual(-4960, GainAdvisor.VolumeAt(LowestCb, GainAdvisor.LowPercent));
            Assert.AreEqual(0, GainAdvisor.VolumeAt(LowestCb, 100));
            Assert.AreEqual(LowestCb, GainAdvisor.VolumeAt(LowestCb, 0));
        }

        [TestMethod]
        [DataRow((int)GainPosition.Low, -1239, (int)GainAdvice.Up)]
        [DataRow((int)GainPosition.Low, 0, (int)GainAdvice.Up)]
        [DataRow((int)GainPosition.Medium, -1200, (int)GainAdvice.Up)]
        [DataRow((int)GainPosition.High, 0, (int)GainAdvice.None)]
        [DataRow((int)GainPosition.Low, -1240, (int)GainAdvice.None)]
        [DataRow((int)GainPosition.Medium, -4960, (int)GainAdvice.None)]
        [DataRow((int)GainPosition.Medium, -4961, (int)GainAdvice.Down)]
        [DataRow((int)GainPosition.High, -6200, (int)GainAdvice.Down)]
        [DataRow((int)GainPosition.Low, -6200, (int)GainAdvice.None)]
        [DataRow((int)GainPosition.Medium, -3000, (int)GainAdvice.None)]
        public void Advice_comes_after_2_s_beyond_3_and_9_o_clock(int gain, int volumeCb, int advice)
        {
            GainAdvisor advisor = new GainAdvisor(LowestCb);
            advisor.Pass(0, true, -3000, (GainPosition)gain, true);
            for (long nowMs = 1000; nowMs < 3000; nowMs += 250)
            {
                advisor.Pass(nowMs, true, volumeCb, (GainPosition)gain, true);
                Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice, "too early");
            }

            advisor.Pass(3000, true, volumeCb, (GainPosition)gain, true);
            Assert.AreEqual(advice, (int)advisor.Advice);
        }

        [TestMethod]
        public void Two_seconds_are_without_a_break()
        {
            GainAdvisor advisor = new GainAdvisor(LowestCb);
            advisor.Pass(0, true, -1000, GainPosition.Low, true);
            advisor.Pass(1750, true, -1300, GainPosition.Low, true);
            advisor.Pass(2000, true, -1000, GainPosition.Low, true);
            advisor.Pass(3750, true, -1000, GainPosition.Low, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);

            advisor.Pass(4000, true, -1000, GainPosition.Low, true);
            Assert.AreEqual((int)GainAdvice.Up, (int)advisor.Advice);
        }

        [TestMethod]
        public void Nothing_is_advised_while_nothing_plays()
        {
            GainAdvisor advisor = new GainAdvisor(LowestCb);
            advisor.Pass(0, false, 0, GainPosition.Low, true);
            advisor.Pass(5000, false, 0, GainPosition.Low, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);

            advisor.Pass(5250, false, -6200, GainPosition.High, true);
            advisor.Pass(10000, false, -6200, GainPosition.High, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);
        }

        [TestMethod]
        public void No_higher_gain_is_advised_where_the_limits_end_below()
        {
            GainAdvisor advisor = new GainAdvisor(LowestCb);
            advisor.Pass(0, true, -500, GainPosition.Low, false);
            advisor.Pass(5000, true, -500, GainPosition.Low, false);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);

            advisor.Pass(5250, true, -6000, GainPosition.Medium, false);
            advisor.Pass(7250, true, -6000, GainPosition.Medium, false);
            Assert.AreEqual((int)GainAdvice.Down, (int)advisor.Advice, "a lower one still is");
        }

        [TestMethod]
        public void It_stays_while_it_lasts_and_ends_when_the_knob_goes_back()
        {
            GainAdvisor advisor = Advised();
            advisor.Pass(200000, true, -900, GainPosition.Low, true);
            Assert.AreEqual((int)GainAdvice.Up, (int)advisor.Advice);

            advisor.Pass(200250, true, -1240, GainPosition.Low, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);
        }

        [TestMethod]
        public void It_ends_when_the_gain_is_taken_even_if_the_volume_stays()
        {
            GainAdvisor advisor = Advised();
            advisor.Pass(2250, true, -1000, GainPosition.Medium, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);
            advisor.Pass(61750, true, -1000, GainPosition.Medium, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);

            advisor.Pass(62000, true, -1000, GainPosition.Medium, true);
            Assert.AreEqual((int)GainAdvice.Up, (int)advisor.Advice, "a minute after the last one began");
        }

        [TestMethod]
        public void The_next_advice_begins_at_least_60_s_after_the_last()
        {
            GainAdvisor advisor = Advised();
            advisor.Pass(3000, true, -2000, GainPosition.Low, true);
            for (long nowMs = 3250; nowMs < 62000; nowMs += 250)
            {
                advisor.Pass(nowMs, true, -1000, GainPosition.Low, true);
                Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);
            }

            advisor.Pass(62000, true, -1000, GainPosition.Low, true);
            Assert.AreEqual((int)GainAdvice.Up, (int)advisor.Advice);
        }

        [TestMethod]
        public void The_rest_does_not_shorten_the_patience()
        {
            GainAdvisor advisor = Advised();
            advisor.Pass(3000, true, -2000, GainPosition.Low, true);
            advisor.Pass(100000, true, -6000, GainPosition.High, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);
            advisor.Pass(101750, true, -6000, GainPosition.High, true);
            Assert.AreEqual((int)GainAdvice.None, (int)advisor.Advice);

            advisor.Pass(102000, true, -6000, GainPosition.High, true);
            Assert.AreEqual((int)GainAdvice.Down, (int)advisor.Advice);
        }

        /// <summary>Advice to go up began at 2,000 ms.</summary>
        private static GainAdvisor Advised()
        {
            GainAdvisor advisor = new GainAdvisor(LowestCb);
            advisor.Pass(0, true, -1000, GainPosition.Low, true);
            advisor.Pass(2000, true, -1000, GainPosition.Low, true);
            Assert.AreEqual((int)GainAdvice.Up, (int)advisor.Advice);
            return advisor;
        }
    }
}
