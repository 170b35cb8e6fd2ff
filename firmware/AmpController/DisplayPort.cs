using System;
using AmpController.Ports;

namespace AmpController
{
    /// <summary>
    /// The display's bus and the panel on it. The library's class sends its own start-up bytes when it is made and ignores
    /// the answers, on a stuck bus 1 s each: it is made by the first start-up after the bus was seen idle, and once.
    /// </summary>
    public sealed class DisplayPort : IDisplayPort
    {
        private readonly I2cBus _bus;
        private readonly bool _isSh1106;
        private Oled _oled;

        /// <summary>Takes the bus over; nothing is sent before <see cref="Clear"/> and <see cref="Initialise"/>.</summary>
        public DisplayPort(I2cBus bus, bool isSh1106)
        {
            _bus = bus;
            _isSh1106 = isSh1106;
        }

        /// <inheritdoc/>
        public TransferStatus Clear()
        {
            TransferStatus status = _bus.Clear();
            if (status == TransferStatus.Ok && _oled != null)
            {
                _oled.Use(_bus.Device);
            }

            return status;
        }

        /// <inheritdoc/>
        public TransferStatus Initialise(bool dark)
        {
            if (_bus.Device == null)
            {
                return _bus.State;
            }

            try
            {
                if (_oled == null)
                {
                    _oled = new Oled(_bus.Device, _isSh1106);
                }
            }
            catch (InvalidOperationException)
            {
                // The driver's other errors come as this exception, out of the library's constructor too.
                return TransferStatus.Error;
            }

            return _oled.Initialise(dark);
        }

        /// <inheritdoc/>
        public TransferStatus Send(byte[] bytes, int count) => _bus.Device == null ? _bus.State : _oled.Send(bytes, count);
    }
}
