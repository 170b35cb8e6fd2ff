using System;
using System.Device.I2c;
using AmpController.Ports;
using Iot.Device.Ssd13xx;

namespace AmpController
{
    /// <summary>
    /// The SSD1306 of 128 x 64 dots on its own bus. Adds to the library's class what it lacks: transfers of a part of the
    /// picture and a start-up sequence, both with their status. The library's own drawing and sending are not used: they
    /// ignore the status, and its commands send the whole frame.
    /// </summary>
    public sealed class Oled : Ssd1306
    {
        /// <summary>
        /// The library's start-up bytes with page addressing (20 02) in place of horizontal (20 00), so that each transfer
        /// stands by itself: clock, 64 rows, no offset, start line 0, charge pump, addressing, turned to the
        /// connector's side, COM pins, contrast, precharge, VCOMH, follow RAM, not inverted (SSD1306 data sheet table 9-1).
        /// Without its first and its last, display off and on: the one is sent apart, the other follows once the picture is whole.
        /// </summary>
        private static readonly byte[] StartUp =
        {
            0x00, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x02, 0xA1, 0xC8, 0xDA, 0x12, 0x81, 0xCF, 0xD9, 0xF1,
            0xDB, 0x40, 0xA4, 0xA6,
        };

        /// <summary>Display off (data sheet 10.1.12).</summary>
        private static readonly byte[] Off = { 0x00, 0xAE };

        /// <summary>Takes the device over; the library sends its own start-up bytes here and ignores the answer.</summary>
        public Oled(I2cDevice device)
            : base(device, DisplayResolution.OLED128x64, shouldDispose: false)
        {
        }

        /// <summary>Goes on with another device after a bus clear.</summary>
        public void Use(I2cDevice device)
        {
            _i2cDevice = device;
        }

        /// <summary>One transfer, control bytes included; never throws.</summary>
        public TransferStatus Send(byte[] bytes, int count)
        {
            try
            {
                return I2cPort.Map(_i2cDevice.Write(new SpanByte(bytes, 0, count)).Status);
            }
            catch (InvalidOperationException)
            {
                // The driver's other errors come as this exception; the caller learns it as a status like the rest.
                return TransferStatus.Error;
            }
        }

        /// <summary>The start-up sequence; with <paramref name="dark"/> the panel goes off first.</summary>
        public TransferStatus Initialise(bool dark)
        {
            TransferStatus status = dark ? Send(Off, Off.Length) : TransferStatus.Ok;
            return status == TransferStatus.Ok ? Send(StartUp, StartUp.Length) : status;
        }
    }
}
