namespace AmpController.Display
{
    /// <summary>How far the screen rests, rising.</summary>
    public enum RestLevel : byte
    {
        /// <summary>Lit with the contrast that is set.</summary>
        Bright = 0,

        /// <summary>Lit with an eighth of it, readable.</summary>
        Dim = 1,

        /// <summary>Dimmed, and in place of the amp's page a small volume that wanders.</summary>
        Saver = 2,

        /// <summary>Off.</summary>
        Dark = 3,
    }
}
