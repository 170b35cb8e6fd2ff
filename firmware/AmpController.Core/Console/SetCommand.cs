using AmpController.Control;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>`set`: shows the settings, one of them in full, or changes one. A change counts at once and is stored later (<see cref="SettingsStore"/>).</summary>
    public sealed class SetCommand : Command
    {
        private readonly AmpSettings _settings;
        private int _row;
        private bool _all;
        private bool _changed;

        /// <summary>Shows and changes <paramref name="settings"/>.</summary>
        public SetCommand(AmpSettings settings)
            : base("set", "[<key> [<value>]]", "the settings; with a key one and its range", "set limit -20", "each key has its own: set and the key tells it")
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _all = line.Count == 1;
            _changed = line.Count == 3;
            if (_all)
            {
                return FaultCode.None;
            }

            if (line.Count > 3)
            {
                return FaultCode.BadArgument;
            }

            _row = RowOf(line);
            if (_row == _settings.Count)
            {
                return FaultCode.UnknownSetting;
            }

            return _changed ? Change(line, _settings.At(_row)) : FaultCode.None;
        }

        /// <inheritdoc/>
        public override string Word(CommandLine line, int word, int index)
        {
            if (word == 1)
            {
                return index < _settings.Count ? _settings.At(index).Key : null;
            }

            int row = RowOf(line);
            return word == 2 && row < _settings.Count ? SettingWords.Word(_settings.At(row).Unit, index) : null;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (_all)
            {
                return SettingWords.WriteRow(output, _settings, index);
            }

            if (index == 0)
            {
                return SettingWords.WriteRow(output, _settings, _row);
            }

            return !_changed && WriteMore(index, _settings.At(_row), output);
        }

        private static bool WriteMore(int index, Setting setting, OutputBuffer output)
        {
            if (SettingWords.IsChoice(setting.Unit))
            {
                if (index == 1)
                {
                    SettingWords.WriteWords(output.Text("values="), setting.Unit);
                    output.Line();
                    return true;
                }

                // One line instead of lowest and highest.
                index++;
            }

            switch (index)
            {
                case 1: SettingWords.Write(output.Text("lowest="), setting.Unit, setting.Lowest); break;
                case 2: SettingWords.Write(output.Text("highest="), setting.Unit, setting.Highest); break;
                case 3: SettingWords.Write(output.Text("default="), setting.Unit, setting.Default); break;
                case 4: output.Key("purpose", setting.Purpose); break;
                default: return false;
            }

            output.Line();
            return true;
        }

        private int RowOf(CommandLine line)
        {
            int row = 0;
            while (row < _settings.Count && !line.Is(1, _settings.At(row).Key))
            {
                row++;
            }

            return row;
        }

        private FaultCode Change(CommandLine line, Setting setting)
        {
            return SettingWords.TryRead(line, 2, setting.Unit, out int value) ? _settings.Set(setting, value) : FaultCode.BadArgument;
        }
    }
}
