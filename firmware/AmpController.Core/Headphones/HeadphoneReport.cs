using AmpController.Gain;

namespace AmpController.Headphones
{
    /// <summary>
    /// What this amp and one headphone are to each other: the gain to use, headroom, damping, hiss. Filled by
    /// <see cref="Compute"/>. Peaks are those of a sine at the source's full scale and of the sensitivity as it is stated.
    /// </summary>
    public sealed class HeadphoneReport
    {
        /// <summary>Headroom over the target peak that is asked for: 10 dB; hundredths of a dB. The guide's figure, 10 to 20 dB.</summary>
        public const int WantedHeadroomCb = 1000;

        private readonly AmpFigures _figures;
        private readonly int[] _noisesCb;
        private readonly int[] _uselessCb;

        /// <summary>Reports about one amp.</summary>
        public HeadphoneReport(AmpFigures figures)
        {
            _figures = figures;
            _noisesCb = new int[figures.GainCb.Length];
            _uselessCb = new int[figures.GainCb.Length];
        }

        /// <summary>The lowest gain that reaches the target peak before 3 o'clock, or High when none does. The headphone's limit is not looked at: see <see cref="HighestUsefulGain"/>.</summary>
        public GainPosition Gain;

        /// <summary>True when <see cref="Gain"/> reaches the target before 3 o'clock and the amp does not clip there.</summary>
        public bool IsTargetReached;

        /// <summary>Peak at full scale with the knob at 3 o'clock on <see cref="Gain"/>, as the middle of what the sensitivity may be; hundredths of a dB SPL.</summary>
        public int PeakCb;

        /// <summary>The lowest gain that reaches the headphone's limit at the end of the knob, or High when none does: a higher one makes nothing louder.</summary>
        public GainPosition HighestUsefulGain;

        /// <summary>Largest output of the amp into this headphone over what the target peak needs; hundredths of a dB, below 0 clips.</summary>
        public int HeadroomCb;

        /// <summary>Voltage at the headphone that the target peak needs; mV RMS of a sine, rounded.</summary>
        public int NeededMv;

        /// <summary>Power of the target peak in the headphone; tenths of a milliwatt, rounded.</summary>
        public int NeededDecimilliwatt;

        /// <summary>Impedance of the headphone over that of the amp; tenths, at most <see cref="HeadphoneMaths.HighestDampingTenths"/>.</summary>
        public int DampingFactorTenths;

        /// <summary>True when the amp's output impedance is at most 1/8 of the headphone's.</summary>
        public bool IsDampingGood;

        /// <summary>Level lost in the amp's output impedance; hundredths of a dB, 0 at most.</summary>
        public int LossCb;

        /// <summary>Level (volume + gain) that the headphone's limit allows; hundredths of a dB. The same as <see cref="JackBook.CeilingCb"/>.</summary>
        public int CeilingCb;

        /// <summary>Amp's noise at the ear at a gain, at the upper end of what the sensitivity may be; hundredths of a dB SPL.</summary>
        public int NoiseCb(GainPosition gain) => _noisesCb[(int)gain];

        /// <summary>Part of the knob's travel, from 0 dB down, that the limit makes useless at a gain; hundredths of a dB, 0 for none, at most the whole travel.</summary>
        public int UselessCb(GainPosition gain) => _uselessCb[(int)gain];

        /// <summary>Works everything out for a headphone: some ten logarithms, nothing for a loop pass that is not asked.</summary>
        /// <param name="profile">The headphone, with the limit that holds.</param>
        /// <param name="targetPeakCb">Peak that music is to reach; hundredths of a dB SPL.</param>
        /// <param name="programmeCb">Average of the music below full scale; hundredths of a dB, 0 at most.</param>
        public void Compute(HeadphoneProfile profile, int targetPeakCb, int programmeCb)
        {
            AmpFigures figures = _figures;
            int perVoltCb = profile.PerVoltCb;
            int sourceCb = HeadphoneMaths.SourceCb(figures);
            int impedance = profile.ImpedanceDeciohm;
            LossCb = HeadphoneMaths.LossCb(impedance, figures.OutputMilliohm);
            DampingFactorTenths = HeadphoneMaths.DampingFactorTenths(impedance, figures.OutputMilliohm);
            IsDampingGood = HeadphoneMaths.IsDampingGood(impedance, figures.OutputMilliohm);

            long neededMicrovolt = HeadphoneMaths.MicrovoltFor(targetPeakCb, perVoltCb);
            NeededMv = (int)((neededMicrovolt + 500) / 1000);
            NeededDecimilliwatt = (int)((HeadphoneMaths.Microwatt(neededMicrovolt, impedance) + 50) / 100);
            HeadroomCb = Decibels.VoltageRatioCb(HeadphoneMaths.LargestMicrovolt(figures, impedance), neededMicrovolt);

            CeilingCb = HeadphoneMaths.CeilingCb(profile.LimitCb, perVoltCb + profile.MarginCb, sourceCb, programmeCb);
            ComputeGains(perVoltCb + sourceCb + LossCb, targetPeakCb);
            for (int i = 0; i < _noisesCb.Length; i++)
            {
                _noisesCb[i] = HeadphoneMaths.NoiseCb(figures.NoiseDecimicrovolt[i], perVoltCb + profile.MarginCb, LossCb);
                _uselessCb[i] = Useless(figures.GainCb[i]);
            }
        }

        /// <summary>Gains from the peak at a level of 0 dB.</summary>
        private void ComputeGains(int peakAt0Cb, int targetPeakCb)
        {
            int[] gainsCb = _figures.GainCb;
            int highest = gainsCb.Length - 1;
            int atKnobCb = peakAt0Cb + GainAdvisor.VolumeAt(_figures.LowestVolumeCb, GainAdvisor.HighPercent);
            int gain = 0;
            while (gain < highest && atKnobCb + gainsCb[gain] < targetPeakCb)
            {
                gain++;
            }

            int useful = 0;
            while (useful < highest && gainsCb[useful] < CeilingCb)
            {
                useful++;
            }

            Gain = (GainPosition)gain;
            HighestUsefulGain = (GainPosition)useful;
            PeakCb = atKnobCb + gainsCb[gain];
            IsTargetReached = PeakCb >= targetPeakCb && HeadroomCb >= 0;
        }

        private int Useless(int gainCb)
        {
            int uselessCb = gainCb - CeilingCb;
            int travelCb = -_figures.LowestVolumeCb;
            return uselessCb <= 0 ? 0 : uselessCb < travelCb ? uselessCb : travelCb;
        }
    }
}
