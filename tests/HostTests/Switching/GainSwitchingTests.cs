using System.Globalization;
using System.Text;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.Rules;
using Xunit;

namespace VirtualAmp.Tests.Switching;

/// <summary>
/// Every way from one gain to another, at volumes over the whole travel, with every plug-in policy: how long it is silent, and
/// that nothing is louder after it. The monitor watches; the table is docs/gain-switching.md.
/// </summary>
public sealed class GainSwitchingTests
{
    private const string WriteVariable = "AMP_GOLDEN";

    /// <summary>Longest time that the contact may be open; ms.</summary>
    private const int LongestOpenMs = 250;

    /// <summary>How much the level may differ (S9); hundredths of a dB.</summary>
    private const int ToleranceCb = 50;

    private const int LowestCb = -6_200;

    /// <summary>Stands for mute among volumes in dB.</summary>
    private const int Min = IVolumeModel.MuteCb / 100;

    private static readonly string[] Gains = ["Low", "Medium", "High"];
    private static readonly string[] Policies = ["zero", "hold", "restore"];
    private static readonly int[] VolumesDb = [Min, -62, -40, -20, -12, -6, 0];

    private const string Head = """
        # Gain switching

        Printed and compared by `GainSwitchingTests` on the virtual board, seed 1, headphones in the main jack, gains 0, +6 and +12 dB. Each cell: milliseconds that the contact is open / milliseconds from the first fall of the level until the new volume is reached: fade, open contact and ramp together. `-`: nothing is heard afterwards, so there is nothing to wait for.

        The amp fades to mute, opens the contact, lets one gain relay go before the other is thrown, waits until the amp has settled, and sets the volume that gives the same level, or the nearest below it: a level under the lowest step of the volume IC becomes `min`, and a level over what the new gain can do becomes 0.0dB. Then the contact closes at mute and the level comes back from the lowest step, one step of the volume IC every 110 ms: 1 dB at 20 dB/s (S7), 50 ms because a zero-cross part may make the move before late and this one at once, and a tick. That is what takes the time at high volumes.

        | from | to | volume before | volume after | zero | hold | restore |
        |---|---|---|---|---|---|---|

        """;

    [Fact]
    public void No_switch_is_louder_and_none_keeps_the_contact_open_for_long()
    {
        var table = new StringBuilder(Head);
        var problems = new List<string>();
        foreach (var (from, to) in Gains.SelectMany(from => Gains.Where(to => to != from).Select(to => (from, to))))
        {
            foreach (var volumeDb in VolumesDb)
            {
                var afterCb = ExpectedCb(volumeDb, from, to);
                table.Append(CultureInfo.InvariantCulture, $"| {from} | {to} | {Text(volumeDb * 100)} | {Text(afterCb)} |");
                foreach (var policy in Policies)
                {
                    var (cell, problem) = Try(policy, from, to, volumeDb, afterCb);
                    table.Append(CultureInfo.InvariantCulture, $" {cell} |");
                    if (problem is not null)
                    {
                        problems.Add($"{from} to {to} at {Text(volumeDb * 100)} with {policy}: {problem}");
                    }
                }

                table.Append('\n');
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));
        var file = Path.Combine(Repository.Root, "docs", "gain-switching.md");
        if (Environment.GetEnvironmentVariable(WriteVariable) == "write")
        {
            File.WriteAllText(file, table.ToString());
        }

        Assert.Equal(File.ReadAllText(file), table.ToString());
    }

    private static (string Cell, string? Problem) Try(string policy, string from, string to, int volumeDb, int afterCb)
    {
        var evening = new Evening(new FirmwareImage(), new BoardSettings { Seed = 1, DelayMs = 1_000, Policy = policy });
        var board = evening.Board;
        evening.Starts();
        if (from != "Low")
        {
            evening.Type($"gain {Word(from)}").Wait(100).Until("Active");
        }

        evening.Type(volumeDb == Min ? "vol min" : $"vol {volumeDb}").Wait(300).Settle();
        Assert.Equal(volumeDb * 100, board.VolumeChip.ActualLeftCb);
        var gainCb = board.Settings.GainCb;
        var heard = new GainSwitch(board);
        board.Observers.Add(heard);

        evening.Type($"gain {Word(to)}").Wait(100).Until("Active").Wait(300).Settle();

        var nowCb = board.VolumeChip.ActualLeftCb;
        var problem = board.Violation?.ToString() ?? board.FirmwareError
            ?? (board.Output.GainCb != gainCb[Array.IndexOf(Gains, to)] ? "the gain is not that" : null)
            ?? (nowCb != afterCb ? $"volume {Text(nowCb)} instead of {Text(afterCb)}" : null)
            ?? (heard.HighestCb > heard.BeforeCb + ToleranceCb ? $"{Text(heard.HighestCb)} heard, {Text(heard.BeforeCb)} before" : null)
            ?? (heard.OpenMs is < 1 or > LongestOpenMs ? $"contact open {heard.OpenMs} ms" : null);
        return ($"{heard.OpenMs} / {(afterCb == IVolumeModel.MuteCb ? "-" : heard.AwayMs.ToString(CultureInfo.InvariantCulture))}", problem);
    }

    /// <summary>The volume that gives the same level, or the nearest below it.</summary>
    private static int ExpectedCb(int volumeDb, string from, string to)
    {
        var gainCb = new BoardSettings().GainCb;
        var cb = Math.Min(0, (volumeDb * 100) + gainCb[Array.IndexOf(Gains, from)] - gainCb[Array.IndexOf(Gains, to)]);
        return volumeDb == Min || cb < LowestCb ? IVolumeModel.MuteCb : cb;
    }

    private static string Word(string gain) => gain == "Medium" ? "med" : gain.ToLowerInvariant();

    private static string Text(int cb) => cb == IVolumeModel.MuteCb ? "min" : string.Create(CultureInfo.InvariantCulture, $"{cb / 100.0:0.0}dB");
}
