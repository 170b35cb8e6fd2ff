using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Soak;

/// <summary>Plays a session and tells what kind of failure it was.</summary>
internal static class SessionRun
{
    /// <summary>The firmware's own word for an exception that its pass caught: the amp stays silent until a restart, and a mistake is behind it.</summary>
    private const string CaughtError = "Internal";

    /// <summary>Plays a text.</summary>
    /// <param name="file">Name of the scenario, for messages.</param>
    /// <param name="text">The scenario.</param>
    /// <param name="seed">Seed of the board.</param>
    /// <param name="image">The firmware to boot.</param>
    public static SessionResult Play(string file, string text, int seed, IFirmwareImage image)
    {
        var run = new ScenarioRun(Scenario.Parse(file, text, [], seed), image);
        var faults = new FaultWatch();
        run.Board.Observers.Add(faults);
        var fired = new FiredCounts();
        run.Beginning = statement => fired.Count(statement, run.Board.Firmware?.State);
        var result = run.Run();
        return new SessionResult(Kind(run.Board, result, faults), result.Problem ?? $"{file}: fault {CaughtError}", result.EndNs, fired);
    }

    private static string? Kind(VirtualBoard board, RunResult result, FaultWatch faults) =>
        board.Violation is { } violation ? $"rule {violation.Rule}"
        : board.FirmwareError is not null ? SoakFailure.Error
        : faults.Seen ? SoakFailure.Inside
        : result.Passed ? null : SoakFailure.NotBack;

    private sealed class FaultWatch : IBoardObserver
    {
        public bool Seen { get; private set; }

        public void FaultChanged(string fault, long atNs) => Seen |= fault == CaughtError;
    }
}
