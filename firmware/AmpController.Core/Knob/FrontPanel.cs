using AmpController.Control;
using AmpController.Gain;

namespace AmpController.Knob
{
    /// <summary>Turns knob and buttons into requests: a detent is one step, knob press and mute button toggle mute, the gain button goes Low, Medium, High, Low.</summary>
    public sealed class FrontPanel
    {
        private readonly QuadratureDecoder _decoder;
        private readonly Button _knob;
        private readonly Button _gain;
        private readonly Button _mute;
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private readonly LoopStats _stats;

        /// <summary>Takes the knob and the three buttons.</summary>
        public FrontPanel(
            QuadratureDecoder decoder, Button knob, Button gain, Button mute, AmpStatus status, IAmpControls controls, LoopStats stats)
        {
            _decoder = decoder;
            _knob = knob;
            _gain = gain;
            _mute = mute;
            _status = status;
            _controls = controls;
            _stats = stats;
        }

        /// <summary>How many pins <see cref="Poll"/> knows.</summary>
        public const int PolledPins = 3;

        /// <summary>Looks at the pin of one button, 0 to <see cref="PolledPins"/> - 1.</summary>
        public void Poll(int pin)
        {
            Button button = pin == 0 ? _knob : pin == 1 ? _gain : _mute;
            button.Poll();
        }

        /// <summary>Hands on what the user did since the last pass. While a fault is latched only a long press of the mute button counts: it clears the fault.</summary>
        public void Pass(long nowMs)
        {
            int detents = _decoder.TakeDetents();
            if (detents != 0)
            {
                _stats.Detents += detents < 0 ? -detents : detents;
                _controls.StepVolume(detents);
            }

            // Both are asked in every pass: a short circuit would lose the other one's press.
            bool knobPressed = _knob.TakePress(nowMs);
            bool mutePressed = _mute.TakePress(nowMs);
            bool gainPressed = _gain.TakePress(nowMs);
            bool muteHeld = _mute.TakeHold(nowMs);
            if (_status.Latched)
            {
                if (muteHeld)
                {
                    _controls.ClearFault();
                }

                return;
            }

            if (knobPressed != mutePressed)
            {
                _controls.RequestMute(!_status.Muted);
            }

            if (gainPressed)
            {
                _controls.RequestGain(Next(_status.RequestedGain));
            }
        }

        private static GainPosition Next(GainPosition gain) =>
            gain == GainPosition.High ? GainPosition.Low : (GainPosition)((int)gain + 1);
    }
}
