using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`help`: the table of commands, or one of them in full.</summary>
    public sealed class HelpCommand : Command
    {
        private const int PurposeColumn = 34;

        private readonly CommandTable _table;
        private Command _only;

        /// <summary>Prints the rows of <paramref name="table"/>.</summary>
        public HelpCommand(CommandTable table)
            : base("help", "[<cmd>]", "the commands, or one of them in full", "help vol")
        {
            _table = table;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _only = null;
            if (line.Count == 1)
            {
                return FaultCode.None;
            }

            if (line.Count > 2)
            {
                return FaultCode.BadArgument;
            }

            _only = _table.Find(line, 1);
            return _only == null ? FaultCode.UnknownCommand : FaultCode.None;
        }

        /// <inheritdoc/>
        public override string Word(CommandLine line, int word, int index) => word == 1 && index < _table.Count ? _table.At(index).Name : null;

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            if (_only != null)
            {
                return WriteOne(index, output);
            }

            if (index >= _table.Count)
            {
                return false;
            }

            Command command = _table.At(index);
            WriteForm(command, output.Row());
            output.Pad(PurposeColumn).Text(command.Purpose).Line();
            return true;
        }

        private static void WriteForm(Command command, OutputBuffer output)
        {
            output.Text(command.Name);
            if (command.Form.Length > 0)
            {
                output.Text(" ").Text(command.Form);
            }
        }

        private bool WriteOne(int index, OutputBuffer output)
        {
            if (_only.Range == null && index >= 2)
            {
                index++;
            }

            switch (index)
            {
                case 0:
                    output.Text("form=");
                    WriteForm(_only, output);
                    break;
                case 1:
                    output.Text("purpose=").Text(_only.Purpose);
                    break;
                case 2:
                    output.Text("range=").Text(_only.Range);
                    break;
                case 3:
                    output.Text("example=").Text(_only.Example);
                    break;
                default:
                    return WritePart(index - 4, output);
            }

            output.Line();
            return true;
        }

        private bool WritePart(int index, OutputBuffer output)
        {
            if (_only.Parts == null || index >= _only.Parts.Count)
            {
                return false;
            }

            Command part = _only.Parts.At(index);
            output.Row().Text(_only.Name).Text(" ");
            WriteForm(part, output);
            output.Pad(PurposeColumn).Text(part.Purpose).Line();
            return true;
        }
    }
}
