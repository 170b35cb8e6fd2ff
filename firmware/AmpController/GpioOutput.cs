using System.Device.Gpio;
using AmpController.Ports;

namespace AmpController
{
    /// <summary>An output pin of the ESP32. Opening it ends LOW, after a short weak pull-up that the board's pull-down beats.</summary>
    public sealed class GpioOutput : IOutputPin
    {
        private readonly GpioPin _pin;

        /// <summary>Opens the pin LOW. Throws when the pin is taken or cannot be an output.</summary>
        public GpioOutput(GpioController gpio, int pin)
        {
            _pin = gpio.OpenPin(pin, PinMode.Output);
        }

        /// <inheritdoc/>
        public void Write(bool high) => _pin.Write(high);

        /// <inheritdoc/>
        public void Toggle() => _pin.Toggle();
    }
}
