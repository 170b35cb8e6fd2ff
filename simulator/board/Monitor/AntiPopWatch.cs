using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>Knows when the anti-pop delay is over for certain: from then on a DC trip latches, whether the contact has closed yet or not.</summary>
internal sealed class AntiPopWatch(WatchedBoard board, StoredSettings settings, DeadManRule deadMan)
{
    private const long Never = -1;

    private long _sinceNs = Never;
    private long _lostNs;

    /// <summary>True once passes came for the longest delay that may be in force, with everything good.</summary>
    public bool IsOver =>
        _sinceNs != Never
        && deadMan.LastBeatNs - _sinceNs - (deadMan.LostNs - _lostNs)
            >= (settings.LongestDelayMs * Duration.Ms) + MonitorLimits.DelaySlackNs;

    /// <summary>Reset, bad rails, DC during the delay, or the end of a latch: the next pass that finds everything good begins it.</summary>
    public void StartsOver() => _sinceNs = Never;

    /// <summary>The heartbeat toggled.</summary>
    public void Beat(long atNs)
    {
        var wires = board.Wires;
        if (_sinceNs == Never && wires.PowerGood.Value && wires.Enable.Value && !wires.DcTrip.Value)
        {
            _sinceNs = atNs;
            _lostNs = deadMan.LostNs;
        }
    }
}
