using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>S8: while the coil is on or the contact closed, no level told or made is above the user's limit or the hard ceiling.</summary>
internal sealed class CeilingRule(WatchedBoard board)
{
    private readonly int _ceilingCb = Math.Min(board.Settings.LimitCb ?? int.MaxValue, board.Settings.HardCeilingCb);

    /// <summary>Anything that makes the level changed.</summary>
    public void Check()
    {
        if (!board.Wires.MuteCoil.Value && !board.Wires.MuteContact.Value)
        {
            return;
        }

        var volumeCb = board.LoudestCb;
        if (volumeCb != IVolumeModel.MuteCb && volumeCb + board.HighestGainCb > _ceilingCb)
        {
            board.Report("S8", $"level {WatchedBoard.Db(volumeCb + board.HighestGainCb)} is above the ceiling of {WatchedBoard.Db(_ceilingCb)}");
        }
    }
}
