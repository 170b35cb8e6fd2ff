using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAmp.Hardware;

/// <summary>
/// A simulation: which sheets of the exported schematic it takes, what it puts around them, what it does and which figures
/// must come out. Lines that begin with *! are for this program, the rest is SPICE (hardware/spice/README.md).
/// </summary>
public sealed partial class Deck
{
    private readonly List<string> _circuit = [];
    private readonly List<string> _run = [];
    private readonly List<string> _sheets = [];
    private readonly HashSet<string> _without = [];
    private readonly Dictionary<string, string> _parameters = [];
    private readonly Dictionary<string, Dictionary<int, string>> _cuts = [];

    private Deck(string name) => Name = name;

    /// <summary>The file's name without its extension.</summary>
    public string Name { get; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The corners, the nominal one first.</summary>
    public List<Corner> Corners { get; } = [];

    /// <summary>The figures it must give.</summary>
    public List<Limit> Limits { get; } = [];

    /// <summary>The pictures it draws.</summary>
    public List<Plot> Plots { get; } = [];

    /// <summary>Reads a deck.</summary>
    public static Deck Load(string file)
    {
        var deck = new Deck(Path.GetFileNameWithoutExtension(file));
        var target = deck._circuit;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!line.StartsWith("*!", StringComparison.Ordinal))
            {
                target.Add(line);
            }
            else if (line.StartsWith("*! run", StringComparison.Ordinal))
            {
                target = deck._run;
            }
            else
            {
                try
                {
                    deck.Take(line[2..].Trim());
                }
                catch (Exception error) when (error is FormatException or IndexOutOfRangeException)
                {
                    throw new FormatException($"{file}:{number}: {error.Message}", error);
                }
            }
        }

        return deck;
    }

    /// <summary>The whole text for ngspice, for one corner; curves go to the files named, one a plot.</summary>
    public string Compose(Corner corner, Netlist netlist, SpiceNetlist spice, IReadOnlyDictionary<string, string> defaults, string models, IReadOnlyList<string> curveFiles)
    {
        var parameters = new Dictionary<string, string>(defaults);
        foreach (var (name, value) in _parameters.Concat(corner.Parameters))
        {
            parameters[name] = value;
        }

        var unknown = corner.Factors.Keys.FirstOrDefault(reference => !netlist.Components.ContainsKey(reference));
        if (unknown is not null)
        {
            throw new FormatException($"{Name}: corner {corner.Name} names {unknown}, which the schematic has not");
        }

        var text = new List<string> { "* " + Title + ", corner " + corner.Name };
        text.AddRange(parameters.Where(parameter => parameter.Key != "temp").Select(parameter => $".param {parameter.Key}={parameter.Value}"));
        text.Add($".temp {parameters.GetValueOrDefault("temp", "27")}");
        text.Add($".include \"{models}\"");
        text.Add(".options noinit noacct method=gear");
        foreach (var reference in spice.References.Where(reference => Takes(netlist, reference)).Order(StringComparer.Ordinal))
        {
            text.Add(spice.Line(reference, corner.Factors.GetValueOrDefault(reference, 1), _cuts.GetValueOrDefault(reference) ?? []));
        }

        var circuit = text.Where(line => line[0] is not ('*' or '.')).SelectMany(line => line.Split(' ')).ToHashSet();
        string Resolve(string line) => NetName().Replace(line, match => NodeOf(match.Groups["net"].Value, netlist, circuit));
        text.AddRange(_circuit.Select(Resolve));
        text.Add(".control");
        text.AddRange(_run.Select(Resolve));
        for (var i = 0; i < curveFiles.Count; i++)
        {
            text.Add($"wrdata {curveFiles[i]} {Resolve(string.Join(' ', Plots[i].Curves.Select(curve => curve.Expression)))}");
        }

        text.Add("quit 0");
        text.Add(".endc");
        text.Add(".end");
        return string.Join('\n', text) + "\n";
    }

    // @R501.1 is the net of that pin, @+3V3 the net of that name; one that the deck does not take is a mistake.
    private string NodeOf(string net, Netlist netlist, HashSet<string> circuit)
    {
        var pin = net.Split('.');
        var name = pin.Length == 2 ? netlist.NetOf(pin[0], pin[1]) : netlist.Nets.ContainsKey(net) ? net : null;
        var node = name is null ? null : SpiceNetlist.Net(name);
        return node is not null && (circuit.Contains(node) || _cuts.Count > 0)
            ? node
            : throw new FormatException($"{Name}: @{net} is not in the circuit that it takes");
    }

    private bool Takes(Netlist netlist, string reference)
    {
        // A relay belongs to several sheets and is listed under one; decks name those they want besides their sheets.
        var sheet = netlist.Components[reference].Sheet.Trim('/');
        return !_without.Contains(reference) && (_sheets.Contains(sheet) || _sheets.Contains(reference));
    }

    private void Take(string statement)
    {
        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words[0])
        {
            case "title":
                Title = statement[6..];
                break;
            case "take":
                _sheets.AddRange(words[1..]);
                break;
            case "param":
                _parameters[words[1]] = words[2];
                break;
            case "without":
                _without.UnionWith(words[1..]);
                break;
            case "cut":
                // cut U701 6 name: the sixth node of the part's line gets a net of its own.
                if (!_cuts.TryGetValue(words[1], out var cuts))
                {
                    _cuts[words[1]] = cuts = [];
                }

                cuts[int.Parse(words[2], CultureInfo.InvariantCulture)] = words[3];
                break;
            case "corner":
                Corners.Add(ReadCorner(words[1], words[2..]));
                break;
            case "limit":
                Limits.Add(new Limit(words[1], ReadBound(words[2]), ReadBound(words[3]), words[4], string.Join(' ', words[5..])));
                break;
            case "plot" or "bode":
                var parts = statement[(words[0].Length + 1)..].Split('|', StringSplitOptions.TrimEntries);
                Plots.Add(new Plot(parts[0], parts[1], parts[2], [.. parts[3..].Select(ReadCurve)], words[0] == "bode"));
                break;
            default:
                throw new FormatException($"'{words[0]}' is no statement of a deck");
        }
    }

    private static (string Expression, string Legend) ReadCurve(string text)
    {
        var parts = text.Split(' ', 2);
        return (parts[0], parts[1]);
    }

    private static double? ReadBound(string text) => text == "-" ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static Corner ReadCorner(string name, string[] changes)
    {
        var factors = new Dictionary<string, double>();
        var parameters = new Dictionary<string, string>();
        foreach (var change in changes)
        {
            var factor = change.Split('*');
            if (factor.Length == 2)
            {
                factors[factor[0]] = double.Parse(factor[1], CultureInfo.InvariantCulture);
                continue;
            }

            var parameter = change.Split('=');
            parameters[parameter[0]] = parameter[1];
        }

        return new Corner(name, factors, parameters);
    }

    [GeneratedRegex(@"@(?<net>[A-Za-z0-9+/_-][A-Za-z0-9+/_.]*)")]
    private static partial Regex NetName();
}
