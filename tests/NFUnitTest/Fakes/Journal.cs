namespace AmpController.Tests.Fakes
{
    /// <summary>What the fakes did, in order and with the time of the pass: outputs, transfers, requests.</summary>
    public sealed class Journal
    {
        private const int Room = 2048;

        private readonly string[] _whats = new string[Room];
        private readonly long[] _timesMs = new long[Room];

        /// <summary>Time that entries get; ms.</summary>
        public long NowMs { get; set; }

        /// <summary>Entries so far.</summary>
        public int Count { get; private set; }

        /// <summary>Notes one happening; past its room the test fails on the index.</summary>
        public void Add(string what)
        {
            _timesMs[Count] = NowMs;
            _whats[Count++] = what;
        }

        /// <summary>What an entry says; 0 is the oldest.</summary>
        public string At(int index) => _whats[index];

        /// <summary>Time of an entry; ms.</summary>
        public long TimeMs(int index) => _timesMs[index];

        /// <summary>First entry from an index on that begins with a text, or -1.</summary>
        public int Find(string start, int from)
        {
            for (int i = from; i < Count; i++)
            {
                if (_whats[i].StartsWith(start))
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>How many entries from an index on begin with a text.</summary>
        public int CountOf(string start, int from)
        {
            int count = 0;
            for (int i = Find(start, from); i >= 0; i = Find(start, i + 1))
            {
                count++;
            }

            return count;
        }

        /// <summary>The entries from an index on, a blank between them.</summary>
        public string From(int from)
        {
            string text = "";
            for (int i = from; i < Count; i++)
            {
                text = i == from ? _whats[i] : text + " " + _whats[i];
            }

            return text;
        }
    }
}
