using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Console
{
    /// <summary>`service`: the parts in one's own hands, with the contact open; alone it says whether it is on.</summary>
    public sealed class ServiceCommand : CommandGroup
    {
        /// <summary>Makes the second words.</summary>
        public ServiceCommand(AmpStatus status, IAmpControls controls, Service service, IBusProbe audio, IBusProbe display)
            : base("service", "parts by hand; help service lists what follows", "service on", null, new Command[]
            {
                new ServiceSwitch(status, controls, "show", "", "whether service is on, and how long", 0),
                new ServiceSwitch(status, controls, "on", "[<min>]", "begin; every jack must be empty", Service.UsualMs),
                new ServiceSwitch(status, controls, "off", "", "end; the volume IC starts from scratch", 0),
                new ServiceRelay(status, service),
                new ServiceI2c(status, audio, display),
                new ServiceCounts(status, service, "front", "what knob and buttons did"),
                new ServiceCounts(status, service, "dc", "what the DC trip input did"),
                new ServiceDisplay(status, service),
            })
        {
        }
    }
}
