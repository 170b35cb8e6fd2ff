using System.Globalization;

namespace VirtualAmp.Monitor;

/// <summary>Reads the text art of the screen reader; its form is told at the top of glyphs.txt.</summary>
internal static class GlyphFile
{
    /// <summary>Reads an embedded resource.</summary>
    /// <returns>The lines of the screen by name.</returns>
    public static IReadOnlyDictionary<string, ScreenLine> Load(string resource)
    {
        using var stream = typeof(GlyphFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, ScreenLine>();
        var glyphs = new Dictionary<char, uint[]>();
        var rows = 0;
        while (reader.ReadLine() is { } text)
        {
            if (text.Length == 0 || text.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            if (text[0] == '[')
            {
                var parts = text.Trim('[', ']').Split(' ');
                glyphs = [];
                rows = int.Parse(parts[2], CultureInfo.InvariantCulture);
                lines.Add(parts[0], new ScreenLine(int.Parse(parts[1], CultureInfo.InvariantCulture), rows, glyphs));
                continue;
            }

            ReadBand(reader, text.Split(' '), rows, glyphs);
        }

        return lines;
    }

    private static void ReadBand(StreamReader reader, string[] names, int rows, Dictionary<char, uint[]> glyphs)
    {
        for (var row = 0; row < rows; row++)
        {
            var art = reader.ReadLine()!.Split(' ');
            for (var i = 0; i < names.Length; i++)
            {
                if (row == 0)
                {
                    glyphs.Add(names[i][0], new uint[art[i].Length]);
                }

                var columns = glyphs[names[i][0]];
                for (var x = 0; x < columns.Length; x++)
                {
                    // Bit 0 is the row above the glyph: it must be blank as well.
                    columns[x] |= art[i][x] == '#' ? 2u << row : 0;
                }
            }
        }
    }
}
