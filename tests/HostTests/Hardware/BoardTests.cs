using VirtualAmp.Hardware;
using VirtualAmp.Tests.Cli;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>The routed board against DRC, against its schematic and against the rules that DRC does not know; with each kind of mistake put in.</summary>
public sealed class BoardTests(HardwareProject project, FaultyBoard faulty) : IClassFixture<HardwareProject>, IClassFixture<FaultyBoard>
{
    private static readonly string Board = File.ReadAllText(BoardFile.PathIn(HardwareProject.Folder));
    private static readonly string Settings = File.ReadAllText(Path.Combine(HardwareProject.Folder, "AmpController.kicad_pro"));

    private static readonly Dictionary<string, (Func<string, string> Edit, string Says)> RuleFaults = new()
    {
        ["a mounting hole missing"] = (BoardEdits.RemovePart("H103"), "no M3 hole within 8 mm of the corner"),
        ["a mounting hole in the wrong place"] = (BoardEdits.MovePart("H102", 150, 100), "no M3 hole within 8 mm of the corner"),
        ["two mounting holes on ground"] = (BoardEdits.ConnectPads("H104", "GND"), "2 mounting holes are on GND"),
        ["copper allowed under the antenna"] = (BoardEdits.RemoveArea("ANTENNA"), "F.Cu: copper is allowed under the antenna"),
        ["a connector's pin without a name"] = (BoardEdits.Rename("gr_text", "SDA", ""), "has no text of its own"),
        ["a pin called ground that is not"] = (BoardEdits.Rename("gr_text", "TX", "GND"), "J301 pin 1 is called GND and is on"),
        ["a jack's header in the middle"] = (BoardEdits.MovePart("J1001", 150, 100), "J1001 is more than 5 mm from the front edge"),
        ["the supply's terminals in the middle"] = (BoardEdits.MovePart("J101", 150, 100), "J101 is more than 8 mm from the rear edge"),
        ["a resistor elsewhere than in the other channel"] = (BoardEdits.MovePart("R805", 150, 100), "R805 does not lie in its channel as R705"),
        ["a decoupling capacitor far from its pin"] = (BoardEdits.MovePart("C607", 150, 140), "U601: the nearest capacitor on -5VA is"),
        ["a long track on a summing node"] = (BoardEdits.AddTrack("Net-(U801B--)", 140, 155, 100), "U801 pin 6: "),
        ["a thin track to a coil"] = (BoardEdits.SetWidth("/MUTE_COIL", "0.25"), "/MUTE_COIL: a track of 0.25 mm"),
        ["a thin track at an output"] = (BoardEdits.SetWidth("/AMP_R", "0.5"), "/AMP_R: a track of 0.5 mm"),
        ["a track across the returns' gap"] = (BoardEdits.AddTrack("GND", 157, 160, 118.5), "without RETURNS JOIN the ground of"),
        ["nobody said where the returns are joined"] = (BoardEdits.RemoveArea("RETURNS JOIN"), "no area is named RETURNS JOIN"),
        ["no copper poured"] = (BoardEdits.RemoveFills(), "the ground pads hang together in more than one piece"),
    };

    /// <summary>Names of the mistakes that DRC must see.</summary>
    public static TheoryData<string> DrcFaultNames => [.. FaultyBoard.Faults.Keys];

    /// <summary>Names of those that DRC does not see.</summary>
    public static TheoryData<string> RuleFaultNames => [.. RuleFaults.Keys];

    [Fact]
    public void DRC_is_clean_at_all_severities_and_the_board_is_the_schematics()
    {
        HardwareProject.Need();
        Faults.None(KiCad.Drc(HardwareProject.Folder, project.Work));
    }

    [Fact]
    public void What_DRC_does_not_know_holds() => Faults.None(BoardRules.Findings(BoardFile.Parse(Board, Settings)));

    [Theory]
    [MemberData(nameof(DrcFaultNames))]
    public void A_mistake_that_DRC_knows_is_found(string name)
    {
        HardwareProject.Need();
        var (_, kind, names) = FaultyBoard.Faults[name];
        Assert.Contains(faulty.Drc, finding => finding.Contains($"[{kind}]", StringComparison.Ordinal) && names.All(part => finding.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(RuleFaultNames))]
    public void A_mistake_that_DRC_does_not_know_is_found(string name)
    {
        var (edit, says) = RuleFaults[name];
        var wrong = edit(Board);
        Assert.NotEqual(Board, wrong);
        Assert.Contains(BoardRules.Findings(BoardFile.Parse(wrong, Settings)), finding => finding.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_net_class_of_a_net_that_is_not_there_is_found()
    {
        var settings = Settings.Replace("\"/MUTE_COIL\"", "\"/MUTE_KOIL\"", StringComparison.Ordinal);
        Assert.Contains(BoardRules.Findings(BoardFile.Parse(Board, settings)), finding => finding.StartsWith("the net class of /MUTE_KOIL", StringComparison.Ordinal));
    }

    [Fact]
    public void The_makers_files_are_all_there_and_one_that_lacks_something_is_found()
    {
        HardwareProject.Need();
        using var folder = new TemporaryFolder();
        var board = BoardFile.Load(HardwareProject.Folder);
        Fabrication.Make(HardwareProject.Folder, folder.Root, 240);
        Faults.None(Fabrication.Findings(folder.Root, board));

        foreach (var file in Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".gbrjob", StringComparison.Ordinal)))
        {
            var whole = File.ReadAllBytes(file);
            File.WriteAllBytes(file, []);
            Assert.NotEmpty(Fabrication.Findings(folder.Root, board));
            File.WriteAllBytes(file, whole);
        }
    }
}
