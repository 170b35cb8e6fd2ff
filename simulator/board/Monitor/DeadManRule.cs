using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S12: without a heartbeat the contact opens, and the pass that ends such a gap has dropped the coil before it toggles.</summary>
internal sealed class DeadManRule
{
    private readonly WatchedBoard _board;
    private readonly ScheduledEvent _watch;

    /// <summary>Watches a board.</summary>
    public DeadManRule(WatchedBoard board)
    {
        _board = board;
        _watch = new ScheduledEvent(Watch);
    }

    /// <summary>The last edge of the heartbeat; ns.</summary>
    public long LastBeatNs { get; private set; }

    /// <summary>When the heartbeat last went on after a pause; ns. What a user did before that may only now have an effect.</summary>
    public long ResumedNs { get; private set; }

    /// <summary>Time in which no pass came although one was due; ns since the board was made. What the firmware does by its clock comes so much later.</summary>
    public long LostNs { get; private set; }

    /// <summary>A clock that runs only while passes come; ns. A pass that takes longer counts as one of the usual length.</summary>
    public long LiveNs(long atNs) => Math.Min(atNs, LastBeatNs + MonitorLimits.PassNs) - LostNs;

    /// <summary>True while no pass has begun for longer than a tick: a native call blocks, or the loop stands still.</summary>
    public bool IsBlocked => _board.Scheduler.NowNs - LastBeatNs > MonitorLimits.BlockedNs;

    /// <summary>When the heartbeat last went on after a pause in which nobody can keep a screen up to date; ns.</summary>
    public long StoodStillNs { get; private set; } = -MonitorLimits.LagNs;

    /// <summary>The heartbeat toggled.</summary>
    public void Beat(long atNs)
    {
        var gapNs = atNs - LastBeatNs;
        LastBeatNs = atNs;
        if (gapNs > MonitorLimits.BlockedNs)
        {
            LostNs += gapNs - MonitorLimits.PassNs;
        }

        if (gapNs > MonitorLimits.LoopPauseNs)
        {
            ResumedNs = atNs;
            StoodStillNs = gapNs > MonitorLimits.LagNs / 2 ? atNs : StoodStillNs;
        }

        if (gapNs > MonitorLimits.ShortestHoldNs && _board.Wires.MuteGpio.Value)
        {
            _board.Report("S12", $"heartbeat after a gap of {WatchedBoard.Ms(gapNs)} with mute_gpio still high");
        }
    }

    /// <summary>The contact closed or bounced: one watch goes with it and looks once a hold, not once a heartbeat.</summary>
    public void ContactRose()
    {
        if (!_watch.Pending)
        {
            Watch();
        }
    }

    private void Watch()
    {
        if (!_board.Wires.MuteContact.Value)
        {
            return;
        }

        var dueNs = LastBeatNs + MonitorLimits.LongestHoldNs + MonitorLimits.ReleaseNs;
        if (dueNs > _board.Scheduler.NowNs)
        {
            _board.Scheduler.Plan(_watch, dueNs);
        }
        else
        {
            _board.Report("S12", $"contact still closed {WatchedBoard.Ms(_board.Scheduler.NowNs - LastBeatNs)} after the last heartbeat");
        }
    }
}
