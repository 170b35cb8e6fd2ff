using AmpController.Control;

namespace AmpController.Console
{
    /// <summary>
    /// One command of the console: a row of the table that `help` prints, and what it does. The answer comes line by line
    /// over as many passes as it takes, so no answer needs a large buffer or a long pass. A class and not an interface,
    /// because four properties for each command are 2 kB of the device's flash.
    /// </summary>
    public abstract class Command
    {
        /// <summary>The word that calls it, lower case.</summary>
        public readonly string Name;

        /// <summary>Its arguments: [ ] may be left out, | is a choice, a word in angle brackets is a value. Empty when it has none: the shell refuses any.</summary>
        public readonly string Form;

        /// <summary>What it is for, at most 46 characters, so that a row of `help` has at most 80.</summary>
        public readonly string Purpose;

        /// <summary>A line that works.</summary>
        public readonly string Example;

        /// <summary>Range and unit of the values in <see cref="Form"/>; null when it has none.</summary>
        public readonly string Range;

        /// <summary>The second words where they are commands of their own, each of which gets the whole line; else null. `help` prints a row for each.</summary>
        public readonly CommandTable Parts;

        /// <summary>Makes the row of the table.</summary>
        protected Command(string name, string form, string purpose, string example, string range = null, CommandTable parts = null)
        {
            Name = name;
            Form = form;
            Purpose = purpose;
            Example = example;
            Range = range;
            Parts = parts;
        }

        /// <summary>True while the answer has to wait for something that takes passes; the console takes no other line meanwhile. Must end by itself.</summary>
        public virtual bool IsWorking => false;

        /// <summary>Why it failed after all, asked once when the work is over: the shell answers with ERR then. <see cref="FaultCode.None"/> for an answer in lines.</summary>
        public virtual FaultCode Outcome => FaultCode.None;

        /// <summary>Checks the arguments and does what was asked; takes from <paramref name="line"/> what its answer needs.</summary>
        /// <param name="line">The words; valid during this call only.</param>
        /// <param name="nowMs">Time since start, ms.</param>
        /// <returns><see cref="FaultCode.None"/>, or why not: then the shell answers with ERR and no line is asked for.</returns>
        public virtual FaultCode Begin(CommandLine line, long nowMs) => FaultCode.None;

        /// <summary>A word that can stand at a place of the line beside those of <see cref="Form"/>, for completion.</summary>
        /// <param name="line">The words before it.</param>
        /// <param name="word">Its place; 1 is the first behind the command's name.</param>
        /// <param name="index">0, then one more each time.</param>
        /// <returns>Null when there is no such word.</returns>
        public virtual string Word(CommandLine line, int word, int index) => null;

        /// <summary>One pass's share of the work; called while <see cref="IsWorking"/>. Empty where somebody else does the work.</summary>
        public virtual void Work()
        {
        }

        /// <summary>
        /// Writes a line of the answer, in a pass after <see cref="Begin"/>, so that the amp has taken the request by then;
        /// at most <see cref="ConsoleShell.LongestAnswerLine"/> bytes, ended by <see cref="OutputBuffer.Line"/>.
        /// </summary>
        /// <param name="index">0, then one more each time.</param>
        /// <param name="output">Where it goes.</param>
        /// <returns>False when there is no such line: the answer is complete and nothing was written.</returns>
        public abstract bool WriteLine(int index, OutputBuffer output);
    }
}
