using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// The settings that rules depend on, from what was typed, answered and written to the flash: the most that they may allow.
/// The board's own figures are those of an empty store.
/// </summary>
internal sealed class StoredSettings
{
    private readonly DeadManRule _deadMan;
    private readonly MenuWatch _menu;
    private readonly Scheduler _scheduler;
    private readonly SettingBound _limit;
    private readonly SettingBound _start;
    private readonly SettingBound _delay;
    private readonly SettingBound _longDelay;
    private readonly SettingBound _hold;
    private readonly SettingBound _restore;
    private readonly SettingBound _programme;
    private readonly SettingBound[] _all;
    private readonly ScheduledEvent _settle;

    /// <summary>Watches a board whose store is empty; the heartbeat tells whether the firmware could follow a change, the menu when the knob may have made one.</summary>
    public StoredSettings(WatchedBoard board, DeadManRule deadMan, MenuWatch menu)
    {
        _deadMan = deadMan;
        _menu = menu;
        _scheduler = board.Scheduler;
        _limit = new SettingBound(board.Settings.LimitCb ?? board.Settings.HardCeilingCb);
        _start = new SettingBound(board.Settings.StartLimitCb);
        _delay = new SettingBound(-board.Settings.DelayMs);
        _longDelay = new SettingBound(board.Settings.DelayMs);
        _hold = new SettingBound(board.Settings.Policy == "hold" ? 1 : 0);
        _restore = new SettingBound(board.Settings.Policy == "restore" ? 1 : 0);
        _programme = new SettingBound(-MonitorLimits.StandardProgrammeCb);
        _all = [_limit, _start, _delay, _longDelay, _hold, _restore, _programme];
        _settle = new ScheduledEvent(Settle);
        menu.MayChange += MayBeAnything;
        DelayStarts();
        PlugInStarts();
    }

    /// <summary>The firmware had the time to follow what was tightened.</summary>
    public event Action? Settled;

    /// <summary>Highest limit that may be in force; hundredths of a dB.</summary>
    public int HighestLimitCb => _limit.Loosest;

    /// <summary>Highest start limit that may be in force; hundredths of a dB.</summary>
    public int HighestStartCb => _start.Loosest;

    /// <summary>Lowest average of the programme that may be in force; hundredths of a dB re full scale.</summary>
    public int LowestProgrammeCb => -_programme.Loosest;

    /// <summary>Whether policy `hold` may have been in force at any time since <see cref="PlugInStarts"/>.</summary>
    public bool MayHold { get; private set; }

    /// <summary>Whether policy `restore` may have been in force at any time since <see cref="PlugInStarts"/>.</summary>
    public bool MayRestore { get; private set; }

    /// <summary>Highest start limit that may have been in force since <see cref="PlugInStarts"/>; hundredths of a dB.</summary>
    public int HighestPlugInStartCb { get; private set; }

    /// <summary>Shortest anti-pop delay that may have been in force since <see cref="DelayStarts"/>; ms.</summary>
    public int ShortestDelayMs { get; private set; }

    /// <summary>Longest anti-pop delay that may have been in force since <see cref="DelayStarts"/>; ms.</summary>
    public int LongestDelayMs { get; private set; }

    /// <summary>Whether a file holds the settings.</summary>
    public static bool Holds(string path) => path is @"I:\amp-a.bin" or @"I:\amp-b.bin";

    /// <summary>An anti-pop delay begins.</summary>
    public void DelayStarts()
    {
        ShortestDelayMs = -_delay.Loosest;
        LongestDelayMs = _longDelay.Loosest;
    }

    /// <summary>A plug goes in, or what counts as one.</summary>
    public void PlugInStarts()
    {
        MayHold = false;
        MayRestore = false;
        HighestPlugInStartCb = int.MinValue;
        NotePlugIn();
    }

    /// <summary>The user asked for something.</summary>
    public void Asked(TypedRequest request)
    {
        if (request.Kind == RequestKind.Front)
        {
            _menu.Reassign();
        }

        foreach (var setting in About(request.Kind))
        {
            setting.Asked(Value(setting, request, certain: true));
        }

        Note();
    }

