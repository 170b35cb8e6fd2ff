using AmpController.Ports;

namespace AmpController.Tests.Settings
{
    /// <summary>Slots in memory that can lose their power in the middle of a write, refuse, or keep something else.</summary>
    public sealed class FakeSlots : ISlotStore
    {
        /// <summary>Value of <see cref="CutAfter"/> for a write that runs to its end.</summary>
        public const int NoCut = -1;

        private const int SlotCount = 5;
        private const int Room = 700;

        private readonly byte[][] _bytes = { new byte[Room], new byte[Room], new byte[Room], new byte[Room], new byte[Room] };
        private readonly int[] _counts = new int[SlotCount];
        private readonly int[] _writes = new int[SlotCount];
        private bool _dead;

        /// <summary>Bytes after which the power fails in the next write; it comes back with <see cref="Power"/>.</summary>
        public int CutAfter { get; set; } = NoCut;

        /// <summary>True when writes fail.</summary>
        public bool Refuses { get; set; }

        /// <summary>True when a write says it went well and one bit of it did not.</summary>
        public bool Garbles { get; set; }

        /// <summary>True when a write says it went well and a byte of an older, longer one is left behind it.</summary>
        public bool Lengthens { get; set; }

        /// <summary>True when nothing can be read.</summary>
        public bool Unreadable { get; set; }

        /// <summary>What a write takes; ms.</summary>
        public int StallMs { get; set; } = 50;

        /// <summary>Writes tried so far.</summary>
        public int Writes { get; private set; }

        /// <summary>Writes tried to one slot.</summary>
        public int WritesTo(int slot) => _writes[slot];

        /// <summary>Slot of the last write tried.</summary>
        public int LastSlot { get; private set; } = -1;

        /// <inheritdoc/>
        public int WorstWriteMs { get; private set; }

        /// <summary>The power is back, nothing was written since.</summary>
        public void Power()
        {
            _dead = false;
            CutAfter = NoCut;
            WorstWriteMs = 0;
        }

        /// <summary>How many bytes a slot holds.</summary>
        public int Count(int slot) => _counts[slot];

        /// <summary>Puts bytes into a slot.</summary>
        public void Put(int slot, byte[] bytes, int count)
        {
            System.Array.Copy(bytes, _bytes[slot], count);
            _counts[slot] = count;
        }

        /// <summary>Shortens a slot.</summary>
        public void Shorten(int slot, int count) => _counts[slot] = count;

        /// <summary>Turns one bit of a slot over.</summary>
        public void Flip(int slot, int bit) => _bytes[slot][bit / 8] ^= (byte)(1 << (bit % 8));

        /// <inheritdoc/>
        public int Read(int slot, byte[] buffer)
        {
            if (Unreadable)
            {
                return -1;
            }

            int count = _counts[slot] < buffer.Length ? _counts[slot] : buffer.Length;
            System.Array.Copy(_bytes[slot], buffer, count);
            return count;
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] bytes, int count)
        {
            Writes++;
            _writes[slot]++;
            LastSlot = slot;
            if (_dead || Refuses)
            {
                return false;
            }

            WorstWriteMs = StallMs > WorstWriteMs ? StallMs : WorstWriteMs;
            _dead = CutAfter != NoCut && CutAfter <= count;
            Put(slot, bytes, _dead ? CutAfter : count);
            if (Garbles)
            {
                Flip(slot, 77);
            }

            if (Lengthens)
            {
                _counts[slot]++;
            }

            return !_dead;
        }
    }
}
