using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S11: DC of some size at the amp's output may last so long with the contact closed, and the contact does not close on it afterwards.</summary>
internal sealed class DcTimer
{
    private readonly WatchedBoard _board;
    private readonly double _volts;
    private readonly long _longestNs;
    private readonly ScheduledEvent _due;
    private bool _present;

    /// <summary>Watches a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="volts">From this size on, either sign; V.</param>
    /// <param name="longestNs">Longest time.</param>
    public DcTimer(WatchedBoard board, double volts, long longestNs)
    {
        _board = board;
        _volts = volts;
        _longestNs = longestNs;
        _due = new ScheduledEvent(Check);
    }

    /// <summary>The DC changed.</summary>
    public void Changed(double volts)
    {
        var present = Math.Abs(volts) >= _volts;
        if (present && !_present)
        {
            _board.Scheduler.Plan(_due, _board.Scheduler.NowNs + _longestNs);
        }
        else if (!present)
        {
            _due.Cancel();
        }

        _present = present;
    }

    /// <summary>The contact closes.</summary>
    public void Closing() => Check();

    private void Check()
    {
        if (_present && !_due.Pending && _board.Wires.MuteContact.Value)
        {
            _board.Report("S11", $"contact closed with DC of {_volts} V or more at the amp's output for over {WatchedBoard.Ms(_longestNs)}");
        }
    }
}
