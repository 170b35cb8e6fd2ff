using AmpController.Control;
using AmpController.Settings;

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

        /// <summary>From here on: how the last run ended, 40 and the number of a <see cref="RestartReason"/>; with the fault that was latched then.</summary>
        public const int Restart = 40;

        /// <summary>Messages from here on are 100 and the number of a fault.</summary>
        public const int FaultBase = 100;

        /// <summary>What stands before the number, or all of it; advice begins with <see cref="Typefaces.ArrowUp"/> or <see cref="Typefaces.ArrowDown"/>.</summary>
        public static string Before(int message)
        {
            switch (message)
            {
                case (int)HoldReason.None: return string.Empty;
                case (int)HoldReason.AntiPop: return "Wait: start-up delay";
                case (int)HoldReason.NoHeadphones: return "Plug in first";
                case (int)HoldReason.Connecting: return "Wait: connecting";
                case (int)HoldReason.Chatter: return "Wait: relay rest ";
                case (int)HoldReason.SlowLoop: return "Wait: loop too slow";
                case (int)HoldReason.Fault: return "Not during a fault";
                case (int)HoldReason.Power: return "Wait: supply rails";
                case (int)HoldReason.Confirm: return "Held -";
                case PressToUnmute: return "Press to unmute";
                case Limit: return "At the limit";
                case Maximum: return "Maximum";
                case HeadphoneLimit: return "At the headphone limit";
                case ExposureHigh: return "Week's sound: est. ";
                case ExposureOver: return "Rest your ears: est. ";
                case GainUp: return "\u0082 Try a higher gain";
                case GainDown: return "\u0084 Try a lower gain";
                case Unset: return "Hold knob: headphones";
                case NoneChosen: return "No headphones: own limit";
                case Lost: return "Profile lost: hold knob";
                case Restart + (int)RestartReason.Unknown: return "Cause unknown";
                case Restart + (int)RestartReason.FirstStart: return "First start";
                case Restart + (int)RestartReason.PowerCut: return "After a power cut";
                case Restart + (int)RestartReason.Reboot: return "Restarted";
                default: return "See console: fault ";
            }
        }

        /// <summary>What stands behind the number.</summary>
        public static string Behind(int message)
        {
            switch (message)
            {
                case (int)HoldReason.Chatter: return " s";
                case (int)HoldReason.Confirm: return " dB: press knob";
                case ExposureHigh:
                case ExposureOver: return "%";
                default: return string.Empty;
            }
        }
    }
}
