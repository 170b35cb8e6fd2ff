using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// One contact of the encoder behind its filter: pull-up 10 k, 10 k in series, 10 nF to ground (docs/wiring.md). The voltage at
/// the pin follows the contact exponentially, and the pin's level changes where it crosses a bound of the ESP32's input: 0.25 and 0.75 of the
/// supply (data sheet, VIL and VIH). The instants of crossing are calculated; nothing is sampled.
/// </summary>
public sealed class EncoderChannel
{
    /// <summary>The contact open: through pull-up and series resistor, 20 k and 10 nF; ns.</summary>
    public const double RiseTauNs = 200_000;

    /// <summary>The contact closed: through the series resistor alone, 10 k and 10 nF; ns.</summary>
    public const double FallTauNs = 100_000;

    private const double LowBound = 0.25;
    private const double HighBound = 0.75;

    private readonly Scheduler _scheduler;
    private readonly Action<bool> _pin;
    private readonly ScheduledEvent _crossing;
    private bool _open = true;
    private bool _level = true;
    private double _fromVolts = 1;
    private long _sinceNs;

    /// <summary>An open contact, the pin high.</summary>
    /// <param name="scheduler">The board's time.</param>
    /// <param name="pin">Takes the level at the pin.</param>
    public EncoderChannel(Scheduler scheduler, Action<bool> pin)
    {
        _scheduler = scheduler;
        _pin = pin;
        _crossing = new ScheduledEvent(Cross);
    }

    /// <summary>The contact opens, or closes to ground.</summary>
    public void Move(bool open)
    {
        // In parts of the supply: open goes to 1, closed to 0.
        var volts = Volts(_scheduler.NowNs);
        (_open, _fromVolts, _sinceNs) = (open, volts, _scheduler.NowNs);
        if (open == _level)
        {
            _crossing.Cancel();
            return;
        }

        var afterNs = open ? RiseTauNs * Math.Log((1 - volts) / (1 - HighBound)) : FallTauNs * Math.Log(volts / LowBound);
        _scheduler.Plan(_crossing, _scheduler.NowNs + (long)Math.Ceiling(afterNs));
    }

    private double Volts(long atNs) => _open
        ? 1 - ((1 - _fromVolts) * Math.Exp((_sinceNs - atNs) / RiseTauNs))
        : _fromVolts * Math.Exp((_sinceNs - atNs) / FallTauNs);

    private void Cross()
    {
        _level = _open;
        _pin(_level);
    }
}
