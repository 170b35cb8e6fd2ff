namespace AmpController.Settings
{
    /// <summary>When settings are written (S15).</summary>
    public static class StoreTiming
    {
        /// <summary>From the last change until it is written: a knob that still turns is not written at every step; ms.</summary>
        public const int QuietMs = 2000;

        /// <summary>From a write that failed to the next try: each one blocks the loop, and wears a flash that may be worn; ms.</summary>
        public const int RetryMs = 60000;

        /// <summary>A write may fall under a closed contact only when the worst one since start took less than this: half the shortest hold of the dead man, 400 ms; ms.</summary>
        public const int HalfHoldMs = 200;
    }
}
