using System.Text;
using VirtualAmp.Traces;

namespace VirtualAmp.Commands;

/// <summary>The OLED in text: one character for two pixels above each other, so 128 columns and 32 lines.</summary>
public static class TextBlocks
{
    private const int RowBytes = Png.Width / 8;
    private const int BrailleBlank = 0x2800;

    /// <summary>Column and row of each dot, in the order of the bits that Unicode gives them.</summary>
    private static readonly (int X, int Y)[] BrailleDots = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)];


    /// <summary>The lines from the top.</summary>
    /// <param name="pixels">64 rows of 16 bytes; the highest bit is the leftmost pixel.</param>
    public static IEnumerable<string> Lines(byte[] pixels)
    {
        for (var y = 0; y < Png.Height; y += 2)
        {
            var line = new StringBuilder(Png.Width);
            for (var x = 0; x < Png.Width; x++)
            {
                line.Append((Lit(pixels, x, y), Lit(pixels, x, y + 1)) switch
                {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    _ => ' ',
                });
            }

            yield return line.ToString();
        }
    }

    /// <summary>The same in braille: one character for 2 x 4 pixels, so 64 columns and 16 lines.</summary>
    public static IEnumerable<string> BrailleLines(byte[] pixels)
    {
        for (var y = 0; y < Png.Height; y += 4)
        {
            var line = new StringBuilder(Png.Width / 2);
            for (var x = 0; x < Png.Width; x += 2)
            {
                var dots = 0;
                for (var dot = 0; dot < 8; dot++)
                {
                    var (dx, dy) = BrailleDots[dot];
                    dots |= Lit(pixels, x + dx, y + dy) ? 1 << dot : 0;
                }

                line.Append((char)(BrailleBlank + dots));
            }

            yield return line.ToString();
        }
    }

    private static bool Lit(byte[] pixels, int x, int y) => (pixels[(y * RowBytes) + (x / 8)] & (0x80 >> (x % 8))) != 0;
}
