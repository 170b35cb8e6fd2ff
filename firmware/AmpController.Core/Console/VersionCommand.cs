using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`version`: which firmware runs on which board.</summary>
    public sealed class VersionCommand : ICommand
    {
        /// <summary>The firmware's version: major.minor.patch.</summary>
        public const string Firmware = "0.1.0";

        private const int LongestBoardName = 64;

        private readonly string _boardName;

        /// <summary>Names <paramref name="boardName"/>, of which the first 64 characters are printed.</summary>
        public VersionCommand(string boardName)
        {
            _boardName = boardName;
        }

        /// <inheritdoc/>
        public string Name => "version";

        /// <inheritdoc/>
        public string Form => "";

        /// <inheritdoc/>
        public string Purpose => "firmware version and board";

        /// <inheritdoc/>
        public string Example => "version";

        /// <inheritdoc/>
        public FaultCode Begin(CommandLine line, long nowMs)
        {
            return line.Count == 1 ? FaultCode.None : FaultCode.BadArgument;
        }

        /// <inheritdoc/>
        public bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Text("version=").Text(Firmware); break;
                case 1: output.Text("board=").Text(_boardName, LongestBoardName); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
