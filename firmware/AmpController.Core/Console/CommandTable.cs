namespace AmpController.Console
{
    /// <summary>The commands in the order in which `help` prints them. A further command is one more row.</summary>
    public sealed class CommandTable
    {
        private readonly Command[] _commands;

        /// <summary>Takes the rows; the array may still be filled until the first question.</summary>
        public CommandTable(Command[] commands)
        {
            _commands = commands;
        }

        /// <summary>Number of commands.</summary>
        public int Count => _commands.Length;

        /// <summary>The command of a row, 0 to <see cref="Count"/> - 1.</summary>
        public Command At(int row) => _commands[row];

        /// <summary>The command that a word of the line names, or null.</summary>
        public Command Find(CommandLine line, int word)
        {
            for (int i = 0; i < _commands.Length; i++)
            {
                if (line.Is(word, _commands[i].Name))
                {
                    return _commands[i];
                }
            }

            return null;
        }
    }
}
