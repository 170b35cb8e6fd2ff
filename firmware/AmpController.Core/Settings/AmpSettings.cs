using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;

namespace AmpController.Settings
{
    /// <summary>
    /// What the user may change while the amp runs: values for the <see cref="SettingTable"/>, over the options that the control
    /// reads at every pass. A setting that says what Board.cs says counts as untouched and is not stored, so a new Board.cs
    /// reaches it. A further setting is a number in <see cref="SettingId"/>, a row in the table and a line in each of the two
    /// switches here.
    /// </summary>
    public sealed class AmpSettings : IKept
    {
        private readonly AmpOptions _options;
        private readonly FrontOptions _front;
        private readonly JackBook _book;
        private readonly Setting[] _table;
        private readonly byte[] _unknownIds = new byte[SettingsRecord.MostSettings];
        private readonly int[] _unknownValues = new int[SettingsRecord.MostSettings];
        private int _unknownCount;
        private int _changeCount;

        /// <summary>
        /// Takes the defaults from the options as they are now, and sets an option that lies outside its range to the nearer
        /// end. The book is told when what its ceilings are worked out from changes.
        /// </summary>
        public AmpSettings(AmpOptions options, FrontOptions front, JackBook book)
        {
            _options = options;
            _front = front;
            _book = book;
            _table = SettingTable.Of(options.HardCeilingCb);
            for (int i = 0; i < _table.Length; i++)
            {
                Setting setting = _table[i];
                int said = Value(setting);
                setting.Default = said < setting.Lowest ? setting.Lowest : said > setting.Highest ? setting.Highest : said;
                Write(setting.Id, setting.Default);
            }
        }

        /// <summary>Number of settings.</summary>
        public int Count => _table.Length;

        /// <summary>How many changes there were since start; wraps.</summary>
        public int ChangeCount => _changeCount;

        /// <summary>The setting of a row, 0 to <see cref="Count"/> - 1.</summary>
        public Setting At(int row) => _table[row];

        /// <summary>The setting of a number; null for one that this firmware does not know.</summary>
        public Setting Of(SettingId id)
        {
            for (int i = 0; i < _table.Length; i++)
            {
                if (_table[i].Id == id)
                {
                    return _table[i];
                }
            }

            return null;
        }

        /// <summary>The value now, in the setting's unit.</summary>
        public int Value(Setting setting)
        {
            AmpOptions options = _options;
            FrontOptions front = _front;
            switch (setting.Id)
            {
                case SettingId.AntiPopDelay: return options.AntiPopDelayMs;
                case SettingId.Limit: return options.LimitCb;
                case SettingId.StartLimit: return options.StartLimitCb;
                case SettingId.Policy: return (int)options.Policy;
                case SettingId.Programme: return options.ProgrammeCb;
                case SettingId.TargetPeak: return options.TargetPeakCb;
                case SettingId.Dose: return (int)options.ExposureMode;
                case SettingId.Balance: return options.BalanceCb;
                case SettingId.KnobRange: return options.KnobLowestCb;
                case SettingId.KnobStep: return options.StepsPerDetent;
                case SettingId.Dim: return front.DimMs;
                case SettingId.ScreenOff: return front.OffMs;
                case SettingId.Saver: return front.HasSaver ? 1 : 0;
                case SettingId.Contrast: return front.Contrast;
                case SettingId.Detent: return front.TransitionsPerDetent;
                case SettingId.Reverse: return front.IsReversed ? 1 : 0;
                case SettingId.Acceleration: return front.IsAccelerated ? 1 : 0;
                case SettingId.KnobPress: return (int)front.KnobPress;
                case SettingId.KnobTwice: return (int)front.KnobTwice;
                case SettingId.KnobHold: return (int)front.KnobHold;
                case SettingId.GainPress: return (int)front.GainPress;
                case SettingId.GainHold: return (int)front.GainHold;
                case SettingId.MutePress: return (int)front.MutePress;
                case SettingId.MuteHold: return (int)front.MuteHold;
                default: return setting.Default;
            }
        }

