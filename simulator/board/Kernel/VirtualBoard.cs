using VirtualAmp.Bridge;
using VirtualAmp.Chips;
using VirtualAmp.Monitor;
using VirtualAmp.Parts;

namespace VirtualAmp.Kernel;

/// <summary>
/// A whole amp on the desk: the ESP32 with a firmware in it, the chips and mechanics around it, a user's hands, and the
/// safety monitor that watches everything and cannot be switched off. Time is virtual and moves only in the Run methods.
/// Same build, settings and actions: same bytes on every wire. Not for several threads at once.
/// </summary>
public sealed class VirtualBoard
{
    /// <summary>Bounce of a jack when nothing is said about it, ns (not found in any data sheet).</summary>
    public const long DefaultBounceNs = 5 * Duration.Ms;

    /// <summary>Bounce of a button, ns (docs/parts.md, Buttons).</summary>
    public const long ButtonBounceNs = 5 * Duration.Ms;

    private readonly PowerSupply _power;
    private readonly MutePath _mute;
    private readonly InputLine _powerGood;
    private readonly InputLine _dcTrip;
    private readonly DcDetector _dc;
    private readonly Encoder _encoder;
    private readonly BouncingContact[] _jacks;
    private readonly BouncingContact[] _buttons;
    private readonly RecentEvents _recent;
    private bool _railsUp;
    private bool _displayOff;

    static VirtualBoard() => Boards.Slot = new BoardSlot();

    /// <summary>Builds a board without power.</summary>
    /// <param name="settings">What is fitted, and the seed of everything that is drawn.</param>
    /// <param name="image">The firmware in its flash.</param>
    /// <param name="screenReader">How the monitor reads the screen; null reads its pixels as a person does.</param>
    public VirtualBoard(BoardSettings settings, IFirmwareImage image, IScreenReader? screenReader = null)
    {
        Settings = settings;
        Wires = new Wires(Scheduler, Observers);
        VolumeChip = new Ds1882Model(Scheduler, Observers, Draw("volume"));
        Display = settings.Display == "sh1106"
            ? new Sh1106Model(Scheduler, Draw("display"))
            : new Ssd1306Model(Scheduler, Draw("display"));
        AudioBus = new I2cBus(1, Scheduler, Observers);
        AudioBus.Attach(VolumeChip);
        DisplayBus = new I2cBus(2, Scheduler, Observers);
        DisplayBus.Attach(Display);
        _power = new PowerSupply(Scheduler, Draw("power"));
        Flash = new Flash(Scheduler, Observers, Draw("flash"), _power.Cut) { StallNs = settings.FlashStallNs };
        Chip = new Esp32(Scheduler, Observers, settings, image, Flash, AudioBus, DisplayBus);
        _mute = new MutePath(Scheduler, Wires, Draw("mute relay"), Draw("gate"));
        _powerGood = new InputLine(Wires.PowerGood, Chip.Pins, PinMap.PowerGood, activeLow: false);
        _dcTrip = new InputLine(Wires.DcTrip, Chip.Pins, PinMap.DcTrip, activeLow: false);
        _dc = new DcDetector(Scheduler, DcTripChanged);
        _encoder = new Encoder(
            Scheduler,
            Draw("encoder"),
            settings.TransitionsPerDetent,
            new InputLine(Wires.EncoderA, Chip.Pins, PinMap.EncoderA, activeLow: false).Set,
            new InputLine(Wires.EncoderB, Chip.Pins, PinMap.EncoderB, activeLow: false).Set);
        List<BouncingContact> jacks = [Contact(Wires.JackMain, PinMap.JackMain), Contact(Wires.JackAux, PinMap.JackAux)];
        List<BouncingContact> buttons = [Contact(Wires.EncoderSwitch, PinMap.EncoderSwitch), Contact(Wires.ButtonGain, PinMap.ButtonGain)];
        if (settings.HasMuteButton)
        {
            buttons.Add(Contact(Wires.ButtonMute, PinMap.ButtonMute));
        }
        else
        {
            jacks.Add(Contact(Wires.JackBalanced, PinMap.JackBalanced));
        }

        _jacks = [.. jacks];
        _buttons = [.. buttons];
        ConnectOutputs();
        ConnectPower();

        Output = new OutputNode(Scheduler, Wires, VolumeChip, settings);
        Monitor = new SafetyMonitor(
            Scheduler, Wires, Observers, VolumeChip, Display, Output, settings, screenReader ?? new ScreenReader());
        _recent = new RecentEvents(Wires, VolumeChip);
        Observers.AddOwn(SerialOutput);
        Observers.AddOwn(_recent);
        Observers.AddOwn(Monitor);
    }

