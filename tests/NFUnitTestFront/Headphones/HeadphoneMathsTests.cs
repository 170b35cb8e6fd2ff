using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>The headphone formulas on figures from published examples (docs/headphones.md).</summary>
    [TestClass]
    public class HeadphoneMathsTests
    {
        [TestMethod]
        public void The_worked_example_comes_out_32_ohm_95_dB_per_mW_at_1150_mV()
        {
            int perVoltCb = HeadphoneMaths.PerVoltCb(9500, 320);

            Assert.AreEqual(10995, perVoltCb, "110 dB/V");
            Assert.AreEqual(1149476L, HeadphoneMaths.MicrovoltFor(11116, perVoltCb), "111 dB");
            Assert.AreEqual(41328L, HeadphoneMaths.Microwatt(1150000, 320), "41 mW");
        }

        [TestMethod]
        public void EN_50332_comes_out_75_mV_for_94_dB_and_150_mV_for_100_dB()
        {
            int perVoltCb = 9400 - Decibels.VoltageRatioCb(75, 1000);

            Assert.AreEqual(11650, perVoltCb, "116.5 dB/V");
            Assert.AreEqual(74989L, HeadphoneMaths.MicrovoltFor(9400, perVoltCb), "75 mV");
        }

        [TestMethod]
        [DataRow(320, 1495)]
        [DataRow(3000, 523)]
        [DataRow(6000, 222)]
        [DataRow(10000, 0)]
        public void A_volt_is_more_than_a_milliwatt_below_1000_ohm(int impedanceDeciohm, int moreCb)
        {
            Assert.AreEqual(9000 + moreCb, HeadphoneMaths.PerVoltCb(9000, impedanceDeciohm));
        }

        [TestMethod]
        [DataRow(160, 2000, true, 80, -102)]
        [DataRow(160, 2001, false, 80, -102)]
        [DataRow(320, 500, true, 640, -13)]
        [DataRow(3000, 120000, false, 25, -292)]
        [DataRow(320, 0, true, 99999, 0)]
        [DataRow(30000, 1, true, 99999, 0)]
        public void The_amp_is_to_have_an_eighth_of_the_headphones_impedance(int impedanceDeciohm, int outputMilliohm, bool isGood, int tenths, int lossCb)
        {
            Assert.AreEqual(isGood, HeadphoneMaths.IsDampingGood(impedanceDeciohm, outputMilliohm));
            Assert.AreEqual(tenths, HeadphoneMaths.DampingFactorTenths(impedanceDeciohm, outputMilliohm));
            Assert.AreEqual(lossCb, HeadphoneMaths.LossCb(impedanceDeciohm, outputMilliohm));
        }

        [TestMethod]
        [DataRow(3000, 3494176L)]
        [DataRow(320, 3104000L)]
        public void The_swing_bounds_high_impedances_and_the_current_low_ones(int impedanceDeciohm, long microvolt)
        {
            AmpFigures figures = new AmpFigures();
            figures.MaxOutputMv = 3500;
            figures.MaxOutputMa = 97;
            figures.OutputMilliohm = 500;

            Assert.AreEqual(microvolt, HeadphoneMaths.LargestMicrovolt(figures, impedanceDeciohm));
        }

        [TestMethod]
        public void Ten_microvolts_are_27_dB_in_a_sensitive_in_ear()
        {
            Assert.AreEqual(2700, HeadphoneMaths.NoiseCb(100, 12700, 0));
            Assert.AreEqual(2600, HeadphoneMaths.NoiseCb(100, 12700, -100));
        }
    }
}
