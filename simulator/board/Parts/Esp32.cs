using VirtualAmp.Bridge;
using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>The ESP32 as the stand-ins of the device assemblies call it: pins, two I2C buses, the console's UART and files, each call with its cost in time.</summary>
public sealed class Esp32 : IBoard
{
    private const int StatusFullTransfer = 1;
    private const int StatusTimeout = 2;
    private const int StatusNotAcknowledged = 4;

    /// <summary>Free managed heap of a classic ESP32, bytes (not measured).</summary>
    private const uint FreeHeapBytes = 96 * 1024;

    private static readonly long[] BitNsOfSpeed = [10_000, 2_500, 1_000];

    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly Flash _flash;
    private readonly I2cBus _audioBus;
    private readonly I2cBus _displayBus;
    private readonly PinFunctions _functions = new();
    private readonly PinEventQueue _queue = new();
    private readonly Action<long> _spend;
    private readonly List<(int Bus, int Address)> _devices = [];
    private readonly List<(int Bus, I2cBus Wires, int Sda, int Scl)> _buses = [];
    private (string Name, int Tx, int Rx)? _serial;

    /// <summary>Makes a chip that is off.</summary>
    public Esp32(
        Scheduler scheduler, BoardObservers observers, BoardSettings settings, IFirmwareImage image, Flash flash, I2cBus audioBus, I2cBus displayBus)
    {
        _scheduler = scheduler;
        _observers = observers;
        _flash = flash;
        _audioBus = audioBus;
        _displayBus = displayBus;
        Pins = new GpioPort(scheduler, _queue);
        Uart = new Uart(scheduler, observers);
        Runtime = new ClrRuntime(scheduler, observers, settings, image, this, Pins, _queue);
        _spend = Runtime.Spend;
        Connect(audioBus.Lines, PinMap.AudioSda, PinMap.AudioScl);
        Connect(displayBus.Lines, PinMap.DisplaySda, PinMap.DisplayScl);
    }

    /// <summary>The pins.</summary>
    public GpioPort Pins { get; }

    /// <summary>The console's UART.</summary>
    public Uart Uart { get; }

    /// <summary>Boot, ticks, passes and pin events.</summary>
    public ClrRuntime Runtime { get; }

    /// <summary>Pin events lost because the queue was full.</summary>
    public int DroppedEvents => _queue.Dropped;

    /// <summary>The runtime is short of memory: what waits in the queue of pin events is discarded (docs/platform.md, Events).</summary>
    public void DiscardEvents() => _queue.Clear();

    /// <summary>True once a serial write was larger than the FIFO's room: on the device the heap may be corrupt from here on.</summary>
    public bool MemoryFault { get; private set; }

    /// <inheritdoc/>
    long IBoard.TickCountMs
    {
        get
        {
            Runtime.Spend(PortCost.TickCount);
            return Runtime.TickCountMs;
        }
    }

    /// <summary>EN rose or fell. When it falls everything in the chip is lost and every pin floats.</summary>
    public void Enable(bool high)
    {
        if (high)
        {
            Runtime.Start();
            return;
        }

        Runtime.Stop();
        Forget();
        _functions.Reset();
        Pins.Reset();
        Uart.Reset();
    }

    /// <inheritdoc/>
    void IBoard.Sleep(int milliseconds) => Runtime.Sleep(milliseconds);

    /// <inheritdoc/>
    void IBoard.LockEntered() => Runtime.LockEntered();

    /// <inheritdoc/>
    void IBoard.LockExited() => Runtime.LockExited();

    /// <inheritdoc/>
    void IBoard.OpenPin(int pin)
    {
        Runtime.PortCall(PortCost.GpioSetup);
        Pins.Take(pin);
    }

    /// <inheritdoc/>
    void IBoard.ClosePin(int pin)
    {
        Runtime.PortCall(PortCost.GpioSetup);
        Pins.Release(pin);
    }

