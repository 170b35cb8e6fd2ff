namespace AmpController.Ports
{
    /// <summary>A look at who answers on an I2C bus, beside its owner: only reads, and only while the contact is open.</summary>
    public interface IBusProbe
    {
        /// <summary>Reads one byte at an address, 0x08 to 0x77. Blocks for the bytes on the wire, and up to 1 s when the bus is held low. Never throws.</summary>
        /// <returns>Ok when somebody answered, Nack when nobody did, else what is wrong with the bus.</returns>
        TransferStatus Probe(int address);
    }
}
