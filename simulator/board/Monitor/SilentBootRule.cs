using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S1: the contact is open until rails and EN have been good for the whole anti-pop delay.</summary>
internal sealed class SilentBootRule(WatchedBoard board)
{
    private long _lostNs;

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        var power = board.Wires.PowerGood;
        var enable = board.Wires.Enable;
        if (!power.Value || !enable.Value)
        {
            board.Report("S1", "contact closed while " + (power.Value ? "EN is low" : "the rails are not good"));
            return;
        }

        var cleanNs = atNs - Math.Max(power.ChangedNs, enable.ChangedNs);
        if (cleanNs < board.Settings.DelayMs * Duration.Ms)
        {
            board.Report("S1", $"contact closed {WatchedBoard.Ms(cleanNs)} after power-up; the anti-pop delay is {board.Settings.DelayMs} ms");
        }
    }

    /// <summary>Power-good or EN fell: the contact must follow.</summary>
    public void Lost(long atNs)
    {
        if (board.Wires.MuteContact.Value)
        {
            _lostNs = atNs;
            board.Scheduler.At(atNs + MonitorLimits.ReleaseNs, CheckOpen);
        }
    }

    private void CheckOpen()
    {
        var contact = board.Wires.MuteContact;
        if (contact.Value && contact.ChangedNs <= _lostNs)
        {
            board.Report("S1", $"contact still closed {WatchedBoard.Ms(board.Scheduler.NowNs - _lostNs)} after power-good or EN fell");
        }
    }
}
