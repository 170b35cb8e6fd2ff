using System;
using System.Device.Gpio;
using System.Device.I2c;
using AmpController.Console;
using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Ports;
using AmpController.Volume;
using nanoFramework.Hardware.Esp32;
using EspConfiguration = nanoFramework.Hardware.Esp32.Configuration;

namespace AmpController
{
    /// <summary>The firmware as one object: built by <see cref="Boot"/>, then one <see cref="Pass"/> after another. Every power-up builds a new one.</summary>
    public sealed class Firmware
    {
        private const int AudioBus = 1;
        private const int DisplayBus = 2;

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
            LoopStats stats = new LoopStats();
            log.Add(nowMs, EventKind.Boot, 0);

            MuteCoil coil = new MuteCoil(mutePin, stats);
            JackPanel jacks = OpenJacks(gpio, board, coil, nowMs);
            SafetyInput power = new SafetyInput(new GpioInput(gpio, board.PowerGoodPin), false, coil);
            SafetyInput dc = new SafetyInput(new GpioInput(gpio, board.DcTripPin), true, coil);

            AmpOptions options = Options(board);
            Ds1882 ic = new Ds1882(OpenAudio(board, stats));
            VolumeControl volume = new VolumeControl(ic, stats);
            LevelRequest request = new LevelRequest(ic, options);
            GainRelays gain = new GainRelays(mediumPin, highPin, coil);
            _amplifier = new Amplifier(options, coil, volume, request, gain, jacks, power, dc, log, nowMs);
            _controls = new AmpControls(_amplifier, request, gain);
            _reporter = new StatusReporter(Status, ic, _amplifier, _controls, coil, volume, request, gain, jacks);
            _guard = new LoopGuard(heartbeatPin, _amplifier, stats, log, nowMs);
            _panel = OpenPanel(gpio, board, stats, nowMs);
            _patrol = new PinPatrol(jacks, power, dc, _panel);

            Canvas canvas = new Canvas();
            _screen = new ScreenView(canvas);
            _display = new DisplayUpdater(canvas, OpenDisplay(board), stats);
            ISerialPort port = OpenConsole(board);
            _serial = port as SerialConsole;
            _console = new ConsoleShell(port, Status, _controls, log, stats, board.Name);
        }

        /// <summary>What the hardware was told.</summary>
        public AmpStatus Status { get; }

        /// <summary>Builds the firmware on this board; the contact is open, and stays so until <see cref="Pass"/> has found everything right.</summary>
        public static Firmware Boot(Board board) => new Firmware(board, Environment.TickCount64);

        /// <summary>
        /// One turn: dead man, user, amp, screen, console, in that order, so that a detent reaches the volume IC in the
        /// pass that sees it and nothing can hold up the amp. A pass that throws mutes first, then names the fault; the
        /// three parts are guarded apart, so that what still works goes on and says so.
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
                _amplifier.FailForGood(FaultCode.Internal, coreMs);
            }

            try
            {
                Show(coreMs);
            }
            catch (Exception)
            {
                _amplifier.FailForGood(FaultCode.Internal, coreMs);
            }

            try
            {
                _console.Pass(nowMs);
            }
            catch (Exception)
            {
                _amplifier.FailForGood(FaultCode.Internal, coreMs);
            }

            _guard.End(Environment.TickCount64);
        }

        private void Play(long nowMs)
        {
            _controls.Begin(nowMs);
            if (!_amplifier.IsLatched)
            {
                // After a fault that stays, nothing that a user does counts.
                _patrol.Pass();
                _panel.Pass(nowMs);
            }

            _amplifier.Pass(nowMs);
        }

        private void Show(long nowMs)
        {
            bool hasConsole = _serial != null && !_serial.IsBroken;
            _reporter.Update(nowMs, hasConsole ? _display.Fault : FaultCode.ConsoleAbsent);
            _screen.Update(Status);
            _display.Pass(nowMs, Status.CoilOn);
        }

        private static AmpOptions Options(Board board) => new AmpOptions
        {
            AntiPopDelayMs = board.AntiPopDelayMs,
            GainCb = board.GainCb,
            LimitCb = board.LimitCb,
            HardCeilingCb = board.HardCeilingCb,
            StartLimitCb = board.StartLimitCb,
        };

        private static JackPanel OpenJacks(GpioController gpio, Board board, MuteCoil coil, long nowMs)
        {
            JackSense[] jacks = new JackSense[board.JackCount];
            for (int i = 0; i < jacks.Length; i++)
            {
                jacks[i] = new JackSense(new GpioInput(gpio, board.JackPins[i]), board.JackPolarities[i], coil);
            }

            return new JackPanel(jacks, coil, nowMs);
        }

        private static II2cPort OpenAudio(Board board, LoopStats stats)
        {
            try
            {
                EspConfiguration.SetPinFunction(board.AudioDataPin, DeviceFunction.I2C1_DATA);
                EspConfiguration.SetPinFunction(board.AudioClockPin, DeviceFunction.I2C1_CLOCK);
                return new I2cPort(new I2cDevice(new I2cConnectionSettings(AudioBus, board.VolumeAddress, I2cBusSpeed.FastMode)), stats);
            }
            catch (Exception)
            {
                return new AbsentPart();
            }
        }

        private static IDisplayPort OpenDisplay(Board board)
        {
            try
            {
                EspConfiguration.SetPinFunction(board.DisplayDataPin, DeviceFunction.I2C2_DATA);
                EspConfiguration.SetPinFunction(board.DisplayClockPin, DeviceFunction.I2C2_CLOCK);
                return new Oled(new I2cDevice(new I2cConnectionSettings(DisplayBus, board.DisplayAddress, I2cBusSpeed.FastMode)));
            }
            catch (Exception)
            {
                return new AbsentPart();
            }
        }

        private static ISerialPort OpenConsole(Board board)
        {
            try
            {
                EspConfiguration.SetPinFunction(board.ConsoleTransmitPin, DeviceFunction.COM2_TX);
                EspConfiguration.SetPinFunction(board.ConsoleReceivePin, DeviceFunction.COM2_RX);
                return new SerialConsole(board.ConsolePort);
            }
            catch (Exception)
            {
                return new AbsentPart();
            }
        }

        private FrontPanel OpenPanel(GpioController gpio, Board board, LoopStats stats, long nowMs)
        {
            GpioInput a = new GpioInput(gpio, board.EncoderAPin);
            GpioInput b = new GpioInput(gpio, board.EncoderBPin);
            QuadratureDecoder decoder = new QuadratureDecoder(board.TransitionsPerDetent, a.Read(), b.Read());
            a.Watch(new EncoderChannel(decoder, true));
            b.Watch(new EncoderChannel(decoder, false));
            return new FrontPanel(
                decoder,
                new Button(new GpioInput(gpio, board.KnobSwitchPin), nowMs),
                new Button(new GpioInput(gpio, board.GainButtonPin), nowMs),
                new Button(new GpioInput(gpio, board.MuteButtonPin), nowMs),
                Status,
                _controls,
                stats);
        }
    }
}
