using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAmp.Tests.Headphones;

/// <summary>One headphone of headphones.csv, read by other means than the build's: floating point and no code of the firmware's.</summary>
/// <param name="Name">Brand and model.</param>
/// <param name="UpperPerVoltDb">Sensitivity at the upper end of what it may be; dB SPL at 1 V RMS.</param>
internal sealed partial record CatalogueRow(string Name, double UpperPerVoltDb)
{
    private const double MeasuredMarginDb = 3;
    private const double StatedMarginDb = 10;

    /// <summary>Every row of the catalogue, in its order.</summary>
    public static IReadOnlyList<CatalogueRow> All { get; } =
        [.. File.ReadLines(Repository.Below("firmware", "AmpController.Core", "Headphones", "headphones.csv")).Skip(1).Select(Parse)];

    private static CatalogueRow Parse(string line)
    {
        // No field before the source is quoted.
        var fields = line.Split(',', 7);
        var measured = Measured().Match(fields[6]);
        var upperDb = measured.Success
            ? Number(measured.Groups["db"].Value) + MeasuredMarginDb
            : Number(fields[4]) + StatedMarginDb + (fields[5] == "dB/mW" ? 10 * Math.Log10(1000 / Number(fields[3])) : 0);
        return new CatalogueRow($"{fields[0]} {fields[1]}", upperDb);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"ASR measured 94 dB at \d+ mVrms = (?<db>[\d.]+) dB/V")]
    private static partial Regex Measured();
}
