using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Knob
{
    /// <summary>A push button to ground, debounced: pressed or released only after it was still for a while. A button held at start counts once released.</summary>
    public sealed class Button : IEdgeSink
    {
        private readonly IInputPin _pin;
        private bool _level;
        private bool _edge;
        private bool _pressed;
        private bool _holdTaken = true;
        private long _stillSinceMs;

        /// <summary>Starts watching the pin.</summary>
        public Button(IInputPin pin, long nowMs)
        {
            _pin = pin;
            _pin.Watch(this);
            _level = _pin.Read();
            _pressed = !_level;
            _stillSinceMs = nowMs;
        }

        /// <inheritdoc/>
        public void OnEdge(bool high)
        {
            // In this order: a level that is seen has its edge seen too.
            _edge = true;
            _level = high;
        }

        /// <summary>Looks at the pin itself, the backup for a lost event.</summary>
        public void Poll()
        {
            bool level = _pin.Read();
            if (level != _level)
            {
                OnEdge(level);
            }
        }

        /// <summary>True in the one pass in which a press has become certain.</summary>
        public bool TakePress(long nowMs)
        {
            bool down = !_level;
            if (_edge)
            {
                _edge = false;
                _stillSinceMs = nowMs;
            }

            if (_pressed == down || nowMs - _stillSinceMs < Timing.ButtonStableMs)
            {
                return false;
            }

            _pressed = down;
            _holdTaken = !down;
            return _pressed;
        }

        /// <summary>True in the one pass in which a press has lasted for <see cref="Timing.HoldMs"/> since the last edge, bounce included; ask after <see cref="TakePress"/>.</summary>
        public bool TakeHold(long nowMs)
        {
            if (_holdTaken || nowMs - _stillSinceMs < Timing.HoldMs)
            {
                return false;
            }

            _holdTaken = true;
            return true;
        }
    }
}
