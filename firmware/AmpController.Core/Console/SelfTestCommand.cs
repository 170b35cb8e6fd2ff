using AmpController.Control;
using AmpController.Display;
using AmpController.Jacks;
using AmpController.Settings;

namespace AmpController.Console
{
    /// <summary>`selftest`: every step of the volume IC and both gain coils with the contact open, then what is known of jacks, display and store.</summary>
    public sealed class SelfTestCommand : Command
    {
        private const int FirstJackLine = 4;

        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private readonly SelfTest _test;
        private readonly JackPanel _jacks;
        private readonly DisplayUpdater _display;
        private readonly SettingsStore _store;
        private long _nowMs;

        /// <summary>Asks <paramref name="controls"/> for the test and reports on the parts.</summary>
        public SelfTestCommand(
            AmpStatus status, IAmpControls controls, SelfTest test, JackPanel jacks, DisplayUpdater display, SettingsStore store)
            : base("selftest", "", "tests the parts; the contact must be open", "selftest")
        {
            _status = status;
            _controls = controls;
            _test = test;
            _jacks = jacks;
            _display = display;
            _store = store;
        }

        /// <summary>The amplifier does the work.</summary>
        public override bool IsWorking => _test.IsRunning;

        private bool HasPassed =>
            _test.HasPassed && _jacks.IsStill(_nowMs) && _display.Fault == FaultCode.None && _store.Fault == FaultCode.None;

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            _nowMs = nowMs;
            return _controls.RequestTest();
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            int afterJacks = index - FirstJackLine - _jacks.Count;
            if (index == 0)
            {
                output.Key("volume_ic", _test.HasPassed ? "ok" : FaultTable.Name(_status.Fault));
            }
            else if (index == 1)
            {
                output.Key("volume_config", _test.GoodSteps > 0 ? "ok" : FaultTable.Name(_status.Fault));
            }
            else if (index == 2)
            {
                output.Key("volume_steps", _test.GoodSteps).Text(" of ").Number(_test.Steps)
                    .Text(_test.HasPassed && _test.GoodSteps < _test.Steps ? ", no louder with headphones in" : "");
            }
            else if (index == 3)
            {
                output.Key("gain_coils", _test.DrivenCoils).Text(" driven, listen for them");
            }
            else if (afterJacks < 0)
            {
                JackSense jack = _jacks.At(index - FirstJackLine);
                output.Text("jack_").Text(ConsoleWords.Jack(jack.Number)).Text("=").Text(jack.IsPlugged ? "plugged" : "empty")
                    .Text(_jacks.IsStill(_nowMs) ? "" : ", not still");
            }
            else
            {
                switch (afterJacks)
                {
                    case 0: output.Key("display", Word(_display.Fault)); break;
                    case 1: output.Key("store", Word(_store.Fault)); break;
                    case 2: output.Key("store_write", _store.WorstWriteMs).Text("ms"); break;
                    case 3: output.Key("result", HasPassed ? "pass" : "fail"); break;
                    default: return false;
                }
            }

            output.Line();
            return true;
        }

        private static string Word(FaultCode fault) => fault == FaultCode.None ? "ok" : FaultTable.Name(fault);
    }
}
