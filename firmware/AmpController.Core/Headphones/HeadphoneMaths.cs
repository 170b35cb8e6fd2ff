namespace AmpController.Headphones
{
    /// <summary>
    /// The arithmetic of levels and headphones in whole numbers; errors are those of <see cref="Decibels"/>. Voltages are RMS
    /// of a sine, SPL is at the ear, formulas and where they come from are in docs/headphones.md. Impedances are above 0.
    /// </summary>
    public static class HeadphoneMaths
    {
        /// <summary>1 V in microvolts.</summary>
        public const long MicrovoltPerVolt = 1000000;

        /// <summary>The answer of <see cref="DampingFactorTenths"/> for no output impedance, and the largest there is.</summary>
        public const int HighestDampingTenths = 99999;

        /// <summary>The amp's impedance is to be at most the headphone's divided by this (practice: the-ear.net, head-fi.org 852697).</summary>
        public const int DampingRule = 8;

        /// <summary>Sensitivity at 1 V from that at 1 mW: + 10 log10(1000 / Z); hundredths of a dB.</summary>
        public static int PerVoltCb(int perMilliwattCb, int impedanceDeciohm) =>
            perMilliwattCb + Decibels.PowerRatioCb(10000, impedanceDeciohm);

        /// <summary>Full scale of the source re 1 V; hundredths of a dB.</summary>
        public static int SourceCb(AmpFigures figures) => Decibels.VoltageRatioCb(figures.SourceMv, 1000);

        /// <summary>
        /// Level (volume + gain) at which the average at the ear is the limit: limit = sensitivity + source + programme + level.
        /// What the output impedance takes away is left as a reserve. Hundredths of a dB.
        /// </summary>
        /// <param name="limitCb">Limit of the average; hundredths of a dB SPL.</param>
        /// <param name="perVoltCb">The most that the sensitivity may be; hundredths of a dB SPL at 1 V.</param>
        /// <param name="sourceCb">Full scale of the source: <see cref="SourceCb"/>.</param>
        /// <param name="programmeCb">Average of the music below full scale; hundredths of a dB, 0 at most.</param>
        public static int CeilingCb(int limitCb, int perVoltCb, int sourceCb, int programmeCb) =>
            limitCb - perVoltCb - sourceCb - programmeCb;

        /// <summary>Voltage at the headphone that a level needs; microvolts.</summary>
        public static long MicrovoltFor(int splCb, int perVoltCb) => Decibels.Scale(MicrovoltPerVolt, splCb - perVoltCb);

        /// <summary>Power of a voltage in an impedance, rounded: V x V / Z; microwatts. Voltages up to 900 V.</summary>
        public static long Microwatt(long microvolt, int impedanceDeciohm)
        {
            long divisor = impedanceDeciohm * 100000L;
            return ((microvolt * microvolt) + (divisor / 2)) / divisor;
        }

        /// <summary>Level lost in the output impedance: 20 log10(Z / (Z + Zo)); hundredths of a dB, 0 at most.</summary>
        public static int LossCb(int impedanceDeciohm, int outputMilliohm)
        {
            long milliohm = impedanceDeciohm * 100L;
            return Decibels.VoltageRatioCb(milliohm, milliohm + outputMilliohm);
        }

        /// <summary>Largest voltage at the headphone: what the amp's swing leaves behind its output impedance, or what its current makes, whichever is less; microvolts.</summary>
        public static long LargestMicrovolt(AmpFigures figures, int impedanceDeciohm)
        {
            long milliohm = impedanceDeciohm * 100L;
            long swing = figures.MaxOutputMv * 1000L * milliohm / (milliohm + figures.OutputMilliohm);
            long current = figures.MaxOutputMa * milliohm;
            return swing < current ? swing : current;
        }

        /// <summary>Headphone's impedance over the amp's, rounded; tenths, up to <see cref="HighestDampingTenths"/>.</summary>
        public static int DampingFactorTenths(int impedanceDeciohm, int outputMilliohm)
        {
            if (outputMilliohm <= 0)
            {
                return HighestDampingTenths;
            }

            long tenths = ((impedanceDeciohm * 1000L) + (outputMilliohm / 2)) / outputMilliohm;
            return tenths < HighestDampingTenths ? (int)tenths : HighestDampingTenths;
        }

        /// <summary>True when the amp's impedance is at most 1/8 of the headphone's.</summary>
        public static bool IsDampingGood(int impedanceDeciohm, int outputMilliohm) =>
            (long)outputMilliohm * DampingRule <= impedanceDeciohm * 100L;

        /// <summary>Level of the amp's noise at the ear; hundredths of a dB SPL.</summary>
        /// <param name="noiseDecimicrovolt">Noise at the output, A-weighted; tenths of a microvolt.</param>
        /// <param name="perVoltCb">Sensitivity; hundredths of a dB SPL at 1 V.</param>
        /// <param name="lossCb">Level lost in the output impedance: <see cref="LossCb"/>.</param>
        public static int NoiseCb(int noiseDecimicrovolt, int perVoltCb, int lossCb) =>
            perVoltCb + lossCb + Decibels.VoltageRatioCb(noiseDecimicrovolt, MicrovoltPerVolt * 10);
    }
}
