using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>One I2C bus, byte by byte: time passes with every bit, so that the rest of the board moves on during a transfer (docs/platform.md, I2C). A transfer that is cut off leaves its chip in mid-byte.</summary>
public sealed class I2cBus
{
    /// <summary>When the driver gives up on a bus that is held, ns; fixed in the platform.</summary>
    public const long TimeoutNs = Duration.S;

    /// <summary>How many transfers are remembered.</summary>
    public const int Remembered = 256;

    private const int BitsPerByte = 9;
    private const byte Released = 0xFF;

    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly List<II2cSlave> _slaves = [];
    private readonly CutByte _byte = new();
    private readonly Queue<I2cTransfer> _transfers = new();
    private II2cSlave? _slave;
    private bool _acked;
    private int _sent;
    private int _got;
    private long _startNs;

    /// <summary>Makes a bus without chips.</summary>
    /// <param name="id">1 audio, 2 display.</param>
    /// <param name="scheduler">The clock.</param>
    /// <param name="observers">Who hears each transfer.</param>
    public I2cBus(int id, Scheduler scheduler, BoardObservers observers)
    {
        Id = id;
        _scheduler = scheduler;
        _observers = observers;
        Lines = new BusLines(id, scheduler, observers);
    }

    /// <summary>1 audio, 2 display.</summary>
    public int Id { get; }

    /// <summary>SCL and SDA, for GPIO and for what is left of a transfer that was cut off.</summary>
    public BusLines Lines { get; }

    /// <summary>Length of one clock, ns; the last device opened decides.</summary>
    public long BitNs { get; set; } = 2_500;

    /// <summary>The chips on the bus.</summary>
    public IReadOnlyList<II2cSlave> Slaves => _slaves;

    /// <summary>Transfers since the board was made.</summary>
    public long TransferCount { get; private set; }

    /// <summary>The last <see cref="Remembered"/> transfers, oldest first.</summary>
    public IReadOnlyCollection<I2cTransfer> Transfers => _transfers;

    /// <summary>Puts a chip on the bus.</summary>
    public void Attach(II2cSlave slave)
    {
        _slaves.Add(slave);
        Lines.Attach(slave);
    }

    /// <summary>One transaction: write, read, or write then repeated START and read. Nothing to write and to read is a lone STOP, which no chip sees.</summary>
    /// <param name="address">7-bit address.</param>
    /// <param name="write">Bytes to send.</param>
    /// <param name="read">Where the answer goes.</param>
    /// <param name="spend">Lets time pass; throws when the controller is reset meanwhile, and the transfer ends there.</param>
    public I2cEnd Transfer(int address, ReadOnlySpan<byte> write, Span<byte> read, Action<long> spend)
    {
        if (write.IsEmpty && read.IsEmpty)
        {
            spend(BitNs);
            return I2cEnd.Ok;
        }

        _startNs = _scheduler.NowNs;
        _slave = null;
        _acked = false;
        _sent = 0;
        _got = 0;
        _byte.None();
        Lines.BeginTransfer();
        var end = I2cEnd.Timeout;
        var isWhole = false;
        try
        {
            end = Run(address, write, read, spend);
            _byte.None();
            spend(end == I2cEnd.Timeout ? TimeoutNs - (_scheduler.NowNs - _startNs) : BitNs);
            isWhole = true;
        }
        finally
        {
            // When the controller was reset in mid-byte both lines go high, which most chips take for a STOP.
            if (isWhole || !_byte.LeaveTo(Lines.Ports, _slave, BitAt(_scheduler.NowNs)))
            {
                _slave?.Stop();
            }

            Remember(new I2cTransfer(
                Id, address, write[.._sent].ToArray(), read[.._got].ToArray(), end, _startNs, _scheduler.NowNs, BitNs, _acked));
            Lines.EndTransfer();
        }

        return end;
    }

    private I2cEnd Run(int address, ReadOnlySpan<byte> write, Span<byte> read, Action<long> spend)
    {
        if (!write.IsEmpty)
        {
            if (Address(address, read: false, spend) is { } refused)
            {
                return refused;
            }

            foreach (var value in write)
            {
                _byte.ToChip(value, _scheduler.NowNs);
                spend(BitsPerByte * BitNs);
                if (Held)
                {
                    return I2cEnd.Timeout;
                }

                _sent++;
                if (!_slave!.Write(value))
                {
                    return I2cEnd.Nack;
                }

                if (!HoldClock(spend))
                {
                    return I2cEnd.Timeout;
                }
            }
        }

        if (!read.IsEmpty)
        {
            if (Address(address, read: true, spend) is { } refused)
            {
                return refused;
            }

            for (var i = 0; i < read.Length; i++)
            {
                var value = _slave!.Read();
                _byte.FromChip(value, _scheduler.NowNs);
                spend(BitsPerByte * BitNs);
                if (Held)
                {
                    return I2cEnd.Timeout;
                }

                // A chip that lost its supply meanwhile pulls no line.
                read[i] = _slave.IsPowered ? value : Released;
                _got++;
                if (!HoldClock(spend))
                {
                    return I2cEnd.Timeout;
                }
            }
        }

        return I2cEnd.Ok;
    }

    private bool Held => Lines.IsHeld;

    private I2cEnd? Address(int address, bool read, Action<long> spend)
    {
        if (Held)
        {
            return I2cEnd.Timeout;
        }

        _byte.ToAll((byte)((address << 1) | (read ? 1 : 0)), _scheduler.NowNs + BitNs);
        spend((1 + BitsPerByte) * BitNs);
        if (Held)
        {
            return I2cEnd.Timeout;
        }

        _acked = false;
        foreach (var slave in _slaves)
        {
            if (slave.Address == address && slave.Addressed(read))
            {
                _slave = slave;
                _acked = true;
            }
        }

        if (!_acked)
        {
            return I2cEnd.Nack;
        }

        return HoldClock(spend) ? null : I2cEnd.Timeout;
    }

    // The chip stretches the clock after a byte; false when the driver gives up first.
    private bool HoldClock(Action<long> spend)
    {
        var holdNs = _slave!.ClockHoldNs;
        if (holdNs == 0)
        {
            return true;
        }

        if (_scheduler.NowNs + holdNs - _startNs >= TimeoutNs)
        {
            return false;
        }

        _byte.None();
        spend(holdNs);
        return true;
    }

    // Which clock of the byte under way a time falls into, from 0; below 0 in the START.
    private int BitAt(long atNs) => atNs < _byte.StartNs ? -1 : (int)((atNs - _byte.StartNs) / BitNs);

    private void Remember(I2cTransfer transfer)
    {
        if (_transfers.Count == Remembered)
        {
            _transfers.Dequeue();
        }

        _transfers.Enqueue(transfer);
        TransferCount++;
        _observers.Transferred(transfer);
    }
}