    /// <summary>The clock and what will happen. An action of the user may be planned here, to come in the middle of a blocking transfer.</summary>
    public Scheduler Scheduler { get; } = new();

    /// <summary>Who hears what happens; add traces here.</summary>
    public BoardObservers Observers { get; } = new();

    /// <summary>Every wire.</summary>
    public Wires Wires { get; }

    /// <summary>What the board was built with.</summary>
    public BoardSettings Settings { get; }

    /// <summary>I2C bus 1.</summary>
    public I2cBus AudioBus { get; }

    /// <summary>I2C bus 2.</summary>
    public I2cBus DisplayBus { get; }

    /// <summary>The volume IC.</summary>
    public Ds1882Model VolumeChip { get; }

    /// <summary>The OLED.</summary>
    public Ssd1306Model Display { get; }

    /// <summary>The headphone outputs.</summary>
    public OutputNode Output { get; }

    /// <summary>The monitor of S1 to S14.</summary>
    public SafetyMonitor Monitor { get; }

    /// <summary>The ESP32.</summary>
    public Esp32 Chip { get; }

    /// <summary>The ESP32's internal file system.</summary>
    public Flash Flash { get; }

    /// <summary>What the amp said on its console since the last line typed, or since <see cref="SerialOutput.Mark"/>.</summary>
    public SerialOutput SerialOutput { get; } = new();

    /// <summary>The running firmware, or null when none has booted. After a hang it says what it believed last.</summary>
    public IFirmware? Firmware => Chip.Runtime.Firmware;

    /// <summary>The first broken rule, or null.</summary>
    public Violation? Violation => Monitor.First;

    /// <summary>The first exception that left the firmware, or what it did to the platform; null when all is well.</summary>
    public string? FirmwareError => Chip.Runtime.Error;

    /// <summary>When <see cref="FirmwareError"/> happened, ns; 0 when all is well.</summary>
    public long FirmwareErrorNs => Chip.Runtime.ErrorNs;

    /// <summary>True when time does not run on: a rule is broken, or the firmware's memory is.</summary>
    public bool Halted => Violation != null || Chip.MemoryFault;

    /// <summary>Now, ns since the board was built.</summary>
    public long NowNs => Scheduler.NowNs;

    /// <summary>Up to 50 lines on what happened last, oldest first; stands still from the first broken rule on.</summary>
    public IReadOnlyList<string> LastEvents => _recent.Lines();

    /// <summary>Hears each port call of a pass before it takes effect, by its index in the pass; may act on the board.</summary>
    public Action<int>? AtPortCall
    {
        get => Chip.Runtime.AtPortCall;
        set => Chip.Runtime.AtPortCall = value;
    }

    /// <summary>Hears each port call of a pass that sampled a pin, by its index in the pass, before the firmware has the level; may act on the board. <see cref="DeliverEvents"/> in it puts pin events between the sample and its use.</summary>
    public Action<int>? AfterRead
    {
        get => Chip.Runtime.AfterRead;
        set => Chip.Runtime.AfterRead = value;
    }

    /// <summary>In <see cref="AtPortCall"/>: pending pin events are delivered before this port call takes effect, in <see cref="AfterRead"/> right behind it, or when the firmware gives its lock back.</summary>
    public void DeliverEvents() => Chip.Runtime.DeliverEvents();

