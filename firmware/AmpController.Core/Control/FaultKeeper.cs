using AmpController.Volume;

namespace AmpController.Control
{
    /// <summary>The fault that is on, whether it latches, and when a failed volume IC may be tried again.</summary>
    public sealed class FaultKeeper
    {
        // The amplifier reads both several times a pass; a property costs a call on the interpreter.
        internal FaultCode Raised;
        internal bool Latched;

        private readonly EventLog _log;
        private long _retryMs;
        private int _waitMs = Timing.RecoveryMs;
        private bool _trying;

        /// <summary>Starts without a fault.</summary>
        public FaultKeeper(EventLog log)
        {
            _log = log;
        }

        /// <summary>The fault that is on, or none.</summary>
        public FaultCode Current => Raised;

        /// <summary>True when it stays until the user clears it or a restart ends it.</summary>
        public bool IsLatched => Latched;

        /// <summary>Raises a fault that ends by itself; a latched one stays in front.</summary>
        public void Raise(FaultCode fault, long nowMs)
        {
            if (Latched || Raised == fault)
            {
                return;
            }

            Raised = fault;
            _log.Add(nowMs, EventKind.FaultRaised, (int)fault);
        }

        /// <summary>Raises a fault that stays until the user clears it or a restart ends it.</summary>
        public void Latch(FaultCode fault, long nowMs)
        {
            Raise(fault, nowMs);
            Latched = true;
        }

        /// <summary>
        /// Raises the fault of a failed volume IC and plans the next try. The waits double: a stuck bus may cost 1 s a try,
        /// and a part that reads back wrong gets its EEPROM written at each. A part that is not there costs nothing.
        /// </summary>
        public void RaiseVolume(VolumeStatus status, long nowMs)
        {
            Raise(Code(status), nowMs);
            _trying = false;
            if (status == VolumeStatus.Nack)
            {
                _waitMs = Timing.RecoveryMs;
            }

            _retryMs = nowMs + _waitMs;
            if (status != VolumeStatus.Nack && _waitMs < Timing.LongestRecoveryMs)
            {
                _waitMs *= 2;
            }
        }

        /// <summary>The next try is due now: the user asked for it.</summary>
        public void RetryNow(long nowMs)
        {
            _retryMs = nowMs;
        }

        /// <summary>True when the volume IC may be tried again.</summary>
        public bool MayRetry(long nowMs) => !Latched && nowMs >= _retryMs;

        /// <summary>True once for each try: the IC starts over then.</summary>
        public bool TakeFirstTry()
        {
            bool first = !_trying;
            _trying = true;
            return first;
        }

        /// <summary>The fault went away; a latched one does not.</summary>
        public void Clear(long nowMs)
        {
            if (Latched)
            {
                return;
            }

            if (Raised != FaultCode.None)
            {
                _log.Add(nowMs, EventKind.FaultCleared, (int)Raised);
                Raised = FaultCode.None;
            }

            _waitMs = Timing.RecoveryMs;
            _trying = false;
        }

        /// <summary>The user cleared a latched fault whose cause is gone.</summary>
        public void Unlatch(long nowMs)
        {
            Latched = false;
            Clear(nowMs);
        }

        private static FaultCode Code(VolumeStatus status)
        {
            switch (status)
            {
                case VolumeStatus.Nack:
                    return FaultCode.VolumeNack;
                case VolumeStatus.Timeout:
                    return FaultCode.VolumeTimeout;
                case VolumeStatus.Mismatch:
                    return FaultCode.VolumeMismatch;
                case VolumeStatus.BadConfig:
                    return FaultCode.VolumeConfig;
                default:
                    return FaultCode.VolumeBus;
            }
        }
    }
}
