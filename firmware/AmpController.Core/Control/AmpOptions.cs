using AmpController.Headphones;
using AmpController.Jacks;

namespace AmpController.Control
{
    /// <summary>What the builder and the user decide, as the control needs it: from Board.cs, then live from the settings.</summary>
    public sealed class AmpOptions
    {
        /// <summary>Anti-pop delay, 1,000 to 60,000 ms; a value outside is held at the nearer end.</summary>
        public int AntiPopDelayMs;

        /// <summary>Gain of the amp at Low, Medium, High; hundredths of a dB, rising.</summary>
        public int[] GainCb;

        /// <summary>Highest level that an unmute may go to on its own when the volume was raised while muted, and a plug-in with <see cref="PlugInPolicy.Restore"/>; hundredths of a dB.</summary>
        public int StartLimitCb;

        /// <summary>What happens to the volume after a plug-in.</summary>
        public PlugInPolicy Policy;

        /// <summary>Where the knob's travel begins, one detent below it is min; a volume in hundredths of a dB, below the IC's lowest step taken for that. The DS1882's lowest step unless Board.cs says otherwise.</summary>
        public int KnobLowestCb = -6200;

        /// <summary>Steps of the volume IC for one detent of the knob.</summary>
        public int StepsPerDetent = 1;

        /// <summary>Balance: above 0 the left channel is lower by this, below 0 the right one; hundredths of a dB.</summary>
        public int BalanceCb;

        /// <summary>Average of the music below the source's full scale, as the user states it; hundredths of a dB, 0 at most.</summary>
        public int ProgrammeCb = -1000;

        /// <summary>Peak that music is to reach, for the advice on gain; hundredths of a dB SPL.</summary>
        public int TargetPeakCb = 11000;

        /// <summary>Whose weekly allowance the exposure is compared with.</summary>
        public ExposureMode ExposureMode;

        private int _limitCb;
        private int _hardCeilingCb;
        private int _headphoneCeilingCb = int.MaxValue;

        // Read in every pass, so a field: a property costs a call on the interpreter.
        internal int LowestCeilingCb;

        /// <summary>The user's limit; a level in hundredths of a dB.</summary>
        public int LimitCb
        {
            get => _limitCb;
            set
            {
                _limitCb = value;
                Combine();
            }
        }

        /// <summary>The builder's hard ceiling; a level in hundredths of a dB.</summary>
        public int HardCeilingCb
        {
            get => _hardCeilingCb;
            set
            {
                _hardCeilingCb = value;
                Combine();
            }
        }

        /// <summary>What the headphones plugged in allow; a level in hundredths of a dB. Kept by <see cref="JackBook"/>.</summary>
        public int HeadphoneCeilingCb
        {
            get => _headphoneCeilingCb;
            set
            {
                _headphoneCeilingCb = value;
                Combine();
            }
        }

        private void Combine()
        {
            int lowestCb = _limitCb < _hardCeilingCb ? _limitCb : _hardCeilingCb;
            LowestCeilingCb = _headphoneCeilingCb < lowestCb ? _headphoneCeilingCb : lowestCb;
        }
    }
}
