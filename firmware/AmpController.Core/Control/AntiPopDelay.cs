namespace AmpController.Control
{
    /// <summary>The delay from rails good to the first possible connection (S1); starts over whenever they were not, however short.</summary>
    public sealed class AntiPopDelay
    {
        private readonly AmpOptions _options;
        private int _delayMs;
        private long _sinceMs;

        /// <summary>Starts the delay; one outside <see cref="SafetyLimits.ShortestAntiPopMs"/> to <see cref="SafetyLimits.LongestAntiPopMs"/> is held at the nearer end.</summary>
        public AntiPopDelay(AmpOptions options, long nowMs)
        {
            _options = options;
            StartOver(nowMs);
        }

        /// <summary>The delay starts over, with the length that is set now.</summary>
        public void StartOver(long nowMs)
        {
            int delayMs = _options.AntiPopDelayMs;
            _delayMs = delayMs < SafetyLimits.ShortestAntiPopMs ? SafetyLimits.ShortestAntiPopMs
                : delayMs > SafetyLimits.LongestAntiPopMs ? SafetyLimits.LongestAntiPopMs
                : delayMs;
            _sinceMs = nowMs;
        }

        /// <summary>What is left of it; ms, 0 when it is over.</summary>
        public int LeftMs(long nowMs)
        {
            long leftMs = _sinceMs + _delayMs + Timing.TickMs - nowMs;
            return leftMs > 0 ? (int)leftMs : 0;
        }
    }
}
