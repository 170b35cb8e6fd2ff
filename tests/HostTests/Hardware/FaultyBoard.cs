using VirtualAmp.Hardware;
using VirtualAmp.Tests.Cli;

namespace VirtualAmp.Tests.Hardware;

/// <summary>One copy of the project with several mistakes on its board, far apart, and what DRC says of it: a run takes seconds.</summary>
public sealed class FaultyBoard
{
    private readonly Lazy<IReadOnlyList<string>> _drc = new(Run);

    /// <summary>The mistakes, and what DRC must say of each.</summary>
    public static readonly Dictionary<string, (Func<string, string> Edit, string Kind, string[] Names)> Faults = new()
    {
        ["two nets swapped at a part"] = (BoardEdits.SwapNets("R1122", "1", "2"), "net_conflict", ["R1122", "+3V3"]),
        ["a track removed"] = (BoardEdits.RemoveTrack("/MUTE_COIL"), "unconnected_items", ["/MUTE_COIL"]),
        ["a part over another one"] = (BoardEdits.MovePart("C607", "R603"), "courtyards_overlap", ["C607", "R603"]),
        ["a part shorts two nets"] = (BoardEdits.MovePart("C607", "R603"), "shorting_items", ["C607"]),
        ["a part missing"] = (BoardEdits.RemovePart("C1106"), "missing_footprint", ["C1106"]),
    };

    /// <summary>DRC's findings.</summary>
    public IReadOnlyList<string> Drc => _drc.Value;

    private static IReadOnlyList<string> Run()
    {
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(HardwareProject.Folder, "*.kicad_*").Concat(Directory.GetFiles(HardwareProject.Folder, "*-lib-table")))
        {
            File.Copy(file, Path.Combine(copy.Root, Path.GetFileName(file)));
        }

        var board = File.ReadAllText(BoardFile.PathIn(copy.Root));
        foreach (var edit in Faults.Values.Select(fault => fault.Edit))
        {
            board = edit(board);
        }

        File.WriteAllText(BoardFile.PathIn(copy.Root), board);
        return KiCad.Drc(copy.Root, copy.Root);
    }
}
