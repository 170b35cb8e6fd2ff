using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The dead man in hardware: only edges of the heartbeat keep it up. Without them it lets go after 400 to 900 ms over all
/// corners (S12). Its figures are what the safety case demands of a gate, any that keeps them will do; what this board's
/// takes is drawn at each power-up (docs/safety.md, What the hardware must do).
/// </summary>
public sealed class HeartbeatGate
{
    /// <summary>Shortest hold without an edge, ns.</summary>
    public const long ShortestHoldNs = 400 * Duration.Ms;

    /// <summary>Longest hold without an edge, ns.</summary>
    public const long LongestHoldNs = 900 * Duration.Ms;

    /// <summary>It never pulls in on fewer edges.</summary>
    public const int FewestEdges = 3;

    /// <summary>From the first edge until it has pulled in, at the latest, ns; or at the third edge, where that comes later.</summary>
    public const long LongestPullInNs = 50 * Duration.Ms;

    /// <summary>Edges further apart than this need not count towards pulling in, ns: 30 ms by the firmware's clock, and a tick.</summary>
    public const long LongestChargeGapNs = 40 * Duration.Ms;

    private readonly Scheduler _scheduler;
    private readonly Random _random;
    private readonly Action _changed;
    private readonly ScheduledEvent _letGo;
    private readonly ScheduledEvent _pullIn;
    private long _lastEdgeNs = -LongestHoldNs;
    private long _runningSinceNs;
    private int _edges;

    /// <summary>Makes a gate that is down; <paramref name="changed"/> hears each change of <see cref="Up"/>.</summary>
    public HeartbeatGate(Scheduler scheduler, Random random, Action changed)
    {
        _scheduler = scheduler;
        _random = random;
        _changed = changed;
        _letGo = new ScheduledEvent(CheckHold);
        _pullIn = new ScheduledEvent(PullIn);
        HoldNs = LongestHoldNs;
    }

    /// <summary>Whether the gate lets the mute coil have its current.</summary>
    public bool Up { get; private set; }

    /// <summary>The hold of this power-up, ns.</summary>
    public long HoldNs { get; private set; }

    /// <summary>From the first edge until it pulls in on this power-up, ns; not before the third edge.</summary>
    public long PullInNs { get; private set; }

    /// <summary>The rails came: it is empty and its corner is drawn anew.</summary>
    public void PowerUp()
    {
        HoldNs = _random.Between(ShortestHoldNs, LongestHoldNs);
        PullInNs = _random.Between(0, LongestPullInNs);
        Empty();
    }

    /// <summary>
    /// Bad rails or a DC trip empty it: the heartbeat must run again before the coil may have its current. Without
    /// this a firmware that hung with its GPIO high would be connected again by the rails' return within the hold.
    /// </summary>
    public void Empty()
    {
        _lastEdgeNs = _scheduler.NowNs - LongestHoldNs;
        _pullIn.Cancel();
        _letGo.Cancel();
        Set(false);
    }

    /// <summary>The heartbeat moved.</summary>
    public void Edge()
    {
        var gapNs = _scheduler.NowNs - _lastEdgeNs;
        _lastEdgeNs = _scheduler.NowNs;
        if (Up)
        {
            return;
        }

        if (gapNs > LongestChargeGapNs)
        {
            _pullIn.Cancel();
            _runningSinceNs = _lastEdgeNs;
            _edges = 0;
        }

        if (++_edges == FewestEdges)
        {
            _scheduler.Plan(_pullIn, _runningSinceNs + PullInNs);
        }
    }

    private void PullIn()
    {
        Set(true);
        _scheduler.Plan(_letGo, _lastEdgeNs + HoldNs);
    }

    // One event is pending at a time: it looks back when it is due, so that an edge costs nothing but its time stamp.
    private void CheckHold()
    {
        var dueNs = _lastEdgeNs + HoldNs;
        if (dueNs > _scheduler.NowNs)
        {
            _scheduler.Plan(_letGo, dueNs);
        }
        else
        {
            Set(false);
        }
    }

    private void Set(bool up)
    {
        if (Up != up)
        {
            Up = up;
            _changed();
        }
    }
}
