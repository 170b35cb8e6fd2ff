using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// S11: bad rails and a DC trip drop the mute GPIO in their pin event, as a jack's edge does, although the hardware has opened
/// the contact already; and DC at the amp's output opens the contact in the time that its size allows.
/// </summary>
internal sealed class DcRule
{
    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _gpioDue;
    private readonly DcTimer _slow;
    private readonly DcTimer _fast;
    private long _badNs;

    /// <summary>Watches a board; the heartbeat tells whether the processor is blocked.</summary>
    public DcRule(WatchedBoard board, DeadManRule deadMan)
    {
        _board = board;
        _deadMan = deadMan;
        _gpioDue = new ScheduledEvent(CheckGpio);
        _slow = new DcTimer(board, MonitorLimits.SlowDcVolts, MonitorLimits.SlowDcNs, MonitorLimits.SlowReversalNs);
        _fast = new DcTimer(board, MonitorLimits.FastDcVolts, MonitorLimits.FastDcNs, MonitorLimits.FastReversalNs);
        board.Output.DcChanged += _slow.Changed;
        board.Output.DcChanged += _fast.Changed;
    }

    /// <summary>Power-good fell or DC trip rose.</summary>
    public void InputBad(long atNs)
    {
        if (_board.Wires.MuteGpio.Value && !_gpioDue.Pending)
        {
            _badNs = atNs;
            _board.Scheduler.Plan(_gpioDue, atNs + MonitorLimits.DropNs);
        }
    }

    /// <summary>The mute GPIO changed. One that rises on a bad input is held to the same time.</summary>
    public void GpioChanged(bool high, long atNs)
    {
        if (!high)
        {
            _gpioDue.Cancel();
        }
        else if (!_board.Wires.PowerGood.Value || _board.Wires.DcTrip.Value)
        {
            InputBad(atNs);
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing()
    {
        _slow.Closing();
        _fast.Closing();
    }

    private void CheckGpio()
    {
        var nowNs = _board.Scheduler.NowNs;
        if (!_deadMan.IsBlocked)
        {
            _board.Report("S11", $"mute_gpio still high {WatchedBoard.Ms(nowNs - _badNs)} after power-good fell or DC tripped");
        }
        else if (nowNs - _deadMan.LastBeatNs <= MonitorLimits.ShortestHoldNs)
        {
            // After a longer pause S12 wants the GPIO low before the first heartbeat.
            _board.Scheduler.Plan(_gpioDue, nowNs + MonitorLimits.BlockedNs);
        }
    }
}
