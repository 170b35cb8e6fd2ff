using VirtualAmp.Hardware;
using VirtualAmp.Tests.Cli;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>The schematic against ERC, against Board.cs and against the rules that ERC does not know; with each kind of mistake put in.</summary>
public sealed class SchematicTests(HardwareProject project) : IClassFixture<HardwareProject>
{
    private static readonly Dictionary<string, (string Sheet, Func<string, string> Edit, string Says)> SheetFaults = new()
    {
        ["two labels swapped at the ESP32"] = ("controller.kicad_sch", SheetEdits.SwapLabels("MUTE", "GAIN_HIGH"), "GPIO 23 is MutePin"),
        ["two labels swapped at the drivers"] = ("drivers.kicad_sch", SheetEdits.SwapLabels("GAIN_MEDIUM", "GAIN_HIGH"), "GPIO 21 is GainMediumPin"),
        ["the encoder's channels swapped"] = ("front.kicad_sch", SheetEdits.SwapLabels("ENCODER_A", "ENCODER_B"), "GPIO 4 is EncoderAPin"),
        ["data and clock of the volume IC swapped"] = ("volume.kicad_sch", SheetEdits.SwapLabels("SDA_AUDIO", "SCL_AUDIO"), "are on one net"),
        ["the mute driver's pull-down removed"] = ("drivers.kicad_sch", SheetEdits.Remove("R502"), "K1: the gate on"),
        ["a gain driver's pull-down removed"] = ("drivers.kicad_sch", SheetEdits.Remove("R507"), "K3: the gate on"),
        ["power-good's pull-down removed"] = ("supervisor.kicad_sch", SheetEdits.Remove("R212"), "K1: the gate on"),
        ["a pull-down too weak for the ESP32's pull-up"] = ("drivers.kicad_sch", SheetEdits.SetProperty("R505", "Value", "47k"), "K2: the gate on"),
        ["power-good off the mute driver"] = ("drivers.kicad_sch", SheetEdits.RenameLabel("POWER_GOOD", "DC_OK"), "POWER_GOOD does not open the mute driver"),
        ["a reference used twice"] = ("drivers.kicad_sch", SheetEdits.RenamePart("R503", "R502"), "R502 is the reference of two parts"),
        ["a reference used on two sheets"] = ("gate.kicad_sch", SheetEdits.RenamePart("R404", "R502"), "R502 is the reference of two parts"),
        ["a part without a footprint"] = ("gate.kicad_sch", SheetEdits.SetProperty("R404", "Footprint", ""), "R404 has no footprint"),
        ["a footprint that is not there"] = ("gate.kicad_sch", SheetEdits.SetProperty("R404", "Footprint", "Resistor_SMD:R_0804"), "R404: there is no footprint"),
        ["a footprint with too few pads"] = ("gate.kicad_sch", SheetEdits.SetProperty("Q401", "Footprint", "Resistor_SMD:R_0805_2012Metric"), "Q401: Resistor_SMD:R_0805_2012Metric has no pad 3"),
        ["a part without a maker's number"] = ("gate.kicad_sch", SheetEdits.SetProperty("R404", "MPN", ""), "R404 has no maker's number"),
    };

    /// <summary>Names of the faults put into sheets.</summary>
    public static TheoryData<string> SheetFaultNames => [.. SheetFaults.Keys];

    [Fact]
    public void ERC_is_clean_at_all_severities()
    {
        HardwareProject.Need();
        Faults.None(KiCad.Erc(HardwareProject.Folder, project.Work));
    }

    [Fact]
    public void Each_signal_of_Board_cs_is_on_its_GPIO_and_every_driver_is_held_off()
    {
        HardwareProject.Need();
        Faults.None(SchematicRules.Findings(project.Netlist, SchematicFiles.Load(HardwareProject.Folder), BoardPins.Parse(HardwareProject.BoardSource)));
    }

    [Fact]
    public void Every_pin_has_a_pad_on_its_footprint()
    {
        HardwareProject.Need();
        Faults.None(FootprintRules.Findings(project.Netlist, HardwareProject.Folder));
    }

