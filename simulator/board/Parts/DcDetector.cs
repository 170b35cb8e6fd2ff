using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// The DC detector at the amp's output, before the contact: <see cref="DcFilter"/>, comparators for either sign, and a
/// capacitor that holds a trip. Each figure is the slowest end of the simulated circuit (docs/hardware.md, DC sense), so
/// that what holds on the virtual board holds with the quicker ones. It only sees direct current that is put there; the
/// offset that rings down after power-up is not fed to it.
/// </summary>
public sealed class DcDetector
{
    /// <summary>A comparator trips beyond this, V, either sign: the circuit's 70 mV with its tolerances (deck dc-sense, corner slow).</summary>
    public const double TripVolts = 0.0815;

    /// <summary>From a comparator's trip to the line's: C905 fills through 1 k; ns (deck dc-sense, corner slow).</summary>
    public const long TripDelayNs = 8 * Duration.Ms;

    /// <summary>How long C905 holds the trip after the comparators have let go; ns (deck dc-sense, corner fast).</summary>
    public const long HoldNs = 1180 * Duration.Ms;

    private readonly Scheduler _scheduler;
    private readonly Action<bool> _changed;
    private readonly ScheduledEvent _cross;
    private readonly ScheduledEvent _settle;
    private readonly DcFilter _filter = new();
    private double _volts;
    private long _sinceNs;
    private bool _powered;
    private int _side;
    private bool _sees;
    private bool _forced;

    /// <summary>Makes a detector without supply; <paramref name="changed"/> hears each change of <see cref="Tripped"/>.</summary>
    public DcDetector(Scheduler scheduler, Action<bool> changed)
    {
        _scheduler = scheduler;
        _changed = changed;
        _cross = new ScheduledEvent(Cross);
        _settle = new ScheduledEvent(() => See(_side != 0));
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
            _filter.Empty();
            _side = 0;
            _settle.Cancel();
            See(false);
        }

        Plan();
    }

    /// <summary>Trips it at once, whatever its input, or leaves it to its input again.</summary>
    public void Force(bool tripped)
    {
        _forced = tripped;
        Tell();
    }

    private void Advance()
    {
        _filter.Advance(OutputVolts, (_scheduler.NowNs - _sinceNs) / (double)Duration.S);
        _sinceNs = _scheduler.NowNs;
    }

    // The next crossing of a comparator, from the filter's state now. _side: 1 above, -1 below, 0 between.
    private void Plan()
    {
        _cross.Cancel();
        var seconds = _side == 0
            ? Math.Min(_filter.SecondsToPass(OutputVolts, TripVolts, rising: true), _filter.SecondsToPass(OutputVolts, -TripVolts, rising: false))
            : _filter.SecondsToPass(OutputVolts, _side * TripVolts, rising: _side < 0);
        if (double.IsFinite(seconds))
        {
            _scheduler.Plan(_cross, _scheduler.NowNs + (long)Math.Ceiling(seconds * Duration.S));
        }
    }

    private void Cross()
    {
        Advance();
        _side = _side == 0 ? Math.Sign(_filter.Volts) : 0;
        Plan();
        if (_sees == (_side != 0))
        {
            _settle.Cancel();
        }
        else
        {
            _scheduler.Plan(_settle, _scheduler.NowNs + (_side != 0 ? TripDelayNs : HoldNs));
        }
    }

    private void See(bool direct)
    {
        _sees = direct;
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
