using AmpController.Ports;
using VirtualAmp.Chips;

namespace VirtualAmp.Tests.Display;

/// <summary>The display bus without time: hands each transfer to the panel byte by byte and counts what the wire would carry.</summary>
internal sealed class PanelWire(Ssd1306Model panel) : IDisplayPort
{
    private static readonly byte[] Ssd1306Off = [0x00, 0xAE];

    private static readonly byte[] Ssd1306StartUp =
    [
        0x00, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6,
        0x8D, 0x14, 0x20, 0x02,
    ];

    private static readonly byte[] Sh1106Off = [0x00, 0xAE, 0xAD, 0x8B];

    private static readonly byte[] Sh1106StartUp =
        [0x00, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6];

    private readonly byte[] _off = panel is Sh1106Model ? Sh1106Off : Ssd1306Off;
    private readonly byte[] _startUp = panel is Sh1106Model ? Sh1106StartUp : Ssd1306StartUp;

    /// <summary>Bytes on the bus so far, addresses included.</summary>
    public long Bytes { get; private set; }

    /// <summary>Transfers so far.</summary>
    public int Transfers { get; private set; }

    /// <summary>Data bytes of the longest transfer of the picture, without its control bytes.</summary>
    public int LongestData { get; private set; }

    /// <summary>Control and command bytes of the picture's transfers.</summary>
    public int LongestControl { get; private set; }

    /// <summary>Called after each transfer.</summary>
    public Action? Sent { get; set; }

    /// <inheritdoc/>
    public TransferStatus Send(byte[] bytes, int count)
    {
        var control = Array.IndexOf(bytes, (byte)0x40, 0, count) + 1;
        LongestControl = Math.Max(LongestControl, control);
        LongestData = Math.Max(LongestData, count - control);
        return Transfer(bytes, count);
    }

    /// <inheritdoc/>
    public TransferStatus Initialise(bool dark)
    {
        var status = dark ? Transfer(_off, _off.Length) : TransferStatus.Ok;
        return status == TransferStatus.Ok ? Transfer(_startUp, _startUp.Length) : status;
    }

    /// <inheritdoc/>
    public TransferStatus Clear() => TransferStatus.Ok;

    private TransferStatus Transfer(byte[] bytes, int count)
    {
        Transfers++;
        Bytes += 1 + count;
        var acknowledged = panel.Addressed(read: false);
        for (var i = 0; i < count && acknowledged; i++)
        {
            acknowledged = panel.Write(bytes[i]);
        }

        panel.Stop();
        Sent?.Invoke();
        return acknowledged ? TransferStatus.Ok : TransferStatus.Nack;
    }
}
