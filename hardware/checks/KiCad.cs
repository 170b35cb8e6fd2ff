namespace VirtualAmp.Hardware;

/// <summary>What KiCad's command line says of a project.</summary>
public static class KiCad
{
    /// <summary>The root sheet of a project folder.</summary>
    public static string RootSheet(string project) => Path.Combine(project, "AmpController.kicad_sch");

    /// <summary>The violations of ERC at all severities, one line each; nothing when it is clean.</summary>
    public static IReadOnlyList<string> Erc(string project, string work)
    {
        var report = Path.Combine(work, "erc.rpt");
        var (code, said) = HardwareTools.Run("kicad-cli", "sch", "erc", "--severity-all", "--exit-code-violations", "-o", report, RootSheet(project));
        if (!File.Exists(report))
        {
            return ["ERC gave no report: " + said.Trim()];
        }

        var found = Violations(File.ReadAllLines(report));
        return code != 0 && found.Count == 0 ? [said.Trim()] : found;
    }

    /// <summary>The violations of DRC at all severities, parity with the schematic among them, one line each; nothing when it is clean.</summary>
    public static IReadOnlyList<string> Drc(string project, string work)
    {
        var report = Path.Combine(work, "drc.rpt");
        var (code, said) = HardwareTools.Run("kicad-cli", "pcb", "drc", "--schematic-parity", "--severity-all", "--exit-code-violations", "-o", report, BoardFile.PathIn(project));
        if (!File.Exists(report))
        {
            return ["DRC gave no report: " + said.Trim()];
        }

        var found = Violations(File.ReadAllLines(report));
        return code != 0 && found.Count == 0 ? [said.Trim()] : found;
    }

    /// <summary>Exports the netlist of connections.</summary>
    public static Netlist ExportNetlist(string project, string work)
    {
        var file = Path.Combine(work, "netlist.xml");
        Export(project, "kicadxml", file);
        return Netlist.Load(file);
    }

    /// <summary>Exports the netlist for SPICE.</summary>
    public static SpiceNetlist ExportSpice(string project, string work)
    {
        var file = Path.Combine(work, "netlist.cir");
        Export(project, "spice", file);
        return SpiceNetlist.Parse(File.ReadAllLines(file));
    }

    // ERC's and DRC's reports: a line in brackets for each, then indented lines that say where.
    private static List<string> Violations(string[] lines)
    {
        var found = new List<string>();
        var sheet = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("***** Sheet ", StringComparison.Ordinal))
            {
                sheet = lines[i][12..];
            }
            else if (lines[i].StartsWith('['))
            {
                found.Add($"{sheet} {lines[i]} {string.Join(' ', lines.Skip(i + 1).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()))}");
            }
        }

        return found;
    }

    private static void Export(string project, string format, string file)
    {
        var (code, said) = HardwareTools.Run("kicad-cli", "sch", "export", "netlist", "--format", format, "-o", file, RootSheet(project));
        if (code != 0 || !File.Exists(file))
        {
            throw new InvalidOperationException("KiCad exports no netlist: " + said.Trim());
        }
    }
}
