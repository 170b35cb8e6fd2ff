namespace VirtualAmp.Soak;

/// <summary>What was played.</summary>
public sealed class SoakTotals
{
    /// <summary>Sessions.</summary>
    public int Sessions { get; private set; }

    /// <summary>Statements.</summary>
    public int Statements { get; private set; }

    /// <summary>Virtual time, ns.</summary>
    public long VirtualNs { get; private set; }

    /// <summary>Virtual time, hours.</summary>
    public double VirtualHours => VirtualNs / 3.6e12;

    /// <summary>What was fired, and in which states.</summary>
    public FiredCounts Fired { get; } = new();

    /// <summary>Adds a session that was played to its end.</summary>
    internal void Add(Session session, SessionResult result)
    {
        Sessions++;
        Statements += session.Body.Count + session.End.Count;
        VirtualNs += result.EndNs;
        Fired.Add(result.Fired);
    }
}
