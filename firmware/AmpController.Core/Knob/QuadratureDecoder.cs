using System.Threading;

namespace AmpController.Knob
{
    /// <summary>
    /// Decodes the knob from the order and level of its pin events with the table of valid transitions; the pins are
    /// never read late. Bounce on one channel goes forth and back and cancels. Clockwise: A leads B.
    /// </summary>
    public sealed class QuadratureDecoder
    {
        /// <summary>Bit n is set when old AB and new AB, read as the number n, are a move clockwise: 0 to 2, 2 to 3, 3 to 1, 1 to 0.</summary>
        private const int Clockwise = (1 << 2) | (1 << 11) | (1 << 13) | (1 << 4);

        /// <summary>The same counter-clockwise: 0 to 1, 1 to 3, 3 to 2, 2 to 0. No move and a jump over one state are in neither.</summary>
        private const int CounterClockwise = (1 << 1) | (1 << 7) | (1 << 14) | (1 << 8);

        private const int Rest = 3;
        private const int A = 2;
        private const int B = 1;

        private readonly int _transitionsPerDetent;
        private int _ab;
        private int _quarters;
        private int _detents;

        /// <summary>Starts at the pins' levels.</summary>
        /// <param name="transitionsPerDetent">4 (rests with both contacts open) or 2 (rests also with both closed).</param>
        /// <param name="a">Level of A now.</param>
        /// <param name="b">Level of B now.</param>
        public QuadratureDecoder(int transitionsPerDetent, bool a, bool b)
        {
            _transitionsPerDetent = transitionsPerDetent;
            _ab = (a ? A : 0) | (b ? B : 0);
        }

        /// <summary>Channel A moved. Called from its pin event.</summary>
        public void OnA(bool high) => Move(high ? _ab | A : _ab & ~A);

        /// <summary>Channel B moved. Called from its pin event.</summary>
        public void OnB(bool high) => Move(high ? _ab | B : _ab & ~B);

        /// <summary>Detents since the last call, clockwise positive.</summary>
        public int TakeDetents() => _detents == 0 ? 0 : Interlocked.Exchange(ref _detents, 0);

        private void Move(int ab)
        {
            int move = (_ab << 2) | ab;
            _quarters += (Clockwise >> move & 1) - (CounterClockwise >> move & 1);
            _ab = ab;
            bool atRest = ab == Rest || (_transitionsPerDetent == 2 && ab == 0);
            if (!atRest)
            {
                return;
            }

            // At rest more than half a detent counts as one; a turn that came back, or of which half was lost, as none.
            if (_quarters * 2 > _transitionsPerDetent)
            {
                Interlocked.Increment(ref _detents);
            }
            else if (_quarters * 2 < -_transitionsPerDetent)
            {
                Interlocked.Decrement(ref _detents);
            }

            _quarters = 0;
        }
    }
}
