using AmpController.Control;
using AmpController.Gain;
using AmpController.Volume;

namespace AmpController.Headphones
{
    /// <summary>
    /// What is remembered of each jack: the headphones there, their limit, the gain saved for them and the last level. Works
    /// out the level that the headphones plugged in allow (S8) whenever anything that it depends on changes. Jacks are 0 main, 1 aux, 2 bal.
    /// </summary>
    public sealed class JackBook
    {
        /// <summary>Jacks that can be remembered.</summary>
        public const int Jacks = 3;

        /// <summary>A place beside the jacks for <see cref="Copy"/>: nothing is plugged in there.</summary>
        public const int Spare = 3;

        /// <summary>The saved gain of a jack that has none.</summary>
        public const int NoGain = -1;

        /// <summary>The ceiling of a jack whose headphones set none.</summary>
        public const int NoCeiling = int.MaxValue;

        /// <summary>A lost profile is taken for this: the most sensitive in-ear known, as makers state it; hundredths of a dB SPL at 1 V (docs/headphones.md).</summary>
        private const int MostSensitiveCb = 12700;

        private readonly HeadphoneShelf _shelf;
        private readonly AmpOptions _options;
        private readonly int _sourceCb;
        private readonly HeadphoneChoice[] _choices = new HeadphoneChoice[Jacks + 1];
        private readonly HeadphoneProfile[] _profiles = new HeadphoneProfile[Jacks + 1];
        private readonly uint[] _keys = new uint[Jacks + 1];
        private readonly int[] _limitsCb = new int[Jacks + 1];
        private readonly int[] _gains = new int[Jacks + 1];
        private readonly int[] _lastCb = new int[Jacks + 1];
        private readonly int[] _ceilingsCb = new int[Jacks + 1];
        private readonly bool[] _assumed = new bool[Jacks + 1];
        private int _plugged;
        private int _changeCount;
        private int _levelChangeCount;

        /// <summary>Nothing is chosen and nothing is plugged in yet.</summary>
        public JackBook(HeadphoneShelf shelf, AmpOptions options, AmpFigures figures)
        {
            _shelf = shelf;
            _options = options;
            _sourceCb = HeadphoneMaths.SourceCb(figures);
            for (int i = 0; i <= Spare; i++)
            {
                _profiles[i] = new HeadphoneProfile();
                _gains[i] = NoGain;
                _lastCb[i] = VolumeLevel.MuteCb;
                _ceilingsCb[i] = NoCeiling;
            }
        }

        /// <summary>How many changes there were since start; wraps.</summary>
        public int ChangeCount => _changeCount;

        /// <summary>How many of them were of a last level alone; wraps.</summary>
        public int LevelChangeCount => _levelChangeCount;

        /// <summary>True while the headphones at a jack are the ones that Board.cs names and the user has said nothing about them.</summary>
        public bool IsAssumed(int jack) => _assumed[jack];

        /// <summary>What is known of the headphones at a jack.</summary>
        public HeadphoneChoice Choice(int jack) => _choices[jack];

        /// <summary>The headphones chosen for a jack, with the limit that holds there; null unless <see cref="HeadphoneChoice.Chosen"/>.</summary>
        public HeadphoneProfile Profile(int jack) => _choices[jack] == HeadphoneChoice.Chosen ? _profiles[jack] : null;

        /// <summary>Key of what was chosen; 0 when nothing was.</summary>
        public uint Key(int jack) => _keys[jack];

        /// <summary>Limit of the average level at a jack; hundredths of a dB SPL. Counts only when headphones are chosen.</summary>
        public int LimitCb(int jack) => _limitsCb[jack];

        /// <summary>Gain the user saved for these headphones at this jack: 0 to 2, or <see cref="NoGain"/>.</summary>
        public int SavedGain(int jack) => _gains[jack];

        /// <summary>Level that was last listened to at a jack; hundredths of a dB, mute when unknown.</summary>
        public int LastLevelCb(int jack) => _lastCb[jack];

