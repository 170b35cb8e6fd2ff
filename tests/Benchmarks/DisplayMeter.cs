using VirtualAmp.Kernel;

namespace VirtualAmp.Benchmarks;

/// <summary>Counts the bytes on the display bus, addresses included, and notes when the volume IC was last written.</summary>
internal sealed class DisplayMeter : IBoardObserver
{
    private const int ControlBytes = 7;

    /// <summary>Bytes since it was last set to 0.</summary>
    public int Bytes { get; set; }

    /// <summary>Data bytes of the longest transfer.</summary>
    public int LongestData { get; private set; }

    /// <summary>START of the last write to the volume IC, ns.</summary>
    public long VolumeWrittenNs { get; private set; }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.Bus == 2)
        {
            Bytes += 1 + transfer.Written.Length + transfer.Read.Length;
            LongestData = Math.Max(LongestData, transfer.Written.Length - ControlBytes);
        }
        else if (transfer.Written.Length > 0)
        {
            VolumeWrittenNs = transfer.StartNs;
        }
    }
}
