namespace AmpController.Ports
{
    /// <summary>The OLED on its own I2C bus.</summary>
    public interface IDisplayPort
    {
        /// <summary>Sends one I2C transfer, control bytes included; at most 8 control bytes and 32 data bytes, so under 1 ms at 400 kHz. Never throws.</summary>
        TransferStatus Send(byte[] bytes, int count);

        /// <summary>Sends the start-up sequence again, page addressing and charge pump; the panel stays dark. Never throws.</summary>
        TransferStatus Initialise();
    }
}
