using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAmp.Chips;

namespace VirtualAmp.Scenarios;

/// <summary>Times, levels and voltages as the scenario language writes them; always with the invariant culture.</summary>
public static partial class Quantity
{
    /// <summary>Nanoseconds in a millisecond.</summary>
    public const long NsPerMs = 1_000_000;

    private const double LongestMs = 10_000 * 60_000d;

    /// <summary>Reads `250ms`, `3s`, `1m`, with a fraction if wanted; above 0 and at most 10000m.</summary>
    /// <returns>False when the text is no such time.</returns>
    public static bool TryTime(string text, out long ns)
    {
        ns = 0;
        var match = TimePattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var unitMs = match.Groups[2].Value switch { "ms" => 1d, "s" => 1_000d, _ => 60_000d };
        var ms = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * unitMs;
        ns = ms <= LongestMs ? (long)Math.Round(ms * NsPerMs) : 0;
        return ns > 0;
    }

    /// <summary>Reads `-20.0dB`; at most two decimals, magnitude at most 200 dB.</summary>
    /// <returns>False when the text is no such level.</returns>
    public static bool TryDecibel(string text, out int cb)
    {
        cb = 0;
        var match = DecibelPattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        cb = (int)Math.Round(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * 100);
        return Math.Abs(cb) <= -IVolumeModel.MuteCb;
    }

    /// <summary>Reads `500uV`, `1mV`, `2V`; above 0.</summary>
    /// <returns>False when the text is no such voltage.</returns>
    public static bool TryVolts(string text, out double volts)
    {
        volts = 0;
        var match = VoltPattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var unit = match.Groups[2].Value switch { "uV" => 1e-6, "mV" => 1e-3, _ => 1d };
        volts = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * unit;
        return volts > 0;
    }

    /// <summary>A volume as scenarios write it: `-20.0dB`, or `min` at mute.</summary>
    public static string Volume(int cb) => cb <= IVolumeModel.MuteCb ? "min" : Decibel(cb);

    /// <summary>A level with one decimal, two where the second is not 0.</summary>
    public static string Decibel(int cb) => (cb / 100d).ToString("0.0#", CultureInfo.InvariantCulture) + "dB";

    /// <summary>A time in ms with three decimals, cut, not rounded, so that order is kept.</summary>
    public static string Ms(long ns) => string.Create(CultureInfo.InvariantCulture, $"{ns / NsPerMs}.{ns / 1_000 % 1_000:000}");

    /// <summary>A time as scenarios write it: in ms below a second, else in seconds.</summary>
    public static string Time(long ns) => ns < 1_000 * NsPerMs
        ? string.Create(CultureInfo.InvariantCulture, $"{(double)ns / NsPerMs:0.######}ms")
        : string.Create(CultureInfo.InvariantCulture, $"{(double)ns / NsPerMs / 1_000:0.######}s");

    /// <summary>A voltage in the unit that fits, three decimals at most.</summary>
    public static string Volts(double volts) => Math.Abs(volts) < 1e-3
        ? string.Create(CultureInfo.InvariantCulture, $"{volts * 1e6:0.###}uV")
        : Math.Abs(volts) < 1 ? string.Create(CultureInfo.InvariantCulture, $"{volts * 1e3:0.###}mV")
        : string.Create(CultureInfo.InvariantCulture, $"{volts:0.###}V");

    [GeneratedRegex(@"^([0-9]{1,9}(?:\.[0-9]{1,6})?)(ms|s|m)$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^([+-]?[0-9]{1,3}(?:\.[0-9]{1,2})?)dB$", RegexOptions.CultureInvariant)]
    private static partial Regex DecibelPattern();

    [GeneratedRegex(@"^([0-9]{1,9}(?:\.[0-9]{1,6})?)(uV|mV|V)$", RegexOptions.CultureInvariant)]
    private static partial Regex VoltPattern();
}
