namespace AmpController.Settings
{
    /// <summary>
    /// Two slots as one record: reads the newer whole one, and writes into the other, so that a write that ends in the
    /// middle costs nothing but itself.
    /// </summary>
    public sealed class SlotPair
    {
        private readonly CheckedSlots _slots;
        private readonly int _firstSlot;
        private readonly SlotRecord[] _found;
        private int _newest = -1;
        private uint _sequence;
        private RecordState _state;

        /// <summary>Takes a slot and the next one, and two records of the same kind to read them into.</summary>
        public SlotPair(CheckedSlots slots, int firstSlot, SlotRecord first, SlotRecord second)
        {
            _slots = slots;
            _firstSlot = firstSlot;
            _found = new SlotRecord[] { first, second };
        }

        /// <summary>
        /// What the two slots amount to: <see cref="RecordState.Ok"/> when either is whole, whatever the other is;
        /// else <see cref="RecordState.Foreign"/> or <see cref="RecordState.Corrupt"/> when either is that; else
        /// <see cref="RecordState.Empty"/>, also when a first write was cut, because there was nothing to lose.
        /// </summary>
        public RecordState State => _state;

        /// <summary>True when both slots are whole: no write after the newest record was cut.</summary>
        public bool AreBothWhole => Is(0, RecordState.Ok) && Is(1, RecordState.Ok);

        /// <summary>True when a slot was damaged in a way that no power cut does it: what it held may have been newer than what is left.</summary>
        public bool IsOneDamaged => Has(RecordState.Corrupt);

        /// <summary>The record that was read, when <see cref="State"/> is ok.</summary>
        public SlotRecord Newest => _found[_newest];

        /// <summary>Reads both slots.</summary>
        public void Load()
        {
            for (int i = 0; i < _found.Length; i++)
            {
                _found[i].Decode(_slots.Bytes, _slots.Read(_firstSlot + i));
            }

            _state = Has(RecordState.Ok) ? RecordState.Ok
                : Has(RecordState.Foreign) ? RecordState.Foreign
                : Has(RecordState.Corrupt) ? RecordState.Corrupt
                : RecordState.Empty;
            _newest = _state == RecordState.Ok || _state == RecordState.Foreign ? NewestOf(_state) : -1;
            if (_newest >= 0)
            {
                // A newer firmware that finds our next record beside its own shall know which is the later one.
                SlotRecord other = _found[1 - _newest];
                bool isLater = other.State == RecordState.Foreign && RecordHead.IsNewer(other.Sequence, Newest.Sequence);
                _sequence = isLater ? other.Sequence : Newest.Sequence;
            }
        }

        /// <summary>Writes a record into the slot that is not the newest, under the next number. False when that failed.</summary>
        public bool Write(SlotRecord record)
        {
            int slot = _newest == 0 ? 1 : 0;
            record.Sequence = _sequence + 1;
            int count = record.Encode(_slots.Bytes);
            if (!_slots.Write(_firstSlot + slot, count))
            {
                return false;
            }

            _newest = slot;
            _sequence = record.Sequence;
            return true;
        }

        private bool Is(int slot, RecordState state) => _found[slot].State == state;

        private bool Has(RecordState state) => Is(0, state) || Is(1, state);

        private int NewestOf(RecordState state)
        {
            bool isSecond = Is(1, state)
                && (!Is(0, state) || RecordHead.IsNewer(_found[1].Sequence, _found[0].Sequence));
            return isSecond ? 1 : 0;
        }
    }
}
