namespace AmpController.Control
{
    /// <summary>What the ring log records; the meaning of an entry's value is in each comment.</summary>
    public enum EventKind : byte
    {
        /// <summary>The firmware started; value is the <see cref="Settings.RestartReason"/>.</summary>
        Boot = 0,

        /// <summary>The state changed; value is the new <see cref="AmpState"/>.</summary>
        State = 1,

        /// <summary>A fault was raised; value is the <see cref="FaultCode"/>.</summary>
        FaultRaised = 2,

        /// <summary>A fault went away; value is the <see cref="FaultCode"/>.</summary>
        FaultCleared = 3,

        /// <summary>A jack was plugged and stable; value is the jack number.</summary>
        Plugged = 4,

        /// <summary>A jack moved or a safety input vetoed; value is the first jack with a plug in it now, -1 for none.</summary>
        JackEdge = 5,

        /// <summary>A gain change the user asked for is done; value is the <see cref="Gain.GainPosition"/>.</summary>
        Gain = 6,

        /// <summary>The loop stalled; value is the gap in milliseconds.</summary>
        Gap = 7,

        /// <summary>A self-test ended; value is how many steps of the volume IC were right.</summary>
        SelfTest = 8,

        /// <summary>Service began or ended; value is 1 or 0.</summary>
        Service = 9,
    }
}
