using AmpController.Control;

namespace AmpController.Settings
{
    /// <summary>
    /// What the user may change while the amp runs: the table of settings, over the options that the control reads at every
    /// pass. A setting that says what Board.cs says counts as untouched and is not stored, so a new Board.cs reaches it.
    /// A further setting is a number in <see cref="SettingId"/>, a row here and a line in each of the two switches.
    /// </summary>
    public sealed class AmpSettings
    {
        /// <summary>Lowest level that a limit may be set to: the lowest that Board.cs may say, below what any volume IC plays; hundredths of a dB.</summary>
        public const int LowestLevelCb = -8000;

        private readonly AmpOptions _options;
        private readonly Setting[] _table;
        private readonly byte[] _unknownIds = new byte[SettingsRecord.MostSettings];
        private readonly int[] _unknownValues = new int[SettingsRecord.MostSettings];
        private int _unknownCount;

        /// <summary>Takes the defaults from the options as they are now, and sets an option that lies outside its range to the nearer end.</summary>
        public AmpSettings(AmpOptions options)
        {
            _options = options;
            _table = new Setting[]
            {
                new Setting(
                    SettingId.AntiPopDelay, "delay", SettingUnit.Ms, SafetyLimits.ShortestAntiPopMs, SafetyLimits.LongestAntiPopMs,
                    options.AntiPopDelayMs, "anti-pop delay, from rails good to the first connection"),
                new Setting(
                    SettingId.Limit, "limit", SettingUnit.Cb, LowestLevelCb, options.HardCeilingCb,
                    options.LimitCb, "highest level, volume and gain together"),
                new Setting(
                    SettingId.StartLimit, "start", SettingUnit.Cb, LowestLevelCb, options.HardCeilingCb,
                    options.StartLimitCb, "highest level that unmuting goes to when the knob was raised while muted"),
            };
            for (int i = 0; i < _table.Length; i++)
            {
                Write(_table[i].Id, _table[i].Default);
            }
        }

        /// <summary>Number of settings.</summary>
        public int Count => _table.Length;

        /// <summary>How many changes there were since start; wraps.</summary>
        public int ChangeCount { get; private set; }

        /// <summary>The setting of a row, 0 to <see cref="Count"/> - 1.</summary>
        public Setting At(int row) => _table[row];

        /// <summary>The value now, in the setting's unit.</summary>
        public int Value(Setting setting)
        {
            switch (setting.Id)
            {
                case SettingId.AntiPopDelay: return _options.AntiPopDelayMs;
                case SettingId.Limit: return _options.LimitCb;
                case SettingId.StartLimit: return _options.StartLimitCb;
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
                ChangeCount++;
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
                ChangeCount++;
            }
        }

        /// <summary>
        /// Takes over what a record holds. Settings that this firmware does not know are kept for <see cref="Save"/>, so a
        /// visit of an older firmware loses nothing.
        /// </summary>
        /// <returns>False when a value lay outside its range; that setting has its default.</returns>
        public bool Load(SettingsRecord record)
        {
            bool allGood = true;
            _unknownCount = 0;
            for (int i = 0; i < record.Count; i++)
            {
                Setting setting = Find(record.Id(i));
                if (setting != null)
                {
                    allGood &= Set(setting, record.Value(i)) == FaultCode.None;
                }
                else
                {
                    _unknownIds[_unknownCount] = record.Id(i);
                    _unknownValues[_unknownCount++] = record.Value(i);
                }
            }

            return allGood;
        }

        /// <summary>Puts the changed settings into a record, and the unknown ones as far as there is room.</summary>
        public void Save(SettingsRecord record)
        {
            record.Clear();
            for (int i = 0; i < _table.Length; i++)
            {
                int value = Value(_table[i]);
                if (value != _table[i].Default)
                {
                    record.Add((byte)_table[i].Id, value);
                }
            }

            for (int i = 0; i < _unknownCount && record.Count < SettingsRecord.MostSettings; i++)
            {
                record.Add(_unknownIds[i], _unknownValues[i]);
            }
        }

        private Setting Find(byte id)
        {
            for (int i = 0; i < _table.Length; i++)
            {
                if ((byte)_table[i].Id == id)
                {
                    return _table[i];
                }
            }

            return null;
        }

        private void Write(SettingId id, int value)
        {
            switch (id)
            {
                case SettingId.AntiPopDelay: _options.AntiPopDelayMs = value; break;
                case SettingId.Limit: _options.LimitCb = value; break;
                case SettingId.StartLimit: _options.StartLimitCb = value; break;
            }
        }
    }
}
