using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>How the console types and shows a setting's value; one place for each unit.</summary>
    public static class SettingWords
    {
        /// <summary>Writes a value with its unit, such that <see cref="TryRead"/> reads the same value.</summary>
        public static OutputBuffer Write(OutputBuffer output, SettingUnit unit, int value)
        {
            switch (unit)
            {
                case SettingUnit.Ms: return output.Number(value).Text("ms");
                case SettingUnit.Cb: return output.ExactDb(value);
                default: return output.Number(value);
            }
        }

        /// <summary>Reads a value, with or without its unit.</summary>
        /// <returns>False if the word is not there or is no value of that unit.</returns>
        public static bool TryRead(CommandLine line, int word, SettingUnit unit, out int value)
        {
            switch (unit)
            {
                case SettingUnit.Ms: return line.TryMs(word, out value);
                case SettingUnit.Cb: return line.TryDb(word, out value);
                default: return line.TryCount(word, out value);
            }
        }

        /// <summary>Writes a row of the table, such as "limit=-20.0dB". False when there is no such row.</summary>
        public static bool WriteRow(OutputBuffer output, AmpSettings settings, int row)
        {
            if (row >= settings.Count)
            {
                return false;
            }

            Setting setting = settings.At(row);
            Write(output.Text(setting.Key).Text("="), setting.Unit, settings.Value(setting)).Line();
            return true;
        }
    }
}
