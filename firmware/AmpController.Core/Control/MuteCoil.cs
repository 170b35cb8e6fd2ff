using AmpController.Ports;

namespace AmpController.Control
{
    /// <summary>
    /// The one owner of the mute coil. A pin event vetoes and drops the coil under the lock; the loop energises only
    /// under the same lock after looking at the veto; only the path that has seen the jacks stable clears it.
    /// </summary>
    public sealed class MuteCoil
    {
        private readonly IOutputPin _pin;
        private readonly LoopStats _stats;
        private readonly object _lock = new object();
        private readonly long[] _energisedMs = new long[SafetyLimits.EnergisesPerWindow];
        private bool _isOn;
        private int _oldest;
        private bool _vetoed = true;
        private long _openSinceMs = -1;
        private int _vetoCount;

        /// <summary>Takes the pin over; it was opened LOW, which is contact open.</summary>
        public MuteCoil(IOutputPin pin, LoopStats stats)
        {
            _pin = pin;
            _stats = stats;
            for (int i = 0; i < _energisedMs.Length; i++)
            {
                _energisedMs[i] = -SafetyLimits.ChatterWindowMs;
            }
        }

        /// <summary>True while the coil is told to hold the contact closed.</summary>
        public bool IsOn => _isOn;

        /// <summary>How many vetoes there were; a path that clears the veto says which ones it has seen.</summary>
        public int VetoCount => _vetoCount;

        /// <summary>Notes when the coil was first seen off: a pin event that drops it has no time. Called once a pass, first.</summary>
        public void Pass(long nowMs)
        {
            if (!_isOn && _openSinceMs < 0)
            {
                _openSinceMs = nowMs;
            }
        }

        /// <summary>True when the coil has been off for so long that the contact is surely open.</summary>
        public bool IsSurelyOpen(long nowMs) =>
            !_isOn && _openSinceMs >= 0 && nowMs - _openSinceMs >= Timing.ContactOpenMs;

        /// <summary>Opens the contact and forbids closing it. Called from pin events.</summary>
        public void Veto()
        {
            lock (_lock)
            {
                _vetoed = true;
                _vetoCount++;
                Release();
            }
        }

        /// <summary>Opens the contact; true when it was told to be closed.</summary>
        public bool Drop()
        {
            lock (_lock)
            {
                bool wasOn = _isOn;
                Release();
                return wasOn;
            }
        }

        /// <summary>Lifts the veto, unless another one came after those that the caller has seen.</summary>
        public void ClearVeto(int seenCount)
        {
            lock (_lock)
            {
                if (_vetoCount == seenCount)
                {
                    _vetoed = false;
                }
            }
        }

        /// <summary>Closes the contact; false when vetoed, or when it closed too often (S13).</summary>
        public bool TryEnergise(long nowMs)
        {
            if (ChatterWaitMs(nowMs) > 0)
            {
                return false;
            }

            lock (_lock)
            {
                if (_vetoed)
                {
                    return false;
                }

                _pin.Write(true);
                _isOn = true;
                _openSinceMs = -1;
            }

            Remember(nowMs);
            return true;
        }

        /// <summary>How long the chatter guard still holds the contact open; ms, 0 when it does not.</summary>
        public int ChatterWaitMs(long nowMs)
        {
            long freeAtMs = _energisedMs[_oldest] + SafetyLimits.ChatterWindowMs;
            return nowMs < freeAtMs ? (int)(freeAtMs - nowMs) : 0;
        }

        private void Release()
        {
            _pin.Write(false);
            _isOn = false;
        }

        private void Remember(long nowMs)
        {
            _stats.Energised++;
            _energisedMs[_oldest] = nowMs;
            _oldest = (_oldest + 1) % SafetyLimits.EnergisesPerWindow;
        }
    }
}