    /// <summary>Lets time pass; see <see cref="RunUntil(long)"/>.</summary>
    public void RunFor(long ns) => RunUntil(NowNs + ns);

    /// <summary>Lets time pass to an instant, or to the first broken rule. A pass that blocks is not cut: time may end up later than asked, so a run in steps should aim at absolute times.</summary>
    public void RunUntil(long atNs) => RunUntil(static () => false, atNs);

    /// <summary>Lets time pass until a condition holds, an instant is reached or a rule is broken. The condition is looked at first and after every event.</summary>
    /// <returns>Whether the condition held.</returns>
    public bool RunUntil(Func<bool> condition, long limitNs)
    {
        if (Chip.Runtime.InFirmware)
        {
            throw new InvalidOperationException("The board runs already: this is called from inside the firmware.");
        }

        while (!condition())
        {
            if (Halted)
            {
                return false;
            }

            if (!Scheduler.RunNext(limitNs))
            {
                Scheduler.AdvanceTo(limitNs);
                return condition();
            }
        }

        return true;
    }

    /// <summary>Mains on.</summary>
    public void PowerOn() => _power.On();

    /// <summary>Mains off.</summary>
    public void PowerOff() => _power.Off();

    /// <summary>Mains and rails gone in the same instant, without the supply's hold-up: as when a regulator fails. <see cref="PowerOn"/> brings both back.</summary>
    public void CutPower() => _power.Cut();

    /// <summary>Mains off, and on again after a time; nothing when it is off.</summary>
    public void PowerDip(long ns)
    {
        if (!_power.Mains)
        {
            return;
        }

        PowerOff();
        Scheduler.After(ns, PowerOn);
    }

    /// <summary>A press on the ESP32's EN button; the rails stay.</summary>
    public void Reset() => _power.Reset();

    /// <summary>Puts a plug in; the first edge comes now. Throws ArgumentException when the jack is not fitted.</summary>
    public void Plug(Jack jack, long bounceNs = DefaultBounceNs) => MovePlug(jack, inserted: true, bounceNs);

    /// <summary>Pulls a plug out; the first edge comes now. Throws ArgumentException when the jack is not fitted.</summary>
    public void Unplug(Jack jack, long bounceNs = DefaultBounceNs) => MovePlug(jack, inserted: false, bounceNs);

    /// <summary>Turns the knob, clockwise when positive, after the turns under way. Returns how long that takes from now, ns.</summary>
    public long TurnKnob(int detents, long perDetentNs) => _encoder.Turn(detents, perDetentNs);

    /// <summary>Presses a button down. Throws ArgumentException when it is not fitted.</summary>
    public void Press(Button button) => MoveButton(button, pressed: true);

    /// <summary>Lets a button go. Throws ArgumentException when it is not fitted.</summary>
    public void Release(Button button) => MoveButton(button, pressed: false);

    /// <summary>Sends a byte to the console, after those under way. Returns the time from now to its last bit, ns.</summary>
    public long TypeByte(byte value) => Chip.Uart.Type(value);

    /// <summary>Marks <see cref="SerialOutput"/> and sends a line and the carriage return that a terminal's Enter key sends. Returns the time from now to its last bit, ns.</summary>
    public long TypeLine(string text)
    {
        SerialOutput.Mark();
        foreach (var value in System.Text.Encoding.UTF8.GetBytes(text))
        {
            TypeByte(value);
        }

        return TypeByte((byte)'\r');
    }

    /// <summary>The firmware hangs: no pass and no pin event until a reset or a loss of power.</summary>
    public void FaultHang() => Chip.Runtime.Hang();

    /// <summary>Breaks the volume IC, also in mid-transfer: nack, stuck, corrupt, off or slow; clear mends all of it (docs/scenarios.md, Faults). ArgumentException for anything else.</summary>
    public void VolumeFault(string what) => FaultWords.Break(VolumeChip, what);

    /// <summary>Breaks the display, also in mid-transfer: nack or stuck; clear mends both. ArgumentException for anything else.</summary>
    public void DisplayFault(string what) => FaultWords.Break(Display, what);

