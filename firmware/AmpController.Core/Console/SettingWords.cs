using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>How the console types and shows a setting's value; one place for each unit.</summary>
    public static class SettingWords
    {
        /// <summary>True when the values of a unit are words, from 0 up without a gap.</summary>
        public static bool IsChoice(SettingUnit unit) => unit == SettingUnit.Policy || unit >= SettingUnit.Dose;

        /// <summary>The word for a value of a unit of words; null for a value that has none.</summary>
        public static string Word(SettingUnit unit, int value)
        {
            switch (unit)
            {
                case SettingUnit.Policy: return value > (int)PlugInPolicy.Restore ? null : ConsoleWords.Policy((PlugInPolicy)value);
                case SettingUnit.Dose: return Dose((ExposureMode)value);
                case SettingUnit.Switch: return value == 0 ? "off" : value == 1 ? "on" : null;
                case SettingUnit.Action: return Action((FrontAction)value);
                default: return null;
            }
        }

        /// <summary>Writes a value with its unit, such that <see cref="TryRead"/> reads the same value.</summary>
        public static OutputBuffer Write(OutputBuffer output, SettingUnit unit, int value)
        {
            switch (unit)
            {
                case SettingUnit.Ms: return output.Number(value).Text("ms");
                case SettingUnit.Cb: return output.ExactDb(value);
                case SettingUnit.Count: return output.Number(value);
                default: return output.Text(Word(unit, value));
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
                case SettingUnit.Count: return line.TryCount(word, out value);
                default: return TryChoice(line, word, unit, out value);
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

        /// <summary>Writes all words of a unit with a bar between them, such as "zero|hold|restore".</summary>
        public static void WriteWords(OutputBuffer output, SettingUnit unit)
        {
            for (int value = 0; Word(unit, value) != null; value++)
            {
                output.Text(value == 0 ? "" : "|").Text(Word(unit, value));
            }
        }

        private static string Action(FrontAction action)
        {
            switch (action)
            {
                case FrontAction.None: return "none";
                case FrontAction.Mute: return "mute";
                case FrontAction.NextGain: return "gain";
                case FrontAction.LowGain: return "low";
                case FrontAction.Menu: return "menu";
                case FrontAction.Headphones: return "headphones";
                case FrontAction.Statistics: return "stats";
                case FrontAction.ScreenOff: return "dark";
                default: return null;
            }
        }

        private static string Dose(ExposureMode mode)
        {
            switch (mode)
            {
                case ExposureMode.Adult: return "adult";
                case ExposureMode.Child: return "child";
                default: return null;
            }
        }

        private static bool TryChoice(CommandLine line, int word, SettingUnit unit, out int value)
        {
            for (value = 0; Word(unit, value) != null; value++)
            {
                if (line.Is(word, Word(unit, value)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
