using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>
/// S9 and the plug-in of S6: whenever the contact has been away, the level afterwards is not above what it was before (+0.5 dB),
/// and after a plug-in not above what the policy lets come back, until the user asks for more. The level before counts only
/// if no ramp was under way while the loop ran: the target of one cannot be seen from outside, <see cref="UnmuteRule"/> bounds it.
/// </summary>
internal sealed class NoSurpriseRule(WatchedBoard board, ContactWatch contact, DeadManRule deadMan, FallWatch falls, PlugInWatch plugIn)
{
    private const int Free = int.MaxValue;

    private int _boundCb = IVolumeModel.MuteCb;
    private bool _applies;
    private bool _captured;
    private bool _isPlugIn = true;
    private long _plugInNs;
    private int _boundGain;
    private int _levelCb = IVolumeModel.MuteCb;
    private int _toldCb = IVolumeModel.MuteCb;
    private long _roseNs;
    private long _toldNs;
    private long _raisedNs;

    private int BoundCb => _isPlugIn ? Math.Max(_boundCb, plugIn.HighestCb) : _boundCb;

    /// <summary>Power-up, reset, or an edge on a jack: from the next closing on the policy says what comes back.</summary>
    public void PlugsIn(long atNs)
    {
        StartsAtMin();
        MayPlugIn(atNs);
    }

    /// <summary>A supply or the DC input moved: every plug may count as a new one, and the policy's level come back.</summary>
    public void MayPlugIn(long atNs)
    {
        _isPlugIn = true;
        _plugInNs = atNs;
    }

    /// <summary>The volume IC failed: min from the next closing on, whatever the policy. A plug that went in since the last closing may still have its own, also when a knob was turned in vain meanwhile.</summary>
    public void Failed()
    {
        StartsAtMin();
        _isPlugIn = contact.ClosedNs <= _plugInNs;
    }

    /// <summary>The user turned the knob up, typed a volume, or confirmed one.</summary>
    public void Raised(long atNs)
    {
        _raisedNs = atNs;
        _boundCb = Free;
        _isPlugIn = false;
        _captured &= !contact.Closed;
    }

    /// <summary>The contact closes.</summary>
    public void Closing()
    {
        _applies = true;
        _captured = false;
        Check();
    }

    /// <summary>The mute coil went off: the level before is the bound for what comes after.</summary>
    public void CoilFell(long atNs)
    {
        // A mute told on the way to an open contact, or a step of a fade, is not the level before; min counts as one when it was at rest.
        if (!_captured && !falls.IsFalling(atNs))
        {
            Capture(atNs, _toldCb == IVolumeModel.MuteCb ? _toldNs : _roseNs);
        }
    }

    /// <summary>The volume IC was told something else or moved, or a gain contact did.</summary>
    public void LevelChanged(long atNs)
    {
        var toldCb = board.LouderToldCb;
        if (falls.Begins)
        {
            Capture(atNs, _roseNs);
        }

        _roseNs = toldCb > _toldCb ? atNs : _roseNs;
        _toldNs = toldCb != _toldCb ? atNs : _toldNs;
        _toldCb = toldCb;
        _levelCb = board.Output.LevelCb;
        Check();
    }

    private void Check()
    {
        if (!contact.Closed || !_applies || _boundCb == Free)
        {
            return;
        }

        var volumeCb = board.LoudestCb;
        var levelCb = volumeCb + board.Output.GainCb;
        if (volumeCb == IVolumeModel.MuteCb || levelCb <= BoundCb + MonitorLimits.SurpriseCb)
        {
            return;
        }

        var gainMoved = !_isPlugIn && board.ToldGain != _boundGain;
        board.Report(
            gainMoved ? "S9" : "S6",
            $"level {WatchedBoard.Db(levelCb)} after {(gainMoved ? "a gain change" : "the contact was away")}, {WatchedBoard.Db(BoundCb)} before, and nobody asked for more in between");
    }

    private void StartsAtMin()
    {
        _applies = false;
        _captured = true;
        _boundCb = IVolumeModel.MuteCb;
        _boundGain = board.ToldGain;
    }

    private void Capture(long atNs, long restNs)
    {
        var sinceNs = Math.Max(Math.Max(restNs, _raisedNs), Math.Max(contact.ClosedNs, deadMan.ResumedNs));
        var untilNs = Math.Min(atNs, deadMan.LastBeatNs + MonitorLimits.LoopPauseNs);
        if (contact.Closed && untilNs - sinceNs >= MonitorLimits.PauseNs)
        {
            _captured = true;
            _applies = false;
            _boundCb = _levelCb;
            _boundGain = board.ToldGain;
            _isPlugIn &= contact.ClosedNs <= _plugInNs;
        }
    }
}
