using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S5: the first edge on a jack drops the mute coil within 20 ms, or at the dead man's hold while the processor is blocked. What must follow before it closes again is S2 and S6.</summary>
internal sealed class UnplugRule
{
    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _check;
    private long _edgeNs;

    /// <summary>Watches a board; the heartbeat tells whether the processor is blocked.</summary>
    public UnplugRule(WatchedBoard board, DeadManRule deadMan)
    {
        _board = board;
        _deadMan = deadMan;
        _check = new ScheduledEvent(Check);
    }

    /// <summary>A jack wire changed; only the first edge while the coil is on counts.</summary>
    public void JackEdge(long atNs)
    {
        if (!_check.Pending && _board.Wires.MuteCoil.Value)
        {
            _edgeNs = atNs;
            _board.Scheduler.Plan(_check, atNs + MonitorLimits.DropNs);
        }
    }

    /// <summary>The mute coil went off.</summary>
    public void CoilFell() => _check.Cancel();

    private void Check()
    {
        var nowNs = _board.Scheduler.NowNs;
        if (nowNs - _deadMan.LastBeatNs > MonitorLimits.BlockedNs)
        {
            // No pass has begun for longer than a tick: a native call blocks, and S12 bounds how long.
            _board.Scheduler.Plan(_check, nowNs + MonitorLimits.BlockedNs);
            return;
        }

        _board.Report("S5", $"mute coil still on {WatchedBoard.Ms(nowNs - _edgeNs)} after a jack's first edge");
    }
}
