using AmpController.Ports;

namespace AmpController.Control
{
    /// <summary>An input whose bad level opens the contact in its pin event: power-good low, or DC trip high (S1, S11).</summary>
    public sealed class SafetyInput : IEdgeSink
    {
        private readonly IInputPin _pin;
        private readonly bool _badLevel;
        private readonly MuteCoil _coil;
        private readonly object _lock = new object();
        private bool _isBad;
        private bool _wentBad;

        /// <summary>Starts watching the pin.</summary>
        public SafetyInput(IInputPin pin, bool badLevel, MuteCoil coil)
        {
            _pin = pin;
            _badLevel = badLevel;
            _coil = coil;
            _pin.Watch(this);
            Poll();
        }

        /// <summary>True while the input was last seen bad.</summary>
        public bool IsBad => _isBad;

        /// <inheritdoc/>
        public void OnEdge(bool high)
        {
            lock (_lock)
            {
                _isBad = high == _badLevel;
                if (_isBad)
                {
                    _coil.Veto();
                    _wentBad = true;
                }
            }
        }

        /// <summary>Looks at the pin itself, the backup for a lost event. An event that comes meanwhile waits, so that an old look never undoes it.</summary>
        public void Poll()
        {
            lock (_lock)
            {
                bool high = _pin.Read();
                if ((high == _badLevel) != _isBad)
                {
                    OnEdge(high);
                }
            }
        }

        /// <summary>What <see cref="TakeBad"/> would say now.</summary>
        public bool IsOrWasBad => _isBad || _wentBad;

        /// <summary>True when the input is bad or was bad since the last call, however short.</summary>
        public bool TakeBad()
        {
            // Cleared only when seen: an edge that comes between the two statements must not be lost.
            bool wentBad = _wentBad;
            if (wentBad)
            {
                _wentBad = false;
            }

            return wentBad || _isBad;
        }
    }
}
