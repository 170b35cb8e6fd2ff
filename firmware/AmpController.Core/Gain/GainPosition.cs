namespace AmpController.Gain
{
    /// <summary>The three positions of the gain relays. Low is both coils off.</summary>
    public enum GainPosition : byte
    {
        /// <summary>Both coils off.</summary>
        Low = 0,

        /// <summary>The medium coil alone is on.</summary>
        Medium = 1,

        /// <summary>The high coil alone is on.</summary>
        High = 2,
    }
}
