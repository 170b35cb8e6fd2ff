using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// S11: DC of some size and one sign at the amp's output may last so long with the contact closed, and the contact does not
/// close on it afterwards. What was there of the other sign just before gives it longer.
/// </summary>
internal sealed class DcTimer
{
    private readonly WatchedBoard _board;
    private readonly double _volts;
    private readonly long _longestNs;
    private readonly long _reversalNs;
    private readonly ScheduledEvent _due;
    private readonly long[] _lastNs = [long.MinValue / 2, long.MinValue / 2];
    private int _now;
    private int _present;
    private long _allowedNs;

    /// <summary>Watches a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="volts">From this size on, either sign; V.</param>
    /// <param name="longestNs">Longest time.</param>
    /// <param name="reversalNs">How much longer after the other sign.</param>
    public DcTimer(WatchedBoard board, double volts, long longestNs, long reversalNs)
    {
        _board = board;
        _volts = volts;
        _longestNs = longestNs;
        _reversalNs = reversalNs;
        _due = new ScheduledEvent(Check);
    }

    /// <summary>The DC changed.</summary>
    public void Changed(double volts)
    {
        var nowNs = _board.Scheduler.NowNs;
        if (_now != 0)
        {
            _lastNs[Place(_now)] = nowNs;
        }

        _now = Math.Sign(volts);
        var present = Math.Abs(volts) >= _volts ? _now : 0;
        if (present != 0 && present != _present)
        {
            var reversed = nowNs - _lastNs[Place(-present)] < MonitorLimits.ReversalMemoryNs;
            _allowedNs = _longestNs + (reversed ? _reversalNs : 0);
            _due.Cancel();
            _board.Scheduler.Plan(_due, nowNs + _allowedNs);
        }
        else if (present == 0)
        {
            _due.Cancel();
        }

        _present = present;
    }

    /// <summary>The contact closes.</summary>
    public void Closing() => Check();

    private void Check()
    {
        if (_present != 0 && !_due.Pending && _board.Wires.MuteContact.Value)
        {
            _board.Report("S11", $"contact closed with DC of {_volts} V or more at the amp's output for over {WatchedBoard.Ms(_allowedNs)}");
        }
    }

    private static int Place(int sign) => sign > 0 ? 1 : 0;
}