    [Theory]
    [MemberData(nameof(SheetFaultNames))]
    public void A_mistake_in_a_sheet_is_found(string name)
    {
        HardwareProject.Need();
        var (sheet, edit, says) = SheetFaults[name];
        Assert.Contains(HardwareProject.FindingsWith(sheet, edit), finding => finding.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MutePin = 23", "MutePin = 19", "GPIO 19 is MutePin in Board.cs, and does not lead to")]
    [InlineData("HeartbeatPin = 27", "HeartbeatPin = 12", "HeartbeatPin is on GPIO 12, which the ESP32 needs itself")]
    [InlineData("GainHighPin = 22", "GainHighPin = 34", "GainHighPin is an output on GPIO 34, which is an input only")]
    [InlineData("{ 32, 33, NotFitted }", "{ 33, 32, NotFitted }", "GPIO 33 is JackPins[0] in Board.cs, and does not lead to")]
    [InlineData("{ 32, 33, NotFitted }", "{ 32, 33, 39 }", "JackPins[2] takes the place of MuteButtonPin on the schematic, and Board.cs has both")]
    [InlineData("MuteButtonPin = 39", "SpareButtonPin = 39", "SpareButtonPin of Board.cs has no place on the schematic")]
    [InlineData("MuteButtonPin = 39", "MuteButtonPin = NotFitted", "MuteButtonPin is not in Board.cs")]
    [InlineData("MuteButtonPin = 39", "MuteButtonPin = NotFitted", "GPIO 39 is wired to")]
    public void A_pin_moved_in_Board_cs_is_found(string old, string now, string says)
    {
        HardwareProject.Need();
        Assert.Contains(old, HardwareProject.BoardSource, StringComparison.Ordinal);
        var board = BoardPins.Parse(HardwareProject.BoardSource.Replace(old, now, StringComparison.Ordinal));
        Assert.Contains(SchematicRules.Findings(project.Netlist, SchematicFiles.Load(HardwareProject.Folder), board), finding => finding.StartsWith(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_board_with_a_balanced_jack_in_the_mute_buttons_place_fits_the_schematic()
    {
        HardwareProject.Need();
        var board = BoardPins.Parse(HardwareProject.BoardSource
            .Replace("{ 32, 33, NotFitted }", "{ 32, 33, 39 }", StringComparison.Ordinal)
            .Replace("MuteButtonPin = 39", "MuteButtonPin = NotFitted", StringComparison.Ordinal));
        Faults.None(SchematicRules.Findings(project.Netlist, SchematicFiles.Load(HardwareProject.Folder), board));
        Assert.Contains("| GPIO 39 | `JackPins[2]` |", BreadboardTable.Table(board), StringComparison.Ordinal);
        Assert.DoesNotContain("MuteButtonPin", BreadboardTable.Table(board), StringComparison.Ordinal);
    }

    [Fact]
    public void ERC_sees_an_unconnected_pin()
    {
        HardwareProject.Need();
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(HardwareProject.Folder, "*.kicad_*").Concat(Directory.GetFiles(HardwareProject.Folder, "*-lib-table")))
        {
            var text = File.ReadAllText(file);
            File.WriteAllText(Path.Combine(copy.Root, Path.GetFileName(file)), file.EndsWith("gate.kicad_sch", StringComparison.Ordinal) ? SheetEdits.Remove("R401")(text) : text);
        }

        Assert.NotEmpty(KiCad.Erc(copy.Root, copy.Root));
    }

    [Fact]
    public void The_bill_of_materials_is_the_schematics()
    {
        HardwareProject.Need();
        Assert.Equal(BillOfMaterials.Csv(project.Netlist), File.ReadAllText(Path.Combine(HardwareProject.Folder, "bom.csv")));
    }

    [Theory]
    [InlineData("Value", "220k")]
    [InlineData("MPN", "RC0805FR-07220KL")]
    [InlineData("Alternate", "none")]
    public void A_bill_of_materials_older_than_the_schematic_is_found(string property, string value)
    {
        HardwareProject.Need();
        var netlist = HardwareProject.NetlistWith("gate.kicad_sch", SheetEdits.SetProperty("R404", property, value));
        Assert.NotEqual(BillOfMaterials.Csv(netlist), File.ReadAllText(Path.Combine(HardwareProject.Folder, "bom.csv")));
    }

    [Fact]
    public void Breadboard_wires_older_than_the_pin_map_are_found()
    {
        var document = File.ReadAllText(Repository.Below("docs", "breadboard.md"));
        var board = BoardPins.Parse(HardwareProject.BoardSource.Replace("MutePin = 23", "MutePin = 19", StringComparison.Ordinal));
        Assert.NotEqual(BreadboardTable.Put(document, board), document);
    }

    [Fact]
    public void The_breadboard_wires_are_the_pin_maps()
    {
        var document = File.ReadAllText(Repository.Below("docs", "breadboard.md"));
        Assert.Equal(BreadboardTable.Put(document, BoardPins.Parse(HardwareProject.BoardSource)), document);
    }
}
