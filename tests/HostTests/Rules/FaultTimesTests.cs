using System.Globalization;
using System.Text;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>
/// Every fault in every state: how long until the mute coil is off, and how long from the end of the fault until the
/// headphones play at min again. The monitor watches; the table is docs/fault-times.md.
/// </summary>
public sealed class FaultTimesTests
{
    private const long DetentNs = 25 * Duration.Ms;

    /// <summary>A fault that ends by itself.</summary>
    private const string None = "";

    private const string WriteVariable = "AMP_GOLDEN";

    /// <summary>How long a fault stays; longer than the first wait between two tries, shorter than a listener's patience.</summary>
    private const int FaultMs = 5000;

    /// <summary>A fault must have ended in sound again after this; the longest wait between two tries is 32 s.</summary>
    private const int LongestReturnMs = 45_000;

    private static readonly string[] States =
        ["Boot", "Settling", "Ready", "Connecting", "Active", "Muted", "Switching", "Fault", "PowerLost"];

    // The longest time to coil off that the rules allow, ms; none where the coil may stay on.
    private static readonly Kind[] Kinds =
    [
        new("volume nack", "fault volume nack", "fault volume clear", 1_050),
        new("volume stuck", "fault volume stuck", "fault volume clear", 1_050 + 910),
        new("volume corrupt", "fault volume corrupt", "fault volume clear", 1_050),
        new("volume off", "fault volume off", "fault volume clear", 1_050),
        new("volume slow", "fault volume slow", "fault volume clear", null),
        new("display nack", "fault display nack", "fault display clear", null),
        new("display stuck", "fault display stuck", "fault display clear", null),
        new("dc 150 mV", "fault dc 150mV", "fault dc clear", 500),
        new("dc 1 V", "fault dc 1V", "fault dc clear", 150),
        new("rails low", "fault rails low", "fault rails clear", 20),
        new("mains off", "power off", "power on", 20),
        new("reset", "reset", None, 20),
        new("hang", "fault hang", "reset", 910),
    ];

    [Fact]
    public void Every_fault_in_every_state_opens_the_contact_in_time_and_ends_in_sound_at_min()
    {
        var table = new StringBuilder(Head);
        var problems = new List<string>();
        foreach (var kind in Kinds)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {kind.Name} |");
            foreach (var state in States)
            {
                var (offMs, backMs, problem) = Try(kind, state);
                table.Append(CultureInfo.InvariantCulture, $" {Text(offMs)} / {Text(backMs)} |");
                if (problem != null)
                {
                    problems.Add($"{kind.Name} in {state}: {problem}");
                }
            }

            table.Append('\n');
        }

        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
        var file = Path.Combine(Repository.Root, "docs", "fault-times.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "write")
        {
            File.WriteAllText(file, table.ToString());
        }

        Assert.Equal(File.ReadAllText(file), table.ToString());
    }

    private const string Head = """
        # Fault times

        Printed and compared by `FaultTimesTests` on the virtual board, seed 1, headphones in the main jack. Each cell: milliseconds from the fault until the mute coil is off / milliseconds from the end of the fault until the headphones play at min again. The fault stays 5 s. `-`: the coil was off already, or stayed on. Direct current is cleared with `fault clear` when it is over, a hang ends with a reset, a user's mute with an unmute.

        What bounds the first figure: a failed volume IC is found by the next move or by the scrub, once a second; a stuck bus then blocks, and the dead man opens after 400 to 900 ms; a pin event takes up to a tick and the relay 3 ms; the DC detector has its own delay. What bounds the second: the wait until the next try (1 s, doubling to 32 s), the start of the IC, the self-test at boot, the anti-pop delay of 3 s where S1 asks for it, 0.3 s for the jack.

        | fault | Boot | Settling | Ready | Connecting | Active | Muted | Switching | Fault | PowerLost |
        |---|---|---|---|---|---|---|---|---|---|

        """;

