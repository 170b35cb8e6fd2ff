using VirtualAmp.Scenarios;

namespace VirtualAmp.Soak;

/// <summary>
/// The lines of a session as they are written, and what is still to come: a fault that will end, mains that will return.
/// What is due falls into the pauses, so that people go on meanwhile.
/// </summary>
internal sealed class SessionScript
{
    private readonly List<string> _lines = [];
    private readonly PriorityQueue<string, (long DueMs, int Order)> _coming = new();
    private int _order;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Virtual time that they take at least, ms: bytes on the console and `wait until` count as nothing.</summary>
    public long NowMs { get; private set; }

    /// <summary>A time as a scenario writes it.</summary>
    public static string Time(long ms) => Quantity.Time(ms * Quantity.NsPerMs);

    /// <summary>Writes a statement that takes so long.</summary>
    public void Say(string statement, long tookMs = 0)
    {
        _lines.Add(statement);
        NowMs += tookMs;
    }

    /// <summary>Writes a statement once this time has passed; what is left at the end of the session never comes.</summary>
    public void SayLater(string statement, long afterMs) => _coming.Enqueue(statement, (NowMs + afterMs, _order++));

    /// <summary>Lets time pass, with what falls due in it.</summary>
    public void Pause(long ms)
    {
        var untilMs = NowMs + ms;
        while (_coming.TryPeek(out var statement, out var due) && due.DueMs <= untilMs)
        {
            _coming.Dequeue();
            Wait(due.DueMs - NowMs);
            Say(statement);
        }

        Wait(untilMs - NowMs);
    }

    private void Wait(long ms)
    {
        if (ms > 0)
        {
            Say($"wait {Time(ms)}", ms);
        }
    }
}
