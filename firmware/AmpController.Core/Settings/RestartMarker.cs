namespace AmpController.Settings
{
    /// <summary>What a stored record says about the run that wrote it; the numbers are stored and never change.</summary>
    public enum RestartMarker : byte
    {
        /// <summary>Nothing: a record of version 1.</summary>
        Unknown = 0,

        /// <summary>It was running: nothing said goodbye after this record.</summary>
        Running = 1,

        /// <summary>It ended on purpose.</summary>
        Rebooted = 2,
    }
}
