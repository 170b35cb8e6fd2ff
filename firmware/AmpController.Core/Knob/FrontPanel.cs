using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Menu;

namespace AmpController.Knob
{
    /// <summary>
    /// Turns knob and buttons into requests, as <see cref="FrontOptions"/> says. While the menu is open, turns, clicks and holds of
    /// the knob are for it, and in service they only count. Two buttons at a time are none: neither acts until both are released.
    /// </summary>
    public sealed class FrontPanel
    {
        /// <summary>How many pins <see cref="Poll"/> knows.</summary>
        public const int PolledPins = Buttons + 2;

        private const int Buttons = 3;
        private const int Knob = 0;
        private const int Gain = 1;
        private const int Mute = 2;

        private readonly QuadratureDecoder _decoder;
        private readonly Button[] _buttons;
        private readonly TurnSpeed _speed = new TurnSpeed();
        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private readonly FrontMenu _menu;
        private readonly ScreenRest _rest;
        private readonly FrontOptions _options;
        private readonly LoopStats _stats;
        private readonly Service _service;
        private bool _ignores;
        private long _clickMs;

        /// <summary>The first button that is stuck, or none. A field: it is looked at in every pass.</summary>
        public FaultCode Fault;

        /// <summary>Takes the knob and the three buttons.</summary>
        public FrontPanel(
            QuadratureDecoder decoder, Button knob, Button gain, Button mute, AmpStatus status, IAmpControls controls,
            FrontMenu menu, ScreenRest rest, FrontOptions options, LoopStats stats, Service service)
        {
            _decoder = decoder;
            _buttons = new Button[] { knob, gain, mute };
            _status = status;
            _controls = controls;
            _menu = menu;
            _rest = rest;
            _options = options;
            _stats = stats;
            _service = service;
        }

        /// <summary>Looks at one pin, 0 to <see cref="PolledPins"/> - 1: the buttons', then the knob's two channels.</summary>
        public void Poll(int pin)
        {
            if (pin < Buttons)
            {
                _buttons[pin].Poll();
            }
            else
            {
                _decoder.Poll(pin - Buttons + QuadratureDecoder.B);
            }
        }

        /// <summary>Hands on what the user did since the last pass. While a fault is latched only a long hold of the mute button or the knob counts: it clears the fault.</summary>
        public void Pass(long nowMs)
        {
            if (_decoder.Detents != 0)
            {
                Turn(_decoder.TakeDetents(), nowMs);
            }

            if (_buttons[Knob].IsBusy || _buttons[Gain].IsBusy || _buttons[Mute].IsBusy)
            {
                Look(nowMs);
            }
        }

        private static GainPosition Next(GainPosition gain) =>
            gain == GainPosition.High ? GainPosition.Low : (GainPosition)((int)gain + 1);

        private void Turn(int detents, long nowMs)
        {
            _stats.Detents += detents < 0 ? -detents : detents;
            _rest.Touch(nowMs);
            if (_service.IsOn)
            {
                _service.Turn(detents);
                return;
            }

            if (_menu.HasScreen)
            {
                _menu.Turn(detents, nowMs);
                return;
            }

            if (_options.IsAccelerated)
            {
                detents = _speed.Count(detents, _status.VolumeCb < GainAdvisor.VolumeAt(_status.LowestCb, GainAdvisor.LowPercent), nowMs);
            }

            _controls.Turn(detents);
        }

        private void Look(long nowMs)
        {
            int down = 0;
            int told = 0;
            int button = 0;
            ButtonEvent what = ButtonEvent.None;
            FaultCode fault = FaultCode.None;
            for (int i = 0; i < Buttons; i++)
            {
                ButtonEvent next = _buttons[i].Take(nowMs);
                if (next != ButtonEvent.None)
                {
                    told++;
                    button = i;
                    what = next;
                }

                if (next == ButtonEvent.Press && _service.IsOn)
                {
                    _service.Presses[i]++;
                }

                down += _buttons[i].IsDown ? 1 : 0;
                if (_buttons[i].IsStuck && fault == FaultCode.None)
                {
                    fault = (FaultCode)((int)FaultCode.KnobSwitchStuck + i);
                }
            }

            Fault = fault;

            // A press that wakes the screen does nothing else, up to its release; one in service is only counted.
            _ignores |= (what == ButtonEvent.Press && _rest.Touch(nowMs)) || down > 1 || told > 1 || _service.IsOn;
            if (what != ButtonEvent.None && !_ignores)
            {
                Tell(button, what, nowMs);
            }

            _ignores &= down > 0;
            if (_clickMs == 0)
            {
                return;
            }

            // A click that may be the first of two.
            if (!_buttons[Knob].IsDown && nowMs - _clickMs >= Timing.TwiceMs)
            {
                _clickMs = 0;
                if (!_menu.HasScreen && !_status.Latched)
                {
                    Act(_options.KnobPress, Knob, nowMs);
                }
            }
            else
            {
                _buttons[Knob].IsBusy = true;
            }
        }

        private void Tell(int button, ButtonEvent what, long nowMs)
        {
            if (_status.Latched)
            {
                if (what == ButtonEvent.LongHold && button != Gain)
                {
                    _controls.ClearFault();
                }
            }
            else if (button == Knob)
            {
                TellKnob(what, nowMs);
            }
            else
            {
                // What cannot become a hold acts at the press.
                FrontAction hold = button == Gain ? _options.GainHold : _options.MuteHold;
                if (what == ButtonEvent.Hold)
                {
                    Act(hold, button, nowMs);
                }
                else if (what == (hold == FrontAction.None ? ButtonEvent.Press : ButtonEvent.Click))
                {
                    Act(button == Gain ? _options.GainPress : _options.MutePress, button, nowMs);
                }
            }
        }

        private void TellKnob(ButtonEvent what, long nowMs)
        {
            bool isSecond = _clickMs != 0;
            if (what == ButtonEvent.Press)
            {
                // The menu does not leave while it is decided what this press becomes.
                _menu.TouchedMs = nowMs;
            }
            else if (what == ButtonEvent.Hold)
            {
                _clickMs = 0;
                if (_menu.HasScreen)
                {
                    _menu.Hold(nowMs);
                }
                else
                {
                    Act(_options.KnobHold, Knob, nowMs);
                }
            }
            else if (what == ButtonEvent.Click)
            {
                _clickMs = 0;
                if (_menu.HasScreen)
                {
                    _menu.Press(nowMs);
                }
                else if (_options.KnobTwice != FrontAction.None && !isSecond)
                {
                    _clickMs = nowMs;
                }
                else
                {
                    Act(isSecond ? _options.KnobTwice : _options.KnobPress, Knob, nowMs);
                }
            }
        }

        private void Act(FrontAction action, int button, long nowMs)
        {
            if (button == Knob && _status.Hold == HoldReason.Confirm && (action == FrontAction.Mute || action == _options.KnobPress))
            {
                // The screen says so, whatever a click is set to.
                _controls.Confirm();
                return;
            }

            switch (action)
            {
                case FrontAction.Mute: _controls.RequestMute(!_status.Muted); break;
                case FrontAction.NextGain: _controls.RequestGain(Next(_status.RequestedGain)); break;
                case FrontAction.LowGain: _controls.RequestGain(GainPosition.Low); break;
                case FrontAction.Menu: _menu.Open(MenuPage.List, nowMs); break;
                case FrontAction.Headphones: _menu.Open(MenuPage.Headphones, nowMs); break;
                case FrontAction.Statistics: _menu.Open(MenuPage.Statistics, nowMs); break;
                case FrontAction.ScreenOff: _rest.Darken(); break;
            }
        }
    }
}
