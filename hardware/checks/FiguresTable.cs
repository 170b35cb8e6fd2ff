using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAmp.Hardware;

/// <summary>The simulated figures of docs/hardware.md: written, read back, and compared with what a run gives.</summary>
public static partial class FiguresTable
{
    /// <summary>The line before the table.</summary>
    public const string Begin = "<!-- figures: written by hardware/check --write, compared by hardware/check -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- end of figures -->";

    /// <summary>How far a figure may be from the written one before it counts as another: part of it, or one in its last digit where that is more. Versions of ngspice step differently.</summary>
    public const double Tolerance = 0.01;

    /// <summary>What counts as nothing beside a limit, part of it: a figure that small is what the simulation's own accuracy leaves of none.</summary>
    public const double Nothing = 0.001;

    // What rounding in decimal adds to a difference of exactly one digit.
    private const double Rounding = 1e-9;

    /// <summary>The table as Markdown.</summary>
    public static string Table(IReadOnlyList<Figure> figures)
    {
        var table = new StringBuilder("| simulation | what | simulated | limit |\n|---|---|---|---|\n");
        foreach (var figure in figures)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{figure.Deck.Name}` | {figure.Limit.What} | {Text(figure)} | {figure.Limit} |\n");
        }

        return table.ToString();
    }

    /// <summary>A figure's range in its unit, three digits.</summary>
    public static string Text(Figure figure)
    {
        if (double.IsNaN(figure.Least))
        {
            return "not measured in every corner";
        }

        var (least, most) = (Digits(figure.Least), Digits(figure.Most));
        return least == most ? $"{least} {figure.Limit.Unit}" : $"{least} to {most} {figure.Limit.Unit}";
    }

    /// <summary>The rows of a document.</summary>
    public static IReadOnlyList<WrittenFigure> Read(string document)
    {
        var from = document.IndexOf(Begin, StringComparison.Ordinal);
        var to = document.IndexOf(End, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new FormatException($"there is no table between '{Begin}' and '{End}'");
        }

        return
        [
            .. Row().Matches(document[from..to]).Select(row => new WrittenFigure(
                row.Groups["deck"].Value,
                row.Groups["what"].Value,
                Number(row.Groups["least"].Value),
                Number(row.Groups[row.Groups["most"].Success ? "most" : "least"].Value),
                row.Groups["limit"].Value)),
        ];
    }

    /// <summary>What a document says otherwise than a run of these decks, one sentence each; nothing when it is up to date.</summary>
    public static IReadOnlyList<string> Differences(string document, IReadOnlyList<Figure> figures)
    {
        var rows = Read(document);
        var decks = figures.Select(figure => figure.Deck.Name).ToHashSet();
        var found = new List<string>();
        foreach (var figure in figures)
        {
            var (deck, what) = (figure.Deck.Name, figure.Limit.What);
            var row = rows.SingleOrDefault(row => row.Deck == deck && row.What == what);
            if (row is null)
            {
                found.Add($"{deck}: '{what}' is missing");
            }
            else if (row.Limit != figure.Limit.ToString())
            {
                found.Add($"{deck}: '{what}' has the limit {row.Limit}, and it is {figure.Limit}");
            }
            else if (!IsNear(row.Least, figure.Least, figure.Limit) || !IsNear(row.Most, figure.Most, figure.Limit))
            {
                found.Add($"{deck}: '{what}' is {Text(figure)} now");
            }
        }

        found.AddRange(rows
            .Where(row => decks.Contains(row.Deck) && !figures.Any(figure => figure.Deck.Name == row.Deck && figure.Limit.What == row.What))
            .Select(row => $"{row.Deck}: '{row.What}' is no figure of it"));
        return found;
    }

    private static bool IsNear(double written, double now, Limit limit)
    {
        var digit = Math.Pow(10, -Decimals(written));
        var nothing = Nothing * Math.Max(Math.Abs(limit.Low ?? 0), Math.Abs(limit.High ?? 0));
        return Math.Abs(written - now) <= Math.Max(Math.Max(digit, nothing), Tolerance * Math.Abs(written)) + Rounding;
    }

    private static int Decimals(double value) => Math.Abs(value) switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, _ => 3 };

    private static string Digits(double value) => (Math.Round(value, Decimals(value)) + 0.0).ToString(CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `(?<deck>[^`]+)` \| (?<what>[^|]+) \| (?<least>-?[\d.]+)( to (?<most>-?[\d.]+))? \S+ \| (?<limit>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
