using AmpController.Control;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>`defaults`: every setting as Board.cs says, stored as soon as it may be.</summary>
    public sealed class DefaultsCommand : ICommand
    {
        private readonly AmpSettings _settings;
        private readonly SettingsStore _store;

        /// <summary>Changes <paramref name="settings"/> and asks <paramref name="store"/>.</summary>
        public DefaultsCommand(AmpSettings settings, SettingsStore store)
        {
            _settings = settings;
            _store = store;
        }

        /// <inheritdoc/>
        public string Name => "defaults";

        /// <inheritdoc/>
        public string Form => "";

        /// <inheritdoc/>
        public string Purpose => "every setting as Board.cs says, and store it";

        /// <inheritdoc/>
        public string Example => "defaults";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count > 1)
            {
                return FaultCode.BadArgument;
            }

            _settings.Reset();
            _store.Save();
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output) => SettingWords.WriteRow(output, _settings, index);
    }
}
