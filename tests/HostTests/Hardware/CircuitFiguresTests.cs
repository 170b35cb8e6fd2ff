using AmpController.Control;
using VirtualAmp.Hardware;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>
/// The virtual board's safety circuits beside the simulated ones of docs/hardware.md: what the firmware is proven with must
/// not be better than what can be built. hardware/check compares the document with the simulations.
/// </summary>
public sealed class CircuitFiguresTests
{
    private static readonly IReadOnlyList<WrittenFigure> Figures = FiguresTable.Read(File.ReadAllText(Repository.Below("docs", "hardware.md")));

    [Theory]
    [InlineData("hold, stuck high")]
    [InlineData("hold, stuck low")]
    public void The_circuits_hold_lies_within_the_one_that_the_virtual_board_draws(string what)
    {
        var hold = Of("gate-hold", what);
        Assert.InRange(hold.Least * Duration.Ms, HeartbeatGate.ShortestHoldNs, HeartbeatGate.LongestHoldNs);
        Assert.InRange(hold.Most * Duration.Ms, HeartbeatGate.ShortestHoldNs, HeartbeatGate.LongestHoldNs);
        Assert.Equal($"{HeartbeatGate.ShortestHoldNs / Duration.Ms} to {HeartbeatGate.LongestHoldNs / Duration.Ms} ms", hold.Limit);
    }

    [Theory]
    [InlineData("rising first")]
    [InlineData("falling first")]
    public void Two_edges_leave_the_circuit_down_and_the_third_lifts_it_as_on_the_virtual_board(string first)
    {
        Assert.Equal(3, HeartbeatGate.FewestEdges);
        Assert.InRange(Of("gate-edges", $"gate after two edges, {first}").Most, 0, 0.5);
        var third = Of("gate-edges", $"up at the third edge, 30 ms apart, {first}");
        Assert.Equal((60, 60), (Math.Round(third.Least), Math.Round(third.Most)));
    }

    [Fact]
    public void The_circuit_pulls_in_no_later_than_the_virtual_board_may() =>
        Assert.InRange(Of("gate-hold", "from the first edge to up, edges 10 and 20 ms apart").Most * Duration.Ms, 0, HeartbeatGate.LongestPullInNs);

    [Fact]
    public void The_firmware_asks_for_the_coil_after_three_edges_that_count_and_after_the_longest_pull_in()
    {
        Assert.InRange(Timing.GatePullInMs, (HeartbeatGate.FewestEdges - 1) * Timing.LateHeartbeatMs, int.MaxValue);
        Assert.InRange(Timing.GatePullInMs * Duration.Ms, HeartbeatGate.LongestPullInNs + Duration.Ms, long.MaxValue);
        Assert.InRange((Timing.LateHeartbeatMs + Timing.TickMs) * Duration.Ms, 0, HeartbeatGate.LongestChargeGapNs);
    }

    [Theory]
    [InlineData("contact open after 150 mV", 0.15)]
    [InlineData("contact open after 1 V", 1)]
    public void The_virtual_boards_DC_detector_trips_as_late_as_the_circuit_can(string what, double volts)
    {
        var changes = Tripping(volts);
        var openMs = (changes[0].AtNs + Relay.ReleaseNs) / (double)Duration.Ms;
        Assert.InRange(openMs, Of("dc-sense", what).Most - 5, Of("dc-sense", what).Most + 5);
    }

    [Fact]
    public void The_virtual_boards_DC_detector_lets_go_as_late_as_the_circuit_can()
    {
        var letsGoS = (Tripping(1)[1].AtNs - Duration.S) / (double)Duration.S;
        var circuit = Of("dc-sense", "after 1 V has gone, DC_TRIP low again");
        Assert.InRange(letsGoS, circuit.Most - 0.05, circuit.Most + 0.05);
    }

    // DC for a second, as in the deck, then none.
    private static List<(long AtNs, bool Tripped)> Tripping(double volts)
    {
        var changes = new List<(long AtNs, bool Tripped)>();
        var scheduler = new Scheduler();
        var detector = new DcDetector(scheduler, tripped => changes.Add((scheduler.NowNs, tripped)));
        detector.Power(true);
        detector.Apply(volts);
        scheduler.AdvanceTo(Duration.S);
        detector.Apply(0);
        scheduler.AdvanceTo(10 * Duration.S);
        Assert.Equal([true, false], changes.Select(change => change.Tripped));
        return changes;
    }

    private static WrittenFigure Of(string deck, string what) => Figures.Single(row => row.Deck == deck && row.What == what);
}
