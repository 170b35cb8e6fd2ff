using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>Ties a wire that the world moves to the GPIO that reads it.</summary>
public sealed class InputLine
{
    private readonly Wire _wire;
    private readonly GpioPort _gpio;
    private readonly int _pin;
    private readonly bool _activeLow;

    /// <summary>Ties the wire as it is now.</summary>
    public InputLine(Wire wire, GpioPort gpio, int pin, bool activeLow)
    {
        _wire = wire;
        _gpio = gpio;
        _pin = pin;
        _activeLow = activeLow;
        _gpio.SetLevel(pin, wire.Value != activeLow);
    }

    /// <summary>Moves the wire and, inverted where the contact pulls to ground, the pin.</summary>
    public void Set(bool value)
    {
        _wire.Set(value);
        _gpio.SetLevel(_pin, value != _activeLow);
    }
}
