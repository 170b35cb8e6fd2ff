using VirtualAmp.Hardware;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>The case's holes against the routed board and the schematic's jacks; with each kind of mistake put in.</summary>
public sealed class FrontPanelTests(HardwareProject project) : IClassFixture<HardwareProject>
{
    private static readonly string Board = File.ReadAllText(BoardFile.PathIn(HardwareProject.Folder));
    private static readonly string Settings = File.ReadAllText(Path.Combine(HardwareProject.Folder, "AmpController.kicad_pro"));
    private static readonly string Drawing = File.ReadAllText(Repository.Below("docs", "hardware", FrontPanelDrawing.File));

    private static readonly Dictionary<string, (Func<string, string> Edit, string Says)> FaultsOfHoles = new()
    {
        ["no knob"] = (BoardEdits.RemovePart("SW1101"), "SW1101 is not on the board"),
        ["no jack"] = (BoardEdits.RemovePart("J1002"), "J1002 is not on the board"),
        ["no display"] = (BoardEdits.RemovePart("J1101"), "J1101 is not on the board"),
        ["a knob over a button"] = (BoardEdits.MovePart("SW1101", 190, 143), "the gain and the knob leave"),
        ["a button at the cover's edge"] = (BoardEdits.MovePart("SW1103", 231, 147.6), "the mute is at the panel's edge"),
        ["two jacks in one place"] = (BoardEdits.MovePart("J1001", 116, 151.3), "the 6.35 mm and the 3.5 mm leave"),
        ["a jack under the display"] = (BoardEdits.MovePart("J1002", 160, 151.3), "the 3.5 mm and the display leave"),
        ["a jack in the corner"] = (BoardEdits.MovePart("J1001", 55, 151.3), "the 6.35 mm is at the panel's edge"),
    };

    /// <summary>Names of the mistakes.</summary>
    public static TheoryData<string> FaultNames => [.. FaultsOfHoles.Keys];

    [Fact]
    public void The_drawing_is_of_this_board() => Assert.Equal(Draw(Board), Drawing);

    [Theory]
    [InlineData("SW1101")]
    [InlineData("SW1102")]
    [InlineData("SW1103")]
    [InlineData("J1001")]
    [InlineData("J1002")]
    [InlineData("J1101")]
    [InlineData("H101")]
    public void A_drawing_older_than_the_board_is_found(string moved) => Assert.NotEqual(Draw(BoardEdits.MovePart(moved, 150, 100)(Board)), Drawing);

    [Fact]
    public void Every_hole_can_be_drilled() => Faults.None(FrontPanel.Findings(Parse(Board)));

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_case_that_cannot_be_built_is_found_with_the_board(string name)
    {
        var (edit, says) = FaultsOfHoles[name];
        Assert.Contains(BoardRules.Findings(Parse(edit(Board))), finding => finding.Contains(says, StringComparison.Ordinal));
    }

    // KiCad's footprints: the encoder's shaft and the button's plunger seen from pad A and pad 1.
    [Theory]
    [InlineData("SW1101", 7.5, 2.5)]
    [InlineData("SW1102", 3.25, 2.25)]
    [InlineData("SW1103", 3.25, 2.25)]
    public void A_hole_is_where_the_footprint_has_the_shaft(string reference, double right, double front)
    {
        var board = Parse(Board);
        var at = board.Parts.Single(part => part.Reference == reference).At;
        var hole = FrontPanel.Cover(board).Single(hole => hole.Reference == reference);
        Assert.Equal(at.X + right, hole.At.X, 3);
        Assert.Equal(at.Y + front, hole.At.Y, 3);
    }

    [Fact]
    public void The_holes_are_for_the_jacks_of_the_schematic()
    {
        HardwareProject.Need();
        Faults.None(FrontPanel.TypeFindings(project.Netlist));
    }

    [Theory]
    [InlineData("J1001")]
    [InlineData("J1002")]
    public void Another_jack_than_the_hole_is_for_is_found_and_bought(string header)
    {
        HardwareProject.Need();
        var netlist = HardwareProject.NetlistWith("output.kicad_sch", SheetEdits.SetProperty(header, PanelJack.MpnField, "OTHER-1"));
        Assert.Contains(FrontPanel.TypeFindings(netlist), finding => finding.StartsWith($"{header}: the schematic's jack is 'OTHER-1'", StringComparison.Ordinal));
        Assert.Contains("OTHER-1", BillOfMaterials.Csv(netlist), StringComparison.Ordinal);
    }

    private static BoardFile Parse(string board) => BoardFile.Parse(board, Settings);

    private static string Draw(string board) => FrontPanelDrawing.Draw(Parse(board));
}
