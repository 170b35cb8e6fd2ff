using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAmp.Hardware;

/// <summary>The pin map as firmware/AmpController/Board.cs states it; read as text, because the firmware is made for another runtime.</summary>
public sealed partial class BoardPins
{
    private readonly Dictionary<string, int> _pins;

    private BoardPins(Dictionary<string, int> pins) => _pins = pins;

    /// <summary>Every pin by its field: MutePin, and JackPins[0] for the parts of a table. Pins that are not fitted are left out.</summary>
    public IReadOnlyDictionary<string, int> Pins => _pins;

    /// <summary>Reads the source.</summary>
    public static BoardPins Parse(string source)
    {
        var pins = new Dictionary<string, int>();
        foreach (Match field in Single().Matches(source))
        {
            pins[field.Groups["name"].Value] = int.Parse(field.Groups["pin"].Value, CultureInfo.InvariantCulture);
        }

        foreach (Match field in Table().Matches(source))
        {
            var parts = field.Groups["pins"].Value.Split(',', StringSplitOptions.TrimEntries);
            for (var i = 0; i < parts.Length; i++)
            {
                if (int.TryParse(parts[i], CultureInfo.InvariantCulture, out var pin))
                {
                    pins[$"{field.Groups["name"].Value}[{i}]"] = pin;
                }
            }
        }

        return new BoardPins(pins);
    }

    [GeneratedRegex(@"public int (?<name>\w+Pin) = (?<pin>\d+);")]
    private static partial Regex Single();

    [GeneratedRegex(@"public int\[\] (?<name>\w+Pins) = \{ (?<pins>[^}]+) \};")]
    private static partial Regex Table();
}
