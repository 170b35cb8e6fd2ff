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

/// <summary>The SSD1306's graphic RAM, 8 pages of 128 segments, with its pointer and window (data sheet 8.7 and 10.1).</summary>
internal sealed class Ssd1306Ram
{
    private readonly byte[] _bytes = new byte[Ssd1306Model.Width * Pages];
    private int _column;
    private int _page;
    private int _firstColumn;
    private int _lastColumn;
    private int _firstPage;
    private int _lastPage;

    private const int Pages = 8;

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
        SetColumnWindow(0, Ssd1306Model.Width - 1);
        SetPageWindow(0, Pages - 1);
    }

    /// <summary>Commands 00h to 1Fh: one nibble of the column; page addressing only.</summary>
    public void SetColumnNibble(int nibble, bool high) =>
        _column = (high ? (nibble << 4) | (_column & 0x0F) : (_column & 0x70) | nibble) & 0x7F;

    /// <summary>Commands B0h to B7h; page addressing only.</summary>
    public void SetPage(int page) => _page = page;

    /// <summary>Command 21h; puts the pointer on the first column.</summary>
    public void SetColumnWindow(int first, int last)
    {
        _firstColumn = first & 0x7F;
        _lastColumn = last & 0x7F;
        _column = _firstColumn;
    }

    /// <summary>Command 22h; puts the pointer on the first page.</summary>
    public void SetPageWindow(int first, int last)
    {
        _firstPage = first & 0x07;
        _lastPage = last & 0x07;
        _page = _firstPage;
    }

    /// <summary>One byte of display data; the pointer moves on.</summary>
    public void Write(byte value)
    {
        var segment = SegmentsReversed ? Ssd1306Model.Width - 1 - _column : _column;
        _bytes[(_page * Ssd1306Model.Width) + segment] = value;
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
                _column = (_column + 1) & 0x7F;
                break;
        }
    }

    /// <summary>The bit of a segment and a RAM row.</summary>
    public bool Bit(int segment, int row) => (_bytes[((row >> 3) * Ssd1306Model.Width) + segment] >> (row & 7) & 1) != 0;

    private bool NextColumn()
    {
        var wraps = _column == _lastColumn;
        _column = wraps ? _firstColumn : (_column + 1) & 0x7F;
        return wraps;
    }

    private bool NextPage()
    {
        var wraps = _page == _lastPage;
        _page = wraps ? _firstPage : (_page + 1) & 0x07;
        return wraps;
    }
}
