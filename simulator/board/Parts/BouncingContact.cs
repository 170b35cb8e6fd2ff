using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>A mechanical contact: after its delay it moves, and chatters before it rests. Being told again while it still moves starts it over from where it is.</summary>
public sealed class BouncingContact
{
    /// <summary>Most extra pairs of edges in one bounce; no part's data sheet counts them.</summary>
    private const int MostPairs = 4;

    /// <summary>Shortest pulse of a bounce, ns: contacts move no faster, and the board's filters let nothing shorter through; an interrupt needs some 2 us to see its level.</summary>
    private const long ShortestPulseNs = 10 * Duration.Us;

    private readonly Scheduler _scheduler;
    private readonly Random _random;
    private readonly Action<bool> _moved;
    private readonly ScheduledEvent _edge;
    private readonly long[] _edgesNs = new long[1 + (2 * MostPairs)];
    private int _next;
    private int _count;
    private long _flippedNs = -ShortestPulseNs;

    /// <summary>Makes a contact at rest (open).</summary>
    public BouncingContact(Scheduler scheduler, Random random, Action<bool> moved)
    {
        _scheduler = scheduler;
        _random = random;
        _moved = moved;
        _edge = new ScheduledEvent(Flip);
    }

    /// <summary>Where the contact is at this instant.</summary>
    public bool Closed { get; private set; }

    /// <summary>Sends the contact to a position. It arrives first after <paramref name="delayNs"/> (0 is at once, unless it has moved just now) and rests at most <paramref name="bounceNs"/> later.</summary>
    public void Move(bool closed, long delayNs, long bounceNs)
    {
        _edge.Cancel();
        _next = 0;
        _count = 0;
        if (Closed == closed)
        {
            return;
        }

        var pairs = bounceNs > 0 ? _random.Next(MostPairs + 1) : 0;
        _count = 1 + (2 * pairs);
        _edgesNs[0] = Math.Max(_scheduler.NowNs + delayNs, _flippedNs + ShortestPulseNs);
        var spanNs = Math.Max(1, bounceNs - (_count * ShortestPulseNs));
        for (var i = 1; i < _count; i++)
        {
            _edgesNs[i] = _edgesNs[0] + _random.Between(1, spanNs);
        }

        Array.Sort(_edgesNs, 1, _count - 1);
        for (var i = 1; i < _count; i++)
        {
            _edgesNs[i] += i * ShortestPulseNs;
        }

        if (_edgesNs[0] == _scheduler.NowNs)
        {
            Flip();
        }
        else
        {
            _scheduler.Plan(_edge, _edgesNs[0]);
        }
    }

    private void Flip()
    {
        Closed = !Closed;
        _flippedNs = _scheduler.NowNs;
        if (++_next < _count)
        {
            _scheduler.Plan(_edge, _edgesNs[_next]);
        }

        _moved(Closed);
    }
}
