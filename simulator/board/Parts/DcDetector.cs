using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The DC detector at the amp's output, before the contact: a first-order filter behind clamps and a comparator for either
/// sign. It only sees direct current that is put there; the offset that rings down after power-up is not fed to it.
/// </summary>
public sealed class DcDetector
{
    /// <summary>It trips when the filtered magnitude reaches this, V (docs/parts.md, Delay and DC).</summary>
    public const double TripVolts = 0.07;

    /// <summary>It lets go when the filtered magnitude has fallen to this, V (design value).</summary>
    public const double ReleaseVolts = 0.05;

    /// <summary>Time constant of the filter, s: 150 mV trips after 0.19 s, 1 V after 22 ms (design value).</summary>
    public const double TauS = 0.3;

    /// <summary>The clamps hold the filter here, V, so that it lets go 0.7 s after any direct current (design value).</summary>
    public const double ClampVolts = 0.5;

    private const double NsPerS = 1e9;

    private readonly Scheduler _scheduler;
    private readonly Action<bool> _changed;
    private readonly ScheduledEvent _cross;
    private double _volts;
    private double _filtered;
    private long _sinceNs;
    private bool _powered;
    private bool _sees;
    private bool _forced;

    /// <summary>Makes a detector without supply; <paramref name="changed"/> hears each change of <see cref="Tripped"/>.</summary>
    public DcDetector(Scheduler scheduler, Action<bool> changed)
    {
        _scheduler = scheduler;
        _changed = changed;
        _cross = new ScheduledEvent(() => Compare(!_sees));
    }

    /// <summary>Whether its output says DC.</summary>
    public bool Tripped { get; private set; }

    /// <summary>The direct current at the amp's output now, V; 0 without rails: an amp without supply makes none.</summary>
    public double OutputVolts => _powered ? _volts : 0;

    /// <summary>Puts direct current on the amp's output; V, either sign, 0 takes it away.</summary>
    public void Apply(double volts)
    {
        Advance();
        _volts = volts;
        Plan();
    }

    /// <summary>The rails came or went; without them the detector is empty and says nothing.</summary>
    public void Power(bool on)
    {
        Advance();
        _powered = on;
        if (!on)
        {
            _filtered = 0;
            Compare(false);
        }

        Plan();
    }

    /// <summary>Trips it at once, whatever its input, or leaves it to its input again.</summary>
    public void Force(bool tripped)
    {
        _forced = tripped;
        Tell();
    }

    private double TargetVolts => Math.Abs(OutputVolts);

    private void Advance()
    {
        var seconds = (_scheduler.NowNs - _sinceNs) / NsPerS;
        _filtered = Math.Min(ClampVolts, TargetVolts + ((_filtered - TargetVolts) * Math.Exp(-seconds / TauS)));
        _sinceNs = _scheduler.NowNs;
    }

    // The next crossing of the comparator, from the filter's state now.
    private void Plan()
    {
        _cross.Cancel();
        var threshold = _sees ? ReleaseVolts : TripVolts;
        var crosses = _sees ? TargetVolts < threshold : TargetVolts > threshold;
        if (crosses)
        {
            var seconds = TauS * Math.Log((TargetVolts - _filtered) / (TargetVolts - threshold));
            _scheduler.Plan(_cross, _scheduler.NowNs + (long)Math.Ceiling(Math.Max(0, seconds) * NsPerS));
        }
    }

    private void Compare(bool sees)
    {
        Advance();
        _sees = sees;
        Plan();
        Tell();
    }

    private void Tell()
    {
        if (Tripped != (_sees || _forced))
        {
            Tripped = !Tripped;
            _changed(Tripped);
        }
    }
}
