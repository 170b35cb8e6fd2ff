using AmpController.Ports;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>A bus with parts at some addresses, the first of which it is there for; what they answer counts up from their address.</summary>
internal sealed class FakeBus(params int[] parts) : IBusProbe
{
    /// <summary>What every transfer answers instead, or null.</summary>
    public TransferStatus? Broken { get; set; }

    /// <summary>Addresses asked so far.</summary>
    public List<int> Asked { get; } = [];

    /// <summary>Bytes of the last transfer that wrote.</summary>
    public byte[] Written { get; private set; } = [];

    public int Address => parts[0];

    public TransferStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        Asked.Add(address);
        if (writeCount > 0)
        {
            Written = write[..writeCount];
        }

        for (int i = 0; i < readCount; i++)
        {
            read[i] = (byte)(address + i);
        }

        return Broken ?? (parts.Contains(address) ? TransferStatus.Ok : TransferStatus.Nack);
    }
}
