using System.Globalization;
using System.Reflection;

namespace VirtualAmp.Hardware;

/// <summary>Prints what holds of the hardware: ERC, the rules ERC does not know, the lists made from the schematic, and every simulated figure beside its limit.</summary>
public static class Program
{
    private const string Usage = "hardware/check [--write] [--keep] [DECK...]\nhardware/check --fabricate DIR\n  --write   writes bom.csv, the wiring table, the figures of docs/hardware.md, the panel's drawing and the plots, which else are compared\n  --keep    leaves the simulations' files and says where\n  DECK      only these simulations\n  DIR       where the board's gerbers, drill file, positions and pictures go";

    private const int PictureWidth = 1800;

    /// <summary>0 when all holds, 1 when something does not, 2 for wrong words.</summary>
    public static int Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (arguments is ["--fabricate", var folder])
        {
            return Fabricate(folder) ? 0 : 1;
        }

        var write = arguments.Contains("--write");
        var keep = arguments.Contains("--keep");
        var names = arguments.Where(word => !word.StartsWith('-')).ToHashSet();
        if (arguments.Any(word => word.StartsWith('-') && word is not ("--write" or "--keep")))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        if (!ToolsAreThere())
        {
            return 1;
        }

        var project = Repository.Below("hardware");
        var decks = Simulation.Decks(project).Where(deck => names.Count == 0 || names.Contains(deck.Name)).ToList();
        if (decks.Count == 0)
        {
            Console.Error.WriteLine("hardware/check: no such simulation");
            return 2;
        }

        var work = Directory.CreateTempSubdirectory("hardware-check").FullName;
        try
        {
            return Check(project, work, decks, write) ? 0 : 1;
        }
        catch (AggregateException error) when (error.InnerException is FormatException)
        {
            Console.Error.WriteLine("hardware/check: " + error.InnerException.Message);
            return 2;
        }
        finally
        {
            if (keep)
            {
                Console.WriteLine(work);
            }
            else
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private static bool Check(string project, string work, IReadOnlyList<Deck> decks, bool write)
    {
        var good = Say("ERC, all severities", KiCad.Erc(project, work));
        var netlist = KiCad.ExportNetlist(project, work);
        var board = BoardPins.Parse(File.ReadAllText(Repository.Below("firmware", "AmpController", "Board.cs")));
        good &= Say("pin map, pull-downs, references, footprints", SchematicRules.Findings(netlist, SchematicFiles.Load(project), board));

        good &= Say("every pin has a pad on its footprint", FootprintRules.Findings(netlist, project));
        good &= CheckBoard(project, work);
        good &= Say("the panel's holes are for the schematic's jacks", FrontPanel.TypeFindings(netlist));

        var bom = Path.Combine(project, "bom.csv");
        var breadboard = Repository.Below("docs", "breadboard.md");
        var wires = BreadboardTable.Put(File.ReadAllText(breadboard), board);
        var panel = Repository.Below("docs", "hardware", FrontPanelDrawing.File);
        var holes = FrontPanelDrawing.Draw(BoardFile.Load(project));
        if (write)
        {
            File.WriteAllText(bom, BillOfMaterials.Csv(netlist));
            File.WriteAllText(breadboard, wires);
            Directory.CreateDirectory(Repository.Below("docs", "hardware"));
            File.WriteAllText(panel, holes);
        }

        good &= Say("bom.csv is the schematic's", !File.Exists(bom) || File.ReadAllText(bom) != BillOfMaterials.Csv(netlist) ? ["it differs: hardware/check --write"] : []);
        good &= Say("docs/breadboard.md is the pin map's", File.ReadAllText(breadboard) != wires ? ["it differs: hardware/check --write"] : []);
        good &= Say($"docs/hardware/{FrontPanelDrawing.File} is the board's", !File.Exists(panel) || File.ReadAllText(panel) != holes ? ["it differs: hardware/check --write"] : []);

        var simulation = new Simulation(project, work, netlist, KiCad.ExportSpice(project, work));
        var figures = simulation.Run(decks, write ? Repository.Below("docs", "hardware") : null);
        var document = Repository.Below("docs", "hardware.md");
        if (write && decks.Count == Simulation.Decks(project).Count)
        {
            File.WriteAllText(document, BreadboardTable.Between(File.ReadAllText(document), FiguresTable.Begin, FiguresTable.End, FiguresTable.Table(figures)));
        }

        Deck? last = null;
        foreach (var figure in figures)
        {
            if (figure.Deck != last)
            {
                last = figure.Deck;
                Console.WriteLine($"\n{last.Name}: {last.Title} ({last.Corners.Count} corners)");
            }

            Console.WriteLine($"  {(figure.Holds ? "ok  " : "FAIL")} {figure.Limit.What}: {FiguresTable.Text(figure)} ({figure.Limit})");
            good &= figure.Holds;
        }

        Console.WriteLine();
        good &= Say("docs/hardware.md has these figures, to 1 %", Outdated(FiguresTable.Differences(File.ReadAllText(document), figures)));
        good &= Say("docs/hardware has every plot", Outdated([.. decks.SelectMany(deck => deck.Plots).Select(plot => plot.File).Where(file => !File.Exists(Repository.Below("docs", "hardware", file))).Select(file => file + " is missing")]));
        Console.WriteLine(good ? "\nall holds" : "\nsomething does not hold");
        return good;
    }

    private static bool CheckBoard(string project, string work) =>
        Say("board: DRC, all severities, parity with the schematic", KiCad.Drc(project, work))
        & Say("board: holes, antenna, names at pins, edges, widths, returns, panel", BoardRules.Findings(BoardFile.Load(project)));

    private static bool Fabricate(string folder)
    {
        if (!ToolsAreThere())
        {
            return false;
        }

        var project = Repository.Below("hardware");
        var work = Directory.CreateTempSubdirectory("hardware-check").FullName;
        try
        {
            if (!CheckBoard(project, work))
            {
                return false;
            }

            Fabrication.Make(project, folder, PictureWidth);
            return Say($"gerbers, drill file, positions and pictures in {folder}", Fabrication.Findings(folder, BoardFile.Load(project)));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static bool ToolsAreThere()
    {
        if (!HardwareTools.AreInstalled)
        {
            Console.Error.WriteLine($"hardware/check needs {string.Join(" and ", HardwareTools.Missing)}: see docs/hardware.md, Tools");
        }

        return HardwareTools.AreInstalled;
    }

    private static IReadOnlyList<string> Outdated(IReadOnlyList<string> findings) => findings.Count == 0 ? [] : [.. findings, "hardware/check --write"];

    private static bool Say(string what, IReadOnlyList<string> findings)
    {
        Console.WriteLine($"{(findings.Count == 0 ? "ok  " : "FAIL")} {what}");
        foreach (var finding in findings)
        {
            Console.WriteLine("     " + finding);
        }

        return findings.Count == 0;
    }

    private static class Repository
    {
        private static readonly string Root = typeof(Program).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepoRoot").Value!;

        public static string Below(params string[] parts) => Path.Combine([Root, .. parts]);
    }
}
