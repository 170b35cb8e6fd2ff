using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>
/// S9 and the plug-in of S6: whenever the contact has been away, the level afterwards is not above what it was before (+0.5 dB),
/// and at min after a plug-in with policy zero, until the user turns the knob up or types a volume. The level before counts only
/// if no ramp was under way while the loop ran: the target of one cannot be seen from outside, <see cref="UnmuteRule"/> bounds it.
/// </summary>
internal sealed class NoSurpriseRule(WatchedBoard board, ContactWatch contact, DeadManRule deadMan)
{
    private const int Free = int.MaxValue;

    private int _boundCb = IVolumeModel.MuteCb;
    private bool _applies;
    private bool _captured;
    private int _boundGain;
    private int _levelCb = IVolumeModel.MuteCb;
    private int _toldCb = IVolumeModel.MuteCb;
    private long _roseNs;
    private long _toldNs;
    private long _raisedNs;

    /// <summary>Power-up, reset, an edge on a jack, or a failed volume IC: policy zero holds min from the next closing on, the others come back by themselves.</summary>
    public void StartsAtMin()
    {
        _applies = false;
        _captured = true;
        _boundCb = board.Settings.Policy == "zero" ? IVolumeModel.MuteCb : Free;
        _boundGain = board.ToldGain;
    }

    /// <summary>The user turned the knob up, or typed a volume.</summary>
    public void Raised(long atNs)
    {
        _raisedNs = atNs;
        _boundCb = Free;
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
        // A mute told on the way to an open contact is not the level before; min counts as one when it was at rest.
        if (!_captured)
        {
            Capture(atNs, _toldCb == IVolumeModel.MuteCb ? _toldNs : _roseNs);
        }
    }

    /// <summary>The volume IC was told something else or moved, or a gain contact did.</summary>
    public void LevelChanged(long atNs)
    {
        var toldCb = board.LouderToldCb;
        if (toldCb < _toldCb)
        {
            Capture(atNs, _roseNs);
            _toldNs = atNs;
        }
        else if (toldCb > _toldCb)
        {
            _roseNs = atNs;
            _toldNs = atNs;
        }

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
        if (volumeCb == IVolumeModel.MuteCb || levelCb <= _boundCb + MonitorLimits.SurpriseCb)
        {
            return;
        }

        var gainMoved = board.ToldGain != _boundGain;
        board.Report(
            gainMoved ? "S9" : "S6",
            $"level {WatchedBoard.Db(levelCb)} after {(gainMoved ? "a gain change" : "the contact was away")}, {WatchedBoard.Db(_boundCb)} before, and nobody asked for more in between");
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
        }
    }
}
