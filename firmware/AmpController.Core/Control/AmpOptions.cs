namespace AmpController.Control
{
    /// <summary>What the builder decides, as the control needs it; filled from Board.cs.</summary>
    public sealed class AmpOptions
    {
        /// <summary>Anti-pop delay, 1,000 to 60,000 ms; a value outside is held at the nearer end.</summary>
        public int AntiPopDelayMs;

        /// <summary>Gain of the amp at Low, Medium, High; hundredths of a dB, rising.</summary>
        public int[] GainCb;

        /// <summary>The user's limit; a level in hundredths of a dB.</summary>
        public int LimitCb;

        /// <summary>The builder's hard ceiling; a level in hundredths of a dB.</summary>
        public int HardCeilingCb;

        /// <summary>Highest level that an unmute may go to on its own when the volume was raised while muted; hundredths of a dB.</summary>
        public int StartLimitCb;
    }
}
