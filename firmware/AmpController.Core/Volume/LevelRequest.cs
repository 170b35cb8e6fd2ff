using AmpController.Control;
using AmpController.Gain;
using AmpController.Jacks;

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
        private bool _wasSet;

        /// <summary>Level that waits to be confirmed after a plug-in, or mute. A field: it is looked at in every pass.</summary>
        internal int HeldLevelCb = VolumeLevel.MuteCb;

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

        /// <summary>True once a volume was asked for since the last plug-in, by the user or as the policy says.</summary>
        public bool WasSet => _wasSet;

        /// <summary>The requested level at a gain: volume and gain together, mute at mute.</summary>
        public int LevelCb(GainPosition gain) => Level(_volumeCb, gain);

        /// <summary>Gain at a position.</summary>
        public int GainCb(GainPosition gain) => _options.GainCb[(int)gain];

        /// <summary>Highest volume allowed at a gain (S8): a step of the IC at most 0, or mute.</summary>
        public int CeilingCb(GainPosition gain)
        {
            // Asked in every pass: in line, because a call costs as much as all of it on the interpreter.
            int ceilingCb = _options.LowestCeilingCb - _options.GainCb[(int)gain];
            return ceilingCb >= 0 ? -(-_lowestCb % _stepCb) : VolumeLevel.StepAtOrBelow(ceilingCb, _lowestCb, _stepCb);
        }

        /// <summary>Highest volume within the start limit at a gain, or mute.</summary>
        public int StartCeilingCb(GainPosition gain) => Within(_options.StartLimitCb, gain);

        /// <summary>Highest volume that an unmute may go to: the level before muting, or the start limit if that is higher (S6).</summary>
        public int UnmuteCeilingCb(GainPosition gain)
        {
            int levelCb = _levelBeforeMuteCb > _options.StartLimitCb ? _levelBeforeMuteCb : _options.StartLimitCb;
            return Within(levelCb, gain);
        }

        /// <summary>Back to mute with nothing remembered: a new plug-in, a fault.</summary>
        public void StartOver()
        {
            _volumeCb = VolumeLevel.MuteCb;
            _levelBeforeMuteCb = VolumeLevel.MuteCb;
            _levelBeforeSwitchCb = VolumeLevel.MuteCb;
            HeldLevelCb = VolumeLevel.MuteCb;
            _wasSet = false;
        }

        /// <summary>Asks for a volume; what lies above <paramref name="highestCb"/> becomes that, what lies between steps the step below. Nothing is held any more.</summary>
        public void Set(int volumeCb, int highestCb)
        {
            HeldLevelCb = VolumeLevel.MuteCb;
            _wasSet = true;
            Put(volumeCb, highestCb);
        }

        /// <summary>The contact closed after a plug-in: what the policy makes of the last level at this jack (S6).</summary>
        public void PlugIn(int lastLevelCb, GainPosition gain)
        {
            if (lastLevelCb == VolumeLevel.MuteCb)
            {
                return;
            }

            if (_options.Policy == PlugInPolicy.Restore)
            {
                Set(Lower(lastLevelCb, _options.StartLimitCb) - GainCb(gain), CeilingCb(gain));
            }
            else if (_options.Policy == PlugInPolicy.Hold)
            {
                HeldLevelCb = lastLevelCb;
            }
        }

        /// <summary>The volume that waits to be confirmed, within the ceiling; mute when none does.</summary>
        public int HeldCb(GainPosition gain) =>
            HeldLevelCb == VolumeLevel.MuteCb ? VolumeLevel.MuteCb : Within(HeldLevelCb, gain);

        /// <summary>The user confirmed: what was held is asked for.</summary>
        public void ConfirmHeld(GainPosition gain) => Set(HeldCb(gain), CeilingCb(gain));

        /// <summary>What was held is forgotten, and the volume stays at min.</summary>
        public void ForgetHeld()
        {
            HeldLevelCb = VolumeLevel.MuteCb;
        }

        /// <summary>The knob turned: so many steps a detent from the bottom of its range up, min when it is turned down to below that. What is held only goes down, and is let go of at the start limit.</summary>
        /// <param name="detents">Detents, up positive.</param>
        /// <param name="highestCb">Highest volume allowed; hundredths of a dB.</param>
        /// <param name="heardCb">Volume that is heard, where a turn down starts when more was asked for; hundredths of a dB.</param>
        /// <param name="gain">Gain that the relays were told.</param>
        public void Turn(int detents, int highestCb, int heardCb, GainPosition gain)
        {
            int most = -VolumeLevel.MuteCb / _stepCb;
            int detentCb = _stepCb * _options.StepsPerDetent;
            int byCb = (detents > most ? most : detents < -most ? -most : detents) * detentCb;
            if (HeldLevelCb == VolumeLevel.MuteCb)
            {
                int bottomCb = VolumeLevel.StepAtOrBelow(_options.KnobLowestCb, _lowestCb, _stepCb);
                bottomCb = bottomCb < _lowestCb ? _lowestCb : bottomCb;
                int fromCb = byCb < 0 ? Lower(_volumeCb, heardCb) : _volumeCb;
                int volumeCb = (fromCb == VolumeLevel.MuteCb ? bottomCb - detentCb : fromCb) + byCb;

                // A limit or a typed number may have put the volume below the range: up from there is no leap to its bottom.
                Set(byCb < 0 && volumeCb < bottomCb ? VolumeLevel.MuteCb : volumeCb, highestCb);
            }
            else if (byCb < 0)
            {
                HeldLevelCb = HeldCb(gain) + GainCb(gain) + byCb;
                if (HeldLevelCb <= _options.StartLimitCb)
                {
                    ConfirmHeld(gain);
                }
            }
        }

        /// <summary>Brings what is asked for down to the highest volume allowed: a limit may be lowered at any time.</summary>
        public void HoldWithin(int highestCb)
        {
            if (_volumeCb > highestCb)
            {
                Put(_volumeCb, highestCb);
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
            Put(_volumeCb, UnmuteCeilingCb(gain));
        }

        /// <summary>The gain is about to change: what is asked for now will be asked for again as a level.</summary>
        public void HoldForSwitch(GainPosition gain)
        {
            _levelBeforeSwitchCb = Level(_volumeCb, gain);
        }

        /// <summary>The gain has changed: the same level again, or the nearest below it (S9).</summary>
        public void ResumeAfterSwitch(GainPosition gain)
        {
            Put(_levelBeforeSwitchCb - GainCb(gain), CeilingCb(gain));
        }

        private void Put(int volumeCb, int highestCb)
        {
            _volumeCb = VolumeLevel.StepAtOrBelow(Lower(volumeCb, highestCb), _lowestCb, _stepCb);
        }

        private static int Lower(int a, int b) => a < b ? a : b;

        private int Level(int volumeCb, GainPosition gain) =>
            volumeCb < _lowestCb ? VolumeLevel.MuteCb : volumeCb + GainCb(gain);

        /// <summary>The highest step at a gain within a level and the ceiling.</summary>
        private int Within(int levelCb, GainPosition gain) =>
            Lower(VolumeLevel.StepAtOrBelow(levelCb - GainCb(gain), _lowestCb, _stepCb), CeilingCb(gain));
    }
}
