using System;
using System.Device.Gpio;
using AmpController.Console;
using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Menu;
using AmpController.Ports;
using AmpController.Settings;
using AmpController.Volume;
using nanoFramework.Runtime.Native;

namespace AmpController
{
    /// <summary>The firmware as one object: built by <see cref="Boot"/>, then one <see cref="Pass"/> after another. Every power-up builds a new one.</summary>
    public sealed class Firmware
    {
        /// <summary>Longest time that a restart waits for the store, the console and the gain relays; the slowest write seen in the model takes a tenth; ms.</summary>
        private const int LongestLeaveMs = 2000;

        private readonly LoopGuard _guard;
        private readonly PinPatrol _patrol;
        private readonly AmpControls _controls;
        private readonly FrontPanel _panel;
        private readonly Amplifier _amplifier;
        private readonly StatusReporter _reporter;
        private readonly ScreenView _screen;
        private readonly DisplayUpdater _display;
        private readonly ConsoleShell _console;
        private readonly SerialConsole _serial;
        private readonly SettingsStore _store;
        private readonly FrontMenu _menu;
        private readonly ScreenRest _rest;
        private readonly ListeningWatch _listening;
        private readonly EventLog _log;
        private FaultCode _remembered;
        private bool _threw;
        private bool _leaves;
        private long _leaveMs;
        private FaultCode _otherFault;
        private long _listenMs;

