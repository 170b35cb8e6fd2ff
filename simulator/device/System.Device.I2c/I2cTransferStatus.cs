namespace System.Device.I2c
{
    /// <summary>How a transfer ended.</summary>
    public enum I2cTransferStatus
    {
        /// <summary>Not known.</summary>
        UnknownError = 0,

        /// <summary>Every byte acknowledged.</summary>
        FullTransfer = 1,

        /// <summary>The bus did not move for 1 s.</summary>
        ClockStretchTimeout = 2,

        /// <summary>Never reported by the ESP32.</summary>
        PartialTransfer = 3,

        /// <summary>The address or a byte was refused.</summary>
        SlaveAddressNotAcknowledged = 4,
    }
}
