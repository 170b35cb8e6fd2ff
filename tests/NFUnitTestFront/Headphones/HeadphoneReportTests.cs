using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>What an amp of 0, 6 and 12 dB, 2 V, 3.5 V and 97 mA is to some headphones.</summary>
    [TestClass]
    public class HeadphoneReportTests
    {
        private const int ProgrammeCb = -1000;

        [TestMethod]
        public void A_measured_300_ohm_headphone_needs_high()
        {
            HeadphoneReport report = new HeadphoneReport(Figures());
            report.Compute(Profile(3000, 10480, true), 11000, ProgrammeCb);

            Assert.AreEqual((int)GainPosition.High, (int)report.Gain);
            Assert.IsTrue(report.IsTargetReached);
            Assert.AreEqual(11041, report.PeakCb, "104.8 + 6.02 - 12.4 + 12 - 0.01");
            Assert.AreEqual(1820, report.NeededMv);
            Assert.AreEqual(110, report.NeededDecimilliwatt, "11 mW");
            Assert.AreEqual(567, report.HeadroomCb, "3.494 V over 1.820 V");
            Assert.IsTrue(report.HeadroomCb < HeadphoneReport.WantedHeadroomCb);
            Assert.AreEqual(6000, report.DampingFactorTenths);
            Assert.IsTrue(report.IsDampingGood);
            Assert.AreEqual(-1, report.LossCb);
            Assert.AreEqual(-382, report.CeilingCb, "100 - 104.8 - 3 - 6.02 + 10");
            Assert.AreEqual((int)GainPosition.Low, (int)report.HighestUsefulGain);
            Assert.AreEqual(382, report.UselessCb(GainPosition.Low));
            Assert.AreEqual(982, report.UselessCb(GainPosition.Medium));
            Assert.AreEqual(1582, report.UselessCb(GainPosition.High));
            Assert.AreEqual(-17, report.NoiseCb(GainPosition.Low), "4 uV");
            Assert.AreEqual(779, report.NoiseCb(GainPosition.High), "10 uV");
        }

        [TestMethod]
        public void A_sensitive_in_ear_stays_on_low()
        {
            HeadphoneReport report = new HeadphoneReport(Figures());
            report.Compute(Profile(160, 12700, false), 11000, ProgrammeCb);

            Assert.AreEqual((int)GainPosition.Low, (int)report.Gain);
            Assert.IsTrue(report.IsTargetReached);
            Assert.AreEqual(141, report.NeededMv);
            Assert.AreEqual(12, report.NeededDecimilliwatt);
            Assert.AreEqual(2082, report.HeadroomCb, "97 mA x 16 ohm = 1.552 V over 0.141 V");
            Assert.IsTrue(report.HeadroomCb >= HeadphoneReport.WantedHeadroomCb);
            Assert.AreEqual(-3302, report.CeilingCb);
            Assert.AreEqual(3302, report.UselessCb(GainPosition.Low));
            Assert.AreEqual(4502, report.UselessCb(GainPosition.High));
            Assert.AreEqual(3673, report.NoiseCb(GainPosition.High), "heard");
        }

        [TestMethod]
        public void The_lowest_gain_that_reaches_the_target_is_taken_and_not_one_below_it()
        {
            HeadphoneReport report = new HeadphoneReport(Figures());
            HeadphoneProfile profile = Profile(30000, 11038, true);

            report.Compute(profile, 10400, ProgrammeCb);
            Assert.AreEqual((int)GainPosition.Low, (int)report.Gain);
            Assert.AreEqual(10400, report.PeakCb);
            Assert.IsTrue(report.IsTargetReached);

            report.Compute(profile, 10401, ProgrammeCb);
            Assert.AreEqual((int)GainPosition.Medium, (int)report.Gain);

            report.Compute(profile, 11601, ProgrammeCb);
            Assert.AreEqual((int)GainPosition.High, (int)report.Gain);
            Assert.IsFalse(report.IsTargetReached);
        }

        [TestMethod]
        public void A_target_that_clips_is_not_reached()
        {
            AmpFigures figures = Figures();
            figures.GainCb = new int[] { 0, 600, 2000 };
            HeadphoneReport report = new HeadphoneReport(figures);
            report.Compute(Profile(3000, 9800, true), 11000, ProgrammeCb);

            Assert.IsTrue(report.PeakCb >= 11000, "the knob goes there");
            Assert.AreEqual(-113, report.HeadroomCb);
            Assert.IsFalse(report.IsTargetReached);
        }

        [TestMethod]
        public void A_poor_damping_factor_is_told_and_its_loss_counts()
        {
            AmpFigures figures = Figures();
            figures.OutputMilliohm = 10000;
            HeadphoneReport report = new HeadphoneReport(figures);
            report.Compute(Profile(160, 12700, false), 11000, ProgrammeCb);

            Assert.IsFalse(report.IsDampingGood);
            Assert.AreEqual(16, report.DampingFactorTenths);
            Assert.AreEqual(-422, report.LossCb);
            Assert.AreEqual(12700 + 602 - 1240 - 422, report.PeakCb);
            Assert.AreEqual(3700 - 796 - 422, report.NoiseCb(GainPosition.Low), "4 uV is 8 dB below 10");
        }

        [TestMethod]
        public void What_the_limit_makes_useless_is_at_most_the_whole_travel()
        {
            HeadphoneReport report = new HeadphoneReport(Figures());
            HeadphoneProfile profile = Profile(160, 13500, false);
            profile.LimitCb = HeadphoneProfile.LowestLimitCb;
            report.Compute(profile, 11000, ProgrammeCb);
            Assert.AreEqual(6200, report.UselessCb(GainPosition.Low));

            profile = Profile(3000, 7000, true);
            report.Compute(profile, 11000, ProgrammeCb);
            Assert.AreEqual(0, report.UselessCb(GainPosition.High));
            Assert.AreEqual((int)GainPosition.High, (int)report.HighestUsefulGain);
        }

        [TestMethod]
        public void The_ceiling_is_the_one_that_the_jack_book_sets()
        {
            OwnProfiles own = new OwnProfiles();
            HeadphoneProfile profile = Profile(320, 9500, false);
            profile.Unit = SensitivityUnit.PerMilliwatt;
            profile.Name = "Mine";
            profile.LimitCb = 9300;
            own.Put(0, profile);
            AmpOptions options = new AmpOptions();
            options.ProgrammeCb = -1400;
            JackBook book = new JackBook(new HeadphoneShelf(own), options, Figures());
            book.Choose(1, 0);
            HeadphoneReport report = new HeadphoneReport(Figures());

            report.Compute(book.Profile(1), 11000, options.ProgrammeCb);

            Assert.AreEqual(book.CeilingCb(1), report.CeilingCb);
            Assert.AreEqual(9300 - 10995 - 1000 - 602 + 1400, report.CeilingCb);
        }

        private static HeadphoneProfile Profile(int impedanceDeciohm, int perVoltCb, bool isMeasured)
        {
            HeadphoneProfile profile = new HeadphoneProfile();
            profile.ImpedanceDeciohm = impedanceDeciohm;
            profile.SensitivityCb = perVoltCb;
            profile.Unit = SensitivityUnit.PerVolt;
            profile.IsMeasured = isMeasured;
            profile.LimitCb = HeadphoneProfile.DefaultLimitCb;
            return profile;
        }

        private static AmpFigures Figures()
        {
            AmpFigures figures = new AmpFigures();
            figures.GainCb = new int[] { 0, 600, 1200 };
            figures.SourceMv = 2000;
            figures.OutputMilliohm = 500;
            figures.MaxOutputMv = 3500;
            figures.MaxOutputMa = 97;
            figures.NoiseDecimicrovolt = new int[] { 40, 60, 100 };
            figures.LowestVolumeCb = -6200;
            return figures;
        }
    }
}
