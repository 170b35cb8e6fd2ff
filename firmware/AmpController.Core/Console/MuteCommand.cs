using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`mute`: shows the user's mute, or asks for it. Unmuting ramps like the button does.</summary>
    public sealed class MuteCommand : Command
    {
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private bool _asked;
        private bool _on;

        /// <summary>Shows <paramref name="status"/>, asks <paramref name="controls"/>.</summary>
        public MuteCommand(AmpStatus status, IAmpControls controls)
            : base("mute", "[on|off]", "the user's mute; on is never refused", "mute on")
        {
            _status = status;
            _controls = controls;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _asked = line.Count > 1;
            if (!_asked)
            {
                return FaultCode.None;
            }

            _on = line.Is(1, "on");
            if (line.Count > 2 || (!_on && !line.Is(1, "off")))
            {
                return FaultCode.BadArgument;
            }

            FaultCode answer = _controls.RequestMute(_on);

            // Someone who asks for sound and has it got what was asked for.
            bool audible = !_on && _status.State == AmpState.Active;
            return answer == FaultCode.NotNow && audible ? FaultCode.None : answer;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            if (_asked)
            {
                output.Key("mute_requested", _on ? "on" : "off").Line();
            }
            else
            {
                output.Key("muted", _status.Muted ? "yes" : "no").Line();
            }

            return true;
        }
    }
}
