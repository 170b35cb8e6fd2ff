namespace nanoFramework.Hardware.Esp32
{
    /// <summary>What a pin can be mapped to: type, bus and line, a byte each.</summary>
    public enum DeviceFunction
    {
        /// <summary>SDA of bus 1.</summary>
        I2C1_DATA = 131328,

        /// <summary>SCL of bus 1.</summary>
        I2C1_CLOCK = 131329,

        /// <summary>SDA of bus 2.</summary>
        I2C2_DATA = 131584,

        /// <summary>SCL of bus 2.</summary>
        I2C2_CLOCK = 131585,

        /// <summary>TX of COM2.</summary>
        COM2_TX = 197120,

        /// <summary>RX of COM2.</summary>
        COM2_RX = 197121,

        /// <summary>TX of COM3.</summary>
        COM3_TX = 197376,

        /// <summary>RX of COM3.</summary>
        COM3_RX = 197377,
    }
}
