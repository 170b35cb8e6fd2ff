namespace AmpController.Control
{
    /// <summary>The last 64 events with their times; a ring of fixed arrays, so adding allocates nothing.</summary>
    public sealed class EventLog
    {
        /// <summary>How many events are kept.</summary>
        public const int Capacity = 64;

        private readonly long[] _timesMs = new long[Capacity];
        private readonly byte[] _kinds = new byte[Capacity];
        private readonly int[] _values = new int[Capacity];
        private int _next;
        private int _count;

        /// <summary>How many events are held, 0 to <see cref="Capacity"/>.</summary>
        public int Count => _count;

        /// <summary>What Core's clock has not counted since start (<see cref="LoopGuard"/>); added to the times of later events, so that the log tells the runtime's time.</summary>
        public long UncountedMs;

        /// <summary>Adds an event at Core's time; the oldest gives way.</summary>
        public void Add(long nowMs, EventKind kind, int value)
        {
            _timesMs[_next] = nowMs + UncountedMs;
            _kinds[_next] = (byte)kind;
            _values[_next] = value;
            _next = (_next + 1) % Capacity;
            if (_count < Capacity)
            {
                _count++;
            }
        }

        /// <summary>Time of an event in ms since start; index 0 is the oldest held.</summary>
        public long TimeMs(int index) => _timesMs[Slot(index)];

        /// <summary>Kind of an event; index 0 is the oldest held.</summary>
        public EventKind Kind(int index) => (EventKind)_kinds[Slot(index)];

        /// <summary>Value of an event, as its kind says; index 0 is the oldest held.</summary>
        public int Value(int index) => _values[Slot(index)];

        private int Slot(int index) => (_next - _count + index + Capacity) % Capacity;
    }
}
