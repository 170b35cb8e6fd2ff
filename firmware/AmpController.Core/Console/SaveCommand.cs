using AmpController.Control;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>
    /// `save`: asks for the settings to be stored now, and says whether they are. A write waits while it could be heard, so
    /// "waiting" is an answer of its own; the same command again tells how it went.
    /// </summary>
    public sealed class SaveCommand : ICommand
    {
        private readonly SettingsStore _store;

        /// <summary>Asks <paramref name="store"/>.</summary>
        public SaveCommand(SettingsStore store)
        {
            _store = store;
        }

        /// <inheritdoc/>
        public string Name => "save";

        /// <inheritdoc/>
        public string Form => "";

        /// <inheritdoc/>
        public string Purpose => "store the settings now; again: is it done";

        /// <inheritdoc/>
        public string Example => "save";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count > 1)
            {
                return FaultCode.BadArgument;
            }

            _store.Save();
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Text("stored=").Text(_store.IsStored ? "yes" : _store.IsSettled ? "no" : "waiting").Line();
            return true;
        }
    }
}
