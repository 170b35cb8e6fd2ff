namespace AmpController.Control
{
    /// <summary>The states of the amp; the table that links them is <see cref="StateTable"/>.</summary>
    public enum AmpState : byte
    {
        /// <summary>Volume IC is being checked; contact open.</summary>
        Boot = 0,

        /// <summary>Anti-pop delay is running with the rails good; contact open.</summary>
        Settling = 1,

        /// <summary>No headphones; contact open, volume at min, gain Low.</summary>
        Ready = 2,

        /// <summary>Headphones are in; mute is told, read back, and the contact is on its way.</summary>
        Connecting = 3,

        /// <summary>Contact closed; volume follows the knob.</summary>
        Active = 4,

        /// <summary>The user muted; contact open, or opening once the volume IC is silent.</summary>
        Muted = 5,

        /// <summary>Gain relays move; contact open.</summary>
        Switching = 6,

        /// <summary>A fault keeps the contact open.</summary>
        Fault = 7,

        /// <summary>The rails are not good; contact open.</summary>
        PowerLost = 8,
    }
}
