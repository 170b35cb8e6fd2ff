using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// S15: a setting that was changed is written 2 s after the last change and not before, unless something else asks for a
/// write. It is judged only where the amp is at rest for certain: passes come, no plug is in, nobody does anything, no
/// transfer fails; and only once the flash has taken the settings since reset.
/// </summary>
internal sealed class KeptSettingsRule
{
    private const long Never = -1;

    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _due;
    private readonly int?[] _known = new int?[Enum.GetValues<RequestKind>().Length];
    private bool _explained = true;
    private bool _hasFlash;
    private bool _changed;
    private bool _isUnwritten;
    private bool _writing;
    private long _changedNs = Never;
    private long _typedNs = Never;
    private long _explainingNs = -MonitorLimits.AnswerNs;
    private long _disturbedNs;

    /// <summary>Watches a board; the heartbeat tells whether passes come.</summary>
    public KeptSettingsRule(WatchedBoard board, DeadManRule deadMan)
    {
        _board = board;
        _deadMan = deadMan;
        _due = new ScheduledEvent(CheckWritten);
    }

    /// <summary>Something happened after which the amp may be busy for a while.</summary>
    public void Disturbed(long atNs) => _disturbedNs = atNs;

    /// <summary>Something may make the firmware write the settings at once.</summary>
    public void Explain() => _explained = true;

    /// <summary>The user typed a line.</summary>
    public void Asked(RequestKind kind, long atNs)
    {
        _typedNs = atNs;
        if (kind is RequestKind.Defaults or RequestKind.ClearFault or RequestKind.Save)
        {
            _explained = true;
            _explainingNs = atNs;
        }
    }

    /// <summary>The amp answered a line.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="done">Whether it said OK.</param>
    /// <param name="certain">Whether that answer surely belongs to this line.</param>
    /// <param name="atNs">When.</param>
    public void Answered(TypedRequest request, bool done, bool certain, long atNs)
    {
        if (!certain || request.Kind == RequestKind.Defaults)
        {
            Array.Clear(_known);
        }
        else if (done && request.Kind is (RequestKind.Limit or RequestKind.Start or RequestKind.Delay or RequestKind.Programme))
        {
            _isUnwritten = true;
            var before = _known[(int)request.Kind];
            _known[(int)request.Kind] = request.Value;
            if (before is { } was && Math.Abs(was - request.Value) >= MonitorLimits.SettingChange)
            {
                _changed = true;
                _changedNs = atNs;
                _board.Scheduler.Plan(_due, atNs + MonitorLimits.SettingsWrittenNs);
            }
        }
    }

    /// <summary>The flash begins to write the settings.</summary>
    public void Writing(long atNs)
    {
        _due.Cancel();
        _writing = true;
        _isUnwritten = false;
        if (_changed && !IsExplained(atNs) && atNs - Math.Min(_typedNs, _changedNs) < MonitorLimits.SettingsQuietNs)
        {
            _board.Report("S15", $"settings written {WatchedBoard.Ms(atNs - _changedNs)} after they were changed, and nobody asked for it");
        }
    }

    /// <summary>The settings are written whole.</summary>
    public void Written(long atNs)
    {
        _writing = false;
        _changed = false;
        _explained = false;
        _hasFlash = true;
        Disturbed(atNs);
    }

    /// <summary>A new firmware runs: it writes its marker, and what was not written is lost.</summary>
    public void Restarted(long atNs)
    {
        if (_isUnwritten || _writing)
        {
            // Whether it was a change or not: after a restart nobody outside knows the value.
            Array.Clear(_known);
        }

        _due.Cancel();
        _changed = false;
        _isUnwritten = false;
        _writing = false;
        _explained = true;
        _hasFlash = false;
        Disturbed(atNs);
    }

    /// <summary>The stored settings were changed from outside.</summary>
    public void Tampered()
    {
        Array.Clear(_known);
        _explained = true;
    }

    // A line may wait behind a blocked pass, and be carried out after another write. The mute button or the knob held clears a stored fault, which is written.
    private bool IsExplained(long atNs)
    {
        var wires = _board.Wires;
        return _explained || atNs - _explainingNs < MonitorLimits.AnswerNs || wires.DcTrip.Value
            || MayHold(wires.ButtonMute, atNs) || MayHold(wires.EncoderSwitch, atNs);
    }

    private static bool MayHold(Wire button, long atNs) => button.Value || atNs - button.ChangedNs < MonitorLimits.ClearHoldNs;

    private void CheckWritten()
    {
        var wires = _board.Wires;
        var nowNs = _board.Scheduler.NowNs;
        var atRest = _hasFlash
            && !wires.MuteCoil.Value && !wires.MuteContact.Value && wires.Enable.Value && wires.PowerGood.Value
            && !wires.JackMain.Value && !wires.JackAux.Value && !wires.JackBalanced.Value
            && !_deadMan.IsBlocked && nowNs - _deadMan.ResumedNs >= MonitorLimits.SettingsWrittenNs;
        if (!atRest)
        {
            Disturbed(nowNs);
        }
        else if (nowNs - _disturbedNs >= MonitorLimits.SettingsWrittenNs)
        {
            _board.Report("S15", $"settings not written {WatchedBoard.Ms(nowNs - _changedNs)} after they were changed, with the contact open and nothing going on");
            return;
        }

        _board.Scheduler.Plan(_due, nowNs + MonitorLimits.PauseNs);
    }
}
