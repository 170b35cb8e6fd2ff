using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`service show`, `service on` and `service off`.</summary>
    internal sealed class ServiceSwitch : Command
    {
        private const int MinuteMs = 60000;

        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private readonly int _forMs;

        /// <summary>Makes a row; <paramref name="forMs"/> is how long it is asked for when the line does not say.</summary>
        public ServiceSwitch(AmpStatus status, IAmpControls controls, string name, string form, string purpose, int forMs)
            : base(name, form, purpose, "service on 5", form.Length > 0 ? "1 to 60 min, 10 if not given" : null)
        {
            _status = status;
            _controls = controls;
            _forMs = forMs;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            int minutes = _forMs / MinuteMs;
            if (line.Count > 3 || (line.Count == 3 && (_forMs == 0 || !line.TryCount(2, out minutes))))
            {
                return FaultCode.BadArgument;
            }

            if (minutes > Service.LongestMs / MinuteMs || (minutes == 0 && _forMs > 0))
            {
                return FaultCode.OutOfRange;
            }

            return line.Count == 1 || line.Is(1, "show") ? FaultCode.None : _controls.RequestService(minutes * MinuteMs);
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            bool isOn = _status.Hold == HoldReason.Service;
            switch (index)
            {
                case 0: output.Key("service", isOn ? "on" : "off"); break;
                case 1: output.Key("left", isOn ? (_status.RemainingMs + 999) / 1000 : 0).Text("s"); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
