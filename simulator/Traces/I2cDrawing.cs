using VirtualAmp.Kernel;

namespace VirtualAmp.Traces;

/// <summary>
/// Draws one transfer as SCL and SDA: START, address, bytes, ACK and NACK bits, repeated START, STOP. In each clock SCL is
/// low for the first half; SDA changes a quarter of a clock after SCL fell (625 ns at 400 kHz) and stands while SCL is high.
/// A bus that was stuck is SDA low until the driver gave up; so is the end of a transfer that was cut off after some bytes.
/// </summary>
internal sealed class I2cDrawing
{
    private readonly ILineSink _sink;
    private readonly int _scl;
    private readonly int _sda;
    private readonly long _bitNs;
    private long _atNs;

    private I2cDrawing(I2cTransfer transfer, ILineSink sink, int scl, int sda)
    {
        _sink = sink;
        _scl = scl;
        _sda = sda;
        _atNs = transfer.StartNs;
        _bitNs = FittingBitNs(transfer);
    }

    /// <summary>Draws a transfer on the two lines given.</summary>
    public static void Draw(I2cTransfer transfer, ILineSink sink, int scl, int sda)
    {
        if (transfer is { End: I2cEnd.Timeout, AddressAcked: false })
        {
            sink.Set(sda, transfer.StartNs, false);
            sink.Set(sda, transfer.EndNs, true);
            return;
        }

        new I2cDrawing(transfer, sink, scl, sda).Draw(transfer);
    }

    private void Draw(I2cTransfer transfer)
    {
        var writes = transfer.Written.Length > 0 || transfer.Read.Length == 0;
        Start();
        Byte((transfer.Address << 1) | (writes ? 0 : 1), transfer.AddressAcked);
        for (var i = 0; i < transfer.Written.Length; i++)
        {
            var refused = transfer is { End: I2cEnd.Nack, AddressAcked: true } && i == transfer.Written.Length - 1;
            Byte(transfer.Written[i], !refused);
        }

        if (transfer.Read.Length > 0)
        {
            if (writes)
            {
                RepeatedStart();
                Byte((transfer.Address << 1) | 1, acknowledged: true);
            }

            for (var i = 0; i < transfer.Read.Length; i++)
            {
                Byte(transfer.Read[i], acknowledged: i < transfer.Read.Length - 1);
            }
        }

        Stop(transfer.EndNs);
    }

    private void Start()
    {
        _sink.Set(_sda, _atNs, false);
        _atNs += _bitNs / 2;
        _sink.Set(_scl, _atNs, false);
    }

    private void RepeatedStart()
    {
        _sink.Set(_sda, _atNs + (_bitNs / 4), true);
        _sink.Set(_scl, _atNs + (_bitNs / 2), true);
        _atNs += _bitNs;
        Start();
    }

    private void Byte(int value, bool acknowledged)
    {
        for (var bit = 7; bit >= 0; bit--)
        {
            Bit(((value >> bit) & 1) != 0);
        }

        Bit(!acknowledged);
    }

    private void Bit(bool level)
    {
        _sink.Set(_sda, _atNs + (_bitNs / 4), level);
        _sink.Set(_scl, _atNs + (_bitNs / 2), true);
        _atNs += _bitNs;
        _sink.Set(_scl, _atNs, false);
    }

    private void Stop(long endNs)
    {
        _sink.Set(_sda, _atNs + (_bitNs / 4), false);
        _sink.Set(_scl, Math.Max(_atNs + (_bitNs / 2), endNs - (_bitNs / 2)), true);
        _sink.Set(_sda, Math.Max(_atNs + _bitNs, endNs), true);
    }

    /// <summary>The bus clock, or a little less where the model's transfer is shorter than START, bits and STOP drawn at that clock.</summary>
    private static long FittingBitNs(I2cTransfer transfer)
    {
        var bytes = 1 + transfer.Written.Length + transfer.Read.Length;
        var halves = 3 + (18 * bytes);
        if (transfer.Written.Length > 0 && transfer.Read.Length > 0)
        {
            halves += 18 + 3;
        }

        return Math.Min(transfer.BitNs, (transfer.EndNs - transfer.StartNs) * 2 / halves);
    }
}
