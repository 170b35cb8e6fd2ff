namespace AmpController.Ports
{
    /// <summary>A hand on an I2C bus beside its owner: for scans and service, only while the contact is open.</summary>
    public interface IBusProbe
    {
        /// <summary>Address of the part that the bus is there for, 0x08 to 0x77.</summary>
        int Address { get; }

        /// <summary>
        /// One transaction with any address, as <see cref="II2cPort.Transfer"/> makes it. Blocks for the bytes on the wire, and
        /// up to 1 s when the bus is held low. Never throws.
        /// </summary>
        /// <param name="address">0x08 to 0x77.</param>
        /// <param name="write">Bytes to send, or null.</param>
        /// <param name="writeCount">How many of them; 0 sends none.</param>
        /// <param name="read">Buffer for the answer, or null.</param>
        /// <param name="readCount">How many bytes to read; 0 reads none.</param>
        /// <returns>Ok when somebody answered, Nack when nobody did or a byte was refused, else what is wrong with the bus.</returns>
        TransferStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount);
    }
}
