using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Soak;

/// <summary>One session of a soak: a scenario that a seed wrote.</summary>
/// <param name="SoakSeed">Seed of the soak.</param>
/// <param name="Number">Its number in the soak, from 1.</param>
/// <param name="Faults">Whether things break, beside what people do.</param>
/// <param name="Board">The `board` line.</param>
/// <param name="Body">What happens, a statement a line.</param>
/// <param name="End">After which the amp must play; see <see cref="SessionEnd"/>.</param>
/// <param name="LeastMs">Virtual time that it takes at least, ms.</param>
public sealed record Session(
    int SoakSeed, int Number, bool Faults, string Board, IReadOnlyList<string> Body, IReadOnlyList<string> End, long LeastMs)
{
    private const int MostLines = 500;

    private const int ShortestStallMs = 20;

    /// <summary>A write that takes longer may let the dead man go, ms.</summary>
    private const int LongestStallMs = 390;

    /// <summary>Seed of its board and of its choices.</summary>
    public int Seed => Draw.SessionSeed(SoakSeed, Number);

    /// <summary>The scenario as text.</summary>
    public string Text => string.Join('\n', [Board, .. Body, .. End, ""]);

    /// <summary>Writes a session; the same arguments give the same text.</summary>
    /// <param name="soakSeed">Seed of the soak.</param>
    /// <param name="number">Number of the session.</param>
    /// <param name="faults">Whether things break.</param>
    /// <param name="keys">Keys of the `board` line that are not drawn.</param>
    /// <exception cref="InputException">See <see cref="Check"/>.</exception>
    public static Session Write(int soakSeed, int number, bool faults, IReadOnlyList<BoardKey> keys)
    {
        var draw = new Draw(Draw.SessionSeed(soakSeed, number));
        var board = BoardLine(draw, keys, out var jacks);
        var script = new SessionScript();
        var users = new UserActions(draw, script, jacks);
        var sites = faults ? new FaultSites(draw, script, UserActions.MuteButton(jacks)) : null;
        var lengthMs = 60_000L * draw.Spread(1, 45);
        var longestListenMs = 1_000 * draw.Of(10, 60, 300, 1_200);
        var longestBurst = draw.Of(5, 15, 40);

        script.Say("power on");
        while (script.NowMs < lengthMs && script.Lines.Count < MostLines)
        {
            for (var i = draw.Between(1, longestBurst); i > 0; i--)
            {
                users.Act();
                sites?.MayFire();
                script.Pause(PauseMs(draw));
            }

            Listen(draw, script, users, sites, longestListenMs);
        }

        var body = script.Lines.Count;
        SessionEnd.Write(script, faults, jacks, reset: draw.OneIn(2) || script.Lines.Contains(FaultSites.Hanging));
        return new Session(soakSeed, number, faults, board, [.. script.Lines.Take(body)], [.. script.Lines.Skip(body)], script.NowMs);
    }

    /// <summary>Checks keys of the `board` line before any session is written with them.</summary>
    /// <exception cref="InputException">A key asks for what is not available yet, or for a limit below the volume at the end.</exception>
    public static void Check(IReadOnlyList<BoardKey> keys) => Applied(new BoardSettings(), keys);

    private static BoardSettings Applied(BoardSettings settings, IReadOnlyList<BoardKey> keys)
    {
        var applied = Scenario.Apply(settings, keys);
        return applied.LimitCb < SessionEnd.VolumeDb * 100
            ? throw new InputException($"--set expected a limit of {SessionEnd.VolumeDb}dB or more, the volume at the end of every session, found limit={Quantity.Decibel(applied.LimitCb.Value)}")
            : applied;
    }

    private static int PauseMs(Draw draw) => draw.Between(0, 4) switch
    {
        0 => 0,
        1 => draw.Between(1, 30),
        2 => draw.Spread(10, 300),
        3 => draw.Spread(100, 1_500),
        _ => draw.Spread(500, 6_000),
    };

    /// <summary>Nearly nothing happens for a while; mostly there is something to be heard.</summary>
    private static void Listen(Draw draw, SessionScript script, UserActions users, FaultSites? sites, int longestMs)
    {
        if (!draw.OneIn(4))
        {
            users.SitDown();
        }

        for (var i = draw.Between(0, 6); i > 0; i--)
        {
            script.Pause(draw.Spread(500, 10_000));
            var (earliestMs, latestMs) = users.Lead();
            sites?.Follow(earliestMs, latestMs);
        }

        for (var i = draw.Between(1, 4); i > 0; i--)
        {
            script.Pause(draw.Spread(1_000, longestMs));
            sites?.MayFire();
            users.Nudge();
        }
    }

    private static string BoardLine(Draw draw, IReadOnlyList<BoardKey> keys, out int jacks)
    {
        jacks = draw.Of(1, 2, 2, 3);
        List<string> words =
        [
            $"jacks={jacks}",
            $"delay={draw.Of(1, 1, 2, 3, draw.Spread(4, 60))}s",
            $"events={draw.Of("inside", "between")}",
        ];
        if (draw.OneIn(2))
        {
            words.Add($"policy={draw.Of("zero", "hold", "restore")}");
        }

        if (draw.OneIn(4))
        {
            words.Add($"hp=\"{CatalogueNames.All[draw.Between(0, CatalogueNames.All.Count - 1)]}\"");
        }

        if (draw.OneIn(3))
        {
            words.Add($"limit={draw.Between(TypedLine.LowestLimitDb, 0)}dB");
        }

        if (draw.OneIn(2))
        {
            var shortestMs = draw.Of(ShortestStallMs, draw.Spread(ShortestStallMs, LongestStallMs));
            words.Add($"flash={shortestMs}ms..{draw.Between(shortestMs, LongestStallMs)}ms");
        }

        // What is set from outside wins, and stands in the line, so that the file needs no more than its seed.
        words.RemoveAll(word => keys.Any(key => word.StartsWith(key.Key + "=", StringComparison.Ordinal)));
        jacks = Applied(new BoardSettings { Jacks = jacks }, keys).Jacks;
        return string.Join(' ', ["board", .. words, .. keys.GroupBy(key => key.Key).Select(same => same.Last().ToString())]);
    }
}
