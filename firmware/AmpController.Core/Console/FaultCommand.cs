using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`fault`: the fault that is on and what to do about it, or its end.</summary>
    public sealed class FaultCommand : Command
    {
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;

        /// <summary>Shows <paramref name="status"/>, asks <paramref name="controls"/>.</summary>
        public FaultCommand(AmpStatus status, IAmpControls controls)
            : base("fault", "[clear]", "the fault and what to do; clear ends it", "fault clear")
        {
            _status = status;
            _controls = controls;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            if (line.Count == 1)
            {
                return FaultCode.None;
            }

            return line.Count == 2 && line.Is(1, "clear") ? _controls.ClearFault() : FaultCode.BadArgument;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Key("fault", FaultTable.Name(_status.Fault)); break;
                case 1: output.Key("fault_number", (int)_status.Fault); break;
                case 2: output.Key("fault_text", FaultTable.Text(_status.Fault)); break;
                case 3: output.Key("fault_effect", FaultTable.Effect(_status.Fault)); break;
                case 4: output.Key("fault_remedy", FaultTable.Remedy(_status.Fault)); break;
                case 5: output.Key("latched", _status.Latched ? "yes" : "no"); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
