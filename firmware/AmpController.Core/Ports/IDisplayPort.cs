namespace AmpController.Ports
{
    /// <summary>The OLED on its own I2C bus.</summary>
    public interface IDisplayPort
    {
        /// <summary>Sends one I2C transfer, control bytes included; at most 8 control bytes and 32 data bytes, so under 1 ms at 400 kHz. Never throws.</summary>
        TransferStatus Send(byte[] bytes, int count);

        /// <summary>Sends the start-up sequence: page addressing, the panel's supply and all that does not change while it runs; contrast, start line and display on are the caller's. Never throws.</summary>
        /// <param name="dark">True to switch the panel off first, because its memory may hold noise; false to leave a lit one lit.</param>
        TransferStatus Initialise(bool dark);

        /// <summary>
        /// Bus clear: takes both lines as GPIO, gives nine clocks and a STOP, looks at the lines and opens the bus anew. Takes
        /// a few ms. Never throws.
        /// </summary>
        /// <returns>Ok when both lines were high and the bus is open again: a transfer that follows at once meets no held bus. Timeout when a line stays low, Error when the bus cannot be opened.</returns>
        TransferStatus Clear();
    }
}
