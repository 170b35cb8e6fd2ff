using AmpController.Control;
using AmpController.Display;

namespace AmpController.Console
{
    /// <summary>A builder's first walk through a board: what each step begins with, what the firmware measures of it, and what became of it.</summary>
    public sealed class Bringup
    {
        internal const int Rails = 0;
        internal const int Buses = 1;
        internal const int Volume = 2;
        internal const int Screen = 3;
        internal const int Front = 4;
        internal const int Dc = 5;
        internal const int Jacks = 6;

        /// <summary>How many steps there are.</summary>
        internal const int Steps = 7;

        internal const byte Open = 0;
        internal const byte Passed = 1;
        internal const byte Failed = 2;
        internal const byte Skipped = 3;

        /// <summary>The builder says yes, what was measured says no.</summary>
        internal const byte Contradicted = 4;

        private const int AllDots = 1;
        private const int ServiceMs = 1800000;

        private readonly AmpStatus _status;
        private readonly IAmpControls _controls;
        private readonly DisplayUpdater _display;
        private readonly EventLog _log;
        private readonly byte[] _results = new byte[Steps];
        private int _step;
        private FaultCode _refused;
        private bool _isCounting;
        private long _sinceMs;
        private int _energised;

        /// <summary>Walks through these parts.</summary>
        public Bringup(
            AmpStatus status, IAmpControls controls, Service service, SelfTest test, I2cCommand scan, DisplayUpdater display,
            EventLog log, LoopStats stats)
        {
            _status = status;
            _controls = controls;
            Service = service;
            Test = test;
            Scan = scan;
            _display = display;
            _log = log;
            Stats = stats;
        }

        internal readonly Service Service;

        internal readonly SelfTest Test;

        internal readonly I2cCommand Scan;

        internal readonly LoopStats Stats;

        /// <summary>The step that is open, 0 to <see cref="Steps"/>; the last number when all are over.</summary>
        internal int Step => _step;

        /// <summary>Why the step could not begin, or none.</summary>
        internal FaultCode Refused => _refused;

        /// <summary>True until what the step begins with is over.</summary>
        internal bool IsWorking => (_step == Buses && Scan.IsWorking) || (_step == Volume && Test.IsRunning);

        /// <summary>Jacks that were plugged in for certain since their step began: bit 0 main, 1 aux, 2 bal.</summary>
        internal int SeenJacks
        {
            get
            {
                int jacks = 0;
                for (int i = 0; i < _log.Count; i++)
                {
                    if (_log.Kind(i) == EventKind.Plugged && _log.TimeMs(i) >= _sinceMs)
                    {
                        jacks |= 1 << _log.Value(i);
                    }
                }

                return jacks;
            }
        }

        /// <summary>What became of a step.</summary>
        internal byte Result(int step) => _results[step];

        /// <summary>Forgets every result and goes to the first step.</summary>
        internal void StartOver()
        {
            for (int i = 0; i < Steps; i++)
            {
                _results[i] = Open;
            }

            _step = Rails;
            _isCounting = false;
        }

        /// <summary>The builder ends the step.</summary>
        internal void End(byte result)
        {
            if (_step < Steps)
            {
                _results[_step] = result == Passed && !IsMeasuredRight() ? Contradicted : result;
                _step++;
            }
        }

        /// <summary>Does what the step begins with, and does it again when it is only shown again.</summary>
        internal void Begin(long nowMs)
        {
            _refused = FaultCode.None;
            switch (_step)
            {
                case Buses:
                    _refused = Scan.BeginScan();
                    break;
                case Volume:
                    _refused = _controls.RequestTest();
                    break;
                case Screen:
                case Front:
                case Dc:
                    _refused = _controls.RequestService(ServiceMs);
                    Service.Picture = _step == Screen ? AllDots : 0;
                    break;
                case Jacks:
                    _controls.RequestService(0);
                    if (!_isCounting)
                    {
                        _isCounting = true;
                        _sinceMs = nowMs;
                        _energised = Stats.Energised;
                    }

                    break;
            }
        }

        private bool IsMeasuredRight()
        {
            switch (_step)
            {
                case Rails: return _status.State != AmpState.PowerLost;
                case Buses: return Scan.IsAsExpected();
                case Volume: return Test.HasPassed;
                case Screen: return _display.Fault == FaultCode.None;
                case Front: return Service.Right > 0 && Service.Left > 0 && Service.Presses[0] > 0 && Service.Presses[1] > 0;
                case Dc: return Service.Trips > 0 && !Service.IsTripped;
                default: return SeenJacks == _status.FittedJacks && Stats.Energised > _energised;
            }
        }
    }
}