        /// <summary>Changes a setting at once; the same value again is no change.</summary>
        /// <returns><see cref="FaultCode.None"/>, or <see cref="FaultCode.OutOfRange"/> and nothing happened.</returns>
        public FaultCode Set(Setting setting, int value)
        {
            if (!setting.Allows(value))
            {
                return FaultCode.OutOfRange;
            }

            if (value != Value(setting))
            {
                Write(setting.Id, value);
                _changeCount++;
            }

            return FaultCode.None;
        }

        /// <summary>Everything as Board.cs said; what a newer firmware had stored is forgotten too.</summary>
        public void Reset()
        {
            for (int i = 0; i < _table.Length; i++)
            {
                Set(_table[i], _table[i].Default);
            }

            if (_unknownCount > 0)
            {
                _unknownCount = 0;
                _changeCount++;
            }
        }

        /// <summary>
        /// Takes over what a record holds. Settings that this firmware does not know are kept for <see cref="Save"/>, so a
        /// visit of an older firmware loses nothing.
        /// </summary>
        /// <returns>False when a value lay outside its range; that setting has its default.</returns>
        public bool Load(SlotRecord record)
        {
            SettingsRecord stored = (SettingsRecord)record;
            bool allGood = true;
            _unknownCount = 0;
            for (int i = 0; i < stored.Count; i++)
            {
                Setting setting = Of((SettingId)stored.Id(i));
                if (setting != null)
                {
                    allGood &= Set(setting, stored.Value(i)) == FaultCode.None;
                }
                else
                {
                    _unknownIds[_unknownCount] = stored.Id(i);
                    _unknownValues[_unknownCount++] = stored.Value(i);
                }
            }

            return allGood;
        }

        /// <summary>As <see cref="Reset"/>.</summary>
        public void Lose() => Reset();

        /// <summary>Puts the changed settings into a record, and the unknown ones as far as there is room.</summary>
        public void Save(SlotRecord record)
        {
            SettingsRecord stored = (SettingsRecord)record;
            stored.Clear();
            for (int i = 0; i < _table.Length; i++)
            {
                int value = Value(_table[i]);
                if (value != _table[i].Default)
                {
                    stored.Add((byte)_table[i].Id, value);
                }
            }

            for (int i = 0; i < _unknownCount && stored.Count < SettingsRecord.MostSettings; i++)
            {
                stored.Add(_unknownIds[i], _unknownValues[i]);
            }
        }

        private void Write(SettingId id, int value)
        {
            AmpOptions options = _options;
            FrontOptions front = _front;
            switch (id)
            {
                case SettingId.AntiPopDelay: options.AntiPopDelayMs = value; break;
                case SettingId.Limit: options.LimitCb = value; break;
                case SettingId.StartLimit: options.StartLimitCb = value; break;
                case SettingId.Policy: options.Policy = (PlugInPolicy)value; break;
                case SettingId.TargetPeak: options.TargetPeakCb = value; break;
                case SettingId.Dose: options.ExposureMode = (ExposureMode)value; break;
                case SettingId.Balance: options.BalanceCb = value; break;
                case SettingId.KnobRange: options.KnobLowestCb = value; break;
                case SettingId.KnobStep: options.StepsPerDetent = value; break;
                case SettingId.Dim: front.DimMs = value; break;
                case SettingId.ScreenOff: front.OffMs = value; break;
                case SettingId.Saver: front.HasSaver = value != 0; break;
                case SettingId.Contrast: front.Contrast = value; break;
                case SettingId.Detent: front.TransitionsPerDetent = value; break;
                case SettingId.Reverse: front.IsReversed = value != 0; break;
                case SettingId.Acceleration: front.IsAccelerated = value != 0; break;
                case SettingId.KnobPress: front.KnobPress = (FrontAction)value; break;
                case SettingId.KnobTwice: front.KnobTwice = (FrontAction)value; break;
                case SettingId.KnobHold: front.KnobHold = (FrontAction)value; break;
                case SettingId.GainPress: front.GainPress = (FrontAction)value; break;
                case SettingId.GainHold: front.GainHold = (FrontAction)value; break;
                case SettingId.MutePress: front.MutePress = (FrontAction)value; break;
                case SettingId.MuteHold: front.MuteHold = (FrontAction)value; break;
                case SettingId.Programme:
                    options.ProgrammeCb = value;
                    _book.Recompute();
                    break;
            }
        }
    }
}
