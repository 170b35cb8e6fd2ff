namespace VirtualAmp.Hardware;

/// <summary>The schematic as KiCad exports it for SPICE, one line a part; nets get names that SPICE expressions can hold.</summary>
public sealed class SpiceNetlist
{
    private readonly IReadOnlyDictionary<string, string[]> _parts;

    private SpiceNetlist(IReadOnlyDictionary<string, string[]> parts) => _parts = parts;

    /// <summary>References of all parts that take part in a simulation.</summary>
    public IEnumerable<string> References => _parts.Keys;

    /// <summary>Reads the exported lines.</summary>
    public static SpiceNetlist Parse(IEnumerable<string> lines)
    {
        var parts = new Dictionary<string, string[]>();
        foreach (var line in lines.Where(line => line.Length > 0 && char.IsLetter(line[0])))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var reference = words[0][0] == 'X' ? words[0][1..] : words[0];
            parts[reference] = [words[0], .. words[1..^1].Select(Net), words[^1]];
        }

        return new SpiceNetlist(parts);
    }

    /// <summary>A net's name in SPICE: GND is 0, /drivers/GATE_OK is drivers_gate_ok, +3V3 is p3v3, -12V is n12v.</summary>
    public static string Net(string name)
    {
        if (name == "GND")
        {
            return "0";
        }

        var text = name.TrimStart('/').Replace('+', 'p').Replace('-', 'n').ToLowerInvariant();
        return new string([.. text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
    }

    /// <summary>
    /// A part's line; its value times a factor; and, where a deck cuts a pin off its net, with the pin's own name instead.
    /// </summary>
    public string Line(string reference, double factor, IReadOnlyDictionary<int, string> cuts)
    {
        var words = (string[])_parts[reference].Clone();
        foreach (var (place, net) in cuts)
        {
            words[place] = net;
        }

        if (factor is not 1.0)
        {
            words[^1] = (SchematicRules.Number(words[^1]) * factor).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        }

        return string.Join(' ', words);
    }
}
