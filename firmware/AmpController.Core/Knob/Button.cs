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
        private ButtonEvent _told = ButtonEvent.LongHold;
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

        /// <summary>What there is to tell in this pass. A press is followed by a click, or by a hold and a long hold; times count from the last edge, bounce included.</summary>
        public ButtonEvent Take(long nowMs)
        {
            bool down = !_level;
            if (_edge)
            {
                _edge = false;
                _stillSinceMs = nowMs;
            }

            if (_pressed != down)
            {
                return nowMs - _stillSinceMs < Timing.ButtonStableMs ? ButtonEvent.None : Settle(down);
            }

            return down && _told != ButtonEvent.LongHold ? Held(nowMs) : ButtonEvent.None;
        }

        private ButtonEvent Settle(bool down)
        {
            bool isClick = !down && _told == ButtonEvent.Press;
            _pressed = down;
            _told = down ? ButtonEvent.Press : ButtonEvent.None;
            return down ? ButtonEvent.Press : isClick ? ButtonEvent.Click : ButtonEvent.None;
        }

        private ButtonEvent Held(long nowMs)
        {
            long forMs = nowMs - _stillSinceMs;
            if (forMs >= Timing.LongHoldMs)
            {
                return _told = ButtonEvent.LongHold;
            }

            return forMs >= Timing.HoldMs && _told == ButtonEvent.Press ? (_told = ButtonEvent.Hold) : ButtonEvent.None;
        }
    }
}
