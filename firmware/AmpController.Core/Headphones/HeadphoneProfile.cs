namespace AmpController.Headphones
{
    /// <summary>The figures of one headphone. A holder that is filled again and again: <see cref="HeadphoneShelf.Load"/>.</summary>
    public sealed class HeadphoneProfile
    {
        /// <summary>Longest name, characters.</summary>
        public const int LongestName = 40;

        /// <summary>Limit of the average level that a profile has unless the user sets another: 100 dB SPL; hundredths of a dB.</summary>
        public const int DefaultLimitCb = 10000;

        /// <summary>Lowest limit that can be set; hundredths of a dB SPL.</summary>
        public const int LowestLimitCb = 6000;

        /// <summary>Highest limit that can be set; hundredths of a dB SPL.</summary>
        public const int HighestLimitCb = 11500;

        /// <summary>Lowest impedance that is believed (facts: docs/headphones.md); tenths of an ohm.</summary>
        public const int LowestImpedanceDeciohm = 40;

        /// <summary>Highest impedance that is believed; tenths of an ohm.</summary>
        public const int HighestImpedanceDeciohm = 30000;

        /// <summary>Lowest sensitivity that is believed; hundredths of a dB SPL at 1 V.</summary>
        public const int LowestPerVoltCb = 7000;

        /// <summary>Highest sensitivity that is believed; hundredths of a dB SPL at 1 V.</summary>
        public const int HighestPerVoltCb = 13500;

        /// <summary>How far a figure measured by somebody else may be off: fit, seal and the unit in one's hands; hundredths of a dB. Our assumption.</summary>
        public const int MeasuredMarginCb = 300;

        /// <summary>How far a maker's figure may be off: up to 10 dB from measurements; hundredths of a dB.</summary>
        public const int StatedMarginCb = 1000;

        private const int PerMilliwattFlag = 1;
        private const int MeasuredFlag = 2;
        private const int InEarFlag = 4;

        /// <summary>Brand and model, printable ASCII.</summary>
        public string Name;

        /// <summary>Nominal impedance; tenths of an ohm.</summary>
        public int ImpedanceDeciohm;

        /// <summary>Sensitivity as stated; hundredths of a dB SPL in <see cref="Unit"/>.</summary>
        public int SensitivityCb;

        /// <summary>What <see cref="SensitivityCb"/> is stated for.</summary>
        public SensitivityUnit Unit;

        /// <summary>True when somebody measured the sensitivity; else it is the maker's word.</summary>
        public bool IsMeasured;

        /// <summary>How it is worn.</summary>
        public HeadphoneForm Form;

        /// <summary>Highest average level that it may be driven to; hundredths of a dB SPL.</summary>
        public int LimitCb;

        /// <summary>Number that stands for name and figures (not the limit) wherever it is stored: a catalogue may be trimmed and reordered.</summary>
        public uint Key;

        /// <summary>Sensitivity; hundredths of a dB SPL at 1 V RMS.</summary>
        public int PerVoltCb => Unit == SensitivityUnit.PerVolt
            ? SensitivityCb
            : HeadphoneMaths.PerVoltCb(SensitivityCb, ImpedanceDeciohm);

        /// <summary>How far off the sensitivity may be, either way; hundredths of a dB.</summary>
        public int MarginCb => IsMeasured ? MeasuredMarginCb : StatedMarginCb;

        /// <summary><see cref="Unit"/>, <see cref="IsMeasured"/> and <see cref="Form"/> as the catalogue's table, the store and the key have them: bits of a byte.</summary>
        public int Flags
        {
            get => (Unit == SensitivityUnit.PerMilliwatt ? PerMilliwattFlag : 0)
                | (IsMeasured ? MeasuredFlag : 0)
                | (Form == HeadphoneForm.InEar ? InEarFlag : 0);
            set
            {
                Unit = (value & PerMilliwattFlag) != 0 ? SensitivityUnit.PerMilliwatt : SensitivityUnit.PerVolt;
                IsMeasured = (value & MeasuredFlag) != 0;
                Form = (value & InEarFlag) != 0 ? HeadphoneForm.InEar : HeadphoneForm.OverEar;
            }
        }

        /// <summary>Takes over everything from another profile.</summary>
        public void CopyFrom(HeadphoneProfile other)
        {
            Name = other.Name;
            ImpedanceDeciohm = other.ImpedanceDeciohm;
            SensitivityCb = other.SensitivityCb;
            Unit = other.Unit;
            IsMeasured = other.IsMeasured;
            Form = other.Form;
            LimitCb = other.LimitCb;
            Key = other.Key;
        }
    }
}
