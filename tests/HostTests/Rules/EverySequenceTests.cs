using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>Every sequence of four out of eight things that can happen to a playing amp, each while the last is still going on: the monitor stays silent and the amp ends in a state that can be left.</summary>
public sealed class EverySequenceTests
{
    private const int Depth = 4;

    /// <summary>Shorter than a gain switch, a plug-in and a start of the volume IC.</summary>
    private const int BetweenMs = 70;

    private static readonly (string Name, Action<VirtualBoard> Do)[] Things =
    [
        ("plug", board => board.Plug(Jack.Main)),
        ("unplug", board => board.Unplug(Jack.Main)),
        ("other plug", board => board.Plug(Jack.Aux)),
        ("knob", board => board.TurnKnob(4, 15 * Duration.Ms)),
        ("gain", board => Click(board, Button.Gain)),
        ("mute", board => Click(board, Button.Mute)),
        ("rails dip", board => board.PowerDip(5 * Duration.Ms)),
        ("nack", board =>
        {
            board.VolumeFault("nack");
            board.Scheduler.After(40 * Duration.Ms, () => board.VolumeFault("clear"));
        }),
    ];

    public static TheoryData<string> First => [.. Things.Select(thing => thing.Name)];

    [Theory]
    [MemberData(nameof(First))]
    public void Whatever_follows_keeps_every_rule(string first)
    {
        var start = Array.FindIndex(Things, thing => thing.Name == first);
        var rest = (int)Math.Pow(Things.Length, Depth - 1);
        for (var number = 0; number < rest; number++)
        {
            Play([start, .. Digits(number)]);
        }
    }

    private static void Play(int[] sequence)
    {
        var evening = new Evening(new FirmwareImage(), new BoardSettings { DelayMs = 1000 }).Starts().Turn(6);
        foreach (var thing in sequence)
        {
            Things[thing].Do(evening.Board);
            evening.Wait(BetweenMs);
        }

        evening.Wait(4000).KeptTheRules();
        Assert.True(
            evening.State is "Ready" or "Active" or "Muted",
            $"{evening.State} after {string.Join(", ", sequence.Select(thing => Things[thing].Name))}");
    }

    private static IEnumerable<int> Digits(int number)
    {
        for (var digit = 1; digit < Depth; digit++)
        {
            yield return number % Things.Length;
            number /= Things.Length;
        }
    }

    private static void Click(VirtualBoard board, Button button)
    {
        board.Press(button);
        board.Scheduler.After(50 * Duration.Ms, () => board.Release(button));
    }
}
