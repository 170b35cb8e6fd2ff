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
        var glyphs = new List<(char Character, uint[] Columns)>();
        var rows = 0;
        var isBegun = false;
        while (reader.ReadLine() is { } text)
        {
            if (text.Length == 0 || text.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            if (text[0] == '[')
            {
                // Lines that follow each other without a band between them share the bands below.
                glyphs = isBegun ? [] : glyphs;
                isBegun = false;
                var parts = text.Trim('[', ']').Split(' ');
                var place = parts[1..].Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
                rows = place[1];
                lines.Add(parts[0], new ScreenLine(place[0], rows, place[2], place[3], glyphs));
                continue;
            }

            isBegun = true;
            ReadBand(reader, text.Split(' '), rows, glyphs);
        }

        return lines;
    }

    private static void ReadBand(StreamReader reader, string[] names, int rows, List<(char Character, uint[] Columns)> glyphs)
    {
        var columns = new uint[names.Length][];
        for (var row = 0; row < rows; row++)
        {
            var art = reader.ReadLine()!.Split(' ');
            for (var i = 0; i < names.Length; i++)
            {
                columns[i] ??= new uint[art[i].Length];
                for (var x = 0; x < columns[i].Length; x++)
                {
                    // Bit 0 is the row above the glyph: it must be blank as well.
                    columns[i][x] |= art[i][x] == '#' ? 2u << row : 0;
                }
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            glyphs.Add((names[i][0], columns[i]));
        }
    }
}
