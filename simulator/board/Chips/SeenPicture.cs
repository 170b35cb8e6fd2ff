namespace VirtualAmp.Chips;

/// <summary>What stands on the glass, looked at from where its picture was moved to: firmware moves a picture by a dot against burn-in, and a person does not notice.</summary>
/// <param name="Panel">The display; dark, it shows nothing.</param>
/// <param name="Right">Dots by which the picture was moved right, 0 or 1.</param>
/// <param name="Down">Dots by which it was moved down, 0 or 1.</param>
public readonly record struct SeenPicture(Ssd1306Model Panel, int Right, int Down)
{
    /// <summary>How far a picture can be moved in each direction.</summary>
    public const int MostShift = 1;

    /// <summary>A column of the picture, its top pixel in bit 0; what was moved off the glass is dark.</summary>
    public ulong Column(int x) => x + Right < Ssd1306Model.Width ? Panel.Column(x + Right) >> Down : 0;

    /// <summary>The picture in the form of <see cref="Ssd1306Model.Rows"/>.</summary>
    public byte[] Rows()
    {
        var rows = new byte[Ssd1306Model.Width * Ssd1306Model.Height / 8];
        for (var x = 0; x < Ssd1306Model.Width; x++)
        {
            var column = Column(x);
            for (var y = 0; y < Ssd1306Model.Height; y++)
            {
                if ((column >> y & 1) != 0)
                {
                    rows[((y * Ssd1306Model.Width) + x) / 8] |= (byte)(0x80 >> (x & 7));
                }
            }
        }

        return rows;
    }

    /// <summary>Every place that the picture can have been moved to, the one it was drawn at first. A move leaves its edge dark: one that is not was not left.</summary>
    public static IEnumerable<SeenPicture> Of(Ssd1306Model panel)
    {
        for (var right = 0; right <= MostShift; right++)
        {
            for (var down = 0; down <= MostShift; down++)
            {
                var seen = new SeenPicture(panel, right, down);
                if (seen.LeftItsEdges())
                {
                    yield return seen;
                }
            }
        }
    }

    private bool LeftItsEdges()
    {
        var isDark = Right == 0 || Panel.Column(0) == 0;
        for (var x = 0; x < Ssd1306Model.Width && isDark && Down > 0; x++)
        {
            isDark = (Panel.Column(x) & 1) == 0;
        }

        return isDark;
    }
}
