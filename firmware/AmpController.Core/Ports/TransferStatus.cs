namespace AmpController.Ports
{
    /// <summary>How one I2C transfer ended.</summary>
    public enum TransferStatus : byte
    {
        /// <summary>Every byte was acknowledged.</summary>
        Ok = 0,

        /// <summary>The address or a data byte was refused. Costs the bytes sent so far, never more than 2 ms.</summary>
        Nack = 1,

        /// <summary>The bus did not move; the call blocked everything for up to 1 s. Never repeat it at once.</summary>
        Timeout = 2,

        /// <summary>The adapter could not run the transfer at all (driver error, bus not open).</summary>
        Error = 3,
    }
}
