using System.Numerics;

namespace VirtualAmp.Chips;

/// <summary>How the SSD1306 drives its panel from the RAM: what is seen changes with these registers at once (data sheet 10.1.6 to 10.1.15).</summary>
internal sealed class Ssd1306Panel(Ssd1306Ram ram)
{
    /// <summary>AF: display on.</summary>
    public bool On { get; set; }

    /// <summary>The panel's supply: 8D 14, on an SH1106 AD 8B.</summary>
    public bool ChargePump { get; set; }

    /// <summary>C8: COM lines are scanned from the last to the first.</summary>
    public bool ComReversed { get; set; }

    /// <summary>A7: a 0 in RAM is lit.</summary>
    public bool Inverted { get; set; }

    /// <summary>A5: every pixel is lit, whatever the RAM holds.</summary>
    public bool EntireOn { get; set; }

    /// <summary>40 to 7F: RAM row of the first line, 0 to 63.</summary>
    public int StartLine { get; set; }

    /// <summary>D3: rows by which the picture is rolled, 0 to 63.</summary>
    public int Offset { get; set; }

    /// <summary>A8: the last COM line that is driven, 15 to 63.</summary>
    public int Mux { get; set; }

    /// <summary>Whether anything can be seen.</summary>
    public bool Lit => On && ChargePump;

    /// <summary>Power-on: registers at their reset values.</summary>
    public void Reset()
    {
        On = false;
        ChargePump = false;
        ComReversed = false;
        Inverted = false;
        EntireOn = false;
        StartLine = 0;
        Offset = 0;
        Mux = Ssd1306Model.Height - 1;
    }

    /// <summary>A pixel of the lit panel; mounted so that A1 and C8 are the right way up, 0, 0 is top left.</summary>
    public bool Pixel(int x, int y)
    {
        var com = Ssd1306Model.Height - 1 - y;
        if (com > Mux)
        {
            return false;
        }

        var line = ComReversed ? Mux - com : com;
        var row = (line + StartLine + Offset) & (Ssd1306Model.Height - 1);
        return EntireOn || ram.Bit(ram.LastSegment - x, row) != Inverted;
    }

    /// <summary>A column of the lit panel, its top pixel in bit 0.</summary>
    public ulong Column(int x)
    {
        var rows = 0UL;
        if (ComReversed && Mux == Ssd1306Model.Height - 1 && !EntireOn)
        {
            rows = BitOperations.RotateRight(ram.Column(ram.LastSegment - x), StartLine + Offset);
            return Inverted ? ~rows : rows;
        }

        for (var y = 0; y < Ssd1306Model.Height; y++)
        {
            rows |= Pixel(x, y) ? 1UL << y : 0;
        }

        return rows;
    }
}
