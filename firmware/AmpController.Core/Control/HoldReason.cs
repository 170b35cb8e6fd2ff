namespace AmpController.Control
{
    /// <summary>Why something waits or was refused; the screen and the console put it in words.</summary>
    public enum HoldReason : byte
    {
        /// <summary>Nothing waits.</summary>
        None = 0,

        /// <summary>The anti-pop delay has not run out.</summary>
        AntiPop = 1,

        /// <summary>No headphones are plugged in.</summary>
        NoHeadphones = 2,

        /// <summary>The contact is being connected.</summary>
        Connecting = 3,

        /// <summary>The coil was energised five times in ten seconds (S13).</summary>
        Chatter = 4,

        /// <summary>A fault keeps the contact open.</summary>
        Fault = 5,

        /// <summary>The rails are not good.</summary>
        Power = 6,

        /// <summary>The passes come too slowly for the heartbeat gate to let the coil have its current.</summary>
        SlowLoop = 7,

        /// <summary>After a plug-in the last volume waits for the user to confirm it (<see cref="Jacks.PlugInPolicy.Hold"/>).</summary>
        Confirm = 8,

        /// <summary>Service is on: nothing connects until it ends.</summary>
        Service = 9,
    }
}
