using VirtualAmp.Kernel;

namespace VirtualAmp.Soak;

/// <summary>
/// Plays sessions of random users, and of faults if asked, until so many hours are over or one fails. The sessions and what
/// is said about them do not depend on how many run at the same time.
/// </summary>
/// <param name="options">What to play.</param>
/// <param name="image">The firmware to boot; booted on several threads when several jobs are asked for.</param>
/// <param name="progress">Hears the totals after each session, in the order of the sessions; may be null.</param>
public sealed class SoakRun(SoakOptions options, IFirmwareImage image, Action<SoakTotals>? progress = null)
{
    private const double MsPerHour = 3.6e6;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, (Session Session, SessionResult Result)> _done = [];

    // Wider than a session's number: they go one beyond the highest.
    private long _next = options.Session ?? 1;
    private long _last = options.Session ?? int.MaxValue;
    private long _counted = options.Session ?? 1;
    private double _begunMs;

    /// <summary>What was played without a failure, up to the first session that fails.</summary>
    public SoakTotals Totals { get; } = new();

    /// <summary>Plays.</summary>
    /// <returns>The first session that failed, by number, or null when none did.</returns>
    /// <exception cref="Scenarios.InputException">A key of the board cannot be used; nothing was played.</exception>
    public SoakFailure? Run()
    {
        // Here and not on the thread that happens to write the first session.
        Session.Check(options.Keys);
        var others = Enumerable.Range(1, options.Jobs - 1).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning)).ToArray();
        Work();
        Task.WaitAll(others);
        return _done.TryGetValue(_counted, out var failed) ? Shrunk(failed.Session, failed.Result.Failure!) : null;
    }

    private void Work()
    {
        while (Next() is { } session)
        {
            var result = SessionRun.Play(FileName(session), session.Text, session.Seed, image);
            lock (_lock)
            {
                _done.Add(session.Number, (session, result));
                if (result.Failure is not null)
                {
                    _last = Math.Min(_last, session.Number);
                }

                Count();
            }
        }
    }

    private Session? Next()
    {
        lock (_lock)
        {
            if (_next > _last || (options.Session is null && _begunMs >= options.Hours * MsPerHour))
            {
                return null;
            }

            var session = Session.Write(options.Seed, (int)_next++, options.Faults, options.Keys);
            _begunMs += session.LeastMs;
            return session;
        }
    }

    private void Count()
    {
        while (_done.TryGetValue(_counted, out var done) && done.Result.Failure is null)
        {
            _done.Remove(_counted++);
            Totals.Add(done.Session, done.Result);
            progress?.Invoke(Totals);
        }
    }

    private SoakFailure Shrunk(Session session, string kind)
    {
        var file = FileName(session);
        // What has to be so at the end stays when that is what fails.
        var end = kind == SoakFailure.NotBack ? session.End : [];
        SessionResult Play(IReadOnlyList<string> statements) =>
            SessionRun.Play(file, string.Join('\n', [session.Board, .. statements, .. end]), session.Seed, image);

        var shrunk = new Shrinker(statements => Play(statements).Failure == kind)
            .Shrink(end.Count > 0 ? session.Body : [.. session.Body, .. session.End]);
        string[] more = kind == SoakFailure.Inside ? ["expect fault=none"] : [];
        var text = Text(session, kind, [session.Board, .. shrunk, .. end, .. more]);
        return new SoakFailure(session, kind, file, text, SessionRun.Play(file, text, session.Seed, image).Problem, Replay(session));
    }

    private string Replay(Session session)
    {
        var file = FileName(session);
        return $"dotnet run --project simulator -- run {(file.Any(char.IsWhiteSpace) ? $"\"{file}\"" : file)} --seed {session.Seed}";
    }

    private string Text(Session session, string kind, IEnumerable<string> statements)
    {
        var keys = string.Concat(options.Keys.Select(key => $" --set {key}"));
        return string.Join('\n',
        [
            $"# {kind}, made short from",
            $"#   dotnet run --project simulator -- soak --seed {options.Seed}{(options.Faults ? " --faults" : "")} --session {session.Number}{keys}",
            "# Replay:",
            $"#   {Replay(session)}",
            .. statements,
            "",
        ]);
    }

    private string FileName(Session session) => Path.Combine(options.Folder ?? "", $"soak-{session.SoakSeed}-{session.Number}.amp");
}
