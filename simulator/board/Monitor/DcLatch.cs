using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// S11 and S12: a DC trip after the anti-pop delay latches, so that the heartbeat ends and the contact stays open, until the
/// user clears it with DC gone: `fault clear` on the console, or the mute button or the knob held. It is stored at once; a restart ends
/// it only if nothing could be written meanwhile, or what was written was destroyed.
/// </summary>
internal sealed class DcLatch
{
    private const long Never = -1;

    private readonly WatchedBoard _board;
    private readonly SilentBootRule _silentBoot;
    private readonly AntiPopWatch _antiPop;
    private readonly DeadManRule _deadMan;
    private readonly LatchStore _store;
    private readonly ScheduledEvent _buttonHeld;
    private readonly ScheduledEvent _knobHeld;
    private readonly ScheduledEvent _storeDue;
    private long _trippedNs = Never;
    private bool _noticed;
    private int _unanswered;
    private bool _dcWasGone;

    /// <summary>Watches a board; no trip is there.</summary>
    public DcLatch(WatchedBoard board, SilentBootRule silentBoot, AntiPopWatch antiPop, DeadManRule deadMan, LatchStore store)
    {
        _board = board;
        _silentBoot = silentBoot;
        _antiPop = antiPop;
        _deadMan = deadMan;
        _store = store;
        _buttonHeld = new ScheduledEvent(Held);
        _knobHeld = new ScheduledEvent(Held);
        _storeDue = new ScheduledEvent(CheckStored);
    }

    private bool IsOn => _trippedNs != Never && _unanswered == 0;

    private bool IsHeld => (_board.Wires.ButtonMute.Value && !_buttonHeld.Pending) || (_board.Wires.EncoderSwitch.Value && !_knobHeld.Pending);

    /// <summary>The DC trip changed.</summary>
    public void TripChanged(bool tripped, long atNs)
    {
        if (!tripped)
        {
            _dcWasGone = true;
            if (_trippedNs != Never && _deadMan.LastBeatNs < _trippedNs && _deadMan.IsBlocked)
            {
                // The processor has been blocked since before it, and the event may be among those that the platform drops: nobody may ever learn of it.
                Forget();
            }

            Held();
        }
        else if (!_silentBoot.IsOver)
        {
            _antiPop.StartsOver();
        }
        else if (_trippedNs == Never)
        {
            _trippedNs = atNs;
            if (!_board.Wires.MuteGpio.Value)
            {
                Notice(atNs);
            }
        }
    }

    /// <summary>The mute GPIO fell: the firmware knows.</summary>
    public void GpioFell(long atNs)
    {
        if (_trippedNs != Never && !_noticed)
        {
            Notice(atNs);
        }
    }

    /// <summary>The heartbeat toggled.</summary>
    public void Beat(long atNs)
    {
        if (IsOn && atNs - Math.Max(_trippedNs, _deadMan.ResumedNs) > MonitorLimits.LatchNs)
        {
            _board.Report("S12", $"heartbeat {WatchedBoard.Ms(atNs - _trippedNs)} after the DC trip, which latches");
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        if (IsOn)
        {
            _board.Report("S11", $"contact closed {WatchedBoard.Ms(atNs - _trippedNs)} after the DC trip, and nobody cleared it");
        }
    }

    /// <summary>The mute button or the knob's switch changed.</summary>
    public void ButtonChanged(Wire button, long atNs)
    {
        if (button.Value)
        {
            _board.Scheduler.Plan(button == _board.Wires.ButtonMute ? _buttonHeld : _knobHeld, atNs + MonitorLimits.ClearHoldNs);
        }
    }

    /// <summary>The user typed `fault clear`; until it is answered nobody outside knows whether it did.</summary>
    public void ClearTyped()
    {
        _dcWasGone = !_board.Wires.DcTrip.Value || (_unanswered > 0 && _dcWasGone);
        _unanswered++;
    }

    /// <summary>The amp answered a `fault clear`.</summary>
    /// <param name="done">Whether it said OK.</param>
    /// <param name="certain">Whether that answer surely belongs to this line.</param>
    public void ClearAnswered(bool done, bool certain)
    {
        _unanswered--;
        if (!certain || (done && _dcWasGone))
        {
            Clear();
        }

        // OK while the DC stays: the line came before the trip was noticed, and the latch holds. If it does not, the heartbeat tells.
    }

    /// <summary>No answer comes any more; a `fault clear` may have counted all the same.</summary>
    public void AnswersLost()
    {
        if (_unanswered > 0)
        {
            _unanswered = 0;
            Clear();
        }
    }

    /// <summary>The firmware found a stored file changed from outside: the trip may be lost with it.</summary>
    public void Tampered()
    {
        if (!_store.IsKept)
        {
            Clear();
        }
    }

    /// <summary>A new firmware runs; it knows of the trip what was stored.</summary>
    public void Restarted()
    {
        _storeDue.Cancel();
        _store.Restarted();
        if (!_store.IsKept)
        {
            Clear();
        }
    }

    private void Notice(long atNs)
    {
        _noticed = true;
        _store.Noticed(atNs);
        _board.Scheduler.Plan(_storeDue, atNs + MonitorLimits.LatchStoredNs);
    }

    private void CheckStored()
    {
        if (_store.HasBegun)
        {
            return;
        }

        if (IsOn && _store.IsMissed)
        {
            _board.Report("S11", $"the DC latch was not stored {WatchedBoard.Ms(_board.Scheduler.NowNs - _trippedNs)} after the trip");
        }

        _board.Scheduler.Plan(_storeDue, _board.Scheduler.NowNs + MonitorLimits.LatchStoredNs);
    }

    private void Held()
    {
        if (IsHeld && !_board.Wires.DcTrip.Value)
        {
            Clear();
        }
    }

    private void Clear()
    {
        if (_trippedNs != Never)
        {
            _silentBoot.StartsOver();
        }

        Forget();
    }

    private void Forget()
    {
        _trippedNs = Never;
        _noticed = false;
        _storeDue.Cancel();
        _store.Clear();
    }
}
