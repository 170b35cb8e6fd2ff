using AmpController.Control;
using AmpController.Headphones;
using AmpController.Jacks;

namespace AmpController.Console
{
    /// <summary>The jack that a line is about: the one that it names, else the one in use.</summary>
    public sealed class JackArgument
    {
        private readonly AmpStatus _status;

        /// <summary>Learns the jack in use from <paramref name="status"/>.</summary>
        public JackArgument(AmpStatus status)
        {
            _status = status;
        }

        /// <summary>The jack, 0 to 2; valid after a <see cref="Read"/> that found one.</summary>
        public int Jack;

        /// <summary>The word after the jack's name, or the one looked at when it names none.</summary>
        public int Next;

        /// <summary>The jack that a word names, 0 to 2, or <see cref="JackPanel.None"/>.</summary>
        public static int Named(CommandLine line, int word)
        {
            for (int i = 0; i < JackBook.Jacks; i++)
            {
                if (line.Is(word, ConsoleWords.Jack(i)))
                {
                    return i;
                }
            }

            return JackPanel.None;
        }

        /// <summary>Looks whether a word names a jack.</summary>
        /// <returns>None; <see cref="FaultCode.NoJackInUse"/> when it does not and no plug is in, <see cref="FaultCode.NotFitted"/> for a jack that the board does not have.</returns>
        public FaultCode Read(CommandLine line, int word)
        {
            int named = Named(line, word);
            Jack = named == JackPanel.None ? _status.Jack : named;
            Next = named == JackPanel.None ? word : word + 1;
            return Jack == JackPanel.None ? FaultCode.NoJackInUse
                : (_status.FittedJacks >> Jack & 1) == 0 ? FaultCode.NotFitted
                : FaultCode.None;
        }

        /// <summary>Writes the first line of an answer.</summary>
        public void Write(OutputBuffer output)
        {
            output.Key("jack", ConsoleWords.Jack(Jack)).Line();
        }
    }
}