        /// <summary>
        /// Opens the mute and gain pins LOW before anything that can fail, then everything else. A bus or port that cannot
        /// be opened becomes a named fault; a Board.cs that cannot work ends here with its reason, the contact open.
        /// </summary>
        private Firmware(Board board, long nowMs)
        {
            GpioController gpio = new GpioController();
            GpioOutput mutePin = new GpioOutput(gpio, board.MutePin);
            GpioOutput mediumPin = new GpioOutput(gpio, board.GainMediumPin);
            GpioOutput highPin = new GpioOutput(gpio, board.GainHighPin);
            BoardCheck.ThrowIfWrong(board);
            GpioOutput heartbeatPin = new GpioOutput(gpio, board.HeartbeatPin);

            Status = new AmpStatus();
            EventLog log = new EventLog();
            _log = log;
            LoopStats stats = new LoopStats();
            AmpOptions options = BoardParts.Options(board);
            AmpFigures figures = BoardParts.Figures(board);
            OwnProfiles own = new OwnProfiles();
            HeadphoneShelf shelf = new HeadphoneShelf(own);
            JackBook book = BoardParts.OpenBook(board, shelf, options, figures);
            Exposure exposure = new Exposure();
            FrontOptions front = BoardParts.Front(board);
            AmpSettings settings = new AmpSettings(options, front, book);
            _store = new SettingsStore(new FileSlots(), settings, new HeadphoneMemory(own, book, exposure, options), log);
            _store.Load();
            _remembered = _store.Latched;

            // Reading may have taken its time.
            nowMs = Environment.TickCount64;
            log.Add(nowMs, EventKind.Boot, (int)_store.Restart);
            Status.Restart = _store.Restart;
            Status.RestartFault = _store.Latched;

            MuteCoil coil = new MuteCoil(mutePin, stats);
            JackPanel jacks = BoardParts.OpenJacks(gpio, board, coil, nowMs);
            SafetyInput power = new SafetyInput(new GpioInput(gpio, board.PowerGoodPin), false, coil);
            SafetyInput dc = new SafetyInput(new GpioInput(gpio, board.DcTripPin), true, coil);

            I2cBus audioBus = BoardParts.OpenAudioBus(gpio, board);
            Ds1882 ic = new Ds1882(new I2cPort(audioBus, stats));
            VolumeControl volume = new VolumeControl(ic, stats);
            LevelRequest request = new LevelRequest(ic, options);
            GainRelays gain = new GainRelays(mediumPin, highPin, coil);
            SelfTest test = new SelfTest(volume, ic, request, gain, jacks);
            Service service = new Service(gain, dc);
            _amplifier = new Amplifier(options, coil, volume, request, gain, jacks, book, power, dc, test, service, log, nowMs);
            if (_store.Latched == FaultCode.DcTrip)
            {
                // Only the user ends it (S11).
                _amplifier.FailedBefore(_store.Latched, nowMs);
            }

            _controls = new AmpControls(_amplifier, request);
            _reporter = new StatusReporter(Status, ic, _amplifier, _controls, coil, volume, request, gain, jacks, test);
            _guard = new LoopGuard(heartbeatPin, _amplifier, stats, log, nowMs);
            _menu = new FrontMenu(settings, shelf, book, Status, _controls);
            _rest = new ScreenRest(front);
            _panel = OpenPanel(gpio, board, front, stats, service, nowMs);
            figures.LowestVolumeCb = ic.LowestCb;
            _listening = new ListeningWatch(
                Status, options, request, book, exposure, new GainAdvisor(ic.LowestCb), nowMs);
            _listenMs = nowMs;
            _patrol = new PinPatrol(jacks, power, dc, _panel);

            Canvas canvas = new Canvas();
            MenuText text = new MenuText(
                _menu, settings, shelf, book, new HeadphoneReport(figures), options, Status, stats, log, test, board.Name, "DS1882");
            _screen = new ScreenView(canvas, options, _menu, text, _rest, service);
            I2cBus displayBus = BoardParts.OpenDisplayBus(gpio, board);
            bool isSh1106 = board.Display == DisplayController.Sh1106;
            _display = new DisplayUpdater(
                canvas,
                new DisplayPort(displayBus, isSh1106),
                _rest,
                stats,
                isSh1106 ? Oled.Sh1106FirstColumn : 0);
            ISerialPort port = BoardParts.OpenConsole(board);
            _serial = port as SerialConsole;
            I2cCommand scan = new I2cCommand(Status, audioBus, displayBus);
            Bringup bringup = new Bringup(Status, _controls, service, test, scan, _display, log, stats);
            Command[] more =
            {
                new HpCommand(book, shelf, own, new HeadphoneReport(figures), exposure, options, Status),
                new BalanceCommand(settings),
                new SetCommand(settings),
                new SaveCommand(_store),
                new DefaultsCommand(settings, _store),
                new ExportCommand(settings),
                new SelfTestCommand(Status, _controls, test, jacks, _display, _store),
                scan,
                new DumpCommand(volume, ic),
                new ScreenCommand(canvas),
                new ServiceCommand(Status, _controls, service, audioBus, displayBus),
                new BringupCommand(bringup, Status, board.Name),
            };
            _console = new ConsoleShell(port, Status, options, _controls, log, stats, new ManagedHeap(), board.Name, more);
        }

        /// <summary>What the hardware was told.</summary>
        public readonly AmpStatus Status;

        /// <summary>Builds the firmware on this board; the contact is open, and stays so until <see cref="Pass"/> has found everything right.</summary>
        public static Firmware Boot(Board board) => new Firmware(board, Environment.TickCount64);

        /// <summary>
        /// One turn: dead man, user, amp, screen, console, store, in that order, so that a detent reaches the volume IC in the
        /// pass that sees it and nothing can hold up the amp. A pass that throws mutes first, then names the fault; the
        /// four parts are guarded apart, so that what still works goes on and says so.
        /// </summary>
        public void Pass(long nowMs)
        {
            long coreMs = nowMs;
            try
            {
                coreMs = _guard.Begin(nowMs);
                Play(coreMs);
            }
            catch (Exception)
            {
                Fail(coreMs);
            }

            try
            {
                Show(coreMs);
            }
            catch (Exception)
            {
                Fail(coreMs);
            }

            try
            {
                _console.Pass(nowMs);
            }
            catch (Exception)
            {
                Fail(coreMs);
            }

            try
            {
                Keep(coreMs);
            }
            catch (Exception)
            {
                Fail(coreMs);
            }

            if (_leaves && IsReadyToLeave(coreMs))
            {
                Power.RebootDevice();
            }

            _guard.End(Environment.TickCount64);
        }

