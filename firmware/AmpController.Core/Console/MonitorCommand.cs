using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`monitor`: whether changes of volume, gain, jack and mute are announced like those of state and fault.</summary>
    public sealed class MonitorCommand : Command
    {
        private readonly Announcer _announcer;

        /// <summary>Switches <paramref name="announcer"/>.</summary>
        public MonitorCommand(Announcer announcer)
            : base("monitor", "[on|off]", "announces every change as a line with #", "monitor off")
        {
            _announcer = announcer;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count == 1)
            {
                return FaultCode.None;
            }

            bool isOn = line.Is(1, "on");
            if (line.Count > 2 || (!isOn && !line.Is(1, "off")))
            {
                return FaultCode.BadArgument;
            }

            _announcer.IsWatching = isOn;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Key("monitor", _announcer.IsWatching ? "on" : "off").Line();
            return true;
        }
    }
}
