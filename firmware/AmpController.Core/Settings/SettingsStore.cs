using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Settings
{
    /// <summary>
    /// Keeps settings, how the run ends, a latched fault and the log over power cuts (S15): reads them once at start, then
    /// writes one slot a pass at most, when it must be and when its stall cannot be heard. Slots 0 and 1 hold the settings
    /// in turn, slot 2 the log.
    /// </summary>
    public sealed class SettingsStore
    {
        private const int LogSlot = 2;

        private readonly CheckedSlots _slots;
        private readonly SlotPair _pair;
        private readonly AmpSettings _settings;
        private readonly EventLog _log;
        private readonly SettingsRecord _record = new SettingsRecord();
        private FaultCode _found;
        private bool _failed;
        private bool _waitsForRetry;
        private long _retryMs;
        private bool _recordDue;
        private bool _logDue;
        private bool _saveAsked;
        private int _seenChanges;
        private int _storedChanges;
        private long _changedMs;

        /// <summary>Nothing is read or written before <see cref="Load"/>.</summary>
        public SettingsStore(ISlotStore slots, AmpSettings settings, EventLog log)
        {
            _slots = new CheckedSlots(slots);
            _pair = new SlotPair(_slots);
            _settings = settings;
            _log = log;
        }

        /// <summary>How the run before this one ended.</summary>
        public RestartReason Restart { get; private set; }

        /// <summary>Fault that was latched when the run before this one ended, or none.</summary>
        public FaultCode Latched { get; private set; }

        /// <summary>
        /// <see cref="FaultCode.StoreFailed"/> from a write that failed until one that succeeds; else
        /// <see cref="FaultCode.StoreCorrupt"/> or <see cref="FaultCode.StoreForeign"/>, also over restarts, until the user
        /// saves; else none. None of them has to do with what is heard.
        /// </summary>
        public FaultCode Fault => _failed ? FaultCode.StoreFailed : _found;

        /// <summary>True when every setting is on the flash as it is now, and what the user asked to be saved is saved.</summary>
        public bool IsStored => !_recordDue && _storedChanges == _settings.ChangeCount;

        /// <summary>Longest time a write has blocked since start, ms; 0 before the first.</summary>
        public int WorstWriteMs => _slots.WorstWriteMs;

        /// <summary>True when nothing is left to write, or it cannot be: a restart loses nothing by not waiting.</summary>
        public bool IsSettled => !_logDue && (IsStored || _waitsForRetry || IsForeign);

        /// <summary>True when <see cref="Pass"/> has anything to look at: it need not be called otherwise.</summary>
        public bool HasWork => _recordDue || _logDue || _storedChanges != _settings.ChangeCount;

        /// <summary>True when what is stored is not ours to overwrite.</summary>
        private bool IsForeign => _found == FaultCode.StoreForeign && !_saveAsked;

        /// <summary>True when a write is known to be short enough to fall under a closed contact.</summary>
        private bool IsShort => _slots.WorstWriteMs > 0 && _slots.WorstWriteMs < StoreTiming.HalfHoldMs;

        /// <summary>
        /// Reads the store and applies it: settings, then the events of earlier runs into the log, so this comes before this
        /// run's first event. Several reads, no write; ends with one write due, the marker of this run, unless the store is foreign.
        /// </summary>
        public void Load()
        {
            _pair.Load();
            switch (_pair.State)
            {
                case RecordState.Ok:
                    Apply(_pair.Newest);
                    break;
                case RecordState.Empty:
                    Restart = RestartReason.FirstStart;
                    break;
                case RecordState.Foreign:
                    _found = FaultCode.StoreForeign;
                    break;
                default:
                    _found = FaultCode.StoreCorrupt;
                    break;
            }

            FaultCode logged = LogRecord.Decode(_slots.Bytes, _slots.Read(LogSlot), _log);
            if (Latched == FaultCode.None)
            {
                // The safer of two records that differ: the user can clear it once more.
                Latched = logged;
            }

            _record.Marker = RestartMarker.Running;
            _record.Latched = Latched;
            _recordDue = true;
        }

        /// <summary>The user wants everything stored now; also a foreign or corrupt store may be overwritten from here on. Does nothing when all is well and stored.</summary>
        public void Save()
        {
            if (IsStored && Fault == FaultCode.None)
            {
                return;
            }

            _saveAsked = true;
            MakeDue();
        }

        /// <summary>A fault latched, or with <see cref="FaultCode.None"/> was cleared by the user: written as soon as it may be, into the settings and with the log.</summary>
        public void RememberLatch(FaultCode fault)
        {
            if (fault == _record.Latched)
            {
                return;
            }

            _record.Latched = fault;
            _logDue = true;
            MakeDue();
        }

        /// <summary>The run is about to end on purpose: the marker, the settings and the log are written as soon as they may be; see <see cref="IsSettled"/>.</summary>
        public void PrepareReboot()
        {
            _record.Marker = RestartMarker.Rebooted;
            _logDue = true;
            MakeDue();
        }

        /// <summary>One pass of the loop: writes at most one slot.</summary>
        /// <param name="nowMs">Time since start, ms.</param>
        /// <param name="coilOn">True while the contact is told to be closed.</param>
        /// <param name="isAtRest">True when the volume does not ramp and no connection or gain switch is under way.</param>
        public void Pass(long nowMs, bool coilOn, bool isAtRest)
        {
            if (_settings.ChangeCount != _seenChanges)
            {
                _seenChanges = _settings.ChangeCount;
                _changedMs = nowMs;
            }

            if (_waitsForRetry && nowMs >= _retryMs)
            {
                _waitsForRetry = false;
            }

            if (IsSettled || !isAtRest)
            {
                return;
            }

            bool mayWriteRecord = !IsStored && !_waitsForRetry && !IsForeign;
            if (mayWriteRecord)
            {
                bool isQuiet = nowMs - _changedMs >= StoreTiming.QuietMs;
                if ((_recordDue || isQuiet) && (!coilOn || IsShort))
                {
                    WriteRecord(nowMs);
                }
            }
            else if (_logDue && !coilOn)
            {
                WriteLog();
            }
        }

        private void Apply(SettingsRecord record)
        {
            bool allGood = _settings.Load(record);
            _found = allGood && !record.IsLost && !_pair.IsOneDamaged ? FaultCode.None : FaultCode.StoreCorrupt;
            Latched = record.Latched;

            // A clean end leaves two whole slots, its run's first record and its last: beside a torn one somebody had begun to write after it.
            Restart = record.Marker == RestartMarker.Unknown ? RestartReason.Unknown
                : record.Marker == RestartMarker.Rebooted && _pair.AreBothWhole ? RestartReason.Reboot
                : RestartReason.PowerCut;
        }

        private void MakeDue()
        {
            _recordDue = true;
            _waitsForRetry = false;
        }

        private void WriteRecord(long nowMs)
        {
            _settings.Save(_record);
            _record.IsLost = _found == FaultCode.StoreCorrupt && !_saveAsked;
            if (!_pair.Write(_record))
            {
                Fail(nowMs);
                return;
            }

            _failed = false;
            _recordDue = false;
            _storedChanges = _settings.ChangeCount;
            if (_saveAsked)
            {
                _found = FaultCode.None;
            }
        }

        /// <summary>The log is written once: a flash that refuses it is reported, but a log is not worth a write every minute.</summary>
        private void WriteLog()
        {
            _logDue = false;
            _failed |= !_slots.Write(LogSlot, LogRecord.Encode(_log, _record.Latched, _slots.Bytes));
        }

        private void Fail(long nowMs)
        {
            _failed = true;
            _waitsForRetry = true;
            _retryMs = nowMs + StoreTiming.RetryMs;
        }
    }
}
