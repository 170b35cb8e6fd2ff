using VirtualAmp.Bridge;

namespace System.Device.Gpio
{
    /// <summary>Stand-in: one open pin of the board.</summary>
    public sealed class GpioPin : IDisposable
    {
        private PinValueChangedEventHandler _handlers;

        internal GpioPin(int pinNumber)
        {
            PinNumber = pinNumber;
        }

        /// <summary>GPIO number.</summary>
        public int PinNumber { get; }

        /// <summary>Edges of the pin. Adding a handler sets the pin's mode again, as on the device.</summary>
        public event PinValueChangedEventHandler ValueChanged
        {
            add
            {
                _handlers = (PinValueChangedEventHandler)Delegate.Combine(_handlers, value);
                Boards.Current.ListenToPin(PinNumber, new Listener(this));
            }

            remove
            {
                _handlers = (PinValueChangedEventHandler)Delegate.Remove(_handlers, value);
                Boards.Current.ListenToPin(PinNumber, _handlers == null ? null : new Listener(this));
            }
        }

        /// <summary>Sets the mode. An output ends LOW.</summary>
        public void SetPinMode(PinMode value) => Boards.Current.SetPinMode(PinNumber, (int)value);

        /// <summary>Level of an input; of an output always LOW, as on the ESP32.</summary>
        public PinValue Read() => Boards.Current.ReadPin(PinNumber);

        /// <summary>Drives an output. Throws ArgumentException when the pin is none.</summary>
        public void Write(PinValue value) => Boards.Current.WritePin(PinNumber, (bool)value);

        /// <summary>Drives an output to the level it was not told last.</summary>
        public void Toggle() => Boards.Current.TogglePin(PinNumber);

        /// <summary>Gives the pin back; it floats. As on the device the controller keeps it in its list: only <see cref="GpioController.ClosePin"/> takes it out.</summary>
        public void Dispose() => Boards.Current.ClosePin(PinNumber);

        private sealed class Listener : IPinListener
        {
            private readonly GpioPin _pin;

            internal Listener(GpioPin pin) => _pin = pin;

            public void OnEdge(int pin, bool rising)
            {
                PinValueChangedEventHandler handlers = _pin._handlers;
                if (handlers != null)
                {
                    handlers(_pin, new PinValueChangedEventArgs(rising ? PinEventTypes.Rising : PinEventTypes.Falling, pin));
                }
            }
        }
    }
}
