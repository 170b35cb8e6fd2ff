using AmpController.Ports;
using VirtualAmp.Bridge;

namespace VirtualAmp.Tests.Knob;

/// <summary>An input pin of the virtual ESP32, for firmware code that a test runs by itself.</summary>
internal sealed class PortPin : IInputPin, IPinListener
{
    private readonly IBoard _port;
    private readonly int _pin;
    private IEdgeSink? _sink;

    /// <summary>Opens the pin as an input.</summary>
    public PortPin(IBoard port, int pin)
    {
        (_port, _pin) = (port, pin);
        port.OpenPin(pin);
        port.SetPinMode(pin, 0);
    }

    public bool Read() => _port.ReadPin(_pin);

    public void Watch(IEdgeSink sink)
    {
        _sink = sink;
        _port.ListenToPin(_pin, this);
    }

    public void OnEdge(int pin, bool rising) => _sink!.OnEdge(rising);
}
