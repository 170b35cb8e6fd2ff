using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>
/// S6 after an unmute, a gain change or a stall: the level comes back to the level before or the start limit, whichever is
/// higher, whatever the user asked for while the contact was away, until he asks for more with the contact closed.
/// </summary>
internal sealed class UnmuteRule(WatchedBoard board, ContactWatch contact, DeadManRule deadMan, StoredSettings settings, FallWatch falls)
{
    private const int Free = int.MaxValue;

    private int _beforeCb = IVolumeModel.MuteCb;
    private bool _startsAtMin;
    private int _boundCb = Free;
    private int _toldCb = IVolumeModel.MuteCb;
    private long _raisedLiveNs = long.MinValue / 2;

    /// <summary>Power-up, reset, an edge on a jack, or a failed volume IC: no level before the next closing counts.</summary>
    public void StartsAtMin()
    {
        _beforeCb = IVolumeModel.MuteCb;
        _startsAtMin = true;
    }

    /// <summary>The user turned the knob up, typed a volume, or confirmed one.</summary>
    public void Raised(long atNs)
    {
        _raisedLiveNs = deadMan.LiveNs(atNs);
        if (contact.Closed)
        {
            _boundCb = Free;
        }
    }

    /// <summary>The contact closes. What the user asked for in the last pass before it may be heard only now.</summary>
    public void Closing(long atNs)
    {
        _startsAtMin = false;
        var bounds = deadMan.LiveNs(atNs) - _raisedLiveNs > MonitorLimits.LoopPauseNs;
        _boundCb = bounds ? Math.Max(_beforeCb, settings.HighestStartCb) : Free;
    }

    /// <summary>The mute coil went off.</summary>
    public void CoilFell(long atNs) => Remember(atNs);

    /// <summary>The volume IC was told something else or moved, or a gain contact did.</summary>
    public void LevelChanged(long atNs)
    {
        var toldCb = board.LouderToldCb;
        if (toldCb == IVolumeModel.MuteCb)
        {
            Remember(atNs);
        }

        _toldCb = toldCb;
        var levelCb = board.LoudestLevelCb;
        if (contact.Closed && _boundCb != Free && levelCb > _boundCb + MonitorLimits.SurpriseCb)
        {
            board.Report("S6", $"level {WatchedBoard.Db(levelCb)} after the contact was away, at most {WatchedBoard.Db(_boundCb)} is allowed, and nobody asked for more since it closed");
        }
    }

    private void Remember(long atNs)
    {
        if (!contact.Closed || _startsAtMin || _toldCb == IVolumeModel.MuteCb)
        {
            return;
        }

        // A rise that has only begun is still on its way back to what was before.
        var levelCb = falls.BeforeCb(atNs);
        var isEarly = atNs - Math.Max(contact.ClosedNs, deadMan.ResumedNs) < MonitorLimits.PauseNs;
        _beforeCb = isEarly ? Math.Max(_beforeCb, levelCb) : levelCb;
    }
}
