using VirtualAmp.Kernel;
using VirtualAmp.Tests.Cli;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Knob;

/// <summary>
/// None lost, none doubled: the firmware's decoder on the virtual board's pin events, at up to four turns a second of a knob with 24 detents
/// and with 2 ms of contact bounce behind the board's filter. No recording of a real encoder was at hand: the bounce is drawn within the bounds
/// of the data sheet, and the VCD of the pins is the recording.
/// </summary>
public sealed class KnobCountTests
{
    /// <summary>Four turns a second, 24 detents a turn.</summary>
    private const long FastestNs = Duration.S / 96;

    private const int Many = 100_000;

    [Theory]
    [InlineData(4)]
    [InlineData(2)]
    public void Of_100_000_detents_with_reversals_none_is_lost_and_none_doubled(int transitionsPerDetent)
    {
        var desk = new KnobDesk(transitionsPerDetent, seed: 41).TurnAtRandom(Many, FastestNs).Rest(100);

        Assert.Equal(0, desk.Board.Chip.DroppedEvents);
        Assert.Equal(Many, desk.Detents);
        Assert.Equal(desk.Turned, desk.Counted);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(4, -1)]
    [InlineData(2, 1)]
    [InlineData(2, -1)]
    public void A_long_turn_one_way_counts_every_detent_and_none_the_other_way(int transitionsPerDetent, int direction)
    {
        var desk = new KnobDesk(transitionsPerDetent, seed: 43).Turn(direction * 5000, FastestNs).Rest(100);

        Assert.Equal(direction * 5000, desk.Counted);
        Assert.Equal(5000, desk.Told);
    }

    [Fact]
    public void Sigrok_counts_the_same_from_the_VCD()
    {
        Assert.SkipUnless(Sigrok.Sigrok.IsInstalled, "sigrok-cli is not installed (apt install sigrok-cli)");
        using var folder = new TemporaryFolder();
        var vcd = Path.Combine(folder.Root, "knob.vcd");
        var desk = new KnobDesk(4, seed: 47);
        var trace = new VcdTrace(desk.Board.Wires);
        desk.Board.Observers.Add(trace);

        // The decoder prints a count when the next one comes: the last transition is not in it.
        desk.TurnAtRandom(Many - 1, FastestNs).Turn(1, FastestNs).Rest(100);
        using (var file = File.Create(vcd))
        {
            trace.Write(file, desk.Board.NowNs);
        }

        Assert.Equal(desk.Turned, desk.Counted);
        Assert.Equal(desk.Turned * 4, Sigrok.Sigrok.Transitions(vcd) + 1);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(4, -1)]
    [InlineData(2, 1)]
    [InlineData(2, -1)]
    public void A_queue_that_overflows_loses_detents_and_turns_none_of_them_round(int transitionsPerDetent, int direction)
    {
        var lost = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var desk = new KnobDesk(transitionsPerDetent, seed);
            desk.Turn(direction * 5, FastestNs);

            // The loop and the events stand still for up to 2 s, as behind two transfers on a stuck bus.
            desk.Stall(1000 + (seed * 25));
            desk.Turn(direction * 300, FastestNs).Rest(300);

            Assert.InRange(desk.Counted * direction, 5, 305);
            Assert.Equal(desk.Told, desk.Counted * direction);
            lost += desk.Turned - desk.Counted;

            var before = desk.Counted;
            desk.Turn(-direction * 7, FastestNs).Rest(100);
            Assert.Equal(-direction * 7, desk.Counted - before);
        }

        Assert.NotEqual(0, lost);
    }
}
