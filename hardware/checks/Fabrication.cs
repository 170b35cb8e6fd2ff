using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAmp.Hardware;

/// <summary>What a board maker and an assembler are sent, made from the board: gerbers, drill file, positions; and pictures.</summary>
public static partial class Fabrication
{
    /// <summary>The layers that are sent, as KiCad calls them.</summary>
    public static readonly string[] Layers = ["F.Cu", "B.Cu", "F.Mask", "B.Mask", "F.Paste", "F.SilkS", "B.SilkS", "Edge.Cuts"];

    private static readonly string[] Sides = ["top", "bottom"];

    /// <summary>Makes all files in a folder, which is made when it is not there.</summary>
    /// <param name="project">The KiCad project.</param>
    /// <param name="folder">Where the files go; those of the same names are replaced.</param>
    /// <param name="pictureWidth">Width of the pictures, pixels.</param>
    /// <exception cref="InvalidOperationException">KiCad makes one of them not.</exception>
    public static void Make(string project, string folder, int pictureWidth)
    {
        var board = BoardFile.PathIn(project);
        var width = pictureWidth.ToString(CultureInfo.InvariantCulture);
        var height = (pictureWidth * 2 / 3).ToString(CultureInfo.InvariantCulture);
        Directory.CreateDirectory(Gerbers(folder));
        Run("pcb", "export", "gerbers", "--layers", string.Join(',', Layers), "-o", Gerbers(folder), board);
        Run("pcb", "export", "drill", "-o", Gerbers(folder) + Path.DirectorySeparatorChar, board);
        Run("pcb", "export", "pos", "--format", "csv", "--units", "mm", "-o", Positions(folder), board);
        foreach (var side in Sides)
        {
            Run("pcb", "render", "--side", side, "--background", "opaque", "--zoom", "1.3", "--width", width, "--height", height, "-o", Picture(folder, side), board);
        }
    }

    /// <summary>What is missing or empty among the files that <see cref="Make"/> made, one sentence each.</summary>
    public static IReadOnlyList<string> Findings(string folder, BoardFile board)
    {
        var found = new List<string>();
        foreach (var layer in Layers)
        {
            var file = Directory.Exists(Gerbers(folder)) ? Directory.GetFiles(Gerbers(folder), $"*-{layer.Replace('.', '_').Replace("SilkS", "Silkscreen", StringComparison.Ordinal)}.*").SingleOrDefault() : null;
            if (file is null || !Drawn().IsMatch(File.ReadAllText(file)))
            {
                found.Add($"there is no gerber of {layer}, or nothing on it");
            }
        }

        var drill = Path.Combine(Gerbers(folder), "AmpController.drl");
        var holes = File.Exists(drill) ? Hole().Count(File.ReadAllText(drill)) : 0;
        var expected = board.Vias.Count + board.Parts.Sum(part => part.Pads.Count(pad => pad.DrillMm > 0));
        if (holes != expected)
        {
            found.Add($"the drill file has {holes} holes, the board {expected}");
        }

        var named = File.Exists(Positions(folder)) ? File.ReadLines(Positions(folder)).Skip(1).Select(line => line.Split(',')[0].Trim('"')).ToHashSet() : [];
        found.AddRange(board.Parts.Where(part => part.IsPlaced && !named.Contains(part.Reference)).Select(part => $"{part.Reference} has no position"));
        found.AddRange(Sides.Where(side => !File.Exists(Picture(folder, side)) || new FileInfo(Picture(folder, side)).Length == 0).Select(side => $"there is no picture of the {side}"));
        return found;
    }

    private static string Gerbers(string folder) => Path.Combine(folder, "gerbers");

    private static string Positions(string folder) => Path.Combine(folder, "positions.csv");

    private static string Picture(string folder, string side) => Path.Combine(folder, $"board-{side}.png");

    private static void Run(params string[] arguments)
    {
        var (code, said) = HardwareTools.Run("kicad-cli", arguments);
        if (code != 0)
        {
            throw new InvalidOperationException($"kicad-cli {string.Join(' ', arguments.Take(3))}: {said.Trim()}");
        }
    }

    // A line or a flash; the files of an empty layer have neither.
    [GeneratedRegex("D0[13]\\*")]
    private static partial Regex Drawn();

    [GeneratedRegex("^X-?[0-9.]+Y-?[0-9.]+", RegexOptions.Multiline)]
    private static partial Regex Hole();
}
