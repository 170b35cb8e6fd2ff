using VirtualAmp.Hardware;
using VirtualAmp.Tests.Cli;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>The KiCad project as it lies in the repository, exported once; and copies of it with a fault put in.</summary>
public sealed class HardwareProject : IDisposable
{
    private readonly TemporaryFolder _work = new();
    private readonly Lazy<Netlist> _netlist;

    /// <summary>Exports nothing yet.</summary>
    public HardwareProject() => _netlist = new Lazy<Netlist>(() => KiCad.ExportNetlist(Folder, _work.Root));

    /// <summary>Where it lies.</summary>
    public static string Folder { get; } = Repository.Below("hardware");

    /// <summary>Board.cs.</summary>
    public static string BoardSource { get; } = File.ReadAllText(Repository.Below("firmware", "AmpController", "Board.cs"));

    /// <summary>Its netlist.</summary>
    public Netlist Netlist => _netlist.Value;

    /// <summary>A folder for what a test makes.</summary>
    public string Work => _work.Root;

    /// <summary>Skips a test where KiCad and ngspice are missing; .ci/run installs them.</summary>
    public static void Need() => Assert.SkipUnless(HardwareTools.AreInstalled, $"not installed: {string.Join(", ", HardwareTools.Missing)} (docs/hardware.md, Tools)");

    /// <summary>What the rules find when one text of a sheet is replaced.</summary>
    public static IReadOnlyList<string> FindingsWith(string sheet, Func<string, string> edit)
    {
        using var copy = CopyWith(sheet, edit);
        var netlist = NetlistOf(copy);
        return
        [
            .. SchematicRules.Findings(netlist, SchematicFiles.Load(copy.Root), BoardPins.Parse(BoardSource)),
            .. FootprintRules.Findings(netlist, Folder),
        ];
    }

    /// <summary>The netlist when one text of a sheet is replaced.</summary>
    public static Netlist NetlistWith(string sheet, Func<string, string> edit)
    {
        using var copy = CopyWith(sheet, edit);
        return NetlistOf(copy);
    }

    /// <inheritdoc/>
    public void Dispose() => _work.Dispose();

    private static TemporaryFolder CopyWith(string sheet, Func<string, string> edit)
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Folder, "*.kicad_*").Concat(Directory.GetFiles(Folder, "*-lib-table")))
        {
            File.Copy(file, Path.Combine(copy.Root, Path.GetFileName(file)));
        }

        var path = Path.Combine(copy.Root, sheet);
        var before = File.ReadAllText(path);
        var after = edit(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(path, after);
        return copy;
    }

    private static Netlist NetlistOf(TemporaryFolder copy)
    {
        using var work = new TemporaryFolder();
        return KiCad.ExportNetlist(copy.Root, work.Root);
    }
}
