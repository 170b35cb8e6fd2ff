using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The words of the screen's message line. A message is a number; those below 20 are numbers of <see cref="HoldReason"/>.</summary>
    internal static class MessageWords
    {
        /// <summary>Muted by the user.</summary>
        public const int PressToUnmute = 20;

        /// <summary>The volume is at the user's or the builder's limit.</summary>
        public const int Limit = 21;

        /// <summary>The volume is at 0 dB.</summary>
        public const int Maximum = 22;

        /// <summary>The volume is at what the headphones allow.</summary>
        public const int HeadphoneLimit = 23;

        /// <summary>Much of the weekly sound allowance was used; with the percentage.</summary>
        public const int ExposureHigh = 24;

        /// <summary>More than the weekly sound allowance was used; with the percentage.</summary>
        public const int ExposureOver = 25;

        /// <summary>A higher gain is advised.</summary>
        public const int GainUp = 26;

        /// <summary>A lower gain is advised.</summary>
        public const int GainDown = 27;

        /// <summary>Nobody has chosen headphones for this jack yet.</summary>
        public const int Unset = 28;

        /// <summary>The user chose none.</summary>
        public const int NoneChosen = 29;

        /// <summary>The chosen headphones are not in this firmware.</summary>
        public const int Lost = 30;

        /// <summary>Messages from here on are 100 and the number of a fault.</summary>
        public const int FaultBase = 100;

        /// <summary>What stands before the number, or all of it.</summary>
        public static string Before(int message)
        {
            switch (message)
            {
                case (int)HoldReason.None: return string.Empty;
                case (int)HoldReason.AntiPop: return "WAIT: START-UP DELAY";
                case (int)HoldReason.NoHeadphones: return "PLUG IN FIRST";
                case (int)HoldReason.Connecting: return "WAIT: CONNECTING";
                case (int)HoldReason.Chatter: return "WAIT: RELAY REST ";
                case (int)HoldReason.SlowLoop: return "WAIT: LOOP TOO SLOW";
                case (int)HoldReason.Fault: return "NOT DURING A FAULT";
                case (int)HoldReason.Power: return "WAIT: SUPPLY RAILS";
                case (int)HoldReason.Confirm: return "HELD -";
                case PressToUnmute: return "PRESS TO UNMUTE";
                case Limit: return "LIMIT";
                case Maximum: return "MAX";
                case HeadphoneLimit: return "HEADPHONE LIMIT";
                case ExposureHigh: return "WEEK'S SOUND: EST. ";
                case ExposureOver: return "REST EARS: EST. ";
                case GainUp: return "TRY HIGHER GAIN";
                case GainDown: return "TRY LOWER GAIN";
                case Unset: return "HOLD KNOB: HEADPHONES";
                case NoneChosen: return "NO HEADPHONES: OWN LIMIT";
                case Lost: return "PROFILE LOST: HOLD KNOB";
                default: return "SEE CONSOLE: FAULT ";
            }
        }

        /// <summary>What stands behind the number.</summary>
        public static string Behind(int message)
        {
            switch (message)
            {
                case (int)HoldReason.Chatter: return " s";
                case (int)HoldReason.Confirm: return " dB: PRESS KNOB";
                case ExposureHigh:
                case ExposureOver: return "%";
                default: return string.Empty;
            }
        }
    }
}
