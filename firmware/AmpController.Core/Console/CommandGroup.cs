using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>A command whose second word is a command of its own, which gets the whole line; alone it is the first of them.</summary>
    public abstract class CommandGroup : Command
    {
        private Command _part;

        /// <summary>Makes the row of the table.</summary>
        protected CommandGroup(string name, string purpose, string example, string range, Command[] parts)
            : base(name, "[<what> ...]", purpose, example, range, new CommandTable(parts))
        {
        }

        /// <inheritdoc/>
        public override bool IsWorking => _part.IsWorking;

        /// <inheritdoc/>
        public override FaultCode Outcome => _part.Outcome;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _part = line.Count == 1 ? Parts.At(0) : Parts.Find(line, 1);
            return _part == null ? FaultCode.BadArgument : _part.Begin(line, nowMs);
        }

        /// <inheritdoc/>
        public override void Work() => _part.Work();

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output) => _part.WriteLine(index, output);
    }
}
