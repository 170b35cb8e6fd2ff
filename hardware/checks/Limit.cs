using System.Globalization;

namespace VirtualAmp.Hardware;

/// <summary>What a simulated figure may be.</summary>
/// <param name="Name">Its name in the deck.</param>
/// <param name="Low">Least, in the unit; null when there is none.</param>
/// <param name="High">Most, in the unit; null when there is none.</param>
/// <param name="Unit">The unit it is judged and printed in.</param>
/// <param name="What">What it is.</param>
public sealed record Limit(string Name, double? Low, double? High, string Unit, string What)
{
    /// <summary>How many of the unit make one of SPICE's.</summary>
    public double Scale => Unit switch { "ms" or "mV" or "mA" => 1e3, "us" or "uV" => 1e6, "kHz" => 1e-3, "MHz" => 1e-6, _ => 1 };

    /// <summary>Whether a figure in the unit keeps it.</summary>
    public bool Holds(double figure) => !(figure < Low) && !(figure > High) && !double.IsNaN(figure);

    /// <summary>The limit in words.</summary>
    public override string ToString() => (Low, High) switch
    {
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} to {high} {Unit}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"at least {low} {Unit}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"at most {high} {Unit}"),
        _ => "no limit",
    };
}
