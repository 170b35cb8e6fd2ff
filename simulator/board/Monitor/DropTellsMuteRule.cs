using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>Every coil-off also tells the volume IC mute, for a contact that is welded: unless the IC refuses or holds its bus, the rails fail, or no pass comes.</summary>
internal sealed class DropTellsMuteRule
{
    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly VolumeFaultRule _volumeFault;
    private readonly ScheduledEvent _due;
    private long _fellNs;

    /// <summary>Watches a board; the heartbeat tells whether passes come.</summary>
    public DropTellsMuteRule(WatchedBoard board, DeadManRule deadMan, VolumeFaultRule volumeFault)
    {
        _board = board;
        _deadMan = deadMan;
        _volumeFault = volumeFault;
        _due = new ScheduledEvent(Check);
    }

    /// <summary>The mute coil went off.</summary>
    public void CoilFell(long atNs)
    {
        if (_board.LouderToldCb != IVolumeModel.MuteCb)
        {
            _fellNs = atNs;
            _board.Scheduler.Plan(_due, atNs + MonitorLimits.DropTellsMuteNs);
        }
    }

    /// <summary>The mute coil went on again, or a new firmware runs: nothing is due any more.</summary>
    public void Ends() => _due.Cancel();

    /// <summary>The volume IC was told something else.</summary>
    public void VolumeChanged()
    {
        if (_due.Pending && _board.LouderToldCb == IVolumeModel.MuteCb)
        {
            _due.Cancel();
        }
    }

    private void Check()
    {
        if (!_board.Wires.Enable.Value || !_board.Wires.PowerGood.Value || _volumeFault.IsDeaf)
        {
            return;
        }

        var nowNs = _board.Scheduler.NowNs;
        if (_deadMan.IsBlocked || nowNs - _deadMan.ResumedNs < MonitorLimits.DropTellsMuteNs)
        {
            _board.Scheduler.Plan(_due, nowNs + MonitorLimits.DropTellsMuteNs);
        }
        else
        {
            _board.Report("S10", $"volume IC still told {WatchedBoard.Db(_board.LouderToldCb)} {WatchedBoard.Ms(nowNs - _fellNs)} after the mute coil went off");
        }
    }
}
