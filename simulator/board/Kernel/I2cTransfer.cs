namespace VirtualAmp.Kernel;

/// <summary>How a transfer ended on the wire.</summary>
public enum I2cEnd
{
    /// <summary>Every byte acknowledged.</summary>
    Ok,

    /// <summary>The address or a byte was refused.</summary>
    Nack,

    /// <summary>The bus was held until the driver gave up, or the ESP32 was reset in mid-transfer.</summary>
    Timeout,
}

/// <summary>One finished transaction on a bus, with what is needed to draw it.</summary>
/// <param name="Bus">1 audio, 2 display.</param>
/// <param name="Address">7-bit address.</param>
/// <param name="Written">Bytes put on the wire after the address, the refused one included.</param>
/// <param name="Read">Bytes read.</param>
/// <param name="End">How it ended.</param>
/// <param name="StartNs">The START condition.</param>
/// <param name="EndNs">The STOP condition, or when the driver gave up.</param>
/// <param name="BitNs">Length of one clock.</param>
/// <param name="AddressAcked">Whether the address was acknowledged.</param>
public sealed record I2cTransfer(
    int Bus, int Address, byte[] Written, byte[] Read, I2cEnd End, long StartNs, long EndNs, long BitNs, bool AddressAcked);
