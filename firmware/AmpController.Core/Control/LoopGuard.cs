using AmpController.Ports;

namespace AmpController.Control
{
    /// <summary>
    /// The firmware's half of the dead man (S12): one heartbeat toggle a pass, before anything that can block, and never
    /// while a fault is latched. A pass that comes too late opens the contact first, because the hardware may have
    /// opened it meanwhile and a new heartbeat would close it loud.
    /// </summary>
    public sealed class LoopGuard
    {
        private readonly IOutputPin _heartbeat;
        private readonly Amplifier _amplifier;
        private readonly LoopStats _stats;
        private readonly EventLog _log;
        private long _lastMs;

        /// <summary>Counts gaps from now on.</summary>
        public LoopGuard(IOutputPin heartbeat, Amplifier amplifier, LoopStats stats, EventLog log, long nowMs)
        {
            _heartbeat = heartbeat;
            _amplifier = amplifier;
            _stats = stats;
            _log = log;
            _lastMs = nowMs;
        }

        /// <summary>Starts a pass.</summary>
        public void Begin(long nowMs)
        {
            int gapMs = (int)(nowMs - _lastMs);
            _lastMs = nowMs;
            _stats.Passes++;
            if (gapMs > _stats.WorstGapMs)
            {
                _stats.WorstGapMs = gapMs;
            }

            if (gapMs > SafetyLimits.MaxGapMs)
            {
                _stats.Stalls++;
                _log.Add(nowMs, EventKind.Gap, gapMs);
                _amplifier.Stalled(nowMs);
            }

            if (!_amplifier.IsLatched)
            {
                _heartbeat.Toggle();
            }
        }
    }
}
