using VirtualAmp.Kernel;
using VirtualAmp.Traces;

namespace VirtualAmp.Scenarios;

/// <summary>
/// Plays one scenario on a board of its own, in virtual time. What a statement does is planned at its exact time, so it also
/// happens in the middle of a pass that blocks.
/// </summary>
public sealed class ScenarioRun
{
    private readonly Scenario _scenario;
    private readonly Judge _judge;
    private readonly List<(long StartNs, int Line)> _started = [];
    private int _held;
    private long _atNs;

    /// <summary>Makes the board; add observers to it before <see cref="Run"/>.</summary>
    /// <param name="scenario">What to play.</param>
    /// <param name="image">The firmware to boot.</param>
    /// <exception cref="InputException">A picture that the scenario names cannot be read.</exception>
    public ScenarioRun(Scenario scenario, IFirmwareImage image)
    {
        _scenario = scenario;
        Board = new VirtualBoard(scenario.Settings, image);
        _judge = new Judge(Board, Path.GetDirectoryName(scenario.File) ?? "");
        foreach (var statement in scenario.Statements)
        {
            Locate(statement.Line, () => _judge.Load(ConditionsOf(statement)));
        }
    }

    /// <summary>Hears each statement that acts, at its instant and before it does.</summary>
    public Action<Statement>? Beginning { get; set; }

    /// <summary>The board it is played on.</summary>
    public VirtualBoard Board { get; }

    /// <summary>Plays the scenario to its end, the first expectation that does not hold, the first broken rule or the first failure of the firmware.</summary>
    /// <exception cref="InputException">A screenshot cannot be written.</exception>
    public RunResult Run()
    {
        foreach (var statement in _scenario.Statements)
        {
            _started.Add((_atNs, statement.Line));
            var complaint = Play(statement);
            if (Failure() is { } failure)
            {
                return Result(failure);
            }

            if (complaint is not null)
            {
                return Result($"{Place(statement.Line)}: {complaint}");
            }
        }

        Advance();
        return Result(Failure());
    }

    private string? Play(Statement statement)
    {
        switch (statement)
        {
            case Statement.Wait wait:
                _atNs += wait.ForNs;
                return null;
            case Statement.WaitUntil wait:
                return WaitUntil(wait);
            case Statement.Expect expect:
                Advance();
                return Count(_judge.Complaint(expect.Conditions));
            case Statement.Screenshot screenshot:
                Advance();
                if (!Failed)
                {
                    Locate(statement.Line, () => OutputFile.Write(screenshot.FileBeside(_scenario.File), Png.Encode(Board.Display.Rows())));
                }

                return null;
            default:
                var tookNs = 0L;
                Board.Scheduler.At(_atNs, () =>
                {
                    Beginning?.Invoke(statement);
                    tookNs = World.Begin(Board, statement);
                });
                Advance();
                _atNs += tookNs;
                return null;
        }
    }

    private string? WaitUntil(Statement.WaitUntil wait)
    {
        Advance();
        var held = Board.RunUntil(() => Failed || wait.Conditions.All(_judge.Holds), _atNs + wait.WithinNs);
        _atNs = Board.NowNs;
        return held ? Count(null) : Count(_judge.Complaint(wait.Conditions, $" within {Quantity.Time(wait.WithinNs)}"));
    }

    private string? Count(string? complaint)
    {
        _held += complaint is null ? 1 : 0;
        return complaint;
    }

    /// <summary>Lets time pass to where the statements are. A board goes on without its firmware's loop; a scenario does not.</summary>
    private void Advance() => Board.RunUntil(() => Failed, _atNs);

    private bool Failed => Board.FirmwareError is not null || Board.Violation is not null;

    private string? Failure() => BoardFailure.Of(Board) is { } failure ? $"{Place(LineAt(failure.AtNs))}: {failure.Text}" : null;

    private RunResult Result(string? problem) => new(problem, _held, Board.NowNs);

    private int LineAt(long atNs) => _started.LastOrDefault(s => s.StartNs <= atNs, (0, 1)).Line;

    private string Place(int line) => $"{_scenario.File}:{line}";

    private void Locate(int line, Action action)
    {
        try
        {
            action();
        }
        catch (InputException error)
        {
            throw new InputException(_scenario.File, line, error.Message);
        }
    }

    private static IReadOnlyList<Condition> ConditionsOf(Statement statement) => statement switch
    {
        Statement.Expect expect => expect.Conditions,
        Statement.WaitUntil wait => wait.Conditions,
        _ => [],
    };
}
