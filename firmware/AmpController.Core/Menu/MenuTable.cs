using AmpController.Settings;

namespace AmpController.Menu
{
    /// <summary>
    /// The tree of the menu as bytes: list 0 is the root, the others hang on it. A row is the number of a setting, of a page
    /// or of a list; every list ends with the row that leads back.
    /// </summary>
    public static class MenuTable
    {
        /// <summary>The row that leads back.</summary>
        public const byte Back = 0;

        /// <summary>Rows from here on are this and a <see cref="MenuPage"/>.</summary>
        public const byte Page = 0x80;

        /// <summary>Rows from here on are this and the number of a list.</summary>
        public const byte List = 0xC0;

        /// <summary>Number of lists, the root among them.</summary>
        public const int Lists = 6;

        private static readonly byte[] Rows =
        {
            Page | (byte)MenuPage.Headphones, List | 1, List | 2, List | 3, (byte)SettingId.Balance, List | 4, List | 5,
            Page | (byte)MenuPage.Statistics, Page | (byte)MenuPage.SelfTest, Page | (byte)MenuPage.About, Back,
            (byte)SettingId.Limit, (byte)SettingId.TargetPeak, (byte)SettingId.Programme, (byte)SettingId.Dose, Back,
            (byte)SettingId.StartLimit, (byte)SettingId.Policy, (byte)SettingId.AntiPopDelay, Back,
            (byte)SettingId.Dim, (byte)SettingId.ScreenOff, (byte)SettingId.Saver, (byte)SettingId.Contrast, Back,
            (byte)SettingId.KnobRange, (byte)SettingId.KnobStep, (byte)SettingId.Detent, (byte)SettingId.Reverse,
            (byte)SettingId.Acceleration, Back,
            (byte)SettingId.KnobPress, (byte)SettingId.KnobTwice, (byte)SettingId.KnobHold, (byte)SettingId.GainPress,
            (byte)SettingId.GainHold, (byte)SettingId.MutePress, (byte)SettingId.MuteHold, Back,
        };

        /// <summary>A row of a list; a row behind its end is of the next list.</summary>
        public static byte At(int list, int row)
        {
            int at = 0;
            while (list > 0)
            {
                list -= Rows[at++] == Back ? 1 : 0;
            }

            return Rows[at + row];
        }

        /// <summary>Rows of a list, the one that leads back among them.</summary>
        public static int Count(int list)
        {
            int count = 1;
            while (At(list, count - 1) != Back)
            {
                count++;
            }

            return count;
        }
    }
}