        /// <summary>Highest level that the headphones at a jack allow; hundredths of a dB, or <see cref="NoCeiling"/>.</summary>
        public int CeilingCb(int jack) => _ceilingsCb[jack];

        /// <summary>The headphones that Board.cs names for a jack; no change of the user's.</summary>
        /// <returns>False when no headphone has that name, upper and lower case being the same.</returns>
        public bool Assume(int jack, string name)
        {
            int row = _shelf.RowOfName(name);
            if (row == HeadphoneShelf.NotFound)
            {
                return false;
            }

            Choose(jack, row);
            _assumed[jack] = true;
            _changeCount = 0;
            return true;
        }

        /// <summary>The user chose a row of the shelf for a jack. Other headphones than before take their own limit, no saved gain and no last level: what was right for the ones may be loud through the others.</summary>
        public void Choose(int jack, int row)
        {
            HeadphoneProfile profile = _profiles[jack];
            _shelf.Load(row, profile);
            Take(jack, HeadphoneChoice.Chosen, profile.Key, profile.LimitCb);
            profile.LimitCb = _limitsCb[jack];
        }

        /// <summary>The user said that no headphones are to be assumed at a jack.</summary>
        public void ChooseNone(int jack)
        {
            Take(jack, HeadphoneChoice.None, 0, HeadphoneProfile.DefaultLimitCb);
        }

        /// <summary>Makes a jack what another one is, to keep it in <see cref="Spare"/> or to bring it back from there.</summary>
        public void Copy(int from, int to)
        {
            _choices[to] = _choices[from];
            if (_choices[from] == HeadphoneChoice.Chosen)
            {
                // Else what stands there stays: the status may show it for half a second more.
                _profiles[to].CopyFrom(_profiles[from]);
            }

            _keys[to] = _keys[from];
            _limitsCb[to] = _limitsCb[from];
            _gains[to] = _gains[from];
            _lastCb[to] = _lastCb[from];
            Changed(to);
            _assumed[to] = _assumed[from];
        }

        /// <summary>Sets the limit of the headphones chosen for a jack; hundredths of a dB SPL.</summary>
        /// <returns>None; <see cref="FaultCode.OutOfRange"/>, or <see cref="FaultCode.NotNow"/> when none are chosen.</returns>
        public FaultCode SetLimit(int jack, int limitCb)
        {
            if (_choices[jack] != HeadphoneChoice.Chosen)
            {
                return FaultCode.NotNow;
            }

            if (limitCb < HeadphoneProfile.LowestLimitCb || limitCb > HeadphoneProfile.HighestLimitCb)
            {
                return FaultCode.OutOfRange;
            }

            if (limitCb != _limitsCb[jack])
            {
                _limitsCb[jack] = limitCb;
                _profiles[jack].LimitCb = limitCb;
                Changed(jack);
            }

            return FaultCode.None;
        }

        /// <summary>Saves the gain that these headphones are to start with (S4), or <see cref="NoGain"/> for Low as always.</summary>
        /// <returns>None, or <see cref="FaultCode.NotNow"/> when no headphones are chosen.</returns>
        public FaultCode SaveGain(int jack, int gain)
        {
            if (_choices[jack] != HeadphoneChoice.Chosen)
            {
                return FaultCode.NotNow;
            }

            if (gain != _gains[jack])
            {
                _gains[jack] = gain;
                Changed(jack);
            }

            return FaultCode.None;
        }

        /// <summary>Remembers the level that is listened to at a jack.</summary>
        public void RememberLevel(int jack, int levelCb)
        {
            if (levelCb != _lastCb[jack])
            {
                _lastCb[jack] = levelCb;
                _levelChangeCount++;
                _changeCount++;
            }
        }

