using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>
    /// One command of the console: a row of the table that `help` prints, and what it does. The answer comes line by line
    /// over as many passes as it takes, so no answer needs a large buffer or a long pass.
    /// </summary>
    public interface ICommand
    {
        /// <summary>The word that calls it, lower case.</summary>
        string Name { get; }

        /// <summary>Its arguments: [ ] may be left out, | is a choice, a word in angle brackets is a value. Empty when it has none.</summary>
        string Form { get; }

        /// <summary>What it is for, with its range, at most 46 characters, so that a row of `help` has at most 80.</summary>
        string Purpose { get; }

        /// <summary>A line that works.</summary>
        string Example { get; }

        /// <summary>Checks the arguments and does what was asked; takes from <paramref name="line"/> what its answer needs.</summary>
        /// <param name="line">The words; valid during this call only.</param>
        /// <param name="nowMs">Time since start, ms.</param>
        /// <returns><see cref="FaultCode.None"/>, or why not: then the shell answers with ERR and no line is asked for.</returns>
        FaultCode Begin(CommandLine line, long nowMs);

        /// <summary>
        /// Writes a line of the answer, in a pass after <see cref="Begin"/>, so that the amp has taken the request by then;
        /// at most <see cref="ConsoleShell.LongestAnswerLine"/> bytes, ended by <see cref="OutputBuffer.Line"/>.
        /// </summary>
        /// <param name="index">0, then one more each time.</param>
        /// <param name="output">Where it goes.</param>
        /// <returns>False when there is no such line: the answer is complete and nothing was written.</returns>
        bool WriteLine(int index, OutputBuffer output);
    }
}