    /// <inheritdoc/>
    void IBoard.SetPinMode(int pin, int mode)
    {
        Runtime.PortCall(PortCost.GpioSetup);
        Pins.SetMode(pin, mode);
    }

    /// <inheritdoc/>
    bool IBoard.ReadPin(int pin)
    {
        Runtime.PortCall(PortCost.Gpio);
        var level = Pins.Read(pin);
        Runtime.Sampled();
        return level;
    }

    /// <inheritdoc/>
    void IBoard.WritePin(int pin, bool high)
    {
        Runtime.PortCall(PortCost.Gpio);
        Pins.Write(pin, high);
    }

    /// <inheritdoc/>
    void IBoard.TogglePin(int pin)
    {
        Runtime.PortCall(PortCost.Gpio);
        Pins.Toggle(pin);
    }

    /// <inheritdoc/>
    void IBoard.ListenToPin(int pin, IPinListener listener)
    {
        Runtime.PortCall(PortCost.GpioSetup);
        Pins.Listen(pin, listener);
    }

    /// <inheritdoc/>
    void IBoard.OpenI2c(int busId, int address, int speed)
    {
        Runtime.PortCall(PortCost.Open);
        if (busId is not (1 or 2) || address is < 0 or > 0x7F || (uint)speed >= BitNsOfSpeed.Length)
        {
            throw new ArgumentException($"There is no I2C bus {busId} with address {address} and speed {speed}.");
        }

        if (!_devices.Exists(device => device.Bus == busId))
        {
            OpenBus(busId);
        }

        _devices.Add((busId, address));
        BusOf(busId).BitNs = BitNsOfSpeed[speed];
    }

    /// <inheritdoc/>
    void IBoard.CloseI2c(int busId, int address)
    {
        Runtime.PortCall(PortCost.Open);
        if (_devices.Remove((busId, address)) && !_devices.Exists(device => device.Bus == busId))
        {
            var bus = _buses.Find(open => open.Bus == busId);
            _buses.Remove(bus);
            Pins.Release(bus.Sda);
            Pins.Release(bus.Scl);
        }
    }

    /// <inheritdoc/>
    int IBoard.TransferI2c(int busId, int address, byte[]? write, int writeStart, int writeCount, byte[]? read, int readStart, int readCount)
    {
        Runtime.PortCall(PortCost.I2c);
        var end = BusOf(busId).Transfer(address, write.AsSpan(writeStart, writeCount), read.AsSpan(readStart, readCount), _spend);
        return end switch
        {
            I2cEnd.Ok => StatusFullTransfer,
            I2cEnd.Nack => StatusNotAcknowledged,
            _ => StatusTimeout,
        };
    }

    /// <inheritdoc/>
    void IBoard.OpenSerial(string port, int baudRate)
    {
        Runtime.PortCall(PortCost.Open);
        if (port is not ("COM2" or "COM3") || _serial != null)
        {
            throw new ArgumentException($"{port} is not free.");
        }

        var number = port[^1] - '0';
        if (_functions.PinOf(PinFunctions.SerialTransmit(number)) is not { } tx
            || _functions.PinOf(PinFunctions.SerialReceive(number)) is not { } rx)
        {
            throw new ArgumentException($"{port} has no pins.");
        }

        Pins.Take(tx);
        Pins.Take(rx);
        _serial = (port, tx, rx);
        Uart.Open(baudRate, wired: tx == PinMap.ConsoleTx && rx == PinMap.ConsoleRx);
    }

    /// <inheritdoc/>
    void IBoard.CloseSerial(string port)
    {
        Runtime.PortCall(PortCost.Open);
        var open = Serial(port);
        _serial = null;
        Uart.Close();
        Pins.Release(open.Tx);
        Pins.Release(open.Rx);
    }

    /// <inheritdoc/>
    int IBoard.SerialBytesToRead(string port)
    {
        Runtime.PortCall(PortCost.Serial);
        Serial(port);
        return Uart.Waiting;
    }

