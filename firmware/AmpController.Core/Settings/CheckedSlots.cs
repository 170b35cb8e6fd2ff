using AmpController.Ports;

namespace AmpController.Settings
{
    /// <summary>The slot store, with every write read back: a file system that says it wrote may still have kept something else.</summary>
    public sealed class CheckedSlots
    {
        private readonly ISlotStore _slots;
        private readonly byte[] _readBack = new byte[LogRecord.LongestBytes];

        /// <summary>Takes the store over.</summary>
        public CheckedSlots(ISlotStore slots)
        {
            _slots = slots;
        }

        /// <summary>Bytes for a record of any kind, for reading and writing.</summary>
        public readonly byte[] Bytes = new byte[LogRecord.LongestBytes];

        /// <summary>Longest time a write has blocked since start, ms; 0 before the first.</summary>
        public int WorstWriteMs => _slots.WorstWriteMs;

        /// <summary>Reads a slot into <see cref="Bytes"/>; returns as <see cref="ISlotStore.Read"/> does.</summary>
        public int Read(int slot) => _slots.Read(slot, Bytes);

        /// <summary>Writes the first bytes of <see cref="Bytes"/>. False when that failed or when something else reads back.</summary>
        public bool Write(int slot, int count)
        {
            if (!_slots.Write(slot, Bytes, count) || _slots.Read(slot, _readBack) != count)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (_readBack[i] != Bytes[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
