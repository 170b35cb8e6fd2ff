using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`reboot`: contact open first, settings and log written, then the firmware starts again.</summary>
    public sealed class RebootCommand : ICommand
    {
        private readonly IAmpControls _controls;

        /// <summary>Asks <paramref name="controls"/>.</summary>
        public RebootCommand(IAmpControls controls)
        {
            _controls = controls;
        }

        /// <inheritdoc/>
        public string Name => "reboot";

        /// <inheritdoc/>
        public string Form => "";

        /// <inheritdoc/>
        public string Purpose => "opens the contact, saves, starts again";

        /// <inheritdoc/>
        public string Example => "reboot";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs) =>
            line.Count == 1 ? _controls.RequestReboot() : FaultCode.BadArgument;

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output) => false;
    }
}
