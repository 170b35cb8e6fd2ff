namespace VirtualAmp.Monitor;

/// <summary>S13: the mute coil is energised at most five times in ten seconds; the count restarts at reset.</summary>
internal sealed class ChatterRule(WatchedBoard board)
{
    private readonly long[] _energisedNs = new long[MonitorLimits.EnergisesPerWindow];
    private int _count;

    /// <summary>EN rose.</summary>
    public void Restarted() => _count = 0;

    /// <summary>The mute coil went on.</summary>
    public void CoilRose(long atNs)
    {
        var slot = _count % MonitorLimits.EnergisesPerWindow;
        if (_count >= MonitorLimits.EnergisesPerWindow && atNs - _energisedNs[slot] < MonitorLimits.ChatterWindowNs)
        {
            board.Report("S13", $"mute coil energised {MonitorLimits.EnergisesPerWindow + 1} times in {WatchedBoard.Ms(atNs - _energisedNs[slot])}");
        }

        _energisedNs[slot] = atNs;
        _count++;
    }
}
