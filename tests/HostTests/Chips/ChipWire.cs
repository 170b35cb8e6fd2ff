using VirtualAmp.Chips;

namespace VirtualAmp.Tests.Chips;

/// <summary>Speaks to one chip as a bus does, without spending time.</summary>
internal static class ChipWire
{
    /// <summary>START, address, bytes, STOP; false when anything was refused.</summary>
    public static bool Send(this II2cSlave chip, params byte[] bytes)
    {
        var acknowledged = chip.Addressed(read: false);
        if (!acknowledged)
        {
            return false;
        }

        foreach (var value in bytes)
        {
            acknowledged &= chip.Write(value);
            if (!acknowledged)
            {
                break;
            }
        }

        chip.Stop();
        return acknowledged;
    }

    /// <summary>START, address for reading, bytes, STOP; empty when the address was refused.</summary>
    public static byte[] Receive(this II2cSlave chip, int count)
    {
        if (!chip.Addressed(read: true))
        {
            return [];
        }

        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            bytes[i] = chip.Read();
        }

        chip.Stop();
        return bytes;
    }
}
