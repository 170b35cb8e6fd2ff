using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using VirtualAmp.Tests.Rules;
using Xunit;

namespace VirtualAmp.Tests.Knob;

/// <summary>The knob through the whole firmware: pins, queue, decoder, acceleration, request, ramp, volume IC, output.</summary>
public sealed class KnobOnTheBoardTests
{
    private const string Decoder = "AmpController.Core/Knob/QuadratureDecoder.cs";
    private const int StepCb = 100;

    /// <summary>Four turns a second, 24 detents a turn.</summary>
    private const long FastestNs = Duration.S / 96;

    [Theory]
    [InlineData(4)]
    [InlineData(2)]
    public void Of_3000_detents_with_reversals_none_is_lost_and_none_doubled(int transitionsPerDetent)
    {
        var evening = new Evening(new FirmwareImage(), new BoardSettings { Seed = 5, TransitionsPerDetent = transitionsPerDetent }).Starts();
        var hand = new Random(5);
        for (var left = 3000; left > 0;)
        {
            var count = Math.Min(left, hand.Next(1, 41));
            evening.Board.RunFor(evening.Board.TurnKnob(hand.Next(2) == 0 ? count : -count, FastestNs));

            // A detent up and one down in the same pass are none, and not counted.
            evening.Wait(20);
            left -= count;
        }

        evening.Wait(100).Type("stats").Wait(1000);

        Assert.Null(evening.Board.Violation);
        Assert.Contains("detents=3000\r\n", evening.Board.SerialOutput.Text);
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(10, false)]
    public void Detents_of_25_ms_move_a_step_each_and_faster_ones_more(int detentMs, bool isExact)
    {
        var evening = Playing(-20);

        evening.Board.RunFor(evening.Board.TurnKnob(-20, detentMs * Duration.Ms));
        evening.Settle();

        Assert.Equal(isExact, evening.Board.VolumeChip.ToldLeftCb == -4000);
        Assert.True(evening.Board.VolumeChip.ToldLeftCb <= -4000);
    }

    [Fact]
    public void With_accel_off_the_fastest_turn_moves_a_step_a_detent()
    {
        var evening = Playing(-20).Type("set accel off").Wait(100);

        evening.Board.RunFor(evening.Board.TurnKnob(-20, 10 * Duration.Ms));

        Assert.Equal(-4000, evening.Settle().Board.VolumeChip.ToldLeftCb);
    }

    [Fact]
    public void Set_reverse_turns_the_knob_round()
    {
        var evening = Playing(-40).Type("set reverse on").Wait(100).Turn(5);

        Assert.Equal(-4500, evening.Board.VolumeChip.ToldLeftCb);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(10)]
    public void However_fast_the_hand_the_level_keeps_its_slope_and_a_detent_back_stops_it(int detentMs)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var board = new Evening(new FirmwareImage(), new BoardSettings { Seed = seed }).Starts().Turn(20).Board;
            board.TurnKnob(2000 / detentMs, detentMs * Duration.Ms);
            var boundCb = int.MaxValue;
            for (var untilNs = board.NowNs + (500 * Duration.Ms); board.NowNs < untilNs; board.RunFor(ClrTickNs))
            {
                // S7: 40 dB/s above any level before, and one step.
                var levelCb = board.VolumeChip.ToldLeftCb;
                Assert.True(levelCb <= boundCb, $"{levelCb} at {board.NowNs} ns");
                boundCb = Math.Min(boundCb, levelCb + StepCb) + 40;
            }

            board = new Evening(new FirmwareImage(), new BoardSettings { Seed = seed }).Starts().Turn(20).Board;
            board.RunFor(board.TurnKnob(600 / detentMs, detentMs * Duration.Ms));
            var risingCb = board.VolumeChip.ToldLeftCb;
            board.RunFor(200 * Duration.Ms);
            Assert.True(board.VolumeChip.ToldLeftCb > risingCb, "it rises on behind the hand");

            // A detent back of 10 ms, and two passes.
            board.TurnKnob(-1, 10 * Duration.Ms);
            board.RunFor(30 * Duration.Ms);
            var stoppedCb = board.VolumeChip.ToldLeftCb;
            for (var i = 0; i < 200; i++)
            {
                board.RunFor(ClrTickNs);
                Assert.True(board.VolumeChip.ToldLeftCb <= stoppedCb);
            }

            Assert.Null(board.Violation);
        }
    }

    [Fact]
    public void A_queue_that_was_discarded_costs_detents_and_the_next_turn_counts_in_full()
    {
        Assert.Equal(0, LostAfterADiscard(new FirmwareImage()));
    }

    [Fact]
    public void Without_the_looks_at_the_pins_the_turn_after_a_discarded_queue_loses_detents()
    {
        Assert.NotEqual(0, LostAfterADiscard(PatchedFirmware.Image(new Patch(Decoder, "_ab ^= channel;", ""))));
    }

    [Fact]
    public void A_detent_that_fell_back_is_none_even_when_an_event_of_it_is_lost()
    {
        Assert.Equal(0, MadeUp(new FirmwareImage()));
    }

    [Fact]
    public void Without_the_eye_for_events_that_repeat_a_level_a_lost_event_makes_a_detent_up()
    {
        Assert.NotEqual(0, MadeUp(PatchedFirmware.Image(new Patch(Decoder, "Detents = 0;", ""))));
    }

    private const long ClrTickNs = 10 * Duration.Ms;

    private static Evening Playing(int volumeDb) => new Evening(new FirmwareImage()).Starts().Type($"vol {volumeDb}").Wait(500).Settle();

    // The runtime is short of memory at any instant of a turn, often at its end; then the knob rests, and turns back by seven.
    private static int LostAfterADiscard(IFirmwareImage image)
    {
        var lost = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var evening = new Evening(image, new BoardSettings { Seed = seed }).Starts().Type("vol -30").Wait(500).Settle();
            var board = evening.Board;
            var draw = new Random(seed);
            for (var i = 0; i < 5; i++)
            {
                var tookNs = board.TurnKnob(-2, FastestNs);
                board.RunFor((tookNs / 2) + draw.NextInt64(tookNs / 2));
                board.Chip.DiscardEvents();
                evening.Wait(500).Settle();
                var beforeCb = board.VolumeChip.ToldLeftCb;
                evening.Turn(-3);
                lost += 3 - ((beforeCb - board.VolumeChip.ToldLeftCb) / StepCb);
            }

            Assert.Null(board.Violation);
        }

        return lost;
    }

    // Three quarters of a detent up and back down, the first event on the way back lost; steps that came of it.
    private static int MadeUp(IFirmwareImage image)
    {
        var steps = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var board = new Evening(image, new BoardSettings { Seed = seed, TransitionsPerDetent = 1 }).Starts().Type("vol -30").Wait(500).Settle().Board;
            var beforeCb = board.VolumeChip.ToldLeftCb;
            board.RunFor(board.TurnKnob(3, 3 * Duration.Ms) + (20 * Duration.Ms));
            var passes = board.Chip.Runtime.PassCount;
            board.RunUntil(() => board.Chip.Runtime.PassCount > passes, board.NowNs + Duration.S);
            board.TurnKnob(-3, 2 * Duration.Ms);
            board.RunFor(1950 * Duration.Us);
            board.Chip.DiscardEvents();
            board.RunFor(500 * Duration.Ms);
            steps += (board.VolumeChip.ToldLeftCb - beforeCb) / StepCb;
        }

        return steps;
    }
}