    /// <summary>Takes the panel's own supply away, as when it is unplugged, or gives it back: it then is at its reset state.</summary>
    public void PowerDisplay(bool on)
    {
        _displayOff = !on;
        Display.Power(_railsUp && on);
    }

    /// <summary>Puts direct current on the amp's output, before the contact; V, either sign, 0 clears it. The detector trips when its filter says so.</summary>
    public void DcFault(double volts)
    {
        _dc.Apply(volts);
        Output.DcVolts = _dc.OutputVolts;
    }

    /// <summary>Power-good alone falls, or comes back after the supervisor's stretch; logic and chips live on.</summary>
    public void RailsFault(bool low) => _power.Low(low);

    /// <summary>Trips the DC detector at once, whatever its input, or leaves it to its input again.</summary>
    public void DcTrip(bool tripped) => _dc.Force(tripped);

    private Random Draw(string part) => BoardRandom.For(Settings.Seed, part);

    private BouncingContact Contact(Wire wire, int pin) =>
        new(Scheduler, Draw(wire.Name), new InputLine(wire, Chip.Pins, pin, activeLow: true).Set);

    private void DcTripChanged(bool tripped)
    {
        _dcTrip.Set(tripped);
        _mute.Update();
    }

    private void MoveButton(Button button, bool pressed)
    {
        if ((int)button >= _buttons.Length)
        {
            throw new ArgumentException("This board has no mute button.", nameof(button));
        }

        _buttons[(int)button].Move(pressed, 0, ButtonBounceNs);
    }

    private void MovePlug(Jack jack, bool inserted, long bounceNs)
    {
        if ((int)jack >= Math.Min(Settings.Jacks, _jacks.Length))
        {
            throw new ArgumentException($"This board has no {Names.Of(jack)} jack.", nameof(jack));
        }

        var contact = _jacks[(int)jack];
        if (contact.Closed != inserted)
        {
            Observers.Plugged(Names.Of(jack), inserted, NowNs);
        }

        contact.Move(inserted, 0, bounceNs);
    }

    private void ConnectOutputs()
    {
        Chip.Pins.Connect(PinMap.Mute, drive => _mute.Ask(drive == PinDrive.High));
        Chip.Pins.Connect(PinMap.Heartbeat, drive =>
        {
            // Only a change of the voltage pumps: the pull-down makes floating and low the same.
            if (Wires.Heartbeat.Value != (drive == PinDrive.High))
            {
                Wires.Heartbeat.Set(drive == PinDrive.High);
                _mute.Gate.Edge();
            }
        });
        ConnectGain(PinMap.GainMedium, Wires.GainMediumGpio, Wires.GainMediumCoil, Wires.GainMediumContact);
        ConnectGain(PinMap.GainHigh, Wires.GainHighGpio, Wires.GainHighCoil, Wires.GainHighContact);
    }

    private void ConnectGain(int pin, Wire gpio, Wire coil, Wire contact)
    {
        var driver = new GainDriver(Scheduler, Draw(coil.Name), gpio, coil, contact);
        Chip.Pins.Connect(pin, drive =>
        {
            if (drive == PinDrive.Floating)
            {
                driver.Float();
            }
            else
            {
                driver.Drive(drive == PinDrive.High);
            }
        });
    }

    private void ConnectPower()
    {
        _power.MainsChanged += _mute.Supply;
        _power.GoodChanged += good =>
        {
            _powerGood.Set(good);
            _mute.Update();
        };
        _power.RailsChanged += up =>
        {
            _railsUp = up;
            VolumeChip.Power(up);
            Display.Power(up && !_displayOff);
            _dc.Power(up);
            Output.DcVolts = _dc.OutputVolts;
            if (up)
            {
                _mute.Gate.PowerUp();
            }
            else
            {
                _mute.Gate.Empty();
            }
        };
        _power.EnableChanged += high =>
        {
            Wires.Enable.Set(high);
            Chip.Enable(high);
        };
    }
}
