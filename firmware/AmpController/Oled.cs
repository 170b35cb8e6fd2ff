using System;
using System.Device.I2c;
using AmpController.Ports;
using Iot.Device.Ssd13xx;

namespace AmpController
{
    /// <summary>
    /// The SSD1306 or SH1106 of 128 x 64 dots on its own bus. Adds to the library's class what it lacks: transfers of a part
    /// of the picture and a start-up sequence, both with their status. The library's own drawing and sending are not used:
    /// they ignore the status, and its commands send the whole frame.
    /// </summary>
    public sealed class Oled : Ssd1306
    {
        /// <summary>Of the 132 columns of an SH1106 the glass shows 128 from this one on (docs/parts.md, SH1106).</summary>
        public const int Sh1106FirstColumn = 2;

        /// <summary>
        /// The library's start-up bytes, but page addressing (20 02) in place of horizontal (20 00), so that each transfer
        /// stands by itself, and without what changes while the panel runs: contrast, start line, display on and off. Clock, 64 rows,
        /// no offset, turned to the connector's side, COM pins, precharge, VCOMH, follow RAM, not inverted; then, for the
        /// SSD1306 alone, charge pump and addressing (SSD1306 data sheet table 9-1; docs/parts.md, SH1106).
        /// </summary>
        private static readonly byte[] StartUp =
        {
            0x00, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6,
            0x8D, 0x14, 0x20, 0x02,
        };

        /// <summary>The last bytes of <see cref="StartUp"/>, which an SH1106 does not have.</summary>
        private const int Ssd1306StartUpBytes = 4;

        /// <summary>Display off; then, for the SH1106 alone, its own supply, which it takes only while it is off.</summary>
        private readonly byte[] _off;
        private readonly bool _isSh1106;

        /// <summary>
        /// Takes the device over; the library sends its own start-up bytes here and ignores the answer. Of these an SH1106
        /// has no charge pump (8D 14) and no addressing mode (20 00): it takes their second bytes as a column, and each
        /// transfer names its own. <see cref="Initialise"/> darkens the panel and sets it up anew.
        /// </summary>
        public Oled(I2cDevice device, bool isSh1106)
            : base(device, DisplayResolution.OLED128x64, shouldDispose: false)
        {
            _isSh1106 = isSh1106;
            _off = new byte[isSh1106 ? 4 : 2];
            _off[1] = 0xAE;
            if (isSh1106)
            {
                _off[2] = 0xAD;
                _off[3] = 0x8B;
            }
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
            TransferStatus status = dark ? Send(_off, _off.Length) : TransferStatus.Ok;
            return status == TransferStatus.Ok
                ? Send(StartUp, _isSh1106 ? StartUp.Length - Ssd1306StartUpBytes : StartUp.Length)
                : status;
        }
    }
}
