using AmpController.Console;
using AmpController.Control;

namespace AmpController.Tests.Console
{
    /// <summary>A command that works for as long as the test says, then answers one line.</summary>
    public sealed class SlowCommand : ISlowCommand
    {
        /// <inheritdoc/>
        public bool IsWorking { get; set; }

        /// <inheritdoc/>
        public string Name => "slow";

        /// <inheritdoc/>
        public string Form => "";

        /// <inheritdoc/>
        public string Purpose => "takes its time";

        /// <inheritdoc/>
        public string Example => "slow";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs) => FaultCode.None;

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Text("done=yes").Line();
            return true;
        }
    }
}
