using CsCheck;
using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S7's running bound against its definition over every pair of times.</summary>
public sealed class SlewPropertyTests
{
    private const int RateDbPerS = 40;

    [Fact]
    public void S7_is_caught_exactly_when_some_pair_of_times_breaks_it()
    {
        var steps = Gen.Select(Gen.Int[1, 80], Gen.Int[-3, 2]).Array[1, 40];
        steps.Sample(
            moves =>
            {
                var rig = new MonitorRig();
                rig.Volume.StoredConfig = 0x04;
                rig.Listen();
                rig.Run(1000);
                rig.TurnTo(-62, -40, 60);
                rig.Run(1000);
                rig.AssertSilent();

                var db = -40;
                var history = new List<(long AtNs, int Db)> { (rig.Scheduler.NowNs - (1000 * Duration.Ms), db) };
                foreach (var (waitMs, stepDb) in moves)
                {
                    rig.Run(waitMs);
                    rig.Detent();
                    db = Math.Clamp(db + stepDb, -62, 0);
                    rig.Tell(db);
                    history.Add((rig.Scheduler.NowNs, db));
                    Assert.Equal(Breaks(history), rig.Monitor.First?.Rule == "S7");
                    if (rig.Monitor.First is not null)
                    {
                        return;
                    }
                }
            },
            iter: 300,
            seed: "0000000000001");
    }

    // A level holds until the next one: the latest t1 with level i is the moment of level i + 1.
    private static bool Breaks(List<(long AtNs, int Db)> history)
    {
        var (atNs, db) = history[^1];
        for (var i = 0; i < history.Count - 1; i++)
        {
            if ((db - history[i].Db - 1) * 1_000_000_000L > RateDbPerS * (atNs - history[i + 1].AtNs))
            {
                return true;
            }
        }

        return false;
    }
}
