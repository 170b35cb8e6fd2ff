using AmpController.Control;
using AmpController.Headphones;
using AmpController.Knob;
using AmpController.Menu;
using AmpController.Settings;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Fakes
{
    /// <summary>A shelf with three headphones of the user's own, whose names no catalogue has, and an amp that plays through the main jack from a source of 1 V.</summary>
    public sealed class HeadphoneBench
    {
        /// <summary>Makes the bench.</summary>
        public HeadphoneBench()
        {
            Shelf = new HeadphoneShelf(Own);
            Book = new JackBook(Shelf, Options, Figures);
            Settings = new AmpSettings(Options, Front, Book);
            Menu = new FrontMenu(Settings, Shelf, Book, Status, Controls);
            Put(0, "Zorn Q-7", 3000, 9700, false, HeadphoneForm.OverEar);
            Put(1, "Zorn Q-7X", 325, 10350, true, HeadphoneForm.OverEar);
            Put(2, "Zorn Vega", 160, 12000, true, HeadphoneForm.InEar);
        }

        /// <summary>The user's own headphones: places 0 to 2 are taken.</summary>
        public OwnProfiles Own { get; } = new OwnProfiles();

        /// <summary>The own ones and the catalogue.</summary>
        public HeadphoneShelf Shelf { get; }

        /// <summary>What is remembered of the jacks: nothing yet.</summary>
        public JackBook Book { get; }

        /// <summary>The settings.</summary>
        public AmpSettings Settings { get; }

        /// <summary>How the front behaves.</summary>
        public FrontOptions Front { get; } = new FrontOptions();

        /// <summary>What the menu asks of the amp.</summary>
        public RecordingControls Controls { get; } = new RecordingControls();

        /// <summary>The menu of the front.</summary>
        public FrontMenu Menu { get; }

        /// <summary>The sound allowance.</summary>
        public Exposure Exposure { get; } = new Exposure();

        /// <summary>The options.</summary>
        public AmpOptions Options { get; } = new AmpOptions { GainCb = new[] { 0, 600, 1200 }, LimitCb = 1200, HardCeilingCb = 1200 };

        /// <summary>The status.</summary>
        public AmpStatus Status { get; } = new AmpStatus
        {
            State = AmpState.Active, Jack = 0, VolumeCb = -2000, LowestCb = -6200, StepCb = 100, CoilOn = true,
        };

        /// <summary>The amp's figures.</summary>
        public AmpFigures Figures { get; } = new AmpFigures
        {
            GainCb = new[] { 0, 600, 1200 },
            SourceMv = 1000,
            OutputMilliohm = 500,
            MaxOutputMv = 3500,
            MaxOutputMa = 97,
            NoiseDecimicrovolt = new[] { 40, 60, 100 },
            LowestVolumeCb = -6200,
        };

        /// <summary>Puts headphones into a place of the own ones; the sensitivity is for 1 V.</summary>
        public void Put(int place, string name, int impedanceDeciohm, int sensitivityCb, bool isMeasured, HeadphoneForm form)
        {
            HeadphoneProfile profile = new HeadphoneProfile
            {
                Name = name,
                ImpedanceDeciohm = impedanceDeciohm,
                SensitivityCb = sensitivityCb,
                Unit = SensitivityUnit.PerVolt,
                IsMeasured = isMeasured,
                Form = form,
                LimitCb = HeadphoneProfile.DefaultLimitCb,
                Key = (uint)(place + 1),
            };
            Assert.AreEqual(FaultCode.None, Own.Put(place, profile), name);
        }
    }
}