        /// <summary>
        /// A restart leaves the outputs as they are until they are opened again: the contact is to be open and the gain Low by
        /// then. What else is waited for may fail to come, and then a restart is the remedy.
        /// </summary>
        private bool IsReadyToLeave(long nowMs)
        {
            bool isDone = _store.IsSettled && _console.IsQuiet && _amplifier.IsOnLow;
            return (isDone || nowMs - _leaveMs >= LongestLeaveMs) && _amplifier.IsSurelyOpen(nowMs);
        }

        private void Fail(long nowMs)
        {
            _threw = true;
            _amplifier.FailForGood(FaultCode.Internal, nowMs);
        }

        private void Play(long nowMs)
        {
            _controls.Begin(nowMs);
            if (!_threw)
            {
                // What threw once is not run again.
                _patrol.Pass();
                _panel.Pass(nowMs);
            }

            _amplifier.Pass(nowMs);
        }

        private void Show(long nowMs)
        {
            NoteOtherFault(nowMs);
            _reporter.Update(nowMs, _otherFault);
            if (nowMs >= _listenMs)
            {
                _listenMs = nowMs + ListeningWatch.IntervalMs;
                _listening.Pass(nowMs);
                _store.Look(nowMs);
                _menu.Pass(nowMs);
                _rest.Pass(Status, nowMs);
            }

            _screen.Update(Status);
            _display.Pass(nowMs);
        }

        private void Keep(long nowMs)
        {
            FaultCode latched = Status.Latched ? Status.Fault : FaultCode.None;
            if (latched != _remembered)
            {
                _remembered = latched;
                _store.RememberLatch(latched);
            }

            if (_controls.IsLeaving && !_leaves)
            {
                _leaves = true;
                _leaveMs = nowMs;
                _store.PrepareReboot();
            }

            if (_store.HasWork && (!_display.IsSending || (Status.Latched && !_store.IsStored)))
            {
                // A write blocks the screen too: first it is to show what is so (S14). A latch does not wait.
                _store.Pass(nowMs, Status.CoilOn, _amplifier.IsAtRest(nowMs));
            }
        }

        /// <summary>Learns and logs what is wrong with the parts that the sound does not need.</summary>
        private void NoteOtherFault(long nowMs)
        {
            FaultCode fault = FaultCode.ConsoleAbsent;
            if (_serial != null && !_serial.IsBroken)
            {
                // A store that lost settings goes before a display: that one can be seen. A button can be felt.
                fault = _store.Fault;
                fault = fault == FaultCode.None ? _display.Fault : fault;
                fault = fault == FaultCode.None ? _panel.Fault : fault;
            }

            if (fault == _otherFault)
            {
                return;
            }

            if (_otherFault != FaultCode.None)
            {
                _log.Add(nowMs, EventKind.FaultCleared, (int)_otherFault);
            }

            if (fault != FaultCode.None)
            {
                _log.Add(nowMs, EventKind.FaultRaised, (int)fault);
            }

            _otherFault = fault;
        }

        private FrontPanel OpenPanel(GpioController gpio, Board board, FrontOptions front, LoopStats stats, Service service, long nowMs)
        {
            return new FrontPanel(
                new QuadratureDecoder(front, new GpioInput(gpio, board.EncoderAPin), new GpioInput(gpio, board.EncoderBPin)),
                new Button(new GpioInput(gpio, board.KnobSwitchPin), nowMs),
                new Button(new GpioInput(gpio, board.GainButtonPin), nowMs),
                new Button(board.MuteButtonPin == Board.NotFitted ? (IInputPin)new NoPin() : new GpioInput(gpio, board.MuteButtonPin), nowMs),
                Status,
                _controls,
                _menu,
                _rest,
                front,
                stats,
                service);
        }
    }
}
