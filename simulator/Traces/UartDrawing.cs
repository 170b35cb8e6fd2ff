namespace VirtualAmp.Traces;

/// <summary>Draws one byte as 115200 8N1: a start bit of 0, eight data bits from the lowest, a stop bit of 1.</summary>
internal static class UartDrawing
{
    /// <summary>The console's speed (docs/console.md, Connecting).</summary>
    public const int Baud = 115_200;

    /// <summary>Draws a byte whose start bit begins at <paramref name="startNs"/>.</summary>
    public static void Draw(byte value, long startNs, ILineSink sink, int line)
    {
        sink.Set(line, startNs, false);
        for (var bit = 0; bit < 8; bit++)
        {
            sink.Set(line, startNs + BitsNs(bit + 1), ((value >> bit) & 1) != 0);
        }

        sink.Set(line, startNs + BitsNs(9), true);
    }

    private static long BitsNs(int bits) => bits * 1_000_000_000L / Baud;
}
