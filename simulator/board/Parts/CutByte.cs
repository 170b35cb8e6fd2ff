using VirtualAmp.Chips;

namespace VirtualAmp.Parts;

/// <summary>
/// The byte that a transfer is in the middle of, and how it leaves the chips when the controller vanishes: both lines are let
/// go at once. SDA that rises then is a STOP to every chip; a chip that pulls it itself goes on, and one that was just sent a 1
/// waits for the rest of the byte.
/// </summary>
internal sealed class CutByte
{
    private const int AcknowledgeBit = 8;

    private Kind _kind;
    private byte _value;

    private enum Kind
    {
        None,
        Address,
        ToChip,
        FromChip,
    }

    /// <summary>When its first bit begins, ns.</summary>
    public long StartNs { get; private set; }

    /// <summary>No byte is under way.</summary>
    public void None() => _kind = Kind.None;

    /// <summary>An address goes out.</summary>
    public void ToAll(byte value, long startNs) => Set(Kind.Address, value, startNs);

    /// <summary>A byte goes to the addressed chip.</summary>
    public void ToChip(byte value, long startNs) => Set(Kind.ToChip, value, startNs);

    /// <summary>A byte comes from the addressed chip.</summary>
    public void FromChip(byte value, long startNs) => Set(Kind.FromChip, value, startNs);

    /// <summary>The controller vanished in a bit of this byte, 8 is the acknowledge. False when the chips took that for a STOP.</summary>
    public bool LeaveTo(IEnumerable<SlavePort> ports, II2cSlave? addressed, int bit)
    {
        var isOne = bit is >= 0 and < AcknowledgeBit && ((_value >> (AcknowledgeBit - 1 - bit)) & 1) != 0;
        var isLeft = _kind switch
        {
            Kind.Address or Kind.ToChip => isOne || bit == AcknowledgeBit,
            Kind.FromChip => bit < AcknowledgeBit,
            _ => false,
        };
        foreach (var port in ports)
        {
            if (isLeft && port.Slave.IsPowered && (_kind == Kind.Address || port.Slave == addressed))
            {
                Leave(port, bit);
            }
        }

        return isLeft;
    }

    private void Leave(SlavePort port, int bit)
    {
        if (_kind == Kind.FromChip)
        {
            port.Send(_value, bit);
        }
        else if (bit == AcknowledgeBit)
        {
            port.Receive(_value, AcknowledgeBit, _kind == Kind.Address);
            port.Fall();
        }
        else
        {
            port.Receive(_value, bit + 1, _kind == Kind.Address);
        }
    }

    private void Set(Kind kind, byte value, long startNs)
    {
        _kind = kind;
        _value = value;
        StartNs = startNs;
    }
}
