using AmpController.Control;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>`export`: every setting as the line that sets it, so that the answer, typed into this or another amp, is the import.</summary>
    public sealed class ExportCommand : Command
    {
        private readonly AmpSettings _settings;

        /// <summary>Prints <paramref name="settings"/>.</summary>
        public ExportCommand(AmpSettings settings)
            : base("export", "", "the settings as lines to type in again", "export")
        {
            _settings = settings;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index >= _settings.Count)
            {
                return false;
            }

            Setting setting = _settings.At(index);
            SettingWords.Write(output.Row().Text("set ").Text(setting.Key).Text(" "), setting.Unit, _settings.Value(setting)).Line();
            return true;
        }
    }
}
