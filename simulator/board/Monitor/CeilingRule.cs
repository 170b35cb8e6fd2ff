using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>S8: while the coil is on or the contact closed, no level told or made is above the user's limit or the hard ceiling.</summary>
internal sealed class CeilingRule
{
    private readonly WatchedBoard _board;
    private readonly StoredSettings _settings;

    /// <summary>Watches a board; a limit that was lowered is judged by once the firmware had the time to follow it.</summary>
    public CeilingRule(WatchedBoard board, StoredSettings settings)
    {
        _board = board;
        _settings = settings;
        settings.Settled += Check;
    }

    /// <summary>Anything that makes the level changed.</summary>
    public void Check()
    {
        if (!_board.Wires.MuteCoil.Value && !_board.Wires.MuteContact.Value)
        {
            return;
        }

        var ceilingCb = Math.Min(_settings.HighestLimitCb, _board.Settings.HardCeilingCb);
        var volumeCb = _board.LoudestCb;
        if (volumeCb != IVolumeModel.MuteCb && volumeCb + _board.HighestGainCb > ceilingCb)
        {
            _board.Report("S8", $"level {WatchedBoard.Db(volumeCb + _board.HighestGainCb)} is above the ceiling of {WatchedBoard.Db(ceilingCb)}");
        }
    }
}
