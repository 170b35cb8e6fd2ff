using AmpController.Jacks;
using AmpController.Knob;

namespace AmpController.Control
{
    /// <summary>
    /// The backup for lost pin events: looks at one input pin a pass, in rotation. The queue of the platform drops its
    /// oldest event when it overflows; reading every pin in every pass would cost more than the rest of the pass.
    /// </summary>
    public sealed class PinPatrol
    {
        private readonly JackPanel _jacks;
        private readonly SafetyInput _power;
        private readonly SafetyInput _dc;
        private readonly FrontPanel _panel;
        private int _next;

        /// <summary>Takes all inputs.</summary>
        public PinPatrol(JackPanel jacks, SafetyInput power, SafetyInput dc, FrontPanel panel)
        {
            _jacks = jacks;
            _power = power;
            _dc = dc;
            _panel = panel;
        }

        /// <summary>Looks at the next pin.</summary>
        public void Pass()
        {
            int panelPins = FrontPanel.PolledPins;
            if (_next < panelPins)
            {
                _panel.Poll(_next);
            }
            else if (_next == panelPins)
            {
                _power.Poll();
            }
            else if (_next == panelPins + 1)
            {
                _dc.Poll();
            }
            else
            {
                _jacks.Poll(_next - panelPins - 2);
            }

            _next = (_next + 1) % (panelPins + 2 + _jacks.Count);
        }
    }
}
