using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>One I2C bus, byte by byte: time passes with every bit, so that the rest of the board moves on during a transfer (docs/platform.md, I2C).</summary>
public sealed class I2cBus
{
    /// <summary>When the driver gives up on a bus that is held, ns; fixed in the platform.</summary>
    public const long TimeoutNs = Duration.S;

    /// <summary>How many transfers are remembered.</summary>
    public const int Remembered = 256;

    private const int BitsPerByte = 9;

    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;
    private readonly List<II2cSlave> _slaves = [];
    private readonly Queue<I2cTransfer> _transfers = new();
    private II2cSlave? _slave;
    private bool _acked;
    private int _sent;
    private int _got;

    /// <summary>Makes a bus without chips.</summary>
    /// <param name="id">1 audio, 2 display.</param>
    /// <param name="scheduler">The clock.</param>
    /// <param name="observers">Who hears each transfer.</param>
    public I2cBus(int id, Scheduler scheduler, BoardObservers observers)
    {
        Id = id;
        _scheduler = scheduler;
        _observers = observers;
    }

    /// <summary>1 audio, 2 display.</summary>
    public int Id { get; }

    /// <summary>Length of one clock, ns; the last device opened decides.</summary>
    public long BitNs { get; set; } = 2_500;

    /// <summary>The chips on the bus.</summary>
    public IReadOnlyList<II2cSlave> Slaves => _slaves;

    /// <summary>Transfers since the board was made.</summary>
    public long TransferCount { get; private set; }

    /// <summary>The last <see cref="Remembered"/> transfers, oldest first.</summary>
    public IReadOnlyCollection<I2cTransfer> Transfers => _transfers;

    /// <summary>Puts a chip on the bus.</summary>
    public void Attach(II2cSlave slave) => _slaves.Add(slave);

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

        var startNs = _scheduler.NowNs;
        _slave = null;
        _acked = false;
        _sent = 0;
        _got = 0;
        var end = I2cEnd.Timeout;
        try
        {
            end = Run(address, write, read, spend);
            if (end == I2cEnd.Timeout)
            {
                spend(TimeoutNs - (_scheduler.NowNs - startNs));
            }
            else
            {
                spend(BitNs);
            }
        }
        finally
        {
            // Also when the controller was reset in mid-byte: both lines go high, which a chip takes for a STOP.
            _slave?.Stop();
            Remember(new I2cTransfer(
                Id, address, write[.._sent].ToArray(), read[.._got].ToArray(), end, startNs, _scheduler.NowNs, BitNs, _acked));
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
                spend(BitsPerByte * BitNs);
                if (Held)
                {
                    return I2cEnd.Timeout;
                }

                read[i] = _slave!.Read();
                _got++;
            }
        }

        return I2cEnd.Ok;
    }

    private bool Held
    {
        get
        {
            foreach (var slave in _slaves)
            {
                if (slave.HoldsBus)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private I2cEnd? Address(int address, bool read, Action<long> spend)
    {
        if (Held)
        {
            return I2cEnd.Timeout;
        }

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

        return _acked ? null : I2cEnd.Nack;
    }

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