    private static string Text(long? ms) => ms?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static (long? OffMs, long? BackMs, string? Problem) Try(Kind kind, string state)
    {
        var evening = new Evening(new FirmwareImage(), new BoardSettings { Seed = 1 });
        var board = evening.Board;
        GoTo(evening, state);
        Assert.Equal(state, evening.State);

        var wasOn = board.Wires.MuteCoil.Value;
        var atNs = board.NowNs;
        long? offMs = null;
        var coil = new CoilWatch(board.Wires);
        board.Observers.Add(coil);
        evening.Do(kind.Begin);
        if (kind.Name.StartsWith("display", StringComparison.Ordinal))
        {
            // A display is dealt with only when its picture changes.
            board.TurnKnob(1, DetentNs);
        }

        if (wasOn)
        {
            // Not by the clock: a pass that blocks is not cut, and the dead man acts in it.
            board.RunUntil(() => !board.Wires.MuteCoil.Value, atNs + (FaultMs * Duration.Ms));
            offMs = coil.OffNs >= 0 ? (coil.OffNs - atNs) / Duration.Ms : null;
        }

        board.RunUntil(atNs + (FaultMs * Duration.Ms));
        var clearNs = board.NowNs;
        if (state == "PowerLost")
        {
            evening.Do("fault rails clear");
        }
        else if (state == "Fault")
        {
            evening.Do("fault volume clear");
        }

        if (kind.End != None)
        {
            evening.Do(kind.End);
        }

        if (kind.Name.StartsWith("dc", StringComparison.Ordinal))
        {
            // The detector lets go some time after the DC.
            board.RunUntil(() => !board.Wires.DcTrip.Value, board.NowNs + (3 * Duration.S));
            board.TypeLine("fault clear");
        }

        evening.Wait(50);
        var limitNs = clearNs + (LongestReturnMs * Duration.Ms);
        board.RunUntil(() => evening.State is "Active" or "Muted", limitNs);
        if (evening.State == "Muted")
        {
            evening.Press(Button.Mute);
        }

        var isBack = board.RunUntil(() => evening.State == "Active" && board.Wires.MuteContact.Value, limitNs);
        var backMs = isBack ? (board.NowNs - clearNs) / Duration.Ms : (long?)null;
        evening.Wait(1000);
        var problem = board.Violation?.ToString() ?? board.FirmwareError
            ?? (!isBack ? $"still {evening.State} {LongestReturnMs} ms after the fault" : null)
            ?? (wasOn && kind.LimitMs is { } limit && !(offMs <= limit) ? $"coil off after {Text(offMs)} ms, allowed {limit}" : null)
            ?? (kind.LimitMs != null && board.VolumeChip.ToldLeftCb != IVolumeModel.MuteCb ? "not at min" : null);
        return (offMs, backMs, problem);
    }

    private static void GoTo(Evening evening, string state)
    {
        evening.SwitchOn();
        switch (state)
        {
            case "Boot" or "Settling":
                evening.Plug().Until(state);
                return;
            case "Ready":
                // With the plug just in: 300 ms of stillness are still to come.
                evening.Until("Ready").Plug();
                return;
            case "Connecting":
                evening.Until("Ready").Plug().Until("Connecting");
                return;
        }

        evening.Plug().Until("Active").Turn(20);
        switch (state)
        {
            case "Muted":
                evening.Press(Button.Mute).Wait(500);
                return;
            case "Switching":
                evening.Press(Button.Gain).Until("Switching");
                return;
            case "Fault":
                evening.Do("fault volume nack");
                evening.Until("Fault");
                return;
            case "PowerLost":
                evening.Do("fault rails low");
                evening.Until("PowerLost");
                return;
        }
    }

    private sealed class CoilWatch(Wires wires) : IBoardObserver
    {
        public long OffNs { get; private set; } = -1;

        public void WireChanged(Wire wire, long atNs)
        {
            if (wire == wires.MuteCoil && !wire.Value && OffNs < 0)
            {
                OffNs = atNs;
            }
        }
    }

    private sealed record Kind(string Name, string Begin, string End, long? LimitMs);
}
