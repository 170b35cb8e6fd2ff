using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>One line of text on the screen: knows its glyphs and spells what stands there, or says that it cannot.</summary>
/// <remarks>A glyph is told by its exact pixels between two blank columns, so a half-sent or corrupted one spells nothing.</remarks>
internal sealed class ScreenLine
{
    private readonly int _firstRow;
    private readonly int _rows;
    private readonly int _firstColumn;
    private readonly int _columns;
    private readonly List<(char Character, uint[] Columns)> _glyphs;

    /// <summary>Makes a line.</summary>
    /// <param name="firstRow">Row of the glyphs' uppermost pixels.</param>
    /// <param name="rows">Rows of the glyphs, at most 30.</param>
    /// <param name="firstColumn">First column of the line.</param>
    /// <param name="columns">Columns of the line.</param>
    /// <param name="glyphs">Columns of each glyph, its uppermost pixel in bit 1; a character may have several.</param>
    public ScreenLine(int firstRow, int rows, int firstColumn, int columns, List<(char Character, uint[] Columns)> glyphs)
    {
        _firstRow = firstRow;
        _rows = rows;
        _firstColumn = firstColumn;
        _columns = columns;
        _glyphs = glyphs;
    }

    /// <summary>Spells the line; null when something on it is no glyph.</summary>
    /// <param name="display">What stands on the panel.</param>
    /// <param name="isReversed">Whether it stands dark on light.</param>
    public string? Spell(SeenPicture display, out bool isReversed)
    {
        Span<uint> ink = stackalloc uint[Ssd1306Model.Width];
        Span<char> text = stackalloc char[Ssd1306Model.Width];
        var all = (uint)((1UL << (_rows + 2)) - 1);
        isReversed = Column(display, _firstColumn) == all;
        var ground = isReversed ? all : 0;
        var length = 0;
        var width = 0;
        for (var x = 0; x <= _columns; x++)
        {
            var column = x < _columns ? Column(display, _firstColumn + x) ^ ground : 0;
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
    private uint Column(SeenPicture display, int x)
    {
        var rows = display.Column(x);
        rows = _firstRow == 0 ? rows << 1 : rows >> (_firstRow - 1);
        return (uint)(rows & ((1UL << (_rows + 2)) - 1));
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
