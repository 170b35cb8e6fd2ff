namespace System.Device.I2c
{
    /// <summary>What a transfer did.</summary>
    public struct I2cTransferResult
    {
        internal I2cTransferResult(I2cTransferStatus status, uint bytesTransferred)
        {
            Status = status;
            BytesTransferred = bytesTransferred;
        }

        /// <summary>All bytes, or 0 on any failure.</summary>
        public uint BytesTransferred { get; }

        /// <summary>How it ended.</summary>
        public I2cTransferStatus Status { get; }
    }
}
