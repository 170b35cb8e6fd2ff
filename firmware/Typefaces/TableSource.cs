using System.Globalization;
using System.Text;

namespace VirtualAmp.TypefacePacking;

/// <summary>The table of all glyphs and the C# file that holds it.</summary>
public sealed class TableSource
{
    private const int PageRows = 8;
    private const int BytesPerLine = 20;

    private readonly StringBuilder _constants = new();
    private readonly StringBuilder _bytes = new();
    private int _length;

    /// <summary>Adds a face: first character, number of characters, pages, gap; a width for each, 0 for one that it lacks; the glyphs.</summary>
    public void Add(Face face, Glyph[] glyphs)
    {
        int first = face.Characters[0];
        var count = face.Characters[^1] - first + 1;
        var widths = new byte[count];
        foreach (var (character, glyph) in face.Characters.Zip(glyphs))
        {
            widths[character - first] = (byte)glyph.Width;
        }

        Constant(face.Name, $"{face.Purpose} Where the face begins.", _length);
        Bytes(face.Name, [(byte)first, (byte)count, (byte)(face.CellHeight / PageRows), (byte)face.Gap]);
        Bytes("Widths.", widths);
        foreach (var (character, glyph) in face.Characters.Zip(glyphs))
        {
            if (glyph.Pages * PageRows != face.CellHeight)
            {
                throw new BadPictureException($"{face.Name.ToLowerInvariant()}.png", $"'{character}' is {glyph.Pages * PageRows} rows high: make it {face.CellHeight}");
            }

            var isPlain = character is > ' ' and <= '~' and not '\\';
            Bytes(isPlain ? $"{character}" : $"0x{(int)character:X2}", glyph.Bytes, glyph.Width);
        }
    }

    /// <summary>Adds an icon: width, pages, then its bytes.</summary>
    public void Add(string name, Glyph icon)
    {
        Constant(name, $"Where the icon begins: {icon.Width} columns, {icon.Pages} pages.", _length);
        Constant($"{name}Width", $"Columns of <see cref=\"{name}\"/>.", icon.Width);
        Bytes(name, [(byte)icon.Width, (byte)icon.Pages]);
        Bytes(null, icon.Bytes, icon.Width);
    }

    /// <summary>The C# file.</summary>
    public override string ToString() =>
        "// Packed from the pictures in firmware/Typefaces: edit those, then 'dotnet run --project firmware/Typefaces'.\n"
        + "namespace AmpController.Display\n{\n"
        + "    /// <summary>The typefaces and icons of the screen: glyphs page by page from the top, one byte a column, bit 0 at the top.</summary>\n"
        + "    public static class Glyphs\n    {\n"
        + _constants
        + "        /// <summary>All of them in one array, because each array costs its generated name of 64 characters.</summary>\n"
        + "        public static readonly byte[] Table =\n        {\n"
        + _bytes
        + "        };\n    }\n}\n";

    private void Constant(string name, string summary, int value) =>
        _constants.Append(CultureInfo.InvariantCulture, $"        /// <summary>{summary}</summary>\n        public const int {name} = {value};\n\n");

    private void Bytes(string? comment, byte[] bytes, int perLine = BytesPerLine)
    {
        if (comment is not null)
        {
            _bytes.Append(CultureInfo.InvariantCulture, $"            // {comment}\n");
        }

        foreach (var line in bytes.Chunk(perLine))
        {
            _bytes.Append("            ").AppendJoin(", ", line.Select(value => $"0x{value:X2}")).Append(",\n");
        }

        _length += bytes.Length;
    }
}
