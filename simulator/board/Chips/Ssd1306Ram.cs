namespace VirtualAmp.Chips;

/// <summary>How the RAM pointer walks; SSD1306 data sheet 10.1.3, command 20h.</summary>
internal enum AddressingMode
{
    /// <summary>Along the window's row, then to the next page.</summary>
    Horizontal = 0,

    /// <summary>Down the window's column, then to the next column.</summary>
    Vertical = 1,

    /// <summary>Along one page; the page stays. The mode after reset.</summary>
    Page = 2,
}

/// <summary>The SSD1306's graphic RAM, 8 pages of 128 segments, with its pointer and window (data sheet 8.7 and 10.1); an SH1106 has 132.</summary>
internal sealed class Ssd1306Ram(int columns)
{
    private readonly byte[] _bytes = new byte[columns * Pages];
    private int _column;
    private int _page;
    private int _firstColumn;
    private int _lastColumn;
    private int _firstPage;
    private int _lastPage;

    private const int Pages = 8;

    private int ColumnMask => columns > Ssd1306Model.Width ? 0xFF : 0x7F;

    /// <summary>The segment at the glass's left edge, mounted so that A1 is the right way round: the glass is in the middle.</summary>
    public int LastSegment => columns - 1 - ((columns - Ssd1306Model.Width) / 2);

    /// <summary>Mode of the pointer.</summary>
    public AddressingMode Mode { get; set; }

    /// <summary>A1: column 0 is segment 127. Counts for bytes written from now on; those in RAM stay.</summary>
    public bool SegmentsReversed { get; set; }

    /// <summary>Power-on: registers at their reset values, noise in the RAM.</summary>
    public void Reset(Random random)
    {
        random.NextBytes(_bytes);
        Mode = AddressingMode.Page;
        SegmentsReversed = false;
        _column = 0;
        _page = 0;
        SetColumnWindow(0, columns - 1);
        SetPageWindow(0, Pages - 1);
    }

    /// <summary>Commands 00h to 1Fh: one nibble of the column; page addressing only.</summary>
    public void SetColumnNibble(int nibble, bool high) =>
        _column = (high ? (nibble << 4) | (_column & 0x0F) : (_column & 0xF0) | nibble) & ColumnMask;

    /// <summary>Commands B0h to B7h; page addressing only.</summary>
    public void SetPage(int page) => _page = page;

    /// <summary>Command 21h; puts the pointer on the first column.</summary>
    public void SetColumnWindow(int first, int last)
    {
        _firstColumn = first & ColumnMask;
        _lastColumn = last & ColumnMask;
        _column = _firstColumn;
    }

    /// <summary>Command 22h; puts the pointer on the first page.</summary>
    public void SetPageWindow(int first, int last)
    {
        _firstPage = first & 0x07;
        _lastPage = last & 0x07;
        _page = _firstPage;
    }

    /// <summary>One byte of display data; the pointer moves on. A column that the part does not have takes nothing.</summary>
    public void Write(byte value)
    {
        if (_column < columns)
        {
            var segment = SegmentsReversed ? columns - 1 - _column : _column;
            _bytes[(_page * columns) + segment] = value;
        }

        switch (Mode)
        {
            case AddressingMode.Horizontal:
                if (NextColumn())
                {
                    NextPage();
                }

                break;
            case AddressingMode.Vertical:
                if (NextPage())
                {
                    NextColumn();
                }

                break;
            default:
                _column = (_column + 1) & ColumnMask;
                break;
        }
    }

    /// <summary>The bit of a segment and a RAM row.</summary>
    public bool Bit(int segment, int row) => (_bytes[((row >> 3) * columns) + segment] >> (row & 7) & 1) != 0;

    /// <summary>The bits of a segment, row 0 lowest.</summary>
    public ulong Column(int segment)
    {
        var rows = 0UL;
        for (var page = Pages - 1; page >= 0; page--)
        {
            rows = (rows << 8) | _bytes[(page * columns) + segment];
        }

        return rows;
    }

    private bool NextColumn()
    {
        var wraps = _column == _lastColumn;
        _column = wraps ? _firstColumn : (_column + 1) & ColumnMask;
        return wraps;
    }

    private bool NextPage()
    {
        var wraps = _page == _lastPage;
        _page = wraps ? _firstPage : (_page + 1) & 0x07;
        return wraps;
    }
}
