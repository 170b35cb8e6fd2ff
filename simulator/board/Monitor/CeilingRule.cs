using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S8: while the coil is on or the contact closed, no level told or made is above the user's limit, the limit of any headphones plugged in, or the hard ceiling.</summary>
internal sealed class CeilingRule
{
    private readonly WatchedBoard _board;
    private readonly StoredSettings _settings;
    private readonly HeadphoneSettings _headphones;
    private int _jacks;

    /// <summary>Watches a board; a limit that was lowered is judged by once the firmware had the time to follow it.</summary>
    public CeilingRule(WatchedBoard board, StoredSettings settings, HeadphoneSettings headphones)
    {
        _board = board;
        _settings = settings;
        _headphones = headphones;
        settings.Settled += Check;
    }

    /// <summary>The contact closes: the plugs that were in long enough count. One that comes later counts from the next closing on; S5 opens the contact for it.</summary>
    public void Closing(long atNs)
    {
        var wires = _board.Wires;
        _jacks = Still(wires.JackMain, atNs) | (Still(wires.JackAux, atNs) << 1) | (Still(wires.JackBalanced, atNs) << 2);
    }

    /// <summary>Anything that makes the level changed.</summary>
    public void Check()
    {
        if (!_board.Wires.MuteCoil.Value && !_board.Wires.MuteContact.Value)
        {
            return;
        }

        var ceilingCb = Math.Min(
            Math.Min(_settings.HighestLimitCb, _board.Settings.HardCeilingCb), _headphones.CeilingCb(_jacks));
        var volumeCb = _board.LoudestCb;
        if (volumeCb != IVolumeModel.MuteCb && volumeCb + _board.HighestGainCb > ceilingCb)
        {
            _board.Report("S8", $"level {WatchedBoard.Db(volumeCb + _board.HighestGainCb)} is above the ceiling of {WatchedBoard.Db(ceilingCb)}");
        }
    }

    private static int Still(Wire jack, long atNs) =>
        jack.Value && atNs - jack.ChangedNs >= MonitorLimits.JackStableNs ? 1 : 0;
}
