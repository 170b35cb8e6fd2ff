using StbImageSharp;

namespace VirtualAmp.TypefacePacking;

/// <summary>
/// A picture of glyphs in a grid: cells of one size with a line of the guide colour around each. A glyph begins in the
/// upper left corner of its cell; what is black or white is of the glyph, what has the guide colour is not.
/// </summary>
public sealed class Sheet
{
    /// <summary>The guide colour: red, green, blue.</summary>
    public const int Guide = 0x4060A0;

    private const int Lit = 0xFFFFFF;
    private const int Dark = 0x000000;
    private const int PageRows = 8;

    private readonly string _file;
    private readonly string[] _names;
    private readonly int _perRow;
    private readonly int _cellWidth;
    private readonly int _cellHeight;
    private readonly int[,] _pixels;

    /// <summary>Reads a picture.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="png">Its bytes.</param>
    /// <param name="names">What the cells hold, row by row from the left.</param>
    /// <param name="perRow">Cells in a row.</param>
    /// <param name="cellWidth">Columns of a cell without its lines.</param>
    /// <param name="cellHeight">Rows of a cell without its lines.</param>
    /// <exception cref="BadPictureException">It is no PNG, has another size than the grid, another colour, or a line is broken.</exception>
    public Sheet(string file, byte[] png, string[] names, int perRow, int cellWidth, int cellHeight)
    {
        _file = file;
        _names = names;
        _perRow = perRow;
        _cellWidth = cellWidth;
        _cellHeight = cellHeight;
        var width = (perRow * (cellWidth + 1)) + 1;
        var height = ((names.Length + perRow - 1) / perRow * (cellHeight + 1)) + 1;
        var picture = Open(file, png);
        if (picture.Width != width || picture.Height != height)
        {
            throw new BadPictureException(
                file,
                $"is {picture.Width} x {picture.Height} pixels: make it {width} x {height}, cells of {cellWidth} x {cellHeight} with a line of 1 around each");
        }

        _pixels = new int[width, height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                _pixels[x, y] = Colour(picture.Data.AsSpan(((y * width) + x) * 4, 4), x, y);
            }
        }
    }

    /// <summary>The glyphs in the order of the names.</summary>
    /// <exception cref="BadPictureException">A glyph is no rectangle, missing, or not whole pages high.</exception>
    public IEnumerable<Glyph> Glyphs() => Enumerable.Range(0, _names.Length).Select(At);

    private static ImageResult Open(string file, byte[] png)
    {
        try
        {
            return ImageResult.FromMemory(png, ColorComponents.RedGreenBlueAlpha);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or IOException)
        {
            throw new BadPictureException(file, "is no PNG, or damaged: save it again as a PNG");
        }
    }

    /// <summary>The colour of a pixel of red, green, blue and alpha.</summary>
    private int Colour(ReadOnlySpan<byte> pixel, int x, int y)
    {
        var colour = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
        if (pixel[3] != byte.MaxValue || colour is not (Lit or Dark or Guide))
        {
            throw Fault(x, y, $"has the colour #{colour:X6} (alpha {pixel[3]}): use black, white and the guide colour #{Guide:X6} only");
        }

        if (colour != Guide && (x % (_cellWidth + 1) == 0 || y % (_cellHeight + 1) == 0))
        {
            throw Fault(x, y, $"lies on the grid: the glyph is bigger than its cell of {_cellWidth} x {_cellHeight}; redraw it, or give all cells of the sheet more room in Faces.cs");
        }

        return colour;
    }

    private Glyph At(int index)
    {
        var left = 1 + (index % _perRow * (_cellWidth + 1));
        var top = 1 + (index / _perRow * (_cellHeight + 1));
        var width = 0;
        while (width < _cellWidth && _pixels[left + width, top] != Guide)
        {
            width++;
        }

        var height = 0;
        while (height < _cellHeight && _pixels[left, top + height] != Guide)
        {
            height++;
        }

        if (width == 0 || height % PageRows != 0)
        {
            throw Fault(left, top, $"begins a glyph of {width} x {height}: draw it from the corner on, {PageRows} rows high or a multiple, its ground black");
        }

        var bytes = new byte[width * height / PageRows];
        for (var y = 0; y < _cellHeight; y++)
        {
            for (var x = 0; x < _cellWidth; x++)
            {
                var colour = _pixels[left + x, top + y];
                var isInside = x < width && y < height;
                if (isInside == (colour == Guide))
                {
                    throw Fault(left + x, top + y, $"breaks the box of {width} x {height}: the box is black and white, the cell around it has the guide colour #{Guide:X6}");
                }

                if (colour == Lit)
                {
                    bytes[(y / PageRows * width) + x] |= (byte)(1 << (y % PageRows));
                }
            }
        }

        return new Glyph(width, height / PageRows, bytes);
    }

    private BadPictureException Fault(int x, int y, string fault)
    {
        // A line belongs to the cell on its left and above: that one is too full.
        var column = Math.Max(x - 1, 0) / (_cellWidth + 1);
        var index = (Math.Max(y - 1, 0) / (_cellHeight + 1) * _perRow) + column;
        var name = index < _names.Length ? $"'{_names[index]}'" : "behind the last glyph";
        return new BadPictureException(_file, $"pixel {x}, {y} ({name}) {fault}");
    }
}
