using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>
/// S6: the highest level that may be remembered of each jack. One that rested long enough surely is; what the user asks for
/// may be remembered before it is reached, so that from then on any may be until a level rests again.
/// </summary>
internal sealed class LastLevels(WatchedBoard board, ContactWatch contact, DeadManRule deadMan)
{
    private const int Free = int.MaxValue;

    private readonly int[] _lastCb = [IVolumeModel.MuteCb, IVolumeModel.MuteCb, IVolumeModel.MuteCb];
    private int _jacks;
    private int _toldCb = IVolumeModel.MuteCb;
    private int _levelCb = IVolumeModel.MuteCb;
    private long _movedLiveNs;

    /// <summary>Highest level that may be remembered of any jack with a plug in it; hundredths of a dB.</summary>
    public int HighestCb
    {
        get
        {
            var highestCb = IVolumeModel.MuteCb;
            for (var jack = 0; jack < _lastCb.Length; jack++)
            {
                if ((board.PluggedJacks >> jack & 1) != 0)
                {
                    highestCb = Math.Max(highestCb, _lastCb[jack]);
                }
            }

            return highestCb;
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        _jacks = board.PluggedJacks;
        Moved(atNs);
    }

    /// <summary>The user turned the knob up, typed a volume, or confirmed one.</summary>
    public void Raised(long atNs)
    {
        Note(atNs);
        Moved(atNs);
        var jacks = _jacks | board.PluggedJacks;
        for (var jack = 0; jack < _lastCb.Length; jack++)
        {
            _lastCb[jack] = (jacks >> jack & 1) != 0 ? Free : _lastCb[jack];
        }
    }

    /// <summary>The volume IC was told something else or moved, or a gain contact did.</summary>
    public void LevelChanged(long atNs)
    {
        var toldCb = board.LouderToldCb;
        if (toldCb != _toldCb)
        {
            Note(atNs);
            Moved(atNs);
        }

        _toldCb = toldCb;
        _levelCb = board.LoudestLevelCb;
    }

    /// <summary>The contact is about to open, or the level to change: one that rested is remembered. Of several jacks in use nobody outside knows which.</summary>
    public void Note(long atNs)
    {
        var rested = deadMan.LiveNs(atNs) - _movedLiveNs >= MonitorLimits.RememberNs;
        if (!contact.Closed || !rested || _toldCb == IVolumeModel.MuteCb)
        {
            return;
        }

        for (var jack = 0; jack < _lastCb.Length; jack++)
        {
            if ((_jacks >> jack & 1) != 0)
            {
                _lastCb[jack] = _jacks == 1 << jack ? _levelCb : Math.Max(_lastCb[jack], _levelCb);
            }
        }
    }

    /// <summary>A new firmware runs on what the flash holds: any level that was ever remembered.</summary>
    public void Restarted()
    {
        for (var jack = 0; jack < _lastCb.Length; jack++)
        {
            _lastCb[jack] = _lastCb[jack] == IVolumeModel.MuteCb ? IVolumeModel.MuteCb : Free;
        }
    }

    /// <summary>What the flash holds was changed from outside.</summary>
    public void Tampered() => Array.Fill(_lastCb, Free);

    // In time in which passes came: a level that rests while the loop stands still is not looked at.
    private void Moved(long atNs) => _movedLiveNs = deadMan.LiveNs(atNs);
}
