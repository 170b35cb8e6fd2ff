using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// S5: the first edge on a jack drops the mute coil within 20 ms, or at the dead man's hold while the processor is blocked, and
/// the contact follows: a coil off for less than the relay's release opens nothing. What must follow before it closes again is S2 and S6.
/// </summary>
internal sealed class UnplugRule
{
    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _coilDue;
    private readonly ScheduledEvent _contactDue;
    private long _edgeNs;

    /// <summary>Watches a board; the heartbeat tells whether the processor is blocked.</summary>
    public UnplugRule(WatchedBoard board, DeadManRule deadMan)
    {
        _board = board;
        _deadMan = deadMan;
        _coilDue = new ScheduledEvent(CheckCoil);
        _contactDue = new ScheduledEvent(CheckContact);
    }

    /// <summary>A jack wire changed; only the first edge while the coil is on counts.</summary>
    public void JackEdge(long atNs)
    {
        if (!_coilDue.Pending && _board.Wires.MuteCoil.Value)
        {
            _edgeNs = atNs;
            _board.Scheduler.Plan(_coilDue, atNs + MonitorLimits.DropNs);
        }
    }

    /// <summary>The mute coil went off: now the contact has to open.</summary>
    public void CoilFell(long atNs)
    {
        if (_coilDue.Pending)
        {
            _coilDue.Cancel();
            _board.Scheduler.Plan(_contactDue, Math.Max(atNs, _edgeNs + MonitorLimits.DropNs) + MonitorLimits.ReleaseNs);
        }
    }

    private void CheckCoil()
    {
        var nowNs = _board.Scheduler.NowNs;
        if (_deadMan.IsBlocked)
        {
            // S12 bounds how long.
            _board.Scheduler.Plan(_coilDue, nowNs + MonitorLimits.BlockedNs);
            return;
        }

        _board.Report("S5", $"mute coil still on {WatchedBoard.Ms(nowNs - _edgeNs)} after a jack's first edge");
    }

    private void CheckContact()
    {
        if (_board.Wires.MuteContact.Value)
        {
            _board.Report("S5", $"contact still closed {WatchedBoard.Ms(_board.Scheduler.NowNs - _edgeNs)} after a jack's first edge");
        }
    }
}
