using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Volume
{
    /// <summary>
    /// The volume the user asked for, kept inside the limits (S6, S8, S9). What is remembered over a mute or a gain
    /// change is the level, volume + gain, because that is what ears hear. Everything in hundredths of a dB.
    /// </summary>
    public sealed class LevelRequest
    {
        private readonly int _lowestCb;
        private readonly int _stepCb;
        private readonly AmpOptions _options;
        private int _volumeCb;
        private int _levelBeforeMuteCb = VolumeLevel.MuteCb;
        private int _levelBeforeSwitchCb = VolumeLevel.MuteCb;

        /// <summary>Starts at mute.</summary>
        public LevelRequest(IVolumeIc ic, AmpOptions options)
        {
            _lowestCb = ic.LowestCb;
            _stepCb = ic.StepCb;
            _options = options;
            _volumeCb = VolumeLevel.MuteCb;
        }

        /// <summary>The requested volume: mute, or a step of the IC at or below the ceiling.</summary>
        public int VolumeCb => _volumeCb;

        /// <summary>Gain at a position.</summary>
        public int GainCb(GainPosition gain) => _options.GainCb[(int)gain];

        /// <summary>Highest volume allowed at a gain (S8): a step of the IC at most 0, or mute.</summary>
        public int CeilingCb(GainPosition gain)
        {
            // Asked in every pass: in line, because a call costs as much as all of it on the interpreter.
            int limitCb = _options.LimitCb < _options.HardCeilingCb ? _options.LimitCb : _options.HardCeilingCb;
            int ceilingCb = limitCb - _options.GainCb[(int)gain];
            return ceilingCb >= 0 ? -(-_lowestCb % _stepCb) : StepAtOrBelow(ceilingCb);
        }

        /// <summary>Highest volume within the start limit at a gain, or mute.</summary>
        public int StartCeilingCb(GainPosition gain) =>
            Lower(StepAtOrBelow(_options.StartLimitCb - GainCb(gain)), CeilingCb(gain));

        /// <summary>Highest volume that an unmute may go to: the level before muting, or the start limit if that is higher (S6).</summary>
        public int UnmuteCeilingCb(GainPosition gain)
        {
            int levelCb = _levelBeforeMuteCb > _options.StartLimitCb ? _levelBeforeMuteCb : _options.StartLimitCb;
            return Lower(StepAtOrBelow(levelCb - GainCb(gain)), CeilingCb(gain));
        }

        /// <summary>Back to mute with nothing remembered: a new plug-in, a fault.</summary>
        public void StartOver()
        {
            _volumeCb = VolumeLevel.MuteCb;
            _levelBeforeMuteCb = VolumeLevel.MuteCb;
            _levelBeforeSwitchCb = VolumeLevel.MuteCb;
        }

        /// <summary>Asks for a volume; what lies above <paramref name="highestCb"/> becomes that, what lies between steps the step below.</summary>
        public void Set(int volumeCb, int highestCb)
        {
            _volumeCb = StepAtOrBelow(Lower(volumeCb, highestCb));
        }

        /// <summary>Brings what is asked for down to the highest volume allowed: a limit may be lowered at any time.</summary>
        public void HoldWithin(int highestCb)
        {
            if (_volumeCb > highestCb)
            {
                Set(_volumeCb, highestCb);
            }
        }

        /// <summary>Moves by steps of the IC; one step below the lowest is mute.</summary>
        public void Step(int steps, int highestCb)
        {
            // Mute is step 0 and the lowest volume step 1; bounded so that no count of steps can overflow.
            int range = (-_lowestCb / _stepCb) + 2;
            int bounded = steps > range ? range : steps < -range ? -range : steps;
            int index = (_volumeCb < _lowestCb ? 0 : ((_volumeCb - _lowestCb) / _stepCb) + 1) + bounded;
            Set(index <= 0 ? VolumeLevel.MuteCb : _lowestCb + ((index - 1) * _stepCb), highestCb);
        }

        /// <summary>The user mutes at a volume that is heard now.</summary>
        public void HoldForMute(int heardCb, GainPosition gain)
        {
            _levelBeforeMuteCb = Level(heardCb, gain);
            Set(_volumeCb, UnmuteCeilingCb(gain));
        }

        /// <summary>The gain is about to change: what is asked for now will be asked for again as a level.</summary>
        public void HoldForSwitch(GainPosition gain)
        {
            _levelBeforeSwitchCb = Level(_volumeCb, gain);
        }

        /// <summary>The gain has changed: the same level again, or the nearest below it (S9).</summary>
        public void ResumeAfterSwitch(GainPosition gain)
        {
            Set(_levelBeforeSwitchCb - GainCb(gain), CeilingCb(gain));
        }

        private static int Lower(int a, int b) => a < b ? a : b;

        private int Level(int volumeCb, GainPosition gain) =>
            volumeCb < _lowestCb ? VolumeLevel.MuteCb : volumeCb + GainCb(gain);

        private int StepAtOrBelow(int volumeCb) =>
            volumeCb < _lowestCb ? VolumeLevel.MuteCb : _lowestCb + ((volumeCb - _lowestCb) / _stepCb * _stepCb);
    }
}
