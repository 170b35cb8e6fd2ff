using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>`hp exposure`: how much of the weekly sound allowance was used, as an estimate; `reset` starts a new week.</summary>
    public sealed class HpExposure : Command
    {
        private readonly Exposure _exposure;
        private readonly AmpOptions _options;

        /// <summary>Shows an exposure in the mode that the options say.</summary>
        public HpExposure(Exposure exposure, AmpOptions options)
            : base("exposure", "[reset]", "weekly sound allowance used, estimated", "hp exposure")
        {
            _exposure = exposure;
            _options = options;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count == 2)
            {
                return FaultCode.None;
            }

            if (line.Count > 3 || !line.Is(2, "reset"))
            {
                return FaultCode.BadArgument;
            }

            _exposure.Reset();
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: HeadphoneWords.WriteExposure(output.Text("exposure="), _exposure.Permille(_options.ExposureMode)); break;
                case 1: output.Key("dose", _options.ExposureMode == ExposureMode.Child ? "child" : "adult"); break;
                case 2: output.Text("week=168 h with the power on"); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
