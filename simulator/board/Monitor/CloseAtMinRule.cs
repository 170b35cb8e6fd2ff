using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S2: when the contact closes, the volume IC was told mute long enough ago and has just been read back as mute.</summary>
internal sealed class CloseAtMinRule(WatchedBoard board)
{
    private const long Never = -1;

    private long _toldNs = Never;
    private long _readNs = Never;

    /// <summary>A new firmware runs: what the last one said no longer counts as told.</summary>
    public void Restarted() => _toldNs = Never;

    /// <summary>A transfer with the volume IC ended.</summary>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.End != I2cEnd.Ok)
        {
            return;
        }

        if (transfer.Written.Length > 0 && _toldNs == Never && TellsMute)
        {
            _toldNs = transfer.EndNs;
        }

        if (transfer.Read.Length > 0)
        {
            _readNs = board.Volume.ReadBackSaysMute(transfer.Read) ? transfer.EndNs : Never;
        }
    }

    /// <summary>The volume IC was told something else, or moved.</summary>
    public void VolumeChanged()
    {
        if (!TellsMute)
        {
            _toldNs = Never;
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        if (_toldNs == Never)
        {
            board.Report("S2", $"contact closed with the volume IC told {WatchedBoard.Db(board.LouderToldCb)}{(TellsMute ? ", its power-on state" : "")}");
        }
        else if (atNs - _toldNs < MonitorLimits.MuteToldNs)
        {
            board.Report("S2", $"contact closed {WatchedBoard.Ms(atNs - _toldNs)} after the volume IC was told mute");
        }
        else if (board.Volume.CanReadBack && (_readNs == Never || atNs - _readNs > MonitorLimits.ReadBackNs))
        {
            board.Report("S2", _readNs == Never
                ? "contact closed without a read-back of mute"
                : $"contact closed {WatchedBoard.Ms(atNs - _readNs)} after the last read-back of mute");
        }
    }

    private bool TellsMute => board.LouderToldCb == Chips.IVolumeModel.MuteCb;
}
