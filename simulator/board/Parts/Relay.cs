using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>
/// A small signal relay (Omron G6K-2, Panasonic TQ2): the normally open contact follows the coil late and with bounce.
/// Operate and release with the board's driver are the simulated ones (docs/hardware.md, Figures, mute-driver: 2.4 to 4.5 ms
/// and 1.8 to 4.0 ms), the shortest those of a quicker relay; bounce is 1 to 3 ms, unverified (docs/parts.md, Relays). Each
/// move draws its own times inside these.
/// </summary>
public sealed class Relay
{
    /// <summary>Longest time from current to first touch, ns.</summary>
    public const long OperateNs = 4_500 * Duration.Us;

    /// <summary>Longest bounce on closing, ns.</summary>
    public const long OperateBounceNs = 3 * Duration.Ms;

    /// <summary>Longest time from no current to open, ns.</summary>
    public const long ReleaseNs = 4_100 * Duration.Us;

    /// <summary>Longest bounce on opening, ns (no figure found).</summary>
    public const long ReleaseBounceNs = 300 * Duration.Us;

    private const long ShortestOperateNs = Duration.Ms;
    private const long ShortestReleaseNs = 500 * Duration.Us;

    private readonly Random _random;
    private readonly Wire _coil;
    private readonly BouncingContact _contact;

    /// <summary>Makes a relay without current, between two wires of the board.</summary>
    public Relay(Scheduler scheduler, Random random, Wire coil, Wire contact)
    {
        _random = random;
        _coil = coil;
        _contact = new BouncingContact(scheduler, random, contact.Set);
    }

    /// <summary>Switches the coil's current.</summary>
    public void Drive(bool energised)
    {
        if (_coil.Value == energised)
        {
            return;
        }

        _coil.Set(energised);
        if (energised)
        {
            _contact.Move(true, _random.Between(ShortestOperateNs, OperateNs), _random.Between(0, OperateBounceNs));
        }
        else
        {
            _contact.Move(false, _random.Between(ShortestReleaseNs, ReleaseNs), _random.Between(0, ReleaseBounceNs));
        }
    }
}
