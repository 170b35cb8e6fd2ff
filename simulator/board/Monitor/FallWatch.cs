using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>
/// Tells a fade from a turn down: falls that come pass after pass are one, and the level before it is the one before its
/// first step. A hand that turns the knob so fast counts as a fade too, which only allows more.
/// </summary>
internal sealed class FallWatch(WatchedBoard board, DeadManRule deadMan)
{
    private int _toldCb = IVolumeModel.MuteCb;
    private int _levelCb = IVolumeModel.MuteCb;
    private int _fromCb = IVolumeModel.MuteCb;
    private long _fellLiveNs = long.MinValue / 2;

    /// <summary>Whether the last change was the first step of a fall.</summary>
    public bool Begins { get; private set; }

    /// <summary>The volume IC was told something else or moved, or a gain contact did.</summary>
    public void LevelChanged(long atNs)
    {
        var toldCb = board.LouderToldCb;
        Begins = toldCb < _toldCb && !IsFalling(atNs);
        if (Begins)
        {
            _fromCb = _levelCb;
        }

        if (toldCb != _toldCb)
        {
            _fellLiveNs = toldCb < _toldCb ? deadMan.LiveNs(atNs) : long.MinValue / 2;
        }

        _toldCb = toldCb;
        _levelCb = board.LoudestLevelCb;
    }

    /// <summary>The level now, or while it falls the one before; hundredths of a dB, <see cref="IVolumeModel.MuteCb"/> at mute.</summary>
    public int BeforeCb(long atNs) => IsFalling(atNs) ? _fromCb : _levelCb;

    /// <summary>Whether a fall is under way, in time in which passes came.</summary>
    public bool IsFalling(long atNs) => deadMan.LiveNs(atNs) - _fellLiveNs <= MonitorLimits.FadeStepNs;
}