    /// <summary>The amp answered a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="done">Whether it said OK.</param>
    /// <param name="certain">Whether that answer surely belongs to this request.</param>
    public void Answered(TypedRequest request, bool done, bool certain)
    {
        // While the menu is open the knob may change it again at any time, or undo it.
        certain &= !_menu.MayBeOpen;
        if (request.Kind == RequestKind.Defaults && done && certain)
        {
            _menu.Reset();
        }

        foreach (var setting in About(request.Kind))
        {
            if (setting.Answered(Value(setting, request, certain), done, certain))
            {
                Tightened();
            }
        }

        Note();
    }

    /// <summary>Less is allowed than before: <see cref="Settled"/> comes once the firmware had the time to follow.</summary>
    public void Tightened() => _scheduler.Plan(_settle, _scheduler.NowNs + MonitorLimits.SettingSettlesNs);

    /// <summary>No answer comes any more.</summary>
    public void AnswersLost() => ForEach(static setting => setting.AnswersLost());

    /// <summary>The flash begins to write the settings.</summary>
    public void Writing() => ForEach(static setting => setting.Writing());

    /// <summary>The settings are written whole.</summary>
    public void Written() => ForEach(static setting => setting.Written());

    /// <summary>The stored settings were changed from outside.</summary>
    public void Tampered()
    {
        ForEach(static setting => setting.Tampered());
        _menu.Tampered();
        Note();
    }

    /// <summary>A new firmware runs on what the flash holds.</summary>
    public void Restarted()
    {
        ForEach(static setting => setting.Restarted());
        DelayStarts();
    }

    private void MayBeAnything()
    {
        _limit.MayBe(MonitorLimits.HighestLevelCb);
        _start.MayBe(MonitorLimits.HighestLevelCb);
        _delay.MayBe(-MonitorLimits.ShortestDelayMs);
        _longDelay.MayBe(MonitorLimits.LongestDelayMs);
        _hold.MayBe(1);
        _restore.MayBe(1);
        _programme.MayBe(-MonitorLimits.LowestProgrammeCb);
        Note();
    }

    private int Value(SettingBound setting, TypedRequest request, bool certain) =>
        request.Kind == RequestKind.Defaults ? setting.Standard
        : setting == _hold ? request.Value & TypedRequest.Hold
        : setting == _restore ? request.Value >> 1
        : setting != _longDelay ? request.Value
        : certain ? -request.Value
        : MonitorLimits.LongestDelayMs;

    private SettingBound[] About(RequestKind kind) => kind switch
    {
        RequestKind.Limit => [_limit],
        RequestKind.Start => [_start],
        RequestKind.Delay => [_delay, _longDelay],
        RequestKind.Policy => [_hold, _restore],
        RequestKind.Programme => [_programme],
        RequestKind.Defaults => _all,
        _ => [],
    };

    private void ForEach(Action<SettingBound> act) => Array.ForEach(_all, act);

    private void Note()
    {
        ShortestDelayMs = Math.Min(ShortestDelayMs, -_delay.Loosest);
        LongestDelayMs = Math.Max(LongestDelayMs, _longDelay.Loosest);
        NotePlugIn();
    }

    private void NotePlugIn()
    {
        MayHold |= _hold.Loosest > 0;
        MayRestore |= _restore.Loosest > 0;
        HighestPlugInStartCb = Math.Max(HighestPlugInStartCb, _start.Loosest);
    }

    private void Settle()
    {
        var nowNs = _scheduler.NowNs;
        if (_deadMan.IsBlocked || nowNs - _deadMan.ResumedNs < MonitorLimits.SettingSettlesNs)
        {
            _scheduler.Plan(_settle, nowNs + MonitorLimits.SettingSettlesNs);
            return;
        }

        ForEach(static setting => setting.Settle());
        Settled?.Invoke();
    }
}
