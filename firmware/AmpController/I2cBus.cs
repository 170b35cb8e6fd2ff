using System;
using System.Device.Gpio;
using System.Device.I2c;
using AmpController.Ports;

namespace AmpController
{
    /// <summary>
    /// The two lines of an I2C bus with one device on it, at 400 kHz: opens the device, and clears the bus as GPIO. The
    /// platform's driver has no call for that, and a part that was interrupted in the middle of a read holds SDA low until
    /// it gets its clocks (I2C specification UM10204, 3.1.16). Nothing here blocks longer than a few ms.
    /// </summary>
    public sealed class I2cBus : IBusProbe
    {
        /// <summary>Clocks that free a part in any bit of a byte: eight bits and the acknowledge.</summary>
        private const int Clocks = 9;

        private readonly GpioController _gpio;
        private readonly I2cConnectionSettings _settings;
        private readonly int _dataPin;
        private readonly int _clockPin;
        private I2cDevice _device;
        private TransferStatus _state;

        /// <summary>Takes the bus over; it is opened by the first <see cref="Clear"/>. The pins must have their I2C function.</summary>
        public I2cBus(GpioController gpio, int busId, int address, int dataPin, int clockPin)
        {
            _gpio = gpio;
            _settings = new I2cConnectionSettings(busId, address, I2cBusSpeed.FastMode);
            _dataPin = dataPin;
            _clockPin = clockPin;
            _state = TransferStatus.Error;
        }

        /// <summary>The device, or null while the bus is not open.</summary>
        public I2cDevice Device => _device;

        /// <summary>How the last <see cref="Clear"/> ended; what a transfer answers while there is no device.</summary>
        public TransferStatus State => _state;

        /// <summary>Closes the device, clocks the bus free, looks at both lines, and opens the device when they are high.</summary>
        public TransferStatus Clear()
        {
            try
            {
                Shut();
                if (IsFreed())
                {
                    _device = new I2cDevice(_settings);
                    _state = TransferStatus.Ok;
                }
            }
            catch (Exception)
            {
                // A pin that is taken, a driver that does not start: the caller learns it as a status like the rest.
                _state = TransferStatus.Error;
            }

            return _state;
        }

        /// <inheritdoc/>
        public int Address => _settings.DeviceAddress;

        /// <inheritdoc/>
        public TransferStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
        {
            if (_device == null && Clear() != TransferStatus.Ok)
            {
                return _state;
            }

            I2cDevice other = null;
            try
            {
                // The bus stays open meanwhile: its own device holds it.
                other = address == Address ? null : new I2cDevice(new I2cConnectionSettings(_settings.BusId, address, I2cBusSpeed.FastMode));
                TransferStatus status = I2cPort.Run(other ?? _device, write, writeCount, read, readCount);
                if (status == TransferStatus.Timeout)
                {
                    // Whose transfer met it does not matter: its owner is to clear the bus and start its part over.
                    Shut();
                }

                return status;
            }
            catch (Exception)
            {
                // The driver's other errors come as an exception: the caller learns it as a status like the rest.
                return TransferStatus.Error;
            }
            finally
            {
                if (other != null)
                {
                    other.Dispose();
                }
            }
        }

        /// <summary>Without a device every transfer answers with a time-out, at once, until the bus was cleared.</summary>
        private void Shut()
        {
            I2cDevice device = _device;
            _device = null;
            _state = TransferStatus.Timeout;
            if (device != null)
            {
                device.Dispose();
            }
        }

        /// <summary>
        /// An open-drain pin opens LOW: SCL first, so that SDA falls and rises with SCL low and no part sees a START. Then
        /// nine clocks with SDA let go, and a STOP: SDA rises while SCL is high.
        /// </summary>
        private bool IsFreed()
        {
            GpioPin clock = _gpio.OpenPin(_clockPin, PinMode.OutputOpenDrain);
            try
            {
                GpioPin data = _gpio.OpenPin(_dataPin, PinMode.OutputOpenDrain);
                try
                {
                    return ClockOut(clock, data);
                }
                finally
                {
                    Close(_dataPin);
                }
            }
            finally
            {
                Close(_clockPin);
            }
        }

        /// <summary>Not Dispose: the controller keeps a pin in its list until it is closed by number, and a bus may be cleared once a second for days.</summary>
        private void Close(int pin) => _gpio.ClosePin(pin);

        private static bool ClockOut(GpioPin clock, GpioPin data)
        {
            data.Write(PinValue.High);
            for (int i = 0; i < Clocks; i++)
            {
                clock.Write(PinValue.High);
                clock.Write(PinValue.Low);
            }

            data.Write(PinValue.Low);
            clock.Write(PinValue.High);
            data.Write(PinValue.High);

            // An output cannot be read on this chip.
            clock.SetPinMode(PinMode.InputPullUp);
            data.SetPinMode(PinMode.InputPullUp);
            return clock.Read() == PinValue.High && data.Read() == PinValue.High;
        }
    }
}
