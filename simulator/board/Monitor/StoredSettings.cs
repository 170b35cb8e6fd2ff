using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// The settings that rules depend on, from what was typed, answered and written to the flash: the most that they may allow.
/// The board's own figures are those of an empty store.
/// </summary>
internal sealed class StoredSettings
{
    private readonly DeadManRule _deadMan;
    private readonly Scheduler _scheduler;
    private readonly SettingBound _limit;
    private readonly SettingBound _start;
    private readonly SettingBound _delay;
    private readonly SettingBound _longDelay;
    private readonly ScheduledEvent _settle;

    /// <summary>Watches a board whose store is empty; the heartbeat tells whether the firmware could follow a change.</summary>
    public StoredSettings(WatchedBoard board, DeadManRule deadMan)
    {
        _deadMan = deadMan;
        _scheduler = board.Scheduler;
        _limit = new SettingBound(board.Settings.LimitCb ?? board.Settings.HardCeilingCb);
        _start = new SettingBound(board.Settings.StartLimitCb);
        _delay = new SettingBound(-board.Settings.DelayMs);
        _longDelay = new SettingBound(board.Settings.DelayMs);
        _settle = new ScheduledEvent(Settle);
        DelayStarts();
    }

    /// <summary>The firmware had the time to follow what was tightened.</summary>
    public event Action? Settled;

    /// <summary>Highest limit that may be in force; hundredths of a dB.</summary>
    public int HighestLimitCb => _limit.Loosest;

    /// <summary>Highest start limit that may be in force; hundredths of a dB.</summary>
    public int HighestStartCb => _start.Loosest;

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

    /// <summary>The user asked for something.</summary>
    public void Asked(TypedRequest request)
    {
        foreach (var setting in About(request.Kind))
        {
            setting.Asked(Value(setting, request, certain: true));
        }

        NoteDelay();
    }

    /// <summary>The amp answered a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="done">Whether it said OK.</param>
    /// <param name="certain">Whether that answer surely belongs to this request.</param>
    public void Answered(TypedRequest request, bool done, bool certain)
    {
        foreach (var setting in About(request.Kind))
        {
            if (setting.Answered(Value(setting, request, certain), done, certain))
            {
                _scheduler.Plan(_settle, _scheduler.NowNs + MonitorLimits.SettingSettlesNs);
            }
        }

        NoteDelay();
    }

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
        NoteDelay();
    }

    /// <summary>A new firmware runs on what the flash holds.</summary>
    public void Restarted()
    {
        ForEach(static setting => setting.Restarted());
        DelayStarts();
    }

    private int Value(SettingBound setting, TypedRequest request, bool certain) =>
        request.Kind == RequestKind.Defaults ? setting.Standard
        : setting != _longDelay ? request.Value
        : certain ? -request.Value
        : MonitorLimits.LongestDelayMs;

    private SettingBound[] About(RequestKind kind) => kind switch
    {
        RequestKind.Limit => [_limit],
        RequestKind.Start => [_start],
        RequestKind.Delay => [_delay, _longDelay],
        RequestKind.Defaults => [_limit, _start, _delay, _longDelay],
        _ => [],
    };

    private void ForEach(Action<SettingBound> act)
    {
        act(_limit);
        act(_start);
        act(_delay);
        act(_longDelay);
    }

    private void NoteDelay()
    {
        ShortestDelayMs = Math.Min(ShortestDelayMs, -_delay.Loosest);
        LongestDelayMs = Math.Max(LongestDelayMs, _longDelay.Loosest);
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
