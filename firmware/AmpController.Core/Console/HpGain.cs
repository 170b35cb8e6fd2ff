using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>`hp gain`: the gain that the headphones of a jack start with (S4). Counts from the next plug-in.</summary>
    public sealed class HpGain : Command
    {
        private readonly JackBook _book;
        private readonly JackArgument _jack;

        /// <summary>Keeps the gain in a book.</summary>
        public HpGain(JackBook book, AmpStatus status)
            : base("gain", "[<jack>] [low|med|high|none]", "gain that a plug-in starts with", "hp gain low")
        {
            _book = book;
            _jack = new JackArgument(status);
        }

        /// <summary>Writes a saved gain, or none.</summary>
        public static OutputBuffer Write(OutputBuffer output, int gain) => output.Key("saved_gain", Word(gain));

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            FaultCode code = _jack.Read(line, 2);
            int gain = JackBook.NoGain;
            bool isGiven = line.Count > _jack.Next;
            if (line.Count > _jack.Next + 1 || (isGiven && !TryRead(line, _jack.Next, ref gain)))
            {
                return FaultCode.BadArgument;
            }

            if (code != FaultCode.None)
            {
                return code;
            }

            if (_book.Choice(_jack.Jack) != HeadphoneChoice.Chosen)
            {
                return FaultCode.NoneChosen;
            }

            return isGiven ? _book.SaveGain(_jack.Jack, gain) : FaultCode.None;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 0: _jack.Write(output); return true;
                case 1: Write(output, _book.SavedGain(_jack.Jack)).Line(); return true;
                default: return false;
            }
        }

        private static bool TryRead(CommandLine line, int word, ref int gain)
        {
            if (GainCommand.TryRead(line, word, out GainPosition position))
            {
                gain = (int)position;
                return true;
            }

            return line.Is(word, Word(JackBook.NoGain));
        }

        private static string Word(int gain)
        {
            switch (gain)
            {
                case (int)GainPosition.Low: return "low";
                case (int)GainPosition.Medium: return "medium";
                case (int)GainPosition.High: return "high";
                default: return "none";
            }
        }
    }
}
