using AmpController.Gain;

namespace AmpController.Control
{
    /// <summary>
    /// Service: for a time the parts are in the hands of the person at the console. The amplifier lets it begin and end, and
    /// meanwhile neither connects nor recovers nor talks to the volume IC; the contact is open throughout. Here is what
    /// needs passes: a gain relay that clicks, and how long DC trips last. Knob and buttons only count.
    /// </summary>
    public sealed class Service
    {
        /// <summary>How long it lasts when the user does not say; ms.</summary>
        public const int UsualMs = 600000;

        /// <summary>Longest time it may last; ms.</summary>
        public const int LongestMs = 3600000;

        private readonly GainRelays _gain;
        private readonly SafetyInput _dc;
        private GainPosition _position;
        private int _movesLeft;
        private bool _wasTripped;
        private long _trippedMs;

        /// <summary>True while it is on; the amplifier alone ends it. A field: it is looked at in every pass.</summary>
        public bool IsOn;

        /// <summary>When it ends by itself; Core's time, ms.</summary>
        public long EndMs;

        /// <summary>Detents to the right while it was on last.</summary>
        public int Right;

        /// <summary>Detents to the left.</summary>
        public int Left;

        /// <summary>Presses of the knob, the gain button and the mute button.</summary>
        public readonly int[] Presses = new int[3];

        /// <summary>DC trips.</summary>
        public int Trips;

        /// <summary>How long the last DC trip has lasted; ms, to a pass.</summary>
        public int TripMs;

        /// <summary>What the screen shows: 0 its page, 1 every dot, 2 every second dot, 3 a frame.</summary>
        public int Picture;

        /// <summary>Moves these relays and watches this input.</summary>
        public Service(GainRelays gain, SafetyInput dc)
        {
            _gain = gain;
            _dc = dc;
        }

        /// <summary>True while the DC input reads as a trip.</summary>
        public bool IsTripped => _dc.IsBad;

        /// <summary>True until the relay has made its last click.</summary>
        public bool IsClicking => IsOn && (_movesLeft > 0 || !_gain.IsSettled);

        /// <summary>Begins with every count at 0, or goes on until a later time.</summary>
        public void Begin(long endMs)
        {
            EndMs = endMs;
            if (IsOn)
            {
                return;
            }

            IsOn = true;
            Right = 0;
            Left = 0;
            Trips = 0;
            TripMs = 0;
            Picture = 0;
            _movesLeft = 0;
            _wasTripped = false;
            for (int i = 0; i < Presses.Length; i++)
            {
                Presses[i] = 0;
            }
        }

        /// <summary>Lets the relay of a gain go on and off again some times.</summary>
        public void Click(GainPosition position, int times)
        {
            _position = position;
            _movesLeft = 2 * times;
        }

        /// <summary>The knob turned.</summary>
        public void Turn(int detents)
        {
            if (detents > 0)
            {
                Right += detents;
            }
            else
            {
                Left -= detents;
            }
        }

        /// <summary>A pass of the loop while it is on.</summary>
        public void Pass(long nowMs)
        {
            if (_movesLeft > 0 && _gain.IsSettled)
            {
                _movesLeft--;
                _gain.Target = (_movesLeft & 1) != 0 ? _position : GainPosition.Low;
            }

            bool isTripped = _dc.IsBad;
            if (isTripped && !_wasTripped)
            {
                Trips++;
                _trippedMs = nowMs;
            }

            if (isTripped || _wasTripped)
            {
                TripMs = (int)(nowMs - _trippedMs);
            }

            _wasTripped = isTripped;
        }
    }
}
