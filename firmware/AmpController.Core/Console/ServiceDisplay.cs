using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`service display`: pictures that show dead dots, wrong columns and a cut edge.</summary>
    internal sealed class ServiceDisplay : Command
    {
        private const int Pictures = 4;

        private readonly AmpStatus _status;
        private readonly Service _service;

        /// <summary>Shows them on the page of <paramref name="service"/>.</summary>
        public ServiceDisplay(AmpStatus status, Service service)
            : base("display", "page|all|chequer|frame", "what the screen shows", "service display all")
        {
            _status = status;
            _service = service;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            int picture = Pictures;
            while (--picture >= 0 && !line.Is(2, Word(picture)))
            {
            }

            if (line.Count != 3 || picture < 0)
            {
                return FaultCode.BadArgument;
            }

            if (_status.Hold != HoldReason.Service)
            {
                return FaultCode.ServiceOff;
            }

            _service.Picture = picture;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Key("picture", Word(_service.Picture)).Line();
            return true;
        }

        private static string Word(int picture)
        {
            switch (picture)
            {
                case 0: return "page";
                case 1: return "all";
                case 2: return "chequer";
                default: return "frame";
            }
        }
    }
}
