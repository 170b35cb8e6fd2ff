using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Settings
{
    /// <summary>
    /// Keeps settings, headphones, how the run ends, a latched fault and the log over power cuts (S15): reads them once at
    /// start, then writes one slot a pass at most, when it must be and when its stall cannot be heard. Slots 0 and 1 hold
    /// the settings in turn, slot 2 the log, slots 3 and 4 the headphones in turn.
    /// </summary>
    public sealed class SettingsStore
    {
        private const int SettingsSlot = 0;
        private const int LogSlot = 2;
        private const int HeadphoneSlot = 3;

        private readonly CheckedSlots _slots;
        private readonly SlotPair _pair;
        private readonly RecordKeeper _run;
        private readonly RecordKeeper _headphones;
        private readonly AmpSettings _settings;
        private readonly HeadphoneMemory _memory;
        private readonly EventLog _log;
        private readonly SettingsRecord _record = new SettingsRecord();
        private bool _logFailed;
        private bool _logDue;
        private bool _isBusy;
        private int _seenChanges;
        private RestartReason _restart;
        private FaultCode _latched;

        /// <summary>Nothing is read or written before <see cref="Load"/>.</summary>
        public SettingsStore(ISlotStore slots, AmpSettings settings, HeadphoneMemory memory, EventLog log)
        {
            _slots = new CheckedSlots(slots);
            _pair = new SlotPair(_slots, SettingsSlot, new SettingsRecord(), new SettingsRecord());
            _run = new RecordKeeper(_pair, settings, _record);
            _headphones = new RecordKeeper(
                new SlotPair(_slots, HeadphoneSlot, new HeadphoneRecord(), new HeadphoneRecord()), memory, new HeadphoneRecord());
            _settings = settings;
            _memory = memory;
            _log = log;
        }

        /// <summary>How the run before this one ended.</summary>
        public RestartReason Restart => _restart;

        /// <summary>Fault that was latched when the run before this one ended, or none.</summary>
        public FaultCode Latched => _latched;

        /// <summary>
        /// <see cref="FaultCode.StoreFailed"/> from a write that failed until that record is written; else
        /// <see cref="FaultCode.StoreForeign"/> or <see cref="FaultCode.StoreCorrupt"/>, also over restarts, until the user
        /// saves; else none. None of them has to do with what is heard. Foreign goes first: that one is lost by saving.
        /// </summary>
        public FaultCode Fault
        {
            get
            {
                FaultCode run = _run.Fault;
                FaultCode headphones = _headphones.Fault;
                if (_logFailed || run == FaultCode.StoreFailed || headphones == FaultCode.StoreFailed)
                {
                    return FaultCode.StoreFailed;
                }

                return headphones == FaultCode.StoreForeign || run == FaultCode.None ? headphones : run;
            }
        }

        /// <summary>True when settings and headphones are on the flash as they are now, and what the user asked to be saved is saved.</summary>
        public bool IsStored => _run.IsStored && _headphones.IsStored;

        /// <summary>Longest time a write has blocked since start, ms; 0 before the first.</summary>
        public int WorstWriteMs => _slots.WorstWriteMs;

        /// <summary>True when nothing is left to write, or it cannot be: a restart loses nothing by not waiting.</summary>
        public bool IsSettled => !_logDue && _run.IsSettled && _headphones.IsSettled;

        /// <summary>True when <see cref="Pass"/> has anything to look at: it need not be called otherwise. Asked in every pass, so it costs one look at a counter.</summary>
        public bool HasWork => _isBusy || _seenChanges != _settings.ChangeCount;

        /// <summary>True when a write is known to be short enough to fall under a closed contact.</summary>
        private bool IsShort => _slots.WorstWriteMs > 0 && _slots.WorstWriteMs < StoreTiming.HalfHoldMs;

        /// <summary>
        /// Reads the store and applies it: settings, headphones, then the events of earlier runs into the log, so this comes
        /// before this run's first event. Several reads, no write; ends with one write due, the marker of this run, unless
        /// the settings are foreign.
        /// </summary>
        public void Load()
        {
            _run.Load();
            LearnLastRun();
            _headphones.Load();
            FaultCode logged = LogRecord.Decode(_slots.Bytes, _slots.Read(LogSlot), _log);
            if (_latched == FaultCode.None)
            {
                // The safer of two records that differ: the user can clear it once more.
                _latched = logged;
            }

            _record.Marker = RestartMarker.Running;
            _record.Latched = _latched;
            _run.MakeDue();
            _isBusy = true;
        }

        /// <summary>Looks whether anything about headphones changed: not in every pass, because many counters tell it.</summary>
        public void Look(long nowMs)
        {
            if (_memory.Look())
            {
                _headphones.Look(nowMs);
                _isBusy = true;
            }
        }

        /// <summary>The user wants everything stored now; also a foreign or corrupt store may be overwritten from here on. Does nothing when all is well and stored.</summary>
        public void Save()
        {
            SaveSettings();
            _memory.Look();
            _headphones.Save();
        }

        /// <summary>As <see cref="Save"/>, for the settings alone.</summary>
        public void SaveSettings()
        {
            if (_logFailed)
            {
                // A log is not written twice: that the settings could be written is the sign that the flash is well again.
                _run.MakeDue();
            }

            _run.Save();
            _isBusy = true;
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
            _run.MakeDue();
            _isBusy = true;
        }

        /// <summary>The run is about to end on purpose: the marker, everything that changed and the log are written as soon as they may be; see <see cref="IsSettled"/>.</summary>
        public void PrepareReboot()
        {
            _record.Marker = RestartMarker.Rebooted;
            _logDue = true;
            _run.MakeDue();
            _memory.Look();
            if (!_headphones.IsStored)
            {
                _headphones.MakeDue();
            }

            _isBusy = true;
        }

        /// <summary>One pass of the loop: writes at most one slot.</summary>
        /// <param name="nowMs">Time since start, ms.</param>
        /// <param name="coilOn">True while the contact is told to be closed.</param>
        /// <param name="isAtRest">True when the volume does not ramp and no connection or gain switch is under way.</param>
        public void Pass(long nowMs, bool coilOn, bool isAtRest)
        {
            _seenChanges = _settings.ChangeCount;
            _run.Look(nowMs);
            _headphones.Look(nowMs);
            WriteOne(nowMs, coilOn, isAtRest);
            _isBusy = _logDue || !IsStored;
        }

        private void WriteOne(long nowMs, bool coilOn, bool isAtRest)
        {
            if (IsSettled || !isAtRest)
            {
                return;
            }

            bool mayStall = !coilOn || IsShort;
            if (_run.IsReady(nowMs))
            {
                if (mayStall)
                {
                    _logFailed &= !_run.Write(nowMs);
                }
            }
            else if (_logDue && !coilOn)
            {
                WriteLog();
            }
            else if (_headphones.IsReady(nowMs) && mayStall)
            {
                _headphones.Write(nowMs);
            }
        }

        private void LearnLastRun()
        {
            if (_pair.State != RecordState.Ok)
            {
                _restart = _pair.State == RecordState.Empty ? RestartReason.FirstStart : RestartReason.Unknown;
                return;
            }

            SettingsRecord last = (SettingsRecord)_pair.Newest;
            _latched = last.Latched;

            // A clean end leaves two whole slots, its run's first record and its last: beside a torn one somebody had begun to write after it.
            _restart = last.Marker == RestartMarker.Unknown ? RestartReason.Unknown
                : last.Marker == RestartMarker.Rebooted && _pair.AreBothWhole ? RestartReason.Reboot
                : RestartReason.PowerCut;
        }

        /// <summary>The log is written once: a flash that refuses it is reported, but a log is not worth a write every minute.</summary>
        private void WriteLog()
        {
            _logDue = false;
            _logFailed |= !_slots.Write(LogSlot, LogRecord.Encode(_log, _record.Latched, _slots.Bytes));
        }
    }
}
