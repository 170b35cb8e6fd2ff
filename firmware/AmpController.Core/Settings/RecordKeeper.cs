using AmpController.Control;

namespace AmpController.Settings
{
    /// <summary>
    /// One record over power cuts: what was found of it at start, whether it is stored as it is now, and when it is due. When
    /// its write may stall the loop is for the owner to know.
    /// </summary>
    public sealed class RecordKeeper
    {
        private readonly SlotPair _pair;
        private readonly IKept _kept;
        private readonly SlotRecord _record;
        private FaultCode _found;
        private bool _failed;
        private bool _waitsForRetry;
        private long _retryMs;
        private bool _isDue;
        private bool _saveAsked;
        private int _seenChanges;
        private int _storedChanges;
        private long _changedMs;

        /// <summary>Keeps <paramref name="kept"/> in a pair of slots, by way of a record that it alone fills.</summary>
        public RecordKeeper(SlotPair pair, IKept kept, SlotRecord record)
        {
            _pair = pair;
            _kept = kept;
            _record = record;
        }

        /// <summary>
        /// <see cref="FaultCode.StoreFailed"/> from a write that failed until one that succeeds; else
        /// <see cref="FaultCode.StoreCorrupt"/> or <see cref="FaultCode.StoreForeign"/>, also over restarts, until the user
        /// saves; else none.
        /// </summary>
        public FaultCode Fault => _failed ? FaultCode.StoreFailed : _found;

        /// <summary>True when the record is on the flash as it is now, and what the user asked to be saved is saved.</summary>
        public bool IsStored => !_isDue && _storedChanges == _kept.ChangeCount;

        /// <summary>True when nothing is left to write, or it cannot be.</summary>
        public bool IsSettled => IsStored || _waitsForRetry || IsForeign;

        /// <summary>True when what is stored is not ours to overwrite.</summary>
        private bool IsForeign => _found == FaultCode.StoreForeign && !_saveAsked;

        /// <summary>Reads the slots and hands over what they hold; two reads, no write.</summary>
        public void Load()
        {
            SlotPair pair = _pair;
            pair.Load();
            switch (pair.State)
            {
                case RecordState.Ok:
                    bool allGood = _kept.Load(pair.Newest);
                    _found = allGood && !pair.Newest.IsLost && !pair.IsOneDamaged ? FaultCode.None : FaultCode.StoreCorrupt;
                    break;
                case RecordState.Empty:
                    break;
                default:
                    _kept.Lose();
                    _found = pair.State == RecordState.Foreign ? FaultCode.StoreForeign : FaultCode.StoreCorrupt;
                    break;
            }

            _seenChanges = _kept.ChangeCount;
            _storedChanges = _kept.ChangeCount;
        }

        /// <summary>The record is to be written as soon as it may be, changed or not.</summary>
        public void MakeDue()
        {
            _isDue = true;
            _waitsForRetry = false;
        }

        /// <summary>The user wants it stored now; also a foreign or damaged record may be overwritten from here on. Does nothing when all is well and stored.</summary>
        public void Save()
        {
            if (!IsStored || Fault != FaultCode.None)
            {
                _saveAsked = true;
                MakeDue();
            }
        }

        /// <summary>Notes when the last change was, and ends the wait after a failed write.</summary>
        public void Look(long nowMs)
        {
            if (_kept.ChangeCount != _seenChanges)
            {
                _seenChanges = _kept.ChangeCount;
                _changedMs = nowMs;
            }

            if (_waitsForRetry && nowMs >= _retryMs)
            {
                _waitsForRetry = false;
            }
        }

        /// <summary>True when the record is to be written now, unless its stall could be heard.</summary>
        public bool IsReady(long nowMs) => !IsSettled && (_isDue || nowMs - _changedMs >= StoreTiming.QuietMs);

        /// <summary>Writes the record as it is now. False when that failed.</summary>
        public bool Write(long nowMs)
        {
            _kept.Save(_record);
            _record.IsLost = _found == FaultCode.StoreCorrupt && !_saveAsked;
            _failed = !_pair.Write(_record);
            if (_failed)
            {
                _waitsForRetry = true;
                _retryMs = nowMs + StoreTiming.RetryMs;
                return false;
            }

            _isDue = false;
            _storedChanges = _kept.ChangeCount;
            if (_saveAsked)
            {
                _found = FaultCode.None;
            }

            return true;
        }
    }
}
