using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>What the amp makes of what is listened to. The headphones are 110 dB/V as stated, the source 2 V, the music -10 dB.</summary>
    [TestClass]
    public class ListeningWatchTests
    {
        [TestMethod]
        public void The_level_at_the_ear_is_a_range_around_sensitivity_source_programme_volume_and_gain()
        {
            AmpBench bench = new AmpBench();
            JackBookOf.Own(bench, 0, 9000);
            bench.Play(-4000);
            bench.Run(300);

            // 110 + 6.02 - 10 - 40 = 66.02 dB, 10 dB either way.
            Assert.AreEqual(5602, bench.Status.SplLowCb);
            Assert.AreEqual(7602, bench.Status.SplHighCb);
            bench.Controls.RequestGain(GainPosition.High);
            bench.Run(3000);
            Assert.AreEqual(7602, bench.Status.SplHighCb, "a gain change keeps the level");
        }

        [TestMethod]
        public void Without_headphones_or_sound_there_is_no_level_at_the_ear_and_no_exposure()
        {
            AmpBench bench = new AmpBench();
            bench.Play(0);
            bench.Run(300);
            Assert.AreEqual(0, bench.Status.SplHighCb);

            JackBookOf.Own(bench, 0, 11500);
            bench.Controls.RequestMute(true);
            bench.Run(60000);
            Assert.AreEqual(0, bench.Status.SplHighCb);
            Assert.AreEqual(0, bench.Status.ExposurePermille);
        }

        [TestMethod]
        public void The_exposure_counts_the_upper_end_against_the_allowance_of_the_mode()
        {
            AmpBench bench = new AmpBench();
            JackBookOf.Own(bench, 0, 11500);
            bench.Play(-700);

            // 110 + 10 + 6.02 - 10 - 7 = 109.02 dB: 29.02 dB above 80, a week in 40 h / 798 = 3 minutes.
            bench.Run(90000);
            Assert.IsTrue(bench.Status.ExposurePermille > 450 && bench.Status.ExposurePermille < 570, bench.Status.ExposurePermille.ToString());
            bench.Options.ExposureMode = ExposureMode.Child;
            bench.Run(300);
            Assert.IsTrue(bench.Status.ExposurePermille > 1400, "5 dB less allowed is 3.16 times the part");
        }

        [TestMethod]
        public void What_is_known_of_the_jack_in_use_is_shown_and_nothing_without_a_plug()
        {
            AmpBench bench = new AmpBench();
            JackBookOf.Own(bench, 0, 10000);
            bench.Run(300);
            Assert.AreEqual((int)HeadphoneChoice.Unset, (int)bench.Status.Choice);
            Assert.IsNull(bench.Status.Headphones);

            bench.Connect();
            bench.Run(300);
            Assert.AreEqual((int)HeadphoneChoice.Chosen, (int)bench.Status.Choice);
            Assert.AreEqual("Test in-ear", bench.Status.Headphones.Name);
        }

        [TestMethod]
        public void Gain_is_advised_past_three_o_clock_until_it_is_acted_on()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-1300);
            bench.Run(5000);
            bench.Controls.StepVolume(1);
            bench.Run(1900);
            Assert.AreEqual((int)GainAdvice.None, (int)bench.Status.Advice);
            bench.Run(1000);
            Assert.AreEqual((int)GainAdvice.Up, (int)bench.Status.Advice);

            bench.Controls.RequestGain(GainPosition.Medium);
            bench.Run(500);

            Assert.AreEqual((int)GainAdvice.None, (int)bench.Status.Advice);
        }

        [TestMethod]
        public void No_higher_gain_is_advised_where_the_limits_end_before_it()
        {
            AmpBench bench = new AmpBench(true, new int[] { 0, 600, 1200 }, 0);
            bench.Play(0);

            bench.Run(10000);

            Assert.AreEqual((int)GainAdvice.None, (int)bench.Status.Advice);
        }

        [TestMethod]
        public void The_last_level_is_remembered_for_the_jack_it_was_heard_at()
        {
            AmpBench bench = new AmpBench();
            bench.Play(-4000);
            bench.Run(300);
            bench.MainJack.Set(true);
            bench.RunTo(AmpState.Ready, 200);
            bench.AuxJack.Set(false);
            bench.RunTo(AmpState.Active, 1000);
            bench.Controls.RequestVolume(-5000);
            bench.Run(2500);

            Assert.AreEqual(-4000, bench.Book.LastLevelCb(0));
            Assert.AreEqual(-5000, bench.Book.LastLevelCb(1));
            Assert.AreEqual(VolumeLevel.MuteCb, bench.Book.LastLevelCb(2));
        }
    }
}
