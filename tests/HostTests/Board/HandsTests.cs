using VirtualAmp.Bridge;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>What a user's hands do to the contacts.</summary>
public sealed class HandsTests
{
    private const int Seeds = 100;

    [Fact]
    public void A_plug_shows_its_first_edge_at_once_and_rests_within_its_bounce()
    {
        var bounced = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (board, log) = Watched(seed);
            board.RunFor(Duration.S);

            board.Plug(Jack.Main);
            Assert.True(board.Wires.JackMain.Value);
            board.RunFor(Duration.S);
            board.Unplug(Jack.Main, 20 * Duration.Ms);
            Assert.False(board.Wires.JackMain.Value);
            board.RunFor(Duration.S);

            var edges = log.Of("jack_main");
            var plug = edges.Where(edge => edge.AtNs < 2 * Duration.S).ToList();
            var unplug = edges.Skip(plug.Count).ToList();
            Assert.Equal(Duration.S, plug[0].AtNs);
            Assert.True(plug[^1].Value);
            Assert.InRange(plug[^1].AtNs, Duration.S, Duration.S + VirtualBoard.DefaultBounceNs);
            Assert.False(unplug[^1].Value);
            Assert.InRange(unplug[^1].AtNs, 2 * Duration.S, (2 * Duration.S) + (20 * Duration.Ms));
            bounced += plug.Count > 1 ? 1 : 0;
            Assert.Contains($"{Duration.S} plug main True", log.Lines);
        }

        Assert.True(bounced > Seeds / 2);
    }

    [Fact]
    public void The_third_jack_is_on_the_mute_buttons_pin_and_that_board_has_no_mute_button()
    {
        var board = new VirtualBoard(new BoardSettings { Jacks = 3 }, new ScriptedFirmware());
        IBoard port = board.Chip;
        board.PowerOn();
        board.RunFor(Duration.S);
        port.OpenPin(PinMap.ButtonMute);
        Assert.True(port.ReadPin(PinMap.ButtonMute));

        board.Plug(Jack.Balanced);
        board.RunFor(Duration.S);

        Assert.True(board.Wires.JackBalanced.Value);
        Assert.False(port.ReadPin(PinMap.ButtonMute));
        Assert.Throws<ArgumentException>(() => board.Press(Button.Mute));
        Assert.Throws<ArgumentException>(() => board.Release(Button.Mute));
        Assert.Throws<ArgumentException>(() => new VirtualBoard(new BoardSettings(), new ScriptedFirmware()).Plug(Jack.Balanced));
    }

    [Fact]
    public void A_plug_that_is_pulled_and_put_back_at_once_leaves_no_pulse_that_a_filter_swallows()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (board, log) = Watched(seed);
            board.Plug(Jack.Main);
            board.RunFor(Duration.S);

            board.Unplug(Jack.Main);
            board.Plug(Jack.Main);
            board.RunFor(Duration.S);

            var edges = log.Of("jack_main");
            Assert.True(edges[^1].Value);
            Assert.Contains(edges, edge => edge == (Duration.S, false));
            Assert.All(edges.Zip(edges.Skip(1)), pair => Assert.InRange(pair.Second.AtNs - pair.First.AtNs, 10 * Duration.Us, Duration.S));
        }
    }

    [Fact]
    public void A_jack_that_is_not_fitted_cannot_be_plugged()
    {
        var board = new VirtualBoard(new BoardSettings { Jacks = 1 }, new ScriptedFirmware());

        Assert.Throws<ArgumentException>(() => board.Plug(Jack.Aux));
        Assert.Throws<ArgumentException>(() => board.Unplug(Jack.Balanced));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(-7)]
    public void The_knob_makes_four_transitions_a_detent_with_A_first_clockwise(int detents)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (board, log) = Watched(seed);

            var tookNs = board.TurnKnob(detents, 25 * Duration.Ms);
            board.RunFor(tookNs);

            var first = detents > 0 ? "enc_a" : "enc_b";
            Assert.All(new[] { "enc_a", "enc_b" }.Except([first]), other => Assert.True(log.Of(first)[0].AtNs < log.Of(other)[0].AtNs));
            Assert.Equal(Math.Abs(detents) * 25 * Duration.Ms, tookNs);
            Assert.True(board.Wires.EncoderA.Value);
            Assert.True(board.Wires.EncoderB.Value);
            Assert.Equal(detents * Encoder.Quarters, Position(log));
        }
    }

    [Fact]
    public void A_turn_waits_for_the_turn_before_it()
    {
        var (board, log) = Watched(1);

        board.TurnKnob(3, 25 * Duration.Ms);
        var tookNs = board.TurnKnob(-1, 25 * Duration.Ms);
        board.RunFor(tookNs);

        Assert.Equal(100 * Duration.Ms, tookNs);
        Assert.Equal(2 * Encoder.Quarters, Position(log));
    }

    [Fact]
    public void A_button_bounces_up_to_5_ms()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (board, log) = Watched(seed);

            board.Press(Button.Gain);
            board.RunFor(80 * Duration.Ms);
            board.Release(Button.Gain);
            board.RunFor(80 * Duration.Ms);

            var edges = log.Of("btn_gain");
            Assert.Equal((0, true), edges[0]);
            Assert.All(edges, edge => Assert.True(edge.AtNs % (80 * Duration.Ms) <= VirtualBoard.ButtonBounceNs));
            Assert.False(edges[^1].Value);
        }
    }

    // Every edge of one channel moves the knob by a quarter; which way follows from the other channel. A bounce undoes itself.
    private static int Position(WireLog log)
    {
        var edges = log.Of("enc_a").Select(edge => (edge.AtNs, IsA: true, edge.Value))
            .Concat(log.Of("enc_b").Select(edge => (edge.AtNs, IsA: false, edge.Value)))
            .OrderBy(edge => edge.AtNs);
        var (a, b, position) = (true, true, 0);
        foreach (var (_, isA, value) in edges)
        {
            (a, b) = isA ? (value, b) : (a, value);
            position += (a != b) == isA ? 1 : -1;
        }

        return position;
    }

    private static (VirtualBoard Board, WireLog Log) Watched(int seed)
    {
        var board = new VirtualBoard(new BoardSettings { Seed = seed }, new ScriptedFirmware());
        var log = new WireLog();
        board.Observers.Add(log);
        return (board, log);
    }
}
