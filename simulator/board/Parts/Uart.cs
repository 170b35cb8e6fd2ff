using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The console's UART with the terminal at its other end, which runs at 115200 8N1 whatever the amp does: at another rate
/// nothing but framing errors arrive on either side, and they are dropped (docs/platform.md, Serial).
/// </summary>
public sealed class Uart
{
    /// <summary>Receive buffer; when it overflows everything in it is discarded.</summary>
    public const int ReceiveCapacity = 256;

    /// <summary>Transmit FIFO; a longer write is the platform's memory fault.</summary>
    public const int TransmitCapacity = 128;

    /// <summary>The terminal's rate, bits a second.</summary>
    public const int BaudRate = 115_200;

    /// <summary>One byte on the line: 10 bits of 8.68 us, ns.</summary>
    public const long ByteNs = 10 * Duration.S / BaudRate;

    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly Queue<byte> _received = new(ReceiveCapacity);
    private readonly Queue<byte> _transmit = new(TransmitCapacity);
    private readonly Queue<byte> _typed = new();
    private readonly ScheduledEvent _sent;
    private readonly ScheduledEvent _arrived;
    private byte _arriving;
    private long _typedUntilNs;
    private bool _open;
    private bool _rateFits;

    /// <summary>Makes a closed UART.</summary>
    public Uart(Scheduler scheduler, BoardObservers observers)
    {
        _scheduler = scheduler;
        _observers = observers;
        _sent = new ScheduledEvent(SendNext);
        _arrived = new ScheduledEvent(Arrive);
    }

    /// <summary>Bytes that the amp can take.</summary>
    public int Waiting => _received.Count;

    /// <summary>How often the receive buffer overflowed since the board was made.</summary>
    public int Overflows { get; private set; }

    /// <summary>Bytes that the transmit FIFO takes now.</summary>
    public int Room => TransmitCapacity - _transmit.Count;

    /// <summary>The amp opens the port; <paramref name="wired"/> is false when its pins lead elsewhere.</summary>
    public void Open(int baudRate, bool wired)
    {
        _open = true;
        _rateFits = wired && baudRate == BaudRate;
        _received.Clear();
    }

    /// <summary>The amp closes the port; what is in the FIFO still leaves.</summary>
    public void Close()
    {
        _open = false;
        _received.Clear();
    }

    /// <summary>The chip is reset: everything in it is lost.</summary>
    public void Reset()
    {
        Close();
        _transmit.Clear();
        _sent.Cancel();
    }

    /// <summary>The amp takes bytes that have arrived; returns how many.</summary>
    public int Read(Span<byte> buffer)
    {
        var taken = 0;
        while (taken < buffer.Length && _received.TryDequeue(out buffer[taken]))
        {
            taken++;
        }

        return taken;
    }

    /// <summary>The amp sends bytes, at most <see cref="Room"/>.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, Room);
        foreach (var value in bytes)
        {
            _transmit.Enqueue(value);
        }

        if (!_sent.Pending)
        {
            SendNext();
        }
    }

    /// <summary>The terminal sends a byte, after those under way. Returns the time from now to its last bit, ns.</summary>
    public long Type(byte value)
    {
        _typed.Enqueue(value);
        _typedUntilNs = Math.Max(_typedUntilNs, _scheduler.NowNs) + ByteNs;
        if (!_arrived.Pending)
        {
            TypeNext();
        }

        return _typedUntilNs - _scheduler.NowNs;
    }

    private void SendNext()
    {
        if (_transmit.TryDequeue(out var value))
        {
            _scheduler.Plan(_sent, _scheduler.NowNs + ByteNs);
            if (_rateFits)
            {
                _observers.UartByte(fromAmp: true, value, _scheduler.NowNs);
            }
        }
    }

    private void TypeNext()
    {
        if (_typed.TryDequeue(out _arriving))
        {
            _scheduler.Plan(_arrived, _scheduler.NowNs + ByteNs);
            _observers.UartByte(fromAmp: false, _arriving, _scheduler.NowNs);
        }
    }

    private void Arrive()
    {
        var value = _arriving;
        TypeNext();
        if (!_open || !_rateFits)
        {
            return;
        }

        if (_received.Count == ReceiveCapacity)
        {
            _received.Clear();
            Overflows++;
            return;
        }

        _received.Enqueue(value);
    }
}
