using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;

namespace AmpController.Knob
{
    /// <summary>
    /// Turns knob and buttons into requests: a click of the knob and the mute button toggle mute, the gain button goes Low,
    /// Medium, High, Low. A knob that is held opens the choice of headphones, and turns and clicks are for that list then.
    /// </summary>
    public sealed class FrontPanel
    {
        /// <summary>How many pins <see cref="Poll"/> knows.</summary>
        public const int PolledPins = 3;

        private readonly QuadratureDecoder _decoder;
        private readonly Button _knob;
        private readonly Button _gain;
        private readonly Button _mute;
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private readonly HeadphoneChooser _chooser;
        private readonly LoopStats _stats;

        /// <summary>Takes the knob and the three buttons.</summary>
        public FrontPanel(
            QuadratureDecoder decoder, Button knob, Button gain, Button mute, AmpStatus status, IAmpControls controls,
            HeadphoneChooser chooser, LoopStats stats)
        {
            _decoder = decoder;
            _knob = knob;
            _gain = gain;
            _mute = mute;
            _status = status;
            _controls = controls;
            _chooser = chooser;
            _stats = stats;
        }

        /// <summary>Looks at the pin of one button, 0 to <see cref="PolledPins"/> - 1.</summary>
        public void Poll(int pin)
        {
            Button button = pin == 0 ? _knob : pin == 1 ? _gain : _mute;
            button.Poll();
        }

        /// <summary>Hands on what the user did since the last pass. While a fault is latched only a long hold of the mute button or the knob counts: it clears the fault.</summary>
        public void Pass(long nowMs)
        {
            // All are asked in every pass: a short circuit would lose the other ones' events.
            int detents = _decoder.TakeDetents();
            ButtonEvent knob = _knob.Take(nowMs);
            ButtonEvent mute = _mute.Take(nowMs);
            ButtonEvent gain = _gain.Take(nowMs);
            if (detents != 0)
            {
                Turn(detents, nowMs);
            }

            if (knob != ButtonEvent.None || mute != ButtonEvent.None || gain != ButtonEvent.None)
            {
                Press(knob, mute, gain, nowMs);
            }
        }

        private static GainPosition Next(GainPosition gain) =>
            gain == GainPosition.High ? GainPosition.Low : (GainPosition)((int)gain + 1);

        private void Turn(int detents, long nowMs)
        {
            _stats.Detents += detents < 0 ? -detents : detents;
            if (_chooser.IsOpen)
            {
                _chooser.Turn(detents, nowMs);
            }
            else
            {
                _controls.Turn(detents);
            }
        }

        private void Press(ButtonEvent knob, ButtonEvent mute, ButtonEvent gain, long nowMs)
        {
            if (_status.Latched)
            {
                if (mute == ButtonEvent.LongHold || knob == ButtonEvent.LongHold)
                {
                    _controls.ClearFault();
                }

                return;
            }

            bool isForList = _chooser.IsOpen;
            if (knob == ButtonEvent.Hold)
            {
                if (isForList)
                {
                    _chooser.Close();
                }
                else
                {
                    _chooser.Open(nowMs);
                }
            }
            else if (knob == ButtonEvent.Click && isForList)
            {
                _chooser.Press(nowMs);
            }

            bool isKnobClick = knob == ButtonEvent.Click && !isForList;
            if (isKnobClick && _status.Hold == HoldReason.Confirm)
            {
                _controls.Confirm();
                isKnobClick = false;
            }

            if (isKnobClick != (mute == ButtonEvent.Press))
            {
                _controls.RequestMute(!_status.Muted);
            }

            if (gain == ButtonEvent.Press)
            {
                _controls.RequestGain(Next(_status.RequestedGain));
            }
        }
    }
}
