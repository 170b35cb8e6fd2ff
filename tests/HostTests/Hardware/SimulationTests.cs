using VirtualAmp.Hardware;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>That the simulations notice what they are for; the figures themselves are judged by hardware/check, which .ci/run runs.</summary>
public sealed class SimulationTests(HardwareProject project) : IClassFixture<HardwareProject>
{
    [Theory]
    [InlineData("R405*0.1", "hold_high")]
    [InlineData("C402*3", "hold_low")]
    public void A_wrong_part_in_the_gate_breaks_the_hold(string change, string figure)
    {
        HardwareProject.Need();
        var deck = Load("gate-hold");
        var parts = change.Split('*');
        var wrong = new Corner("wrong", new Dictionary<string, double> { [parts[0]] = double.Parse(parts[1]) }, new Dictionary<string, string>());
        var figures = NewSimulation().Run(deck, wrong, null);
        var limit = deck.Limits.Single(limit => limit.Name == figure);
        Assert.False(limit.Holds(figures.GetValueOrDefault(figure, double.NaN) * limit.Scale));
    }

    [Fact]
    public void A_reference_of_2_5_V_leaves_the_supervisors_comparator_no_room_to_see_5_V_fall()
    {
        HardwareProject.Need();
        var deck = Load("supervisor");
        var corner = new Corner(
            "reference-of-2.5-V",
            new Dictionary<string, double> { ["R201"] = 33 / 42.2 * 0.99, ["R203"] = 8.06 / 12.1 * 0.99, ["R204"] = 1.01, ["R205"] = 10.7 / 8.87 },
            new Dictionary<string, string> { ["vref"] = "2.5", ["oc_vcm"] = "2" });
        var figures = NewSimulation().Run(deck, corner, null);
        Assert.True(Holds("v12"));
        Assert.False(Holds("stretch5"));

        bool Holds(string name)
        {
            var limit = deck.Limits.Single(limit => limit.Name == name);
            return limit.Holds(figures.GetValueOrDefault(name, double.NaN) * limit.Scale);
        }
    }

    [Fact]
    public void A_figure_that_a_run_does_not_give_is_a_failure()
    {
        HardwareProject.Need();
        var deck = Load("jack-filter");
        deck.Corners.RemoveRange(1, deck.Corners.Count - 1);
        deck.Limits.Add(new Limit("not_there", null, 1, "V", "a figure that no line measures"));
        var figures = NewSimulation().Run([deck], null);
        Assert.False(figures.Single(figure => figure.Limit.Name == "not_there").Holds);
        Assert.All(figures.Where(figure => figure.Limit.Name != "not_there"), figure => Assert.True(figure.Holds));
    }

    [Theory]
    [InlineData("R999*2", "R999, which the schematic has not")]
    public void A_corner_of_a_part_that_is_not_there_is_refused(string change, string says)
    {
        HardwareProject.Need();
        var parts = change.Split('*');
        var corner = new Corner("wrong", new Dictionary<string, double> { [parts[0]] = 2 }, new Dictionary<string, string>());
        var error = Assert.Throws<FormatException>(() => NewSimulation().Run(Load("jack-filter"), corner, null));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5.0, 5.0, true)]
    [InlineData(4.9, 5.0, false)]
    [InlineData(5.0, 6.1, false)]
    [InlineData(double.NaN, 5.5, false)]
    public void A_limit_holds_between_its_ends(double least, double most, bool holds)
    {
        var deck = Load("jack-filter");
        var figure = new Figure(deck, new Limit("x", 5, 6, "V", "x"), least, most, 1);
        Assert.Equal(holds, figure.Holds);
    }

    private static Deck Load(string name) => Deck.Load(Path.Combine(HardwareProject.Folder, "spice", name + ".cir"));

    private Simulation NewSimulation() => new(HardwareProject.Folder, project.Work, project.Netlist, KiCad.ExportSpice(HardwareProject.Folder, project.Work));
}
