using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// One gain coil with its driver. Driven low it lets go at once; when the drive is lost (EN low, no supply) the driver's
/// gate discharges slowly, so that the mute contact is open before the gain moves (S3: at least 10 ms longer).
/// </summary>
public sealed class GainDriver
{
    /// <summary>Hold after the drive is lost, ns: the 10 ms of S3 and a margin.</summary>
    public const long LostDriveHoldNs = 15 * Duration.Ms;

    private readonly Scheduler _scheduler;
    private readonly Wire _gpio;
    private readonly Relay _relay;
    private readonly ScheduledEvent _letGo;

    /// <summary>Makes a driver without drive.</summary>
    public GainDriver(Scheduler scheduler, Random random, Wire gpio, Wire coil, Wire contact)
    {
        _scheduler = scheduler;
        _gpio = gpio;
        _relay = new Relay(scheduler, random, coil, contact);
        _letGo = new ScheduledEvent(() => _relay.Drive(false));
    }

    /// <summary>The GPIO drives the given level.</summary>
    public void Drive(bool energise)
    {
        _letGo.Cancel();
        _gpio.Set(energise);
        _relay.Drive(energise);
    }

    /// <summary>The GPIO floats.</summary>
    public void Float()
    {
        _gpio.Set(false);
        if (!_letGo.Pending)
        {
            _scheduler.Plan(_letGo, _scheduler.NowNs + LostDriveHoldNs);
        }
    }
}
