using VirtualAmp.Bridge;
using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>The GPIOs of the ESP32 as nanoFramework treats them (docs/platform.md, GPIO). Errors are the device's.</summary>
public sealed class GpioPort
{
    /// <summary>Pin numbers run from 0 to one less than this.</summary>
    public const int PinCount = 40;

    /// <summary>The first pin without an output stage and without pulls.</summary>
    public const int FirstInputOnly = 34;

    /// <summary>From an edge to the interrupt routine that reads the level, ns; shorter glitches merge (not measured).</summary>
    public const long InterruptNs = 2 * Duration.Us;

    /// <summary>PinMode.Output; all higher numbers are outputs too.</summary>
    private const int ModeOutput = 3;

    private const int ModeOutputOpenDrain = 4;
    private const int HighestMode = 7;

    private readonly Scheduler _scheduler;
    private readonly PinEventQueue _queue;
    private readonly Pin?[] _pins = new Pin?[PinCount];

    /// <summary>Makes the pins of a chip in reset; edges go to <paramref name="queue"/>.</summary>
    public GpioPort(Scheduler scheduler, PinEventQueue queue)
    {
        _scheduler = scheduler;
        _queue = queue;
        for (var number = 0; number < PinCount; number++)
        {
            // 20, 24 and 28 to 31 do not exist; on 6 to 11 hangs the flash: opening one crashes the chip.
            if (number is 20 or 24 or (>= 28 and <= 31) or (>= 6 and <= 11))
            {
                continue;
            }

            var pin = new Pin(number);
            pin.Interrupt = new ScheduledEvent(() => Interrupt(pin));
            _pins[number] = pin;
        }
    }

    /// <summary>Hangs a load on a pin; it hears every change of the drive.</summary>
    public void Connect(int pin, Action<PinDrive> load) => Existing(pin).Load = load;

    /// <summary>The world sets the level of an input.</summary>
    public void SetLevel(int pin, bool high)
    {
        var at = Existing(pin);
        if (at.Level == high)
        {
            return;
        }

        at.Level = high;
        if (at.Listener != null && !at.Interrupt.Pending)
        {
            _scheduler.Plan(at.Interrupt, _scheduler.NowNs + InterruptNs);
        }
    }

    /// <summary>Whether a pin is taken, by GPIO or by a peripheral.</summary>
    public bool IsTaken(int pin) => Existing(pin).Taken;

    /// <summary>Takes a pin. Throws InvalidOperationException when it does not exist or is taken.</summary>
    public void Take(int pin)
    {
        var at = Existing(pin);
        if (at.Taken)
        {
            throw new InvalidOperationException($"GPIO {pin} is taken.");
        }

        at.Taken = true;
    }

    /// <summary>Takes a pin for a peripheral: GPIO drives it no more, also what it drove before a restart. Throws as <see cref="Take"/>.</summary>
    public void Assign(int pin)
    {
        Take(pin);
        Existing(pin).Mode = 0;
        Apply(Existing(pin), PinDrive.Floating);
    }

    /// <summary>Gives a pin back: it floats and nobody listens.</summary>
    public void Release(int pin)
    {
        var at = Existing(pin);
        at.Taken = false;
        at.Mode = 0;
        Unlisten(at);
        Apply(at, PinDrive.Floating);
    }

    /// <summary>Sets a taken pin's mode. The weak pull-up that the platform switches on for a moment does nothing here: every driver has a pull-down that beats it.</summary>
    public void SetMode(int pin, int mode)
    {
        var at = Opened(pin);
        if (mode is < 0 or > HighestMode || (mode >= ModeOutput && pin >= FirstInputOnly))
        {
            throw new ArgumentException($"GPIO {pin} has no mode {mode}.");
        }

        // The platform's order: driver off, driver on with what the latch holds (perhaps an old HIGH), then LOW.
        at.Mode = mode;
        Apply(at, PinDrive.Floating);
        if (at.IsOutput)
        {
            ApplyLatch(at);
            at.Latch = false;
            ApplyLatch(at);
        }
    }

    /// <summary>Level of a taken input; of an output always false: its input buffer is off.</summary>
    public bool Read(int pin)
    {
        var at = Opened(pin);
        return !at.IsOutput && at.Level;
    }

    /// <summary>Drives a taken output; throws ArgumentException when it is none.</summary>
    public void Write(int pin, bool high)
    {
        var at = Output(pin);
        at.Latch = high;
        ApplyLatch(at);
    }

    /// <summary>Drives a taken output to the level it was not told last.</summary>
    public void Toggle(int pin) => Write(pin, !Output(pin).Latch);

    /// <summary>Sends a taken pin's edges to the queue, or stops it with null; runs the mode's set-up again, which drives an output low.</summary>
    public void Listen(int pin, IPinListener? listener)
    {
        var at = Opened(pin);
        Unlisten(at);
        SetMode(pin, at.Mode);
        at.Listener = listener;
        at.Reported = at.Level;
    }

    /// <summary>Hands a record of the queue to the pin's listener, if it still has one.</summary>
    public void Notify(int pin, bool rising) => Existing(pin).Listener?.OnEdge(pin, rising);

    /// <summary>Hardware reset: every pin floats, every latch is low.</summary>
    public void Reset()
    {
        Forget();
        foreach (var pin in _pins)
        {
            if (pin != null)
            {
                pin.Mode = 0;
                pin.Latch = false;
                Apply(pin, PinDrive.Floating);
            }
        }
    }

    /// <summary>Restart of the program alone: nobody owns a pin any more, but outputs stay as they are.</summary>
    public void Forget()
    {
        foreach (var pin in _pins)
        {
            if (pin != null)
            {
                pin.Taken = false;
                Unlisten(pin);
            }
        }
    }

    private static void ApplyLatch(Pin pin)
    {
        // nanoFramework makes open source an open drain as well: high is let go.
        var high = pin.Mode >= ModeOutputOpenDrain ? PinDrive.Floating : PinDrive.High;
        Apply(pin, pin.Latch ? high : PinDrive.Low);
    }

    private static void Apply(Pin pin, PinDrive drive)
    {
        if (pin.Drive != drive)
        {
            pin.Drive = drive;
            pin.Load?.Invoke(drive);
        }
    }

    private static void Unlisten(Pin pin)
    {
        pin.Listener = null;
        pin.Interrupt.Cancel();
    }

    private void Interrupt(Pin pin)
    {
        if (pin.Level != pin.Reported)
        {
            pin.Reported = pin.Level;
            _queue.Add(pin.Number, pin.Level);
        }
    }

    private Pin Existing(int pin) =>
        (uint)pin < PinCount && _pins[pin] is { } at ? at : throw new InvalidOperationException($"There is no GPIO {pin} to use.");

    private Pin Opened(int pin)
    {
        var at = Existing(pin);
        return at.Taken ? at : throw new InvalidOperationException($"GPIO {pin} is not open.");
    }

    private Pin Output(int pin)
    {
        var at = Opened(pin);
        return at.IsOutput ? at : throw new ArgumentException($"GPIO {pin} is no output.");
    }

    private sealed class Pin(int number)
    {
        public readonly int Number = number;
        public ScheduledEvent Interrupt = null!;
        public Action<PinDrive>? Load;
        public IPinListener? Listener;
        public PinDrive Drive;
        public int Mode;
        public bool Taken;
        public bool Latch;
        public bool Level;
        public bool Reported;

        public bool IsOutput => Mode >= ModeOutput;
    }
}
