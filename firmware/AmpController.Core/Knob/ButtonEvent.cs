namespace AmpController.Knob
{
    /// <summary>What a button tells in a pass.</summary>
    public enum ButtonEvent : byte
    {
        /// <summary>Nothing new.</summary>
        None = 0,

        /// <summary>A press has become certain.</summary>
        Press = 1,

        /// <summary>It was let go before <see cref="Hold"/>.</summary>
        Click = 2,

        /// <summary>It has been held for <see cref="Control.Timing.HoldMs"/>.</summary>
        Hold = 3,

        /// <summary>It has been held for <see cref="Control.Timing.LongHoldMs"/>.</summary>
        LongHold = 4,
    }
}
