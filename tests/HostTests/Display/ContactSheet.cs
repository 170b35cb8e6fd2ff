using AmpController.Display;
using VirtualAmp.Traces;

namespace VirtualAmp.Tests.Display;

/// <summary>Pictures of the screen in rows at twice their size on a light ground, each with its name below it in the screen's own small face.</summary>
internal sealed class ContactSheet
{
    private const int InARow = 6;
    private const int Scale = 2;
    private const int Gap = 12;
    private const int NameRows = 8 * Scale;
    private const int CellWidth = (Png.Width * Scale) + Gap;
    private const int CellHeight = (Png.Height * Scale) + NameRows + Gap;

    private readonly byte[] _pixels;
    private int _count;

    /// <summary>Makes a sheet for so many pictures.</summary>
    public ContactSheet(int pictures)
    {
        Height = ((pictures + InARow - 1) / InARow * CellHeight) + Gap;
        _pixels = new byte[Width / 8 * Height];
        Array.Fill(_pixels, (byte)0xFF);
    }

    /// <summary>Columns.</summary>
    public static int Width => ((InARow * CellWidth) + Gap) / 8 * 8;

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Rows of <see cref="Width"/> / 8 bytes; the highest bit is the leftmost pixel; 1 is light.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>Adds the next picture.</summary>
    /// <param name="name">What stands below it.</param>
    /// <param name="rows">64 rows of 16 bytes.</param>
    public void Add(string name, byte[] rows)
    {
        var left = Gap + (_count % InARow * CellWidth);
        var top = Gap + (_count / InARow * CellHeight);
        _count++;
        var text = new Canvas();
        new AmpController.Display.Typefaces().Small.Draw(text, 0, 0, name, 0);
        for (var y = 0; y < Png.Height * Scale; y++)
        {
            for (var x = 0; x < Png.Width * Scale; x++)
            {
                var dot = (y / Scale * Png.Width) + (x / Scale);
                Set(left + x, top + y, (rows[dot / 8] & (0x80 >> (dot & 7))) != 0);
            }
        }

        for (var y = 0; y < NameRows; y++)
        {
            for (var x = 0; x < Png.Width * Scale; x++)
            {
                Set(left + x, top + (Png.Height * Scale) + 2 + y, (text.At(x / Scale, 0) & (1 << (y / Scale))) == 0);
            }
        }
    }

    private void Set(int x, int y, bool isLight)
    {
        var at = (y * (Width / 8)) + (x / 8);
        var bit = (byte)(0x80 >> (x & 7));
        _pixels[at] = (byte)(isLight ? _pixels[at] | bit : _pixels[at] & ~bit);
    }
}
