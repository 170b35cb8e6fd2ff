using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S12: without a heartbeat the contact opens, the pass that ends such a gap has dropped the coil before it toggles, and a DC trip ends the heartbeat.</summary>
internal sealed class DeadManRule
{
    private const long Never = -1;

    private readonly WatchedBoard _board;
    private readonly ScheduledEvent _watch;
    private long _trippedNs = Never;

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

    /// <summary>The heartbeat toggled.</summary>
    public void Beat(long atNs)
    {
        var gapNs = atNs - LastBeatNs;
        LastBeatNs = atNs;
        if (gapNs > MonitorLimits.LoopPauseNs)
        {
            ResumedNs = atNs;
        }

        if (gapNs > MonitorLimits.ShortestHoldNs && _board.Wires.MuteGpio.Value)
        {
            _board.Report("S12", $"heartbeat after a gap of {WatchedBoard.Ms(gapNs)} with mute_gpio still high");
        }
        else if (_trippedNs != Never && atNs - Math.Max(_trippedNs, ResumedNs) > MonitorLimits.LatchNs)
        {
            _board.Report("S12", $"heartbeat {WatchedBoard.Ms(atNs - _trippedNs)} after the DC trip, which latches");
        }
    }

    /// <summary>DC was seen while the amp played or could have: that latches, and a latched fault lets the heartbeat stop.</summary>
    public void DcTripped(long atNs)
    {
        if (_trippedNs == Never)
        {
            _trippedNs = atNs;
        }
    }

    /// <summary>A reset or restart ends what is latched.</summary>
    public void Restarted() => _trippedNs = Never;

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
