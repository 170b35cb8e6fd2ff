using AmpController.Control;
using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>The words of the console for values that the source keeps as numbers. Switches, because the device prints an enum as its number.</summary>
    public static class ConsoleWords
    {
        /// <summary>The state's name as source and scenarios spell it.</summary>
        public static string State(AmpState state)
        {
            switch (state)
            {
                case AmpState.Boot: return "Boot";
                case AmpState.Settling: return "Settling";
                case AmpState.Ready: return "Ready";
                case AmpState.Connecting: return "Connecting";
                case AmpState.Active: return "Active";
                case AmpState.Muted: return "Muted";
                case AmpState.Switching: return "Switching";
                case AmpState.Fault: return "Fault";
                case AmpState.PowerLost: return "PowerLost";
                default: return "unknown";
            }
        }

        /// <summary>The gain position's name as source and scenarios spell it.</summary>
        public static string Gain(GainPosition gain)
        {
            switch (gain)
            {
                case GainPosition.Low: return "Low";
                case GainPosition.Medium: return "Medium";
                case GainPosition.High: return "High";
                default: return "unknown";
            }
        }

        /// <summary>The jack's name: main is 6.35 mm, aux 3.5 mm, bal 4.4 mm.</summary>
        /// <param name="jack">0 to 2, or -1 for none.</param>
        public static string Jack(int jack)
        {
            switch (jack)
            {
                case -1: return "none";
                case 0: return "main";
                case 1: return "aux";
                case 2: return "bal";
                default: return "unknown";
            }
        }

        /// <summary>One word for what the amp waits for, or why it refused.</summary>
        public static string Hold(HoldReason reason)
        {
            switch (reason)
            {
                case HoldReason.None: return "none";
                case HoldReason.AntiPop: return "anti-pop";
                case HoldReason.NoHeadphones: return "no-headphones";
                case HoldReason.Connecting: return "connecting";
                case HoldReason.Chatter: return "chatter";
                case HoldReason.Fault: return "fault";
                case HoldReason.Power: return "power";
                case HoldReason.SlowLoop: return "slow-loop";
                case HoldReason.Confirm: return "confirm";
                case HoldReason.Service: return "service";
                default: return "unknown";
            }
        }

        /// <summary>One word for the advice about the gain.</summary>
        public static string Advice(GainAdvice advice)
        {
            switch (advice)
            {
                case GainAdvice.Up: return "gain-up";
                case GainAdvice.Down: return "gain-down";
                default: return "none";
            }
        }

        /// <summary>One word for what happens after a plug-in.</summary>
        public static string Policy(PlugInPolicy policy)
        {
            switch (policy)
            {
                case PlugInPolicy.Zero: return "zero";
                case PlugInPolicy.Hold: return "hold";
                case PlugInPolicy.Restore: return "restore";
                default: return "unknown";
            }
        }

        /// <summary>One word for how the last run ended.</summary>
        public static string Restart(RestartReason reason)
        {
            switch (reason)
            {
                case RestartReason.FirstStart: return "first-start";
                case RestartReason.PowerCut: return "power-cut";
                case RestartReason.Reboot: return "reboot";
                default: return "unknown";
            }
        }

        /// <summary>What a state means, as a clause.</summary>
        public static string Meaning(AmpState state)
        {
            switch (state)
            {
                case AmpState.Boot: return "the volume IC is being checked";
                case AmpState.Settling: return "the anti-pop delay runs";
                case AmpState.Ready: return "no headphones are plugged in";
                case AmpState.Connecting: return "the headphones are being connected";
                case AmpState.Active: return "the contact is closed";
                case AmpState.Muted: return "the user's mute is on";
                case AmpState.Switching: return "the gain relays move";
                case AmpState.Fault: return "a fault keeps the contact open";
                case AmpState.PowerLost: return FaultTable.Text(FaultCode.RailsLow);
                default: return FaultTable.Text(FaultCode.NotNow);
            }
        }

        /// <summary>Why a command is refused now, as the clause after "not while Settling: ".</summary>
        public static string WhyNotNow(AmpStatus status)
        {
            if (status.Hold == HoldReason.Service)
            {
                return "service is on";
            }

            switch (status.State)
            {
                case AmpState.Connecting:
                    return status.Hold == HoldReason.Chatter ? "the mute relay switched too often and waits"
                        : status.Hold == HoldReason.SlowLoop ? "the loop is too slow for the heartbeat gate"
                        : Meaning(status.State);
                case AmpState.Active: return "the contact is closed; mute or unplug first";
                case AmpState.Muted: return "the self-test runs";
                case AmpState.Fault: return FaultTable.Text(status.Fault);
                default: return Meaning(status.State);
            }
        }
    }
}
