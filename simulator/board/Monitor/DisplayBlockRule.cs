using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S12: a held display bus blocks the processor for a second and so mutes the amp; while the contact is meant to be closed that comes once a minute at most.</summary>
internal sealed class DisplayBlockRule(WatchedBoard board)
{
    private const long Never = -1;

    private long _blockedNs = Never;

    /// <summary>A new firmware runs: it knows of no held bus.</summary>
    public void Restarted() => _blockedNs = Never;

    /// <summary>A transfer on the display bus ended.</summary>
    public void Transferred(I2cTransfer transfer)
    {
        // A reset in mid-transfer ends it as well.
        if (transfer.End != I2cEnd.Timeout || !board.Wires.Enable.Value || !CoilWasOn(transfer.StartNs))
        {
            return;
        }

        if (_blockedNs != Never && transfer.StartNs - _blockedNs < MonitorLimits.DisplayBlockNs)
        {
            board.Report("S12", $"the display bus blocked the processor {WatchedBoard.Ms(transfer.StartNs - _blockedNs)} after it last did, with the mute coil on");
        }

        _blockedNs = transfer.EndNs;
    }

    private bool CoilWasOn(long atNs)
    {
        var coil = board.Wires.MuteCoil;
        return coil.Value ? coil.ChangedNs <= atNs : coil.ChangedNs > atNs;
    }
}
