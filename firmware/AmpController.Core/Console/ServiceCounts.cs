using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`service front` and `service dc`: what the inputs did since service began; the screen shows it too.</summary>
    internal sealed class ServiceCounts : Command
    {
        private readonly AmpStatus _status;
        private readonly Service _service;

        /// <summary>Makes a row: "dc" is the DC trip input, any other name knob and buttons.</summary>
        public ServiceCounts(AmpStatus status, Service service, string name, string purpose)
            : base(name, "", purpose, "service front")
        {
            _status = status;
            _service = service;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs) =>
            line.Count != 2 ? FaultCode.BadArgument : _status.Hold == HoldReason.Service ? FaultCode.None : FaultCode.ServiceOff;

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output) =>
            Name == "dc" ? WriteTrips(_service, index, output) : WriteFront(_service, index, output);

        /// <summary>A line about knob and buttons.</summary>
        internal static bool WriteFront(Service service, int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Key("right", service.Right); break;
                case 1: output.Key("left", service.Left); break;
                case 2: output.Text("knob_presses="); break;
                case 3: output.Text("gain_presses="); break;
                case 4: output.Text("mute_presses="); break;
                default: return false;
            }

            if (index > 1)
            {
                output.Number(service.Presses[index - 2]);
            }

            output.Line();
            return true;
        }

        /// <summary>A line about the DC trip input.</summary>
        internal static bool WriteTrips(Service service, int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Key("dc_trip", service.IsTripped ? "yes" : "no"); break;
                case 1: output.Key("trips", service.Trips); break;
                case 2: output.Key("last_trip", service.TripMs).Text("ms"); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
