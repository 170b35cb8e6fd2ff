using VirtualAmp.Kernel;

namespace VirtualAmp.Benchmarks;

/// <summary>Counts the bytes on the display bus, addresses included, and notes when the volume IC was last written.</summary>
internal sealed class DisplayMeter : IBoardObserver
{
    private const int ControlBytes = 7;
    private const long LagNs = 500 * Duration.Ms;

    private readonly Queue<(long AtNs, int Bytes)> _recent = new();
    private int _recentBytes;

    /// <summary>Bytes since the last <see cref="Restart"/>.</summary>
    public int Bytes { get; private set; }

    /// <summary>The most that went over the bus within 500 ms, the lag that the screen may have (S14).</summary>
    public int DensestBytes { get; private set; }

    /// <summary>Data bytes of the longest transfer.</summary>
    public int LongestData { get; private set; }

    /// <summary>START of the last write to the volume IC, ns.</summary>
    public long VolumeWrittenNs { get; private set; }

    /// <summary>Counts from now on.</summary>
    public void Restart()
    {
        Bytes = 0;
        DensestBytes = 0;
        _recent.Clear();
        _recentBytes = 0;
    }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.Bus == 2)
        {
            Count(transfer.EndNs, 1 + transfer.Written.Length + transfer.Read.Length);
            LongestData = Math.Max(LongestData, transfer.Written.Length - ControlBytes);
        }
        else if (transfer.Written.Length > 0)
        {
            VolumeWrittenNs = transfer.StartNs;
        }
    }

    private void Count(long atNs, int bytes)
    {
        Bytes += bytes;
        _recent.Enqueue((atNs, bytes));
        _recentBytes += bytes;
        while (_recent.Peek().AtNs <= atNs - LagNs)
        {
            _recentBytes -= _recent.Dequeue().Bytes;
        }

        DensestBytes = Math.Max(DensestBytes, _recentBytes);
    }
}
