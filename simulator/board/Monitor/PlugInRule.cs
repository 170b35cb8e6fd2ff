namespace VirtualAmp.Monitor;

/// <summary>
/// S6: the contact closes only after every jack was still for 300 ms. An edge that comes while the contact is already on its
/// way, or that the firmware could not yet see, is held to S5 instead. That the volume then starts at min and stays there is
/// S2 and <see cref="NoSurpriseRule"/>.
/// </summary>
internal sealed class PlugInRule(WatchedBoard board, UnplugRule unplug)
{
    private long _firstEdgeNs = long.MinValue / 2;
    private long _lastEdgeNs = long.MinValue / 2;

    /// <summary>A jack wire changed.</summary>
    public void JackEdge(long atNs)
    {
        if (atNs - _lastEdgeNs >= MonitorLimits.JackStableNs)
        {
            _firstEdgeNs = atNs;
        }

        _lastEdgeNs = atNs;
    }

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        if (atNs - _lastEdgeNs >= MonitorLimits.JackStableNs)
        {
            return;
        }

        if (atNs - _firstEdgeNs < MonitorLimits.DropNs)
        {
            unplug.JackEdge(_firstEdgeNs);
        }
        else
        {
            board.Report("S6", $"contact closed {WatchedBoard.Ms(atNs - _lastEdgeNs)} after the last edge of a jack");
        }
    }
}
