using AmpController.Ports;

namespace VirtualAmp.Benchmarks;

/// <summary>A display bus that takes every transfer into one buffer, as a driver does, and counts.</summary>
internal sealed class PanelSink : IDisplayPort
{
    private readonly byte[] _driver = new byte[256];

    /// <summary>Bytes on the bus, addresses included.</summary>
    public long Bytes { get; private set; }

    /// <inheritdoc/>
    public TransferStatus Send(byte[] bytes, int count)
    {
        Array.Copy(bytes, _driver, count);
        Bytes += 1 + count;
        return TransferStatus.Ok;
    }

    /// <inheritdoc/>
    public TransferStatus Initialise(bool dark) => TransferStatus.Ok;

    /// <inheritdoc/>
    public TransferStatus Clear() => TransferStatus.Ok;
}
