namespace AmpController.Gain
{
    /// <summary>What the amp advises about the gain; it never refuses.</summary>
    public enum GainAdvice : byte
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The knob is past 3 o'clock: the next higher gain would bring it back into the middle.</summary>
        Up = 1,

        /// <summary>The knob is below 9 o'clock on Medium or High: a lower gain would make it finer and quieter.</summary>
        Down = 2,
    }
}
