namespace VirtualAmp.TypefacePacking;

/// <summary>What the pictures hold and how it is packed: the sheets, the table, the source file of the firmware.</summary>
public static class Faces
{
    private static readonly Face[] All =
    [
        new("Big", "Numerals of the volume and the letters of MIN and MUTED, 30 rows high.", "-.0123456789DEIMNTU", 10, 20, 32, 4),
        new("Medium", "Digits and the capitals of the pages' titles 11 rows high, to be read from the sofa.", "-.0123456789ACEFGILMNOPRSTUVW", 16, 10, 16, 2),
        new("Small", "Printable ASCII in one page, then degree, ohm and the arrows left, up, right, down.", Characters(' ', '\x84'), 16, 8, 8, 1),
    ];

    private static readonly string[] Icons = ["Decibel", "Headphones", "HeadphonesSmall", "Mute", "Warning", "Gain"];

    /// <summary>Packs all pictures.</summary>
    /// <param name="read">Gives the bytes of a picture by its file name.</param>
    /// <returns>The source file of the firmware.</returns>
    /// <exception cref="BadPictureException">A picture cannot be packed.</exception>
    public static string Pack(Func<string, byte[]> read)
    {
        var source = new TableSource();
        foreach (var face in All)
        {
            var file = $"{face.Name.ToLowerInvariant()}.png";
            var names = face.Characters.Select(character => $"{character}").ToArray();
            var sheet = new Sheet(file, read(file), names, face.PerRow, face.CellWidth, face.CellHeight);
            source.Add(face, [.. sheet.Glyphs()]);
        }

        var icons = new Sheet("icons.png", read("icons.png"), Icons, Icons.Length, 40, 40);
        foreach (var (name, glyph) in Icons.Zip(icons.Glyphs()))
        {
            source.Add(name, glyph);
        }

        return source.ToString();
    }

    private static string Characters(char first, char last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(code => (char)code));
}
