using System.Collections;
using VirtualAmp.Bridge;

namespace System.Device.Gpio
{
    /// <summary>Stand-in: opens pins of the board.</summary>
    public sealed class GpioController : IDisposable
    {
        /// <summary>Pins that were disposed of but never closed fill the device's heap; here this many entries do.</summary>
        private const int MostPins = 200;

        private readonly ArrayList _openPins = new ArrayList();

        /// <summary>Reserves a pin. Throws InvalidOperationException when it does not exist or is taken.</summary>
        public GpioPin OpenPin(int pinNumber)
        {
            if (_openPins.Count >= MostPins)
            {
                throw new OutOfMemoryException();
            }

            Boards.Current.OpenPin(pinNumber);
            GpioPin pin = new GpioPin(pinNumber);
            _openPins.Add(pin);
            return pin;
        }

        /// <summary>Reserves a pin and sets its mode.</summary>
        public GpioPin OpenPin(int pinNumber, PinMode mode)
        {
            GpioPin pin = OpenPin(pinNumber);
            pin.SetPinMode(mode);
            return pin;
        }

        /// <summary>Gives a pin back; it floats.</summary>
        public void ClosePin(int pinNumber)
        {
            GpioPin pin = Find(pinNumber);
            if (pin == null)
            {
                throw new InvalidOperationException();
            }

            _openPins.Remove(pin);
            Boards.Current.ClosePin(pinNumber);
        }

        /// <summary>Level of an open pin; of an output always LOW, as on the ESP32.</summary>
        public PinValue Read(int pinNumber) => Boards.Current.ReadPin(pinNumber);

        /// <summary>Gives back every pin opened here. On the device it takes those of every controller: use one for the life of the program.</summary>
        public void Dispose()
        {
            for (int i = 0; i < _openPins.Count; i++)
            {
                ((GpioPin)_openPins[i]).Dispose();
            }

            _openPins.Clear();
        }

        private GpioPin Find(int pinNumber)
        {
            for (int i = 0; i < _openPins.Count; i++)
            {
                GpioPin pin = (GpioPin)_openPins[i];
                if (pin.PinNumber == pinNumber)
                {
                    return pin;
                }
            }

            return null;
        }
    }
}
