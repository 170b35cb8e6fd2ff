namespace AmpController.Ports
{
    /// <summary>One device on one I2C bus. The bus has one owner; nobody else talks on it.</summary>
    public interface II2cPort
    {
        /// <summary>
        /// One transaction: write, or read, or write then repeated start and read. Blocks for the bytes on the wire,
        /// and up to 1 s when the bus is held low. Never throws.
        /// </summary>
        /// <param name="write">Bytes to send, or null.</param>
        /// <param name="writeCount">How many of them; 0 sends none (an address-only probe does not exist on the platform).</param>
        /// <param name="read">Buffer for the answer, or null.</param>
        /// <param name="readCount">How many bytes to read; 0 reads none.</param>
        /// <returns>How it ended. On anything but <see cref="TransferStatus.Ok"/> the content of <paramref name="read"/> is undefined.</returns>
        TransferStatus Transfer(byte[] write, int writeCount, byte[] read, int readCount);

        /// <summary>
        /// Bus clear: takes both lines as GPIO, gives nine clocks and a STOP, looks at the lines and opens the bus anew.
        /// Takes a few ms, never the 1 s of a stuck transfer; call it with the contact open only, because nobody knows what
        /// the part makes of it. Never throws.
        /// </summary>
        /// <returns>Ok when both lines were high and the bus is open again. Timeout when a line stays low: transfers answer so, at once, until it was cleared. Error when the bus cannot be opened.</returns>
        TransferStatus Clear();
    }
}
