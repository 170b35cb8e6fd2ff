using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>Logarithms and powers in whole numbers.</summary>
    [TestClass]
    public class DecibelsTests
    {
        [TestMethod]
        [DataRow(1L, 1L, 0)]
        [DataRow(2L, 1L, 301)]
        [DataRow(1L, 2L, -301)]
        [DataRow(10L, 1L, 1000)]
        [DataRow(1000L, 32L, 1495)]
        [DataRow(1000L, 300L, 523)]
        [DataRow(1000L, 600L, 222)]
        [DataRow(1000000000000L, 1L, 12000)]
        [DataRow(1L, 1000000000000L, -12000)]
        [DataRow(9223372036854775807L, 1L, 18965)]
        public void A_power_ratio_is_10_log10(long a, long b, int cb)
        {
            Assert.AreEqual(cb, Decibels.PowerRatioCb(a, b));
        }

        [TestMethod]
        [DataRow(2000L, 1000L, 602)]
        [DataRow(999999999999L, 1000000000000L, 0)]
        [DataRow(1122L, 1000L, 100)]
        [DataRow(75L, 1000L, -2250)]
        [DataRow(1L, 1000000000000L, -24000)]
        public void A_voltage_ratio_is_20_log10(long a, long b, int cb)
        {
            Assert.AreEqual(cb, Decibels.VoltageRatioCb(a, b));
        }

        [TestMethod]
        public void Nothing_and_less_is_silence()
        {
            Assert.AreEqual(Decibels.SilenceCb, Decibels.VoltageRatioCb(0, 5));
            Assert.AreEqual(Decibels.SilenceCb, Decibels.VoltageRatioCb(-3, 5));
            Assert.AreEqual(Decibels.SilenceCb, Decibels.PowerRatioCb(0, 0));
            Assert.AreEqual(-Decibels.SilenceCb, Decibels.PowerRatioCb(5, 0));
            Assert.AreEqual(-Decibels.SilenceCb, Decibels.PowerRatioCb(5, -1));
        }

        [TestMethod]
        [DataRow(1000L, 0, 1000L)]
        [DataRow(1000L, 2000, 10000L)]
        [DataRow(1000L, -2000, 100L)]
        [DataRow(1000L, 600, 1995L)]
        [DataRow(1000000L, -3250, 23714L)]
        [DataRow(1L, -600, 1L)]
        [DataRow(1L, -700, 0L)]
        [DataRow(0L, 600, 0L)]
        [DataRow(-5L, 600, 0L)]
        [DataRow(1L, 40000, 9223372036854775807L)]
        [DataRow(9223372036854775807L, 0, 9223372032559808512L)]
        [DataRow(9223372036854775807L, 1, 9223372036854775807L)]
        [DataRow(1000000000000L, -40000, 0L)]
        public void Scaling_is_10_to_the_20th_of_the_decibels(long value, int cb, long scaled)
        {
            Assert.AreEqual(scaled, Decibels.Scale(value, cb));
        }
    }
}
