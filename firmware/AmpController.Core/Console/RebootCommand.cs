using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`reboot`: contact open first, settings and log written, then the firmware starts again.</summary>
    public sealed class RebootCommand : Command
    {
        private readonly IAmpControls _controls;

        /// <summary>Asks <paramref name="controls"/>.</summary>
        public RebootCommand(IAmpControls controls)
            : base("reboot", "", "opens the contact, saves, starts again", "reboot")
        {
            _controls = controls;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs) => _controls.RequestReboot();

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output) => false;
    }
}
