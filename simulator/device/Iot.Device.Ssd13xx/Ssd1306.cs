using System.Device.Gpio;
using System.Device.I2c;

namespace Iot.Device.Ssd13xx
{
    /// <summary>Stand-in of the library's SSD1306: its constructor sends the same bytes and, like it, ignores the answer.</summary>
    public class Ssd1306 : Ssd13xx
    {
        /// <summary>Address with the SA0 strap low.</summary>
        public const byte DefaultI2cAddress = 0x3C;

        /// <summary>Address with the SA0 strap high.</summary>
        public const byte SecondaryI2cAddress = 0x3D;

        /// <summary>Starts the panel up: horizontal addressing, charge pump and display on.</summary>
        public Ssd1306(
            I2cDevice i2cDevice,
            DisplayResolution res,
            DisplayOrientation orientation = DisplayOrientation.Landscape,
            int resetPin = -1,
            GpioController gpio = null,
            bool shouldDispose = true)
            : base(i2cDevice, res, orientation, resetPin, gpio, shouldDispose)
        {
            i2cDevice.Write(new byte[]
            {
                0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8,
                0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
            });
        }

        /// <summary>Closes the device and, unless told otherwise, the GPIO controller.</summary>
        protected override void Dispose(bool disposing) => base.Dispose(disposing);
    }
}
