using AmpController.Ports;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>A bus with parts at some addresses.</summary>
internal sealed class FakeBus(params int[] parts) : IBusProbe
{
    /// <summary>What every probe answers instead, or null.</summary>
    public TransferStatus? Broken { get; set; }

    /// <summary>Addresses asked so far.</summary>
    public List<int> Asked { get; } = [];

    public TransferStatus Probe(int address)
    {
        Asked.Add(address);
        return Broken ?? (parts.Contains(address) ? TransferStatus.Ok : TransferStatus.Nack);
    }
}
