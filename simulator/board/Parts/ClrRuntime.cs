using VirtualAmp.Bridge;
using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// What the nanoCLR does around the firmware: boots it, ticks every 10 ms, lets one thread run at a time and hands out pin
/// events (docs/platform.md, Time, Threads and Events). An exception that leaves boot or pass ends the loop and nothing else:
/// outputs stay, pin events still arrive.
/// </summary>
public sealed class ClrRuntime
{
    /// <summary>The tick, ms: granularity of every managed time.</summary>
    public const int TickMs = 10;

    /// <summary>The tick, ns.</summary>
    public const long TickNs = TickMs * Duration.Ms;

    // With EventsInsidePass, one port call in so many delivers what waits.
    private const int DeliverOneIn = 2;

    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly BoardSettings _settings;
    private readonly IFirmwareImage _image;
    private readonly Random _random;
    private readonly IBoard _board;
    private readonly GpioPort _pins;
    private readonly PinEventQueue _queue;
    private readonly ScheduledEvent _boot;
    private readonly ScheduledEvent _turn;
    private readonly Action _bootBody;
    private readonly Action _turnBody;
    private long _startNs;
    private int _lockDepth;
    private int _portCall;
    private bool _running;
    private bool _hangs;
    private bool _loopEnded;
    private bool _inPass;
    private bool _delivering;
    private bool _deliveryAsked;
    private bool _deliveryOwed;
    private string? _state;
    private string? _fault;

    /// <summary>Makes the runtime of a chip that is off.</summary>
    public ClrRuntime(
        Scheduler scheduler, BoardObservers observers, BoardSettings settings, IFirmwareImage image, IBoard board, GpioPort pins, PinEventQueue queue)
    {
        _scheduler = scheduler;
        _observers = observers;
        _settings = settings;
        _image = image;
        _random = BoardRandom.For(settings.Seed, "events");
        _board = board;
        _pins = pins;
        _queue = queue;
        _boot = new ScheduledEvent(Boot);
        _turn = new ScheduledEvent(Turn);
        _bootBody = RunBoot;
        _turnBody = RunTurn;
    }

    /// <summary>The booted firmware, or null. After a hang it can still be asked what it believed last.</summary>
    public IFirmware? Firmware { get; private set; }

    /// <summary>First exception that left the firmware, or what it did to the platform; null when all is well.</summary>
    public string? Error { get; private set; }

    /// <summary>When <see cref="Error"/> happened, ns; 0 when all is well.</summary>
    public long ErrorNs { get; private set; }

    /// <summary>Passes since the board was made.</summary>
    public long PassCount { get; private set; }

    /// <summary>True while firmware code is on the stack.</summary>
    public bool InFirmware { get; private set; }

    /// <summary>Hears each port call of a pass before it takes effect, by its index in the pass.</summary>
    public Action<int>? AtPortCall { get; set; }

    /// <summary>Hears each port call of a pass that sampled a pin, by its index in the pass, before the firmware has the level.</summary>
    public Action<int>? AfterRead { get; set; }

    /// <summary>Milliseconds since the runtime started, in whole ticks.</summary>
    public long TickCountMs => (_scheduler.NowNs - _startNs) / TickNs * TickMs;

    /// <summary>The chip comes out of reset: the firmware's first statement runs <see cref="BoardSettings.BootMs"/> later.</summary>
    public void Start()
    {
        _hangs = false;
        _scheduler.Plan(_boot, _scheduler.NowNs + (_settings.BootMs * Duration.Ms));
    }

    /// <summary>The chip is reset or restarts: the firmware is gone.</summary>
    public void Stop()
    {
        _running = false;
        _turn.Cancel();
        _boot.Cancel();
        Firmware = null;
        _state = null;
        _fault = null;
        _queue.Clear();
    }

    /// <summary>Nothing managed runs any more until the next start, also when the firmware has not booted yet: no pass, no event. Outputs stay. A native call that is under way, an I2C transfer or a flash write, still comes to its end.</summary>
    public void Hang()
    {
        _hangs = true;
        _turn.Cancel();
    }

    /// <summary>Names the first thing that went wrong in the firmware.</summary>
    public void Fail(string what)
    {
        if (Error is null)
        {
            Error = what;
            ErrorNs = _scheduler.NowNs;
        }

        _observers.FirmwareFailed(what, _scheduler.NowNs);
    }

    /// <summary>Asks that pending pin events are delivered at the port call under way, or as soon as no lock is held.</summary>
    public void DeliverEvents() => _deliveryAsked = true;

    /// <summary>What every port call does first: the test's hook, its time, and perhaps pin events.</summary>
    public void PortCall(long costNs)
    {
        ThrowIfStopped();
        var preemptible = _inPass && !_delivering;
        if (preemptible)
        {
            AtPortCall?.Invoke(_portCall);
            _portCall++;
            ThrowIfStopped();
        }

        Spend(costNs);
        ThrowIfStopped();
        if (preemptible && _queue.Count > 0
            && (_deliveryAsked || (_settings.EventsInsidePass && _random.Next(DeliverOneIn) == 0)))
        {
            Deliver();
        }

        _deliveryAsked = false;
    }

