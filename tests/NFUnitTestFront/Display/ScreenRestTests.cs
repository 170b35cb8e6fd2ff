using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Knob;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Display
{
    /// <summary>When the screen dims, goes dark and wakes.</summary>
    [TestClass]
    public class ScreenRestTests
    {
        private static FrontOptions s_options;
        private static AmpStatus s_status;
        private static ScreenRest s_rest;
        private static long s_nowMs;

        [TestMethod]
        public void Dims_after_30_s_and_is_dark_after_5_min()
        {
            Begin();
            Wait(29500);
            Assert.AreEqual(207, s_rest.Contrast);
            Wait(500);
            Assert.AreEqual((int)RestLevel.Dim, (int)s_rest.Level);
            Assert.AreEqual(26, s_rest.Contrast);
            Wait(269500);
            Assert.AreEqual((int)RestLevel.Dim, (int)s_rest.Level);
            Wait(500);
            Assert.AreEqual((int)RestLevel.Dark, (int)s_rest.Level);
            Assert.AreEqual(ScreenRest.Off, s_rest.Contrast);
        }

        [TestMethod]
        public void A_touch_of_a_dim_screen_brightens_and_one_of_a_dark_screen_only_wakes()
        {
            Begin();
            Wait(30000);
            Assert.IsFalse(s_rest.Touch(s_nowMs));
            Assert.AreEqual(207, s_rest.Contrast);
            Wait(300000);
            Assert.IsTrue(s_rest.Touch(s_nowMs));
            Assert.AreEqual(207, s_rest.Contrast);
            Assert.IsFalse(s_rest.Touch(s_nowMs));
            Wait(29500);
            Assert.AreEqual((int)RestLevel.Bright, (int)s_rest.Level);
        }

        [TestMethod]
        public void Zero_is_never()
        {
            Begin();
            s_options.DimMs = 0;
            s_options.OffMs = 0;
            Wait(7200000);
            Assert.AreEqual((int)RestLevel.Bright, (int)s_rest.Level);
            s_options.OffMs = 60000;
            Wait(500);
            Assert.AreEqual((int)RestLevel.Dark, (int)s_rest.Level);
        }

        [TestMethod]
        public void The_saver_stays_dim_and_a_press_on_it_only_wakes()
        {
            Begin();
            s_options.HasSaver = true;
            Wait(300000);
            Assert.AreEqual((int)RestLevel.Saver, (int)s_rest.Level);
            Assert.AreEqual(26, s_rest.Contrast);
            Assert.IsTrue(s_rest.Touch(s_nowMs));
            s_rest.Darken();
            Wait(600000);
            Assert.AreEqual((int)RestLevel.Dark, (int)s_rest.Level);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(2)]
        [DataRow(3)]
        [DataRow(4)]
        [DataRow(5)]
        [DataRow(6)]
        public void What_the_amp_changes_by_itself_wakes(int what)
        {
            Begin();
            s_rest.Darken();
            Wait(60000);
            Assert.AreEqual(ScreenRest.Off, s_rest.Contrast);
            s_status.State = what == 0 ? AmpState.Ready : s_status.State;
            s_status.Jack = what == 1 ? 2 : s_status.Jack;
            s_status.Fault = what == 2 ? FaultCode.StoreCorrupt : FaultCode.None;
            s_status.Gain = what == 3 ? GainPosition.High : GainPosition.Low;
            s_status.Muted = what == 4;
            s_status.Refused = what == 5 ? HoldReason.NoHeadphones : HoldReason.None;
            s_status.ExposurePermille = what == 6 ? 1000 : 0;
            Wait(500);
            Assert.AreEqual((int)RestLevel.Bright, (int)s_rest.Level);
        }

        [TestMethod]
        public void What_plays_on_does_not_wake()
        {
            Begin();
            s_rest.Darken();
            s_status.ExposurePermille = 700;
            s_status.SplHighCb = 8000;
            s_status.VolumeCb = -2000;
            Wait(1000);
            Assert.AreEqual((int)RestLevel.Dark, (int)s_rest.Level);
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(1)]
        [DataRow(7)]
        [DataRow(8)]
        public void While_no_sound_can_come_the_reason_stays_readable(int state)
        {
            Begin();
            s_status.State = (AmpState)state;
            Wait(3600000);
            Assert.AreEqual((int)RestLevel.Dim, (int)s_rest.Level);
        }

        [TestMethod]
        public void The_contrast_follows_its_setting_and_a_dim_screen_is_never_off()
        {
            Begin();
            s_options.Contrast = 255;
            Wait(500);
            Assert.AreEqual(255, s_rest.Contrast);
            s_options.Contrast = 1;
            Wait(30000);
            Assert.AreEqual(1, s_rest.Contrast);
        }

        private static void Begin()
        {
            s_options = new FrontOptions();
            s_status = new AmpStatus();
            s_status.State = AmpState.Active;
            s_rest = new ScreenRest(s_options);
            s_nowMs = 10000;
            s_rest.Pass(s_status, s_nowMs);
        }

        private static void Wait(int forMs)
        {
            for (int ms = 0; ms < forMs; ms += 500)
            {
                s_nowMs += 500;
                s_rest.Pass(s_status, s_nowMs);
            }
        }
    }
}
