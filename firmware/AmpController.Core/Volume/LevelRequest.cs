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
        private readonly int[] _gainCb;
        private readonly int _ceilingLevelCb;
        private readonly int _startLimitCb;
        private int _levelBeforeMuteCb = VolumeLevel.MuteCb;
        private int _levelBeforeSwitchCb = VolumeLevel.MuteCb;

        /// <summary>Starts at mute.</summary>
        public LevelRequest(IVolumeIc ic, AmpOptions options)
        {
            _lowestCb = ic.LowestCb;
            _stepCb = ic.StepCb;
            _gainCb = options.GainCb;
            _ceilingLevelCb = options.LimitCb < options.HardCeilingCb ? options.LimitCb : options.HardCeilingCb;
            _startLimitCb = options.StartLimitCb;
            VolumeCb = VolumeLevel.MuteCb;
        }

        /// <summary>The requested volume: mute, or a step of the IC at or below the ceiling.</summary>
        public int VolumeCb { get; private set; }

        /// <summary>Gain at a position.</summary>
        public int GainCb(GainPosition gain) => _gainCb[(int)gain];

        /// <summary>Highest volume allowed at a gain (S8): a step of the IC at most 0, or mute.</summary>
        public int CeilingCb(GainPosition gain)
        {
            int ceilingCb = _ceilingLevelCb - GainCb(gain);
            return StepAtOrBelow(ceilingCb < 0 ? ceilingCb : 0);
        }

        /// <summary>Highest volume that an unmute may go to: the level before muting, or the start limit if that is higher (S6).</summary>
        public int UnmuteCeilingCb(GainPosition gain)
        {
            int levelCb = _levelBeforeMuteCb > _startLimitCb ? _levelBeforeMuteCb : _startLimitCb;
            return Lower(StepAtOrBelow(levelCb - GainCb(gain)), CeilingCb(gain));
        }

        /// <summary>Back to mute with nothing remembered: a new plug-in, a fault.</summary>
        public void StartOver()
        {
            VolumeCb = VolumeLevel.MuteCb;
            _levelBeforeMuteCb = VolumeLevel.MuteCb;
            _levelBeforeSwitchCb = VolumeLevel.MuteCb;
        }

        /// <summary>Asks for a volume; what lies above <paramref name="highestCb"/> becomes that, what lies between steps the step below.</summary>
        public void Set(int volumeCb, int highestCb)
        {
            VolumeCb = StepAtOrBelow(Lower(volumeCb, highestCb));
        }

        /// <summary>Moves by steps of the IC; one step below the lowest is mute.</summary>
        public void Step(int steps, int highestCb)
        {
            // Mute is step 0 and the lowest volume step 1; bounded so that no count of steps can overflow.
            int range = (-_lowestCb / _stepCb) + 2;
            int bounded = steps > range ? range : steps < -range ? -range : steps;
            int index = (VolumeCb < _lowestCb ? 0 : ((VolumeCb - _lowestCb) / _stepCb) + 1) + bounded;
            Set(index <= 0 ? VolumeLevel.MuteCb : _lowestCb + ((index - 1) * _stepCb), highestCb);
        }

        /// <summary>The user mutes at a volume that is heard now.</summary>
        public void HoldForMute(int heardCb, GainPosition gain)
        {
            _levelBeforeMuteCb = Level(heardCb, gain);
            Set(VolumeCb, UnmuteCeilingCb(gain));
        }

        /// <summary>The gain is about to change: what is asked for now will be asked for again as a level.</summary>
        public void HoldForSwitch(GainPosition gain)
        {
            _levelBeforeSwitchCb = Level(VolumeCb, gain);
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
