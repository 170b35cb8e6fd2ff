using AmpController.Knob;
using AmpController.Tests.Fakes;

namespace AmpController.Tests.Knob
{
    /// <summary>The knob's pins and their decoder. Letters: a, b = that channel falls; A, B = it rises.</summary>
    public sealed class KnobPins
    {
        /// <summary>Starts with both channels at a level.</summary>
        public KnobPins(int transitionsPerDetent, bool level)
        {
            A = new FakeInput(level);
            B = new FakeInput(level);
            Options.TransitionsPerDetent = transitionsPerDetent;
            Decoder = new QuadratureDecoder(Options, A, B);
        }

        /// <summary>Channel A.</summary>
        public FakeInput A { get; }

        /// <summary>Channel B.</summary>
        public FakeInput B { get; }

        /// <summary>How the front behaves.</summary>
        public FrontOptions Options { get; } = new FrontOptions();

        /// <summary>The decoder.</summary>
        public QuadratureDecoder Decoder { get; }

        /// <summary>Events, one after the other.</summary>
        public void Feed(string letters)
        {
            for (int i = 0; i < letters.Length; i++)
            {
                Feed(letters[i]);
            }
        }

        /// <summary>One event.</summary>
        public void Feed(char letter)
        {
            bool high = letter == 'A' || letter == 'B';
            (letter == 'A' || letter == 'a' ? A : B).Set(high);
        }

        /// <summary>Looks at both pins.</summary>
        public void Look()
        {
            Decoder.Poll(QuadratureDecoder.A);
            Decoder.Poll(QuadratureDecoder.B);
        }
    }
}
