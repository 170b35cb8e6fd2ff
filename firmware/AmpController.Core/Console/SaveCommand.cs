using AmpController.Control;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>
    /// `save`: asks for settings and headphones to be stored now, and says whether they are. A write waits while it could be heard, so
    /// "waiting" is an answer of its own; the same command again tells how it went.
    /// </summary>
    public sealed class SaveCommand : Command
    {
        private readonly SettingsStore _store;

        /// <summary>Asks <paramref name="store"/>.</summary>
        public SaveCommand(SettingsStore store)
            : base("save", "", "store what changed now; again: is it done", "save")
        {
            _store = store;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _store.Save();
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Key("stored", _store.IsStored ? "yes" : _store.IsSettled ? "no" : "waiting").Line();
            return true;
        }
    }
}
