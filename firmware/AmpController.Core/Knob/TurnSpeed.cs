namespace AmpController.Knob
{
    /// <summary>
    /// Lets a fast turn count more than its detents. The speed is taken from the last 8 to 16 detents, so that an accidental
    /// flick is none; turning back, or turning as slowly as 40 detents a second, ends it at once.
    /// </summary>
    public sealed class TurnSpeed
    {
        /// <summary>Detents behind the first one before any counts double: a third of a turn of 24 detents.</summary>
        public const int FewestDetents = 8;

        /// <summary>From this speed on a detent counts twice; detents a second, two turns of a knob with 24.</summary>
        public const int TwicePerS = 50;

        /// <summary>From this speed on it counts three times; detents a second, three turns.</summary>
        public const int ThricePerS = 75;

        /// <summary>Two detents further apart are not fast: two ticks of the clock are what <see cref="TwicePerS"/> takes. A loop that stood still hands on many detents at once, and they tell no speed; ms.</summary>
        private const int LongestGapMs = 1000 / TwicePerS;

        private bool _isUp;
        private int _run;
        private long _startMs;
        private long _lastMs;

        /// <summary>What the detents of this pass count.</summary>
        /// <param name="detents">Detents of the knob, up positive; not 0.</param>
        /// <param name="isQuiet">True where turning up is never accelerated.</param>
        /// <param name="nowMs">Time of the pass; ms.</param>
        public int Count(int detents, bool isQuiet, long nowMs)
        {
            bool isUp = detents > 0;
            bool isNew = isUp != _isUp || nowMs - _lastMs > LongestGapMs;
            _isUp = isUp;
            _lastMs = nowMs;
            if (isNew)
            {
                _run = 0;
                _startMs = nowMs;
                return detents;
            }

            int ms = (int)(nowMs - _startMs);
            int run = _run + (isUp ? detents : -detents);
            _run = run;
            if (run >= 2 * FewestDetents)
            {
                // Half of it is forgotten, so that a long turn has the speed it has now.
                _run = run / 2;
                _startMs += ms / 2;
            }

            if (run < FewestDetents || (isUp && isQuiet))
            {
                return detents;
            }

            return run * 1000 >= ms * ThricePerS ? detents * 3 : run * 1000 >= ms * TwicePerS ? detents * 2 : detents;
        }
    }
}
