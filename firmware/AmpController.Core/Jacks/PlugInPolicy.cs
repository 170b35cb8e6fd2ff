namespace AmpController.Jacks
{
    /// <summary>What happens to the volume after a plug-in or power-up (S6).</summary>
    public enum PlugInPolicy : byte
    {
        /// <summary>It stays at min until the knob turns.</summary>
        Zero = 0,

        /// <summary>It stays at min with a message; the last level returns when the user confirms, or the knob is turned down below the start limit.</summary>
        Hold = 1,

        /// <summary>It ramps to the lower of the last level and the start limit.</summary>
        Restore = 2,
    }
}
