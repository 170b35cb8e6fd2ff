using System.Device.Gpio;
using AmpController.Ports;

namespace AmpController
{
    /// <summary>An input pin of the ESP32. The pulls are on the board: pins 34 to 39 have none inside.</summary>
    public sealed class GpioInput : IInputPin
    {
        private readonly GpioController _gpio;
        private readonly GpioPin _pin;
        private readonly int _number;
        private IEdgeSink _sink;

        /// <summary>Opens the pin. Throws when it is taken.</summary>
        public GpioInput(GpioController gpio, int pin)
        {
            _gpio = gpio;
            _number = pin;
            _pin = gpio.OpenPin(pin, PinMode.Input);
        }

        /// <summary>Reads through the controller, which makes one object where the pin makes two.</summary>
        public bool Read() => (bool)_gpio.Read(_number);

        /// <inheritdoc/>
        public void Watch(IEdgeSink sink)
        {
            _sink = sink;
            _pin.ValueChanged += OnValueChanged;
        }

        private void OnValueChanged(object sender, PinValueChangedEventArgs e) =>
            _sink.OnEdge(e.ChangeType == PinEventTypes.Rising);
    }
}