    /// <inheritdoc/>
    int IBoard.ReadSerial(string port, byte[] buffer, int offset, int count)
    {
        Runtime.PortCall(PortCost.Serial);
        Serial(port);
        return Uart.Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    void IBoard.WriteSerial(string port, byte[] buffer, int offset, int count)
    {
        Runtime.PortCall(PortCost.Serial);
        Serial(port);
        if (count > Uart.Room)
        {
            MemoryFault = true;
            Runtime.Fail($"A serial write of {count} bytes met a FIFO with room for {Uart.Room}: the platform writes over its own memory there.");
            Runtime.Hang();
            throw new FirmwareStopped();
        }

        Uart.Write(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    void IBoard.SetPinFunction(int pin, int function)
    {
        Runtime.PortCall(PortCost.GpioSetup);
        _functions.Set(pin, function);
    }

    /// <inheritdoc/>
    bool IBoard.FileExists(string path)
    {
        Runtime.PortCall(PortCost.File);
        return _flash.Read(path) != null;
    }

    /// <inheritdoc/>
    byte[]? IBoard.ReadFile(string path)
    {
        Runtime.PortCall(PortCost.File);
        return _flash.Read(path);
    }

    /// <inheritdoc/>
    bool IBoard.WriteFile(string path, byte[] bytes)
    {
        Runtime.PortCall(PortCost.File);
        return _flash.Write(path, bytes, _spend);
    }

    /// <inheritdoc/>
    void IBoard.Reboot(int option)
    {
        Runtime.PortCall(PortCost.Open);

        // A restart of the program leaves the outputs as they are until they are opened again (docs/platform.md, Boot and reset), and the
        // UART sends on what it has. That the pin map survives is true of ClrOnly; it makes no difference to the others.
        Runtime.Stop();
        Forget();
        Pins.Forget();
        Uart.Close();
        _observers.Restarted(_scheduler.NowNs);
        Runtime.Start();
        throw new FirmwareStopped();
    }

    /// <inheritdoc/>
    uint IBoard.FreeMemory()
    {
        Runtime.PortCall(PortCost.Open);
        return FreeHeapBytes;
    }

    // Whatever drives a bus's pins as GPIO moves its lines, and they are read there.
    private void Connect(BusLines lines, int sda, int scl)
    {
        Pins.Connect(sda, drive => lines.DriveSda(drive == PinDrive.Low));
        Pins.Connect(scl, drive => lines.DriveScl(drive == PinDrive.Low));
        lines.Changed += Levels;
        Levels(lines.Scl, lines.Sda);

        void Levels(bool sclHigh, bool sdaHigh)
        {
            Pins.SetLevel(scl, sclHigh);
            Pins.SetLevel(sda, sdaHigh);
        }
    }

    private void Forget()
    {
        _devices.Clear();
        _buses.Clear();
        _serial = null;
    }

    private void OpenBus(int busId)
    {
        if (_functions.PinOf(PinFunctions.I2cData(busId)) is not { } sda || _functions.PinOf(PinFunctions.I2cClock(busId)) is not { } scl)
        {
            throw new InvalidOperationException($"I2C bus {busId} has no pins.");
        }

        Pins.Assign(sda);
        Pins.Assign(scl);
        var wires = (sda, scl) switch
        {
            (PinMap.AudioSda, PinMap.AudioScl) => _audioBus,
            (PinMap.DisplaySda, PinMap.DisplayScl) => _displayBus,
            _ => new I2cBus(busId, _scheduler, _observers),
        };
        _buses.Add((busId, wires, sda, scl));
    }

    private I2cBus BusOf(int busId)
    {
        foreach (var open in _buses)
        {
            if (open.Bus == busId)
            {
                return open.Wires;
            }
        }

        throw new InvalidOperationException($"I2C bus {busId} is not open.");
    }

    private (string Name, int Tx, int Rx) Serial(string port) =>
        _serial is { } open && open.Name == port ? open : throw new InvalidOperationException($"{port} is not open.");
}
