using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S1: the contact is open until rails and EN have been good for the whole anti-pop delay.</summary>
internal sealed class SilentBootRule(WatchedBoard board, StoredSettings settings, AntiPopWatch antiPop)
{
    private const long Never = -1;

    private long _lostNs;
    private long _startedNs = Never;
    private bool _hasClosed;

    /// <summary>True once the contact has closed since the last reset or loss of power-good, or surely may: the anti-pop delay is over.</summary>
    public bool IsOver => _hasClosed || antiPop.IsOver;

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

        _hasClosed = true;
        var cleanNs = atNs - Math.Max(Math.Max(power.ChangedNs, enable.ChangedNs), _startedNs);
        var delayMs = settings.ShortestDelayMs;
        if (cleanNs < delayMs * Duration.Ms)
        {
            board.Report("S1", $"contact closed {WatchedBoard.Ms(cleanNs)} after power-up; the anti-pop delay is {delayMs} ms");
        }
    }

    /// <summary>Power-good or EN fell: the contact must follow.</summary>
    public void Lost(long atNs)
    {
        StartsOver();
        if (board.Wires.MuteContact.Value)
        {
            _lostNs = atNs;
            board.Scheduler.At(atNs + MonitorLimits.ReleaseNs, CheckOpen);
        }
    }

    /// <summary>The firmware restarted the processor: the delay starts anew, with the contact open.</summary>
    public void Restarted(long atNs)
    {
        var gpio = board.Wires.MuteGpio;
        StartsOver();
        _startedNs = atNs;
        if (gpio.Value || (gpio.ChangedNs >= 0 && atNs - gpio.ChangedNs < MonitorLimits.RestartNs))
        {
            board.Report("S1", "restart by software with mute_gpio high in the last 20 ms");
        }
    }

    /// <summary>The firmware starts over: a delay set from now on counts from its next start.</summary>
    public void StartsOver()
    {
        _hasClosed = false;
        antiPop.StartsOver();
        settings.DelayStarts();
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
