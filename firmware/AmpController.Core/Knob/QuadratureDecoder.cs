using System.Threading;
using AmpController.Ports;

namespace AmpController.Knob
{
    /// <summary>
    /// Decodes the knob from the order and level of its pin events with the table of valid transitions. Bounce on one channel
    /// goes forth and back and cancels. Clockwise: A leads B. The platform drops events without a word when its queue is full: then a
    /// part of a detent is lost, never one made up.
    /// </summary>
    public sealed class QuadratureDecoder
    {
        /// <summary>Channel A: its bit in the state of both.</summary>
        public const int A = 2;

        /// <summary>Channel B.</summary>
        public const int B = 1;

        /// <summary>Bit n is set when old AB and new AB, read as the number n, are a move clockwise: 0 to 2, 2 to 3, 3 to 1, 1 to 0.</summary>
        private const int Clockwise = (1 << 2) | (1 << 11) | (1 << 13) | (1 << 4);

        /// <summary>The same counter-clockwise: 0 to 1, 1 to 3, 3 to 2, 2 to 0.</summary>
        private const int CounterClockwise = (1 << 1) | (1 << 7) | (1 << 14) | (1 << 8);

        private const int Rest = A | B;

        private readonly FrontOptions _options;
        private readonly IInputPin _a;
        private readonly IInputPin _b;
        private int _ab;
        private int _quarters;
        private int _doubted;

        // Looked at in every pass: a field, because a property costs a call on the interpreter.
        internal int Detents;

        /// <summary>Watches the pins, from where they are now.</summary>
        /// <param name="options">Transitions in a detent and direction; both count from the next event on.</param>
        /// <param name="a">Channel A.</param>
        /// <param name="b">Channel B.</param>
        public QuadratureDecoder(FrontOptions options, IInputPin a, IInputPin b)
        {
            _options = options;
            _a = a;
            _b = b;
            a.Watch(new EncoderChannel(this, A));
            b.Watch(new EncoderChannel(this, B));
            _ab = (a.Read() ? A : 0) | (b.Read() ? B : 0);
        }

        /// <summary>A channel moved. Called from its pin event.</summary>
        public void OnEdge(int channel, bool high)
        {
            int before = _ab;
            int ab = high ? before | channel : before & ~channel;
            _doubted = 0;
            if (ab == before)
            {
                // Twice the same way: events are lost, and the other channel may have been judged by a level that was not so.
                _quarters = 0;
                Detents = 0;
                return;
            }

            int move = (before << 2) | ab;
            _quarters += (Clockwise >> move & 1) - (CounterClockwise >> move & 1);
            _ab = ab;
            int perDetent = _options.TransitionsPerDetent;
            if (ab != Rest && (ab != 0 || perDetent != 2))
            {
                return;
            }

            // At rest a whole detent counts; a turn that came back, or of which a part was lost, counts as none.
            if (_quarters >= perDetent)
            {
                Interlocked.Increment(ref Detents);
            }
            else if (_quarters <= -perDetent)
            {
                Interlocked.Decrement(ref Detents);
            }

            _quarters = 0;
        }

        /// <summary>
        /// Looks at the pin of a channel. When it differs from what its events told, two looks in a row and without an event of the
        /// knob between them, the queue has run dry: the pin is right, and the part of a detent that was under way is dropped.
        /// </summary>
        public void Poll(int channel)
        {
            if ((channel == A ? _a : _b).Read() == ((_ab & channel) != 0))
            {
                _doubted &= ~channel;
            }
            else if ((_doubted & channel) == 0)
            {
                _doubted |= channel;
            }
            else
            {
                // An event in the middle of this is at worst one more that was lost.
                _ab ^= channel;
                _quarters = 0;
            }
        }

        /// <summary>Detents since the last call, clockwise positive, or negative when the channels are swapped.</summary>
        public int TakeDetents()
        {
            int detents = Interlocked.Exchange(ref Detents, 0);
            return _options.IsReversed ? -detents : detents;
        }
    }
}
