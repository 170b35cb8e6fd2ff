using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Console
{
    /// <summary>`service relay`: lets a gain relay click, so that a person can hear and feel which one it is.</summary>
    internal sealed class ServiceRelay : Command
    {
        private const int UsualTimes = 3;
        private const int MostTimes = 20;

        private readonly AmpStatus _status;
        private readonly Service _service;
        private int _times;

        /// <summary>Moves the relays through <paramref name="service"/>.</summary>
        public ServiceRelay(AmpStatus status, Service service)
            : base("relay", "med|high [<times>]", "let a gain relay click, 3 times if not given", "service relay high 5", "1 to 20 times")
        {
            _status = status;
            _service = service;
        }

        /// <inheritdoc/>
        public override bool IsWorking => _service.IsClicking;

        /// <inheritdoc/>
        public override FaultCode Outcome => _status.Hold == HoldReason.Service ? FaultCode.None : FaultCode.ServiceOff;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            int times = UsualTimes;
            bool isHigh = line.Is(2, "high");
            if (line.Count > 4 || (!isHigh && !line.Is(2, "med")) || (line.Count == 4 && !line.TryCount(3, out times)))
            {
                return FaultCode.BadArgument;
            }

            if (times < 1 || times > MostTimes)
            {
                return FaultCode.OutOfRange;
            }

            _times = times;
            if (Outcome == FaultCode.None)
            {
                _service.Click(isHigh ? GainPosition.High : GainPosition.Medium, times);
            }

            return Outcome;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Key("clicks", _times).Line();
            return true;
        }
    }
}
