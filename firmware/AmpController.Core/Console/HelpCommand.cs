using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>`help`: the table of commands, or one of them in full.</summary>
    public sealed class HelpCommand : Command
    {
        private const int PurposeColumn = 34;

        private readonly CommandTable _table;
        private Command _only;
        private Command _group;

        /// <summary>Prints the rows of <paramref name="table"/>.</summary>
        public HelpCommand(CommandTable table)
            : base("help", "[<cmd> [<what>]]", "the commands, or one of them in full", "help vol")
        {
            _table = table;
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _only = null;
            _group = null;
            if (line.Count == 1)
            {
                return FaultCode.None;
            }

            _only = _table.Find(line, 1);
            if (line.Count == 3 && _only != null && _only.Parts != null)
            {
                _group = _only;
                _only = _only.Parts.Find(line, 2);
            }
            else if (line.Count > 2)
            {
                return FaultCode.BadArgument;
            }

            return _only == null ? FaultCode.UnknownCommand : FaultCode.None;
        }

        /// <inheritdoc/>
        public override string Word(CommandLine line, int word, int index) =>
            NameAt(word == 1 ? _table : word == 2 && _table.Find(line, 1) != null ? _table.Find(line, 1).Parts : null, index);

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

        private static string NameAt(CommandTable table, int index) => table != null && index < table.Count ? table.At(index).Name : null;

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
                    output.Key("form", _group == null ? "" : _group.Name).Text(_group == null ? "" : " ");
                    WriteForm(_only, output);
                    break;
                case 1:
                    output.Key("purpose", _only.Purpose);
                    break;
                case 2:
                    output.Key("range", _only.Range);
                    break;
                case 3:
                    output.Key("example", _only.Example);
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
