using System.Text.RegularExpressions;

namespace VirtualAmp.Hardware;

/// <summary>The sheets as they lie on disk. KiCad's netlist silently drops a part whose reference another one has, so references are counted here.</summary>
public sealed partial class SchematicFiles
{
    private readonly string[] _sheets;

    private SchematicFiles(string[] sheets) => _sheets = sheets;

    /// <summary>Reads every sheet of a folder.</summary>
    public static SchematicFiles Load(string folder) =>
        new([.. Directory.GetFiles(folder, "*.kicad_sch").Order(StringComparer.Ordinal).Select(File.ReadAllText)]);

    /// <summary>References that two symbols have for the same unit; power symbols have none.</summary>
    public IReadOnlyList<string> DuplicateReferences()
    {
        var seen = new HashSet<string>();
        var twice = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sheet in _sheets)
        {
            foreach (Match symbol in Instance().Matches(sheet))
            {
                var reference = symbol.Groups["reference"].Value;
                if (!reference.StartsWith('#') && !seen.Add(reference + "." + symbol.Groups["unit"].Value))
                {
                    twice.Add(reference);
                }
            }
        }

        return [.. twice];
    }

    [GeneratedRegex("""\(path\s+"[^"]*"\s+\(reference\s+"(?<reference>[^"]+)"\)\s+\(unit\s+(?<unit>\d+)\)""")]
    private static partial Regex Instance();
}
