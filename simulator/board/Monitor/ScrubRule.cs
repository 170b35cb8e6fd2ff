using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S10's scrub: while the contact is closed and passes come, the volume IC is read back, or written where it cannot be read, once a second.</summary>
internal sealed class ScrubRule
{
    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _watch;
    private long _scrubbedNs;

    /// <summary>Watches a board; the heartbeat tells how much time the processor had.</summary>
    public ScrubRule(WatchedBoard board, DeadManRule deadMan)
    {
        _board = board;
        _deadMan = deadMan;
        _watch = new ScheduledEvent(Watch);
    }

    /// <summary>The contact closes; what must have been read just before is S2's.</summary>
    public void Closing(long atNs)
    {
        _scrubbedNs = atNs - _deadMan.LostNs;
        _board.Scheduler.Plan(_watch, atNs + MonitorLimits.ScrubNs);
    }

    /// <summary>A transfer with the volume IC ended.</summary>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.End == I2cEnd.Ok && (transfer.Read.Length >= Ds1882Registers.Count || !_board.Volume.CanReadBack))
        {
            _scrubbedNs = transfer.EndNs - _deadMan.LostNs;
        }
    }

    // One event follows the reads from afar, so that a read costs nothing but its time stamp.
    private void Watch()
    {
        if (!_board.Wires.MuteCoil.Value)
        {
            return;
        }

        var nowNs = _board.Scheduler.NowNs;
        var sinceNs = nowNs - _deadMan.LostNs - _scrubbedNs;
        if (sinceNs < MonitorLimits.ScrubNs || _deadMan.IsBlocked)
        {
            _board.Scheduler.Plan(_watch, nowNs + Math.Max(MonitorLimits.ScrubNs - sinceNs, MonitorLimits.BlockedNs));
        }
        else
        {
            _board.Report("S10", $"volume IC not read back for {WatchedBoard.Ms(sinceNs)} with the contact closed");
        }
    }
}