        /// <summary>
        /// Takes over what the store held of a jack; a key that nobody has makes the headphones <see cref="HeadphoneChoice.Lost"/>.
        /// A jack of which nothing was chosen takes the last level alone, and keeps what Board.cs says.
        /// </summary>
        public void Restore(int jack, HeadphoneChoice choice, uint key, int limitCb, int gain, int lastLevelCb)
        {
            _lastCb[jack] = lastLevelCb;
            if (choice == HeadphoneChoice.Unset)
            {
                return;
            }

            _assumed[jack] = false;
            _choices[jack] = choice;
            _keys[jack] = key;
            _limitsCb[jack] = limitCb;
            _gains[jack] = gain;
            int row = choice == HeadphoneChoice.Chosen || choice == HeadphoneChoice.Lost ? _shelf.RowOf(key) : HeadphoneShelf.NotFound;
            if (row != HeadphoneShelf.NotFound)
            {
                _shelf.Load(row, _profiles[jack]);
                _profiles[jack].LimitCb = limitCb;
                _choices[jack] = HeadphoneChoice.Chosen;
            }
            else if (choice == HeadphoneChoice.Chosen)
            {
                _choices[jack] = HeadphoneChoice.Lost;
            }

            Recompute();
        }

        /// <summary>Tells which jacks have a plug in them: bit 0 main, 1 aux, 2 bal. The lowest of their limits holds.</summary>
        /// <returns>True when these are not the ones that were told last.</returns>
        public bool SetPlugged(int jacks)
        {
            bool areOther = jacks != _plugged;
            _plugged = jacks;
            Apply();
            return areOther;
        }

        /// <summary>The lowest gain that was saved for the headphones plugged in; those without a saved one count as Low (S4).</summary>
        public GainPosition PlugInGain()
        {
            int lowest = NoGain;
            for (int i = 0; i < Jacks; i++)
            {
                if ((_plugged >> i & 1) != 0)
                {
                    int gain = _choices[i] == HeadphoneChoice.Chosen && _gains[i] != NoGain ? _gains[i] : 0;
                    lowest = lowest == NoGain || gain < lowest ? gain : lowest;
                }
            }

            return lowest == NoGain ? GainPosition.Low : (GainPosition)lowest;
        }

        /// <summary>Works every ceiling out anew: the programme level or a profile changed.</summary>
        public void Recompute()
        {
            for (int i = 0; i < Jacks; i++)
            {
                _ceilingsCb[i] = Ceiling(i);
            }

            Apply();
        }

        private void Take(int jack, HeadphoneChoice choice, uint key, int limitCb)
        {
            if (_choices[jack] == choice && _keys[jack] == key)
            {
                if (_assumed[jack])
                {
                    Changed(jack);
                }

                return;
            }

            _choices[jack] = choice;
            _keys[jack] = key;
            _limitsCb[jack] = limitCb;
            _gains[jack] = NoGain;
            _lastCb[jack] = VolumeLevel.MuteCb;
            Changed(jack);
        }

        private void Changed(int jack)
        {
            _assumed[jack] = false;
            _changeCount++;
            Recompute();
        }

        /// <summary>By the upper end of what the sensitivity may be.</summary>
        private int Ceiling(int jack)
        {
            switch (_choices[jack])
            {
                case HeadphoneChoice.Chosen:
                    HeadphoneProfile profile = _profiles[jack];
                    return HeadphoneMaths.CeilingCb(_limitsCb[jack], profile.PerVoltCb + profile.MarginCb, _sourceCb, _options.ProgrammeCb);
                case HeadphoneChoice.Lost:
                    int limitCb = _limitsCb[jack] < HeadphoneProfile.DefaultLimitCb ? _limitsCb[jack] : HeadphoneProfile.DefaultLimitCb;
                    return HeadphoneMaths.CeilingCb(limitCb, MostSensitiveCb + HeadphoneProfile.StatedMarginCb, _sourceCb, _options.ProgrammeCb);
                default:
                    return NoCeiling;
            }
        }

        private void Apply()
        {
            int lowestCb = NoCeiling;
            for (int i = 0; i < Jacks; i++)
            {
                if ((_plugged >> i & 1) != 0 && _ceilingsCb[i] < lowestCb)
                {
                    lowestCb = _ceilingsCb[i];
                }
            }

            _options.HeadphoneCeilingCb = lowestCb;
        }
    }
}
