using System;
using System.Device.Gpio;
using System.Device.I2c;

namespace Iot.Device.Ssd13xx
{
    /// <summary>Stand-in of the library's base class: holds the bus, draws nothing.</summary>
    public abstract class Ssd13xx : IDisposable
    {
        private readonly GpioController _gpio;
        private readonly bool _shouldDispose;

        /// <summary>Keeps what it is given. A reset pin is not modelled and throws NotSupportedException.</summary>
        public Ssd13xx(
            I2cDevice i2cDevice,
            DisplayResolution resolution = DisplayResolution.OLED128x64,
            DisplayOrientation orientation = DisplayOrientation.Landscape,
            int resetPin = -1,
            GpioController gpio = null,
            bool shouldDispose = true)
        {
            if (resetPin >= 0)
            {
                throw new NotSupportedException();
            }

            _i2cDevice = i2cDevice;
            _gpio = gpio;
            _shouldDispose = shouldDispose;
        }

        /// <summary>Size of the panel.</summary>
        public enum DisplayResolution
        {
            /// <summary>128 by 64 pixels.</summary>
            OLED128x64 = 0,
        }

        /// <summary>The panel's device on its bus.</summary>
        protected I2cDevice _i2cDevice { get; set; }

        /// <summary>Closes the device and, unless told otherwise, the GPIO controller.</summary>
        public void Dispose() => Dispose(true);

        /// <summary>Closes the device and, unless told otherwise, the GPIO controller.</summary>
        protected virtual void Dispose(bool disposing)
        {
            if (_i2cDevice != null)
            {
                _i2cDevice.Dispose();
                _i2cDevice = null;
            }

            if (_shouldDispose && _gpio != null)
            {
                _gpio.Dispose();
            }
        }
    }
}
