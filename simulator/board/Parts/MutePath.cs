using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>Current for the mute coil: the GPIO asks, and heartbeat gate, power-good, DC trip and the supply each can refuse (docs/safety.md, What the hardware must do). Any of them opens it at once.</summary>
public sealed class MutePath
{
    private readonly Wires _wires;
    private readonly Relay _relay;
    private bool _supply;

    /// <summary>Makes the path with its relay and its heartbeat gate, without supply.</summary>
    public MutePath(Scheduler scheduler, Wires wires, Random relayRandom, Random gateRandom)
    {
        _wires = wires;
        _relay = new Relay(scheduler, relayRandom, wires.MuteCoil, wires.MuteContact);
        Gate = new HeartbeatGate(scheduler, gateRandom, Drive);
    }

    /// <summary>The dead man.</summary>
    public HeartbeatGate Gate { get; }

    /// <summary>The coil's supply came or went.</summary>
    public void Supply(bool on)
    {
        _supply = on;
        Drive();
    }

    /// <summary>The GPIO's level, low when it floats: the pull-down wins.</summary>
    public void Ask(bool energise)
    {
        _wires.MuteGpio.Set(energise);
        Drive();
    }

    /// <summary>Looks at the inputs again; call it after power-good or DC trip changed.</summary>
    public void Update()
    {
        if (!_wires.PowerGood.Value || _wires.DcTrip.Value)
        {
            Gate.Empty();
        }

        Drive();
    }

    private void Drive() =>
        _relay.Drive(_wires.MuteGpio.Value && Gate.Up && _wires.PowerGood.Value && !_wires.DcTrip.Value && _supply);
}
