using AmpController.Ports;

namespace AmpController.Control
{
    /// <summary>
    /// The firmware's half of the dead man (S12): one heartbeat toggle a pass, before anything that can block, and never
    /// while a fault is latched. A pass that comes too late opens the contact first, because the hardware may have
    /// opened it meanwhile and a new heartbeat would close it loud.
    /// It also keeps Core's clock, which stands still while a pass runs: what a pass saw or did at its end counts as of
    /// its beginning, so after a pass that was held up every wait is still at least as long as it says, to one tick.
    /// </summary>
    public sealed class LoopGuard
    {
        private readonly IOutputPin _heartbeat;
        private readonly Amplifier _amplifier;
        private readonly LoopStats _stats;
        private readonly EventLog _log;
        private long _lastMs;
        private long _spentMs;

        /// <summary>Counts gaps from now on.</summary>
        public LoopGuard(IOutputPin heartbeat, Amplifier amplifier, LoopStats stats, EventLog log, long nowMs)
        {
            _heartbeat = heartbeat;
            _amplifier = amplifier;
            _stats = stats;
            _log = log;
            _lastMs = nowMs;
        }

        /// <summary>Starts a pass at the runtime's time and returns Core's.</summary>
        public long Begin(long nowMs)
        {
            int gapMs = (int)(nowMs - _lastMs);
            long coreMs = nowMs - _spentMs;
            _lastMs = nowMs;
            _stats.Passes++;
            if (gapMs > _stats.WorstGapMs)
            {
                _stats.WorstGapMs = gapMs;
            }

            if (gapMs > Timing.LateHeartbeatMs)
            {
                _amplifier.Late(coreMs);
            }

            if (gapMs > SafetyLimits.MaxGapMs)
            {
                _stats.Stalls++;
                _log.Add(coreMs, EventKind.Gap, gapMs);
                _amplifier.Stalled(coreMs);
            }

            if (!_amplifier.IsLatched)
            {
                _heartbeat.Toggle();
            }

            return coreMs;
        }

        /// <summary>Ends a pass at the runtime's time.</summary>
        public void End(long nowMs)
        {
            if (nowMs != _lastMs)
            {
                _spentMs += nowMs - _lastMs;
                _log.UncountedMs = _spentMs;
            }
        }
    }
}
