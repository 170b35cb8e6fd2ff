using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The dead man in hardware: a charge pump that only edges of the heartbeat keep up. Without them it lets go after 400
/// to 900 ms over all corners (S12); which time this board has is drawn at each power-up.
/// </summary>
public sealed class HeartbeatGate
{
    /// <summary>Shortest hold without an edge, ns.</summary>
    public const long ShortestHoldNs = 400 * Duration.Ms;

    /// <summary>Longest hold without an edge, ns.</summary>
    public const long LongestHoldNs = 900 * Duration.Ms;

    /// <summary>How long the heartbeat must run before the gate pulls in, ns (design value of the pump, to be confirmed on hardware).</summary>
    public const long PullInNs = 50 * Duration.Ms;

    /// <summary>Edges further apart than this do not charge an empty pump, ns; below the pull-in, so that it takes at least three edges (design value, to be confirmed on hardware).</summary>
    public const long LongestChargeGapNs = 40 * Duration.Ms;

    private readonly Scheduler _scheduler;
    private readonly Random _random;
    private readonly Action _changed;
    private readonly ScheduledEvent _letGo;
    private long _lastEdgeNs = -LongestHoldNs;
    private long _runningSinceNs;

    /// <summary>Makes a gate that is down; <paramref name="changed"/> hears each change of <see cref="Up"/>.</summary>
    public HeartbeatGate(Scheduler scheduler, Random random, Action changed)
    {
        _scheduler = scheduler;
        _random = random;
        _changed = changed;
        _letGo = new ScheduledEvent(CheckHold);
        HoldNs = LongestHoldNs;
    }

    /// <summary>Whether the gate lets the mute coil have its current.</summary>
    public bool Up { get; private set; }

    /// <summary>The hold of this power-up, ns.</summary>
    public long HoldNs { get; private set; }

    /// <summary>The rails came: the pump is empty and its corner is drawn anew.</summary>
    public void PowerUp()
    {
        HoldNs = _random.Between(ShortestHoldNs, LongestHoldNs);
        Empty();
    }

    /// <summary>
    /// Bad rails or a DC trip empty the pump: the heartbeat must run again before the coil may have its current. Without
    /// this a firmware that hung with its GPIO high would be connected again by the rails' return within the hold.
    /// </summary>
    public void Empty()
    {
        _lastEdgeNs = _scheduler.NowNs - LongestHoldNs;
        _letGo.Cancel();
        Set(false);
    }

    /// <summary>The heartbeat moved.</summary>
    public void Edge()
    {
        var nowNs = _scheduler.NowNs;
        if (!Up)
        {
            if (nowNs - _lastEdgeNs > LongestChargeGapNs)
            {
                _runningSinceNs = nowNs;
            }
            else if (nowNs - _runningSinceNs >= PullInNs)
            {
                Set(true);
                _scheduler.Plan(_letGo, nowNs + HoldNs);
            }
        }

        _lastEdgeNs = nowNs;
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
