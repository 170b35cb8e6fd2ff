using VirtualAmp.Bridge;

namespace System.Device.I2c
{
    /// <summary>Stand-in: one device on a bus of the board. Every transfer blocks; a refusal is only a status.</summary>
    public class I2cDevice : IDisposable
    {
        private bool _closed;

        /// <summary>Opens a device. Throws InvalidOperationException when the bus has no pins.</summary>
        public I2cDevice(I2cConnectionSettings settings)
        {
            ConnectionSettings = settings;
            Boards.Current.OpenI2c(settings.BusId, settings.DeviceAddress, (int)settings.BusSpeed);
        }

        /// <summary>What it was opened with.</summary>
        public I2cConnectionSettings ConnectionSettings { get; }

        /// <summary>Reads as many bytes as the span holds.</summary>
        public I2cTransferResult Read(SpanByte buffer) => Transfer(SpanByte.Empty, buffer);

        /// <summary>Writes all bytes of the span.</summary>
        public I2cTransferResult Write(SpanByte buffer) => Transfer(buffer, SpanByte.Empty);

        /// <summary>Writes, then a repeated start, then reads.</summary>
        public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) => Transfer(writeBuffer, readBuffer);

        /// <summary>Closes the device.</summary>
        public void Dispose()
        {
            if (!_closed)
            {
                _closed = true;
                Boards.Current.CloseI2c(ConnectionSettings.BusId, ConnectionSettings.DeviceAddress);
            }
        }

        private I2cTransferResult Transfer(SpanByte write, SpanByte read)
        {
            I2cTransferStatus status = (I2cTransferStatus)Boards.Current.TransferI2c(
                ConnectionSettings.BusId,
                ConnectionSettings.DeviceAddress,
                write.Array,
                write.Start,
                write.Length,
                read.Array,
                read.Start,
                read.Length);
            return new I2cTransferResult(status, status == I2cTransferStatus.FullTransfer ? (uint)(write.Length + read.Length) : 0);
        }
    }
}
