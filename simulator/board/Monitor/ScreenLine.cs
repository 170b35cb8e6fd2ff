using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>One line of text on the screen: knows its glyphs and spells what stands there, or says that it cannot.</summary>
/// <remarks>A glyph is told by its exact pixels between two blank columns, so a half-sent or corrupted one spells nothing.</remarks>
internal sealed class ScreenLine
{
    private readonly int _firstRow;
    private readonly int _rows;
    private readonly Dictionary<char, uint[]> _glyphs;

    /// <summary>Makes a line.</summary>
    /// <param name="firstRow">Row of the glyphs' uppermost pixels.</param>
    /// <param name="rows">Rows of the glyphs, at most 30.</param>
    /// <param name="glyphs">Columns of each glyph, its uppermost pixel in bit 1.</param>
    public ScreenLine(int firstRow, int rows, Dictionary<char, uint[]> glyphs)
    {
        _firstRow = firstRow;
        _rows = rows;
        _glyphs = glyphs;
    }

    /// <summary>Spells the line; null when something on it is no glyph.</summary>
    /// <param name="display">The panel.</param>
    /// <param name="isReversed">Whether it stands dark on light.</param>
    public string? Spell(Ssd1306Model display, out bool isReversed)
    {
        Span<uint> ink = stackalloc uint[Ssd1306Model.Width];
        Span<char> text = stackalloc char[Ssd1306Model.Width];
        var all = (uint)((1UL << (_rows + 2)) - 1);
        isReversed = Column(display, 0) == all;
        var ground = isReversed ? all : 0;
        var length = 0;
        var width = 0;
        for (var x = 0; x <= Ssd1306Model.Width; x++)
        {
            var column = x < Ssd1306Model.Width ? Column(display, x) ^ ground : 0;
            if (column != 0)
            {
                ink[width++] = column;
            }
            else if (width > 0)
            {
                if (Match(ink[..width]) is not { } glyph)
                {
                    return null;
                }

                text[length++] = glyph;
                width = 0;
            }
        }

        return new string(text[..length]);
    }

    /// <summary>A column of the line with the row above it in bit 0 and the row below it on top.</summary>
    private uint Column(Ssd1306Model display, int x)
    {
        uint column = 0;
        for (var y = 0; y < _rows + 2; y++)
        {
            if (display.Pixel(x, _firstRow - 1 + y))
            {
                column |= 1u << y;
            }
        }

        return column;
    }

    private char? Match(ReadOnlySpan<uint> columns)
    {
        foreach (var (character, glyph) in _glyphs)
        {
            if (columns.SequenceEqual(glyph))
            {
                return character;
            }
        }

        return null;
    }
}
