using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// Mains, rails, supervisor and EN. Power-good falls at once when the mains goes and comes back a supervisor's stretch
/// after the rails; the rails carry logic and chips over a gap of <see cref="HoldUpNs"/>. A fault takes power-good alone.
/// </summary>
public sealed class PowerSupply
{
    /// <summary>From mains to rails, ns (design value).</summary>
    public const long RiseNs = 5 * Duration.Ms;

    /// <summary>How long ESP32 and chips live on without mains, ns (docs/scenarios.md, Statements: a longer dip resets).</summary>
    public const long HoldUpNs = 15 * Duration.Ms;

    /// <summary>Stretch of the supervisor, ns (design value; common parts have 100 to 200 ms).</summary>
    public const long GoodStretchNs = 100 * Duration.Ms;

    /// <summary>From rails, or from the end of a reset, to EN high, ns: RC of 10 k and 1 uF. Up to <see cref="EnableSpreadNs"/> more is drawn, which also sets the phase of the 10 ms tick.</summary>
    public const long EnableDelayNs = 10 * Duration.Ms;

    /// <summary>Spread of <see cref="EnableDelayNs"/>, ns.</summary>
    public const long EnableSpreadNs = 10 * Duration.Ms;

    /// <summary>How long `reset` holds EN low, ns.</summary>
    public const long ResetPulseNs = 20 * Duration.Ms;

    private readonly Scheduler _scheduler;
    private readonly Random _random;
    private readonly ScheduledEvent _rise;
    private readonly ScheduledEvent _collapse;
    private readonly ScheduledEvent _good;
    private readonly ScheduledEvent _enable;
    private bool _low;

    /// <summary>Makes a supply without mains.</summary>
    public PowerSupply(Scheduler scheduler, Random random)
    {
        _scheduler = scheduler;
        _random = random;
        _rise = new ScheduledEvent(Rise);
        _collapse = new ScheduledEvent(Collapse);
        _good = new ScheduledEvent(() => GoodChanged?.Invoke(!_low));
        _enable = new ScheduledEvent(() => EnableChanged?.Invoke(true));
    }

    /// <summary>Mains came or went.</summary>
    public event Action<bool>? MainsChanged;

    /// <summary>Rails came or went.</summary>
    public event Action<bool>? RailsChanged;

    /// <summary>The supervisor's power-good changed.</summary>
    public event Action<bool>? GoodChanged;

    /// <summary>EN changed.</summary>
    public event Action<bool>? EnableChanged;

    /// <summary>Whether mains is there.</summary>
    public bool Mains { get; private set; }

    /// <summary>Whether the rails are up.</summary>
    public bool Rails { get; private set; }

    /// <summary>Mains on; nothing when it is on.</summary>
    public void On()
    {
        if (Mains)
        {
            return;
        }

        Mains = true;
        _collapse.Cancel();
        MainsChanged?.Invoke(true);
        if (Rails)
        {
            _scheduler.Plan(_good, _scheduler.NowNs + GoodStretchNs);
        }
        else
        {
            _scheduler.Plan(_rise, _scheduler.NowNs + RiseNs);
        }
    }

    /// <summary>Mains off; nothing when it is off.</summary>
    public void Off()
    {
        if (!Mains)
        {
            return;
        }

        Mains = false;
        _rise.Cancel();
        _good.Cancel();
        if (Rails)
        {
            // A gap of exactly the hold-up is survived: only a longer one resets.
            _scheduler.Plan(_collapse, _scheduler.NowNs + HoldUpNs + 1);
        }

        GoodChanged?.Invoke(false);
        MainsChanged?.Invoke(false);
    }

    /// <summary>Mains and rails gone in the same instant, without the hold-up; nothing when both are off.</summary>
    public void Cut()
    {
        Off();
        if (Rails)
        {
            _collapse.Cancel();
            Collapse();
        }
    }

    /// <summary>A rail that only the supervisor minds is low: power-good falls at once and everything else lives on; when it is mended power-good comes back after the supervisor's stretch, if mains and rails are there.</summary>
    public void Low(bool on)
    {
        if (_low == on)
        {
            return;
        }

        _low = on;
        if (on)
        {
            _good.Cancel();
            GoodChanged?.Invoke(false);
        }
        else if (Mains && Rails)
        {
            _scheduler.Plan(_good, _scheduler.NowNs + GoodStretchNs);
        }
    }

    /// <summary>Pulls EN low for <see cref="ResetPulseNs"/>; the rails stay.</summary>
    public void Reset()
    {
        if (!Rails)
        {
            return;
        }

        PlanEnable(ResetPulseNs);
        EnableChanged?.Invoke(false);
    }

    private void Rise()
    {
        Rails = true;
        _scheduler.Plan(_good, _scheduler.NowNs + GoodStretchNs);
        PlanEnable(0);
        RailsChanged?.Invoke(true);
    }

    private void Collapse()
    {
        Rails = false;
        _enable.Cancel();
        EnableChanged?.Invoke(false);
        RailsChanged?.Invoke(false);
    }

    private void PlanEnable(long pulseNs) =>
        _scheduler.Plan(_enable, _scheduler.NowNs + pulseNs + EnableDelayNs + _random.Between(0, EnableSpreadNs));
}
