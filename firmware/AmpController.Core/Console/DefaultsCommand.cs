using AmpController.Control;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>`defaults`: every setting as Board.cs says, stored as soon as it may be. Headphones and exposure are no settings.</summary>
    public sealed class DefaultsCommand : Command
    {
        private readonly AmpSettings _settings;
        private readonly SettingsStore _store;

        /// <summary>Changes <paramref name="settings"/> and asks <paramref name="store"/>.</summary>
        public DefaultsCommand(AmpSettings settings, SettingsStore store)
            : base("defaults", "", "every setting as Board.cs says, and store it", "defaults")
        {
            _settings = settings;
            _store = store;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _settings.Reset();
            _store.SaveSettings();
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output) => SettingWords.WriteRow(output, _settings, index);
    }
}
