using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace VirtualAmp.Commands;

/// <summary>The options that several commands share, and how their values are read.</summary>
internal static class Options
{
    private const int MostHours = 100_000;

    /// <summary>The scenario to play.</summary>
    public static Argument<string> FileArgument() => new("FILE") { Description = "The scenario, an .amp file" };

    /// <summary>A file to write.</summary>
    public static Option<string?> FileOption(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    /// <summary>`--seed`; 1 if not given.</summary>
    public static Option<int> SeedOption() =>
        SeedOption("Seed of everything that is drawn (bounce, delays); the same seed gives the same bytes", _ => 1);

    /// <summary>`--seed` with a default of its own.</summary>
    public static Option<int> SeedOption(string description, Func<ArgumentResult, int> otherwise) => new("--seed")
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = otherwise,
        CustomParser = result => Number(result, 0, int.MaxValue) ?? 0,
    };

    /// <summary>A whole number from 1; null if not given.</summary>
    public static Option<int?> CountOption(string name, string description, int highest) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Number(result, 1, highest),
    };

    /// <summary>`--hours`; 1 if not given.</summary>
    public static Option<double> HoursOption() => new("--hours")
    {
        Description = "Virtual hours, 1 if not given; fractions such as 0.5 too",
        HelpName = "H",
        DefaultValueFactory = _ => 1,
        CustomParser = Hours,
    };

    /// <summary>Reads a whole number between two bounds, both included.</summary>
    public static int? Number(ArgumentResult result, int lowest, int highest)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
        {
            return number;
        }

        result.AddError($"Expected a number from {lowest} to {highest} after {((OptionResult)result.Parent!).Option.Name}, found '{text}'.");
        return null;
    }

    private static double Hours(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= MostHours)
        {
            return hours;
        }

        result.AddError($"Expected hours above 0 and at most {MostHours} after --hours, found '{text}'.");
        return 0;
    }
}
