using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`version`: which firmware runs on which board.</summary>
    public sealed class VersionCommand : Command
    {
        /// <summary>The firmware's version: major.minor.patch.</summary>
        public const string Firmware = "0.1.0";

        /// <summary>Characters of a board's name that are printed.</summary>
        public const int LongestBoardName = 64;

        private readonly string _boardName;

        /// <summary>Names <paramref name="boardName"/>, of which the first 64 characters are printed.</summary>
        public VersionCommand(string boardName)
            : base("version", "", "firmware version and board", "version")
        {
            _boardName = boardName;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Key("version", Firmware); break;
                case 1: output.Text("board=").Text(_boardName, LongestBoardName); break;
                default: return false;
            }

            output.Line();
            return true;
        }
    }
}
