using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`mode`: who is at the other end. A program wants neither echo nor prompt, and key=value lines only.</summary>
    public sealed class ModeCommand : Command
    {
        private readonly OutputBuffer _output;

        /// <summary>Sets how <paramref name="output"/> speaks.</summary>
        public ModeCommand(OutputBuffer output)
            : base("mode", "[human|machine]", "machine: no echo, no prompt, key=value only", "mode machine")
        {
            _output = output;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            bool isMachine = line.Is(1, "machine");
            if (line.Count > 2 || (line.Count == 2 && !isMachine && !line.Is(1, "human")))
            {
                return FaultCode.BadArgument;
            }

            _output.IsMachine = line.Count == 2 ? isMachine : _output.IsMachine;
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (index > 0)
            {
                return false;
            }

            output.Key("mode", output.IsMachine ? "machine" : "human").Line();
            return true;
        }
    }
}
