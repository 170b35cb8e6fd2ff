using System.Text.RegularExpressions;

namespace VirtualAmp.Hardware;

/// <summary>That every part's footprint exists and has a pad for each of its pins; ERC does not look inside.</summary>
public static partial class FootprintRules
{
    // Where Debian's packages put them; KiCad's own variable names another place.
    private const string Usual = "/usr/share/kicad/footprints";

    /// <summary>Everything that is wrong, one sentence each.</summary>
    public static IReadOnlyList<string> Findings(Netlist netlist, string project)
    {
        var found = new List<string>();
        foreach (var part in netlist.Components.Values.Where(part => part.Footprint.Length > 0).OrderBy(part => part.Reference, StringComparer.Ordinal))
        {
            var file = FileOf(part.Footprint, project);
            if (!File.Exists(file))
            {
                found.Add($"{part.Reference}: there is no footprint {part.Footprint}");
                continue;
            }

            var pads = Pad().Matches(File.ReadAllText(file)).Select(pad => pad.Groups["number"].Value).ToHashSet();
            var pins = netlist.Nets.Values.SelectMany(nodes => nodes).Where(node => node.Reference == part.Reference).Select(node => node.Pin);
            found.AddRange(pins.Where(pin => !pads.Contains(pin)).Order(StringComparer.Ordinal).Select(pin => $"{part.Reference}: {part.Footprint} has no pad {pin}"));
        }

        return found;
    }

    private static string FileOf(string footprint, string project)
    {
        var parts = footprint.Split(':');
        var folder = parts[0] == "AmpController" ? project : Environment.GetEnvironmentVariable("KICAD9_FOOTPRINT_DIR") ?? Usual;
        return Path.Combine(folder, parts[0] + ".pretty", parts[^1] + ".kicad_mod");
    }

    [GeneratedRegex("""\(pad "(?<number>[^"]+)" """)]
    private static partial Regex Pad();
}
