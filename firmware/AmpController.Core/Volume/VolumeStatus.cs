namespace AmpController.Volume
{
    /// <summary>How a dealing with the volume IC ended.</summary>
    public enum VolumeStatus : byte
    {
        /// <summary>Done, acknowledged, and read back right where the part can be read.</summary>
        Ok = 0,

        /// <summary>Not finished; call again in a later pass.</summary>
        Pending = 1,

        /// <summary>The part refused the transfer.</summary>
        Nack = 2,

        /// <summary>The bus did not move for 1 s. Never repeated at once.</summary>
        Timeout = 3,

        /// <summary>The bus adapter failed.</summary>
        Error = 4,

        /// <summary>The part read back something else than it was told.</summary>
        Mismatch = 5,

        /// <summary>The part does not keep its configuration.</summary>
        BadConfig = 6,
    }
}
