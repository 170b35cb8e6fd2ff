using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAmp.Hardware;

/// <summary>Runs decks with ngspice. A figure that a run does not print counts as failed: ngspice itself ends with 0 then.</summary>
public sealed partial class Simulation(string project, string work, Netlist netlist, SpiceNetlist spice)
{
    private readonly IReadOnlyDictionary<string, string> _defaults = ReadDefaults(Path.Combine(project, "spice", "defaults.txt"));

    /// <summary>All decks of a project.</summary>
    public static IReadOnlyList<Deck> Decks(string project) =>
        [.. Directory.GetFiles(Path.Combine(project, "spice"), "*.cir").Order(StringComparer.Ordinal).Select(Deck.Load)];

    /// <summary>Every figure of some decks; pictures go to a folder unless it is null.</summary>
    public IReadOnlyList<Figure> Run(IReadOnlyList<Deck> decks, string? pictures)
    {
        var runs = decks.SelectMany(deck => deck.Corners.Select(corner => (Deck: deck, Corner: corner))).ToList();
        var found = new IReadOnlyDictionary<string, double>[runs.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, runs.Count, options, i => found[i] = Run(runs[i].Deck, runs[i].Corner, pictures));

        var figures = new List<Figure>();
        foreach (var deck in decks)
        {
            foreach (var limit in deck.Limits)
            {
                var values = runs.Index()
                    .Where(run => run.Item.Deck == deck)
                    .Select(run => found[run.Index].GetValueOrDefault(limit.Name, double.NaN) * limit.Scale)
                    .ToList();
                var whole = values.All(value => !double.IsNaN(value));
                figures.Add(new Figure(deck, limit, whole ? values.Min() : double.NaN, whole ? values.Max() : double.NaN, values.Count(value => !double.IsNaN(value))));
            }
        }

        return figures;
    }

    /// <summary>One corner of one deck: every figure it printed, by name.</summary>
    public IReadOnlyDictionary<string, double> Run(Deck deck, Corner corner, string? pictures)
    {
        var stem = Path.Combine(work, $"{deck.Name}-{corner.Name}");
        var draws = pictures is not null && corner == deck.Corners[0];
        var curves = draws ? deck.Plots.Select((_, i) => $"{stem}-{i}.txt").ToList() : [];
        File.WriteAllText(stem + ".cir", deck.Compose(corner, netlist, spice, _defaults, Path.Combine(project, "spice", "models.lib"), curves));
        var (_, said) = HardwareTools.Run("ngspice", "-b", stem + ".cir");
        File.WriteAllText(stem + ".log", said);
        for (var i = 0; draws && i < deck.Plots.Count; i++)
        {
            if (File.Exists(curves[i]))
            {
                File.WriteAllText(Path.Combine(pictures!, deck.Plots[i].File), SvgPlot.Draw(deck.Plots[i], File.ReadLines(curves[i])));
            }
        }

        var figures = new Dictionary<string, double>();
        foreach (Match line in Result().Matches(said))
        {
            figures[line.Groups["name"].Value] = double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture);
        }

        return figures;
    }

    private static Dictionary<string, string> ReadDefaults(string file) => File.ReadLines(file)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0], words => words[1]);

    [GeneratedRegex(@"^(?<name>[a-z]\w*)\s*=\s*(?<value>[-+]?\d+\.?\d*(e[-+]?\d+)?)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Result();
}
