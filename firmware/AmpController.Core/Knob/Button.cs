using AmpController.Control;
using AmpController.Ports;

namespace AmpController.Knob
{
    /// <summary>
    /// A push button to ground, debounced: pressed or released only after it was still for a while. One that is down at start
    /// counts once released, and one that stays down for very long is stuck until then.
    /// </summary>
    public sealed class Button : IEdgeSink
    {
        private readonly IInputPin _pin;
        private bool _level;
        private bool _edge;
        private bool _pressed;
        private ButtonEvent _told;
        private long _stillSinceMs;

        // Looked at by the front in its passes: fields, because a property costs a call on the interpreter.

        /// <summary>False when <see cref="Take"/> has nothing to tell until the pin moves.</summary>
        internal bool IsBusy;

        /// <summary>True while a press that was told lasts and is not stuck.</summary>
        internal bool IsDown;

        /// <summary>True while it is stuck.</summary>
        internal bool IsStuck;

        /// <summary>Starts watching the pin.</summary>
        public Button(IInputPin pin, long nowMs)
        {
            _pin = pin;
            _pin.Watch(this);
            _level = _pin.Read();
            _pressed = !_level;
            IsBusy = _pressed;
            _stillSinceMs = nowMs;
        }

        /// <inheritdoc/>
        public void OnEdge(bool high)
        {
            // In this order: a level that is seen has its edge seen too, and a pass in the middle of this is followed by one that looks.
            _edge = true;
            _level = high;
            IsBusy = true;
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
            // An edge that comes from here on is for the next pass.
            IsBusy = false;
            bool down = !_level;
            if (_edge)
            {
                _edge = false;
                _stillSinceMs = nowMs;
            }

            long forMs = nowMs - _stillSinceMs;
            if (_pressed != down)
            {
                IsBusy = true;
                return forMs < Timing.ButtonStableMs ? ButtonEvent.None : Settle(down);
            }

            if (down && !IsStuck)
            {
                IsBusy = true;
                return Held(forMs);
            }

            return ButtonEvent.None;
        }

        private ButtonEvent Settle(bool down)
        {
            bool isClick = !down && _told == ButtonEvent.Press;
            _pressed = down;
            IsDown = down;
            IsStuck = false;
            _told = down ? ButtonEvent.Press : ButtonEvent.None;
            return down ? ButtonEvent.Press : isClick ? ButtonEvent.Click : ButtonEvent.None;
        }

        private ButtonEvent Held(long forMs)
        {
            // Nothing was told of a press that lasts since the start.
            bool isFromStart = _told == ButtonEvent.None;
            if (forMs >= (isFromStart ? Timing.LongHoldMs : Timing.StuckMs))
            {
                IsStuck = true;
                IsDown = false;
            }
            else if (_told == ButtonEvent.Press && forMs >= Timing.HoldMs)
            {
                return _told = ButtonEvent.Hold;
            }
            else if (_told == ButtonEvent.Hold && forMs >= Timing.LongHoldMs)
            {
                return _told = ButtonEvent.LongHold;
            }

            return ButtonEvent.None;
        }
    }
}
