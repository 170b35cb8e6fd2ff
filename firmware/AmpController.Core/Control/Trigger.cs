namespace AmpController.Control
{
    /// <summary>What moves the state machine; see <see cref="StateTable"/>.</summary>
    public enum Trigger : byte
    {
        /// <summary>The volume IC is configured, at mute and read back.</summary>
        VolumeReady = 0,

        /// <summary>The anti-pop delay has run with the rails good throughout.</summary>
        DelayOver = 1,

        /// <summary>A plug was still for 300 ms, and the user's mute is off.</summary>
        Plugged = 2,

        /// <summary>A plug was still for 300 ms, and the user's mute is on.</summary>
        PluggedMuted = 3,

        /// <summary>A jack moved.</summary>
        JackMoved = 4,

        /// <summary>The contact has closed and is quiet.</summary>
        Connected = 5,

        /// <summary>The user muted.</summary>
        Mute = 6,

        /// <summary>The user unmuted.</summary>
        Unmute = 7,

        /// <summary>The user asked for another gain.</summary>
        GainAsked = 8,

        /// <summary>The gain relays have settled, and the user's mute is off.</summary>
        GainDone = 9,

        /// <summary>The gain relays have settled, and the user's mute is on.</summary>
        GainDoneMuted = 10,

        /// <summary>The loop stalled; the coil is off.</summary>
        Stalled = 11,

        /// <summary>A fault came; the coil is off.</summary>
        Failed = 12,

        /// <summary>The rails are not good; the coil is off.</summary>
        RailsLow = 13,

        /// <summary>The rails are good again.</summary>
        RailsGood = 14,

        /// <summary>The user cleared the fault, and its cause is gone.</summary>
        Cleared = 15,

        /// <summary>The volume IC starts from scratch, because the firmware is about to restart or service ended; the coil is off.</summary>
        StartOver = 16,
    }
}
