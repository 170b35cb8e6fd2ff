using AmpController.Display;

namespace VirtualAmp.Benchmarks;

/// <summary>
/// The plain way to a panel, as display libraries go it: the frame is cleared, every lit dot is set by a call, and the whole
/// frame is sent page by page. The dots are known beforehand: looking up letters is not counted, which favours this way.
/// </summary>
internal sealed class FullFramePath(PanelSink sink)
{
    private readonly byte[] _frame = new byte[Canvas.Columns * Canvas.Pages];
    private readonly byte[] _command = [0x00, 0xB0, 0x00, 0x10];
    private readonly byte[] _data = new byte[1 + Canvas.Columns];

    /// <summary>Draws and sends a picture.</summary>
    /// <param name="dots">Lit dots, row x 128 + column.</param>
    public void Repaint(int[] dots)
    {
        Array.Clear(_frame);
        foreach (var dot in dots)
        {
            DrawPixel(dot % Canvas.Columns, dot / Canvas.Columns);
        }

        for (var page = 0; page < Canvas.Pages; page++)
        {
            _command[1] = (byte)(0xB0 | page);
            sink.Send(_command, _command.Length);
            _data[0] = 0x40;
            Array.Copy(_frame, page * Canvas.Columns, _data, 1, Canvas.Columns);
            sink.Send(_data, _data.Length);
        }
    }

    /// <summary>The lit dots of a canvas.</summary>
    public static int[] Dots(Canvas canvas) =>
    [
        .. Enumerable.Range(0, Canvas.Columns * Canvas.Pages * 8)
            .Where(dot => (canvas.At(dot % Canvas.Columns, dot / Canvas.Columns / 8) >> (dot / Canvas.Columns % 8) & 1) != 0),
    ];

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private void DrawPixel(int x, int y)
    {
        if (x is >= 0 and < Canvas.Columns && y is >= 0 and < Canvas.Pages * 8)
        {
            _frame[x + (y / 8 * Canvas.Columns)] |= (byte)(1 << (y & 7));
        }
    }
}
