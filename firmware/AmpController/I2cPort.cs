using System;
using System.Device.I2c;
using AmpController.Control;
using AmpController.Ports;

namespace AmpController
{
    /// <summary>The volume IC's bus; every status is reported, nothing is thrown.</summary>
    public sealed class I2cPort : II2cPort
    {
        private readonly I2cBus _bus;
        private readonly LoopStats _stats;

        /// <summary>Takes the bus over; transfers are counted as the audio bus's. Call <see cref="Clear"/> before the first.</summary>
        public I2cPort(I2cBus bus, LoopStats stats)
        {
            _bus = bus;
            _stats = stats;
        }

        /// <summary>What the platform's status means; a refused address and a refused byte look the same there.</summary>
        public static TransferStatus Map(I2cTransferStatus status)
        {
            switch (status)
            {
                case I2cTransferStatus.FullTransfer:
                    return TransferStatus.Ok;
                case I2cTransferStatus.SlaveAddressNotAcknowledged:
                case I2cTransferStatus.PartialTransfer:
                    return TransferStatus.Nack;
                case I2cTransferStatus.ClockStretchTimeout:
                    return TransferStatus.Timeout;
                default:
                    return TransferStatus.Error;
            }
        }

        /// <summary>One transaction with a device; the driver's other errors come as an exception.</summary>
        internal static TransferStatus Run(I2cDevice device, byte[] write, int writeCount, byte[] read, int readCount)
        {
            if (readCount == 0)
            {
                return Map(device.Write(new SpanByte(write, 0, writeCount)).Status);
            }

            if (writeCount == 0)
            {
                return Map(device.Read(new SpanByte(read, 0, readCount)).Status);
            }

            return Map(device.WriteRead(new SpanByte(write, 0, writeCount), new SpanByte(read, 0, readCount)).Status);
        }

        /// <inheritdoc/>
        public TransferStatus Transfer(byte[] write, int writeCount, byte[] read, int readCount)
        {
            _stats.AudioTransfers++;
            I2cDevice device = _bus.Device;
            if (device == null)
            {
                return _bus.State;
            }

            try
            {
                return Run(device, write, writeCount, read, readCount);
            }
            catch (InvalidOperationException)
            {
                // The driver's other errors come as this exception; the caller learns it as a status like the rest.
                return TransferStatus.Error;
            }
        }

        /// <inheritdoc/>
        public TransferStatus Clear() => _bus.Clear();
    }
}