    /// <summary>What a port call that sampled a pin does last: the test's hook, and perhaps pin events, so that they come between a sample and its use.</summary>
    public void Sampled()
    {
        if (!_inPass || _delivering)
        {
            return;
        }

        AfterRead?.Invoke(_portCall - 1);
        ThrowIfStopped();
        if (_deliveryAsked)
        {
            // An edge that the hook made has to reach the queue first.
            Spend(GpioPort.InterruptNs);
        }

        if (_queue.Count > 0
            && (_deliveryAsked || (_settings.EventsInsidePass && _random.Next(DeliverOneIn) == 0)))
        {
            Deliver();
        }

        _deliveryAsked = false;
    }

    /// <summary>Lets time pass under the firmware; throws when the chip stops meanwhile.</summary>
    public void Spend(long ns)
    {
        var untilNs = _scheduler.NowNs + ns;
        while (_running && _scheduler.RunNext(untilNs))
        {
        }

        if (!_running)
        {
            throw new FirmwareStopped();
        }

        _scheduler.AdvanceTo(untilNs);
    }

    /// <summary>Thread.Sleep: until the tick counter has grown by at least this much. Pin events are delivered at each tick on the way.</summary>
    public void Sleep(int milliseconds)
    {
        ThrowIfStopped();
        var ticks = (Math.Max(milliseconds, 1) + TickMs - 1) / TickMs;
        for (var i = 0; i < ticks; i++)
        {
            Spend(NextTickNs - _scheduler.NowNs);
            Deliver();
        }
    }

    /// <summary>The firmware took a lock.</summary>
    public void LockEntered()
    {
        ThrowIfStopped();
        _lockDepth++;
    }

    /// <summary>The firmware gave a lock back; events that had to wait for it are delivered. Never throws for a stopped chip: it is called while unwinding.</summary>
    public void LockExited()
    {
        _lockDepth--;
        if (_lockDepth == 0 && _deliveryOwed && IsAlive)
        {
            Deliver();
        }
    }

    private bool IsAlive => _running && !_hangs;

    private long NextTickNs => _startNs + ((((_scheduler.NowNs - _startNs) / TickNs) + 1) * TickNs);

    private void Boot()
    {
        if (_hangs)
        {
            return;
        }

        _startNs = _scheduler.NowNs;
        _running = true;
        _loopEnded = false;
        if (!Run(_bootBody))
        {
            _loopEnded = true;
        }

        if (IsAlive)
        {
            // The first pass follows boot at once; the wait line comes after it.
            _scheduler.Plan(_turn, _scheduler.NowNs);
        }
    }

    private void RunBoot()
    {
        var booted = _image.Boot(_settings);
        ThrowIfStopped();
        Firmware = booted;
    }

    private void Turn()
    {
        if (!Run(_turnBody))
        {
            _loopEnded = true;
        }

        if (IsAlive)
        {
            Report();
            _scheduler.Plan(_turn, NextTickNs);
        }
    }

    private void RunTurn()
    {
        if ((_scheduler.NowNs - _startNs) % TickNs == 0)
        {
            Deliver();
        }

        if (!_loopEnded)
        {
            _inPass = true;
            _portCall = 0;
            PassCount++;
            Firmware!.Pass(TickCountMs);
            ThrowIfStopped();
        }
    }

    // Runs firmware code with this board as the thread's own; false when an exception left it.
    private bool Run(Action body)
    {
        var before = BoardSlot.Enter(_board);
        InFirmware = true;
        _lockDepth = 0;
        _deliveryOwed = false;
        try
        {
            body();
            return true;
        }
        catch (FirmwareStopped)
        {
            return true;
        }
        catch (Exception left)
        {
            if (IsAlive)
            {
                Fail($"{left.GetType().Name} left the {(_inPass ? "pass" : "boot")}: {left.Message}");
            }

            return false;
        }
        finally
        {
            InFirmware = false;
            _inPass = false;
            _delivering = false;
            BoardSlot.Enter(before);
        }
    }

    // In order, one at a time, and never while a lock is held: there the event thread would wait.
    private void Deliver()
    {
        if (_delivering)
        {
            return;
        }

        _deliveryOwed = _lockDepth > 0;
        if (_deliveryOwed)
        {
            return;
        }

        _delivering = true;
        while (_queue.TryTake(out var pin, out var rising))
        {
            Spend(PortCost.Dispatch);
            ThrowIfStopped();
            try
            {
                _pins.Notify(pin, rising);
            }
            catch (Exception left) when (left is not FirmwareStopped)
            {
                Fail($"{left.GetType().Name} left a pin event: {left.Message}");
            }
        }

        _delivering = false;
    }

    private void Report()
    {
        if (Firmware is not { } firmware)
        {
            return;
        }

        if (firmware.State != _state)
        {
            _state = firmware.State;
            _observers.StateChanged(_state, _scheduler.NowNs);
        }

        if (firmware.Fault != (_fault ?? "none"))
        {
            _observers.FaultChanged(firmware.Fault, _scheduler.NowNs);
        }

        _fault = firmware.Fault;
    }

    private void ThrowIfStopped()
    {
        if (!IsAlive)
        {
            throw new FirmwareStopped();
        }
    }
}
