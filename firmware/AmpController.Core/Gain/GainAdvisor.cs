namespace AmpController.Gain
{
    /// <summary>The 3 o'clock rule and its mirror. The knob's travel of 300 degrees is linear in dB from the IC's lowest step to 0 dB.</summary>
    public sealed class GainAdvisor
    {
        /// <summary>3 o'clock, as part of the travel; percent.</summary>
        public const int HighPercent = 80;

        /// <summary>9 o'clock, as part of the travel; percent.</summary>
        public const int LowPercent = 20;

        /// <summary>How long the volume must have been there before anything is said; ms.</summary>
        public const int PatienceMs = 2000;

        /// <summary>Shortest time from one advice to the next; ms.</summary>
        public const int RestMs = 60000;

        private readonly int _highCb;
        private readonly int _lowCb;
        private GainAdvice _reason;
        private GainPosition _gain;
        private long _sinceMs;
        private long _advisedMs;
        private bool _hasAdvised;
        private GainAdvice _advice;

        /// <summary>Advises about an IC whose lowest step above mute is this; hundredths of a dB.</summary>
        public GainAdvisor(int lowestCb)
        {
            _highCb = VolumeAt(lowestCb, HighPercent);
            _lowCb = VolumeAt(lowestCb, LowPercent);
        }

        /// <summary>The advice now; it stays while what it is about lasts and ends when it is acted on.</summary>
        public GainAdvice Advice => _advice;

        /// <summary>Volume at a part of the knob's travel; hundredths of a dB.</summary>
        /// <param name="lowestCb">Lowest step of the volume IC above mute; hundredths of a dB.</param>
        /// <param name="percent">Part of the travel, 0 to 100.</param>
        public static int VolumeAt(int lowestCb, int percent) => lowestCb * (100 - percent) / 100;

        /// <summary>Looks at the amp; called twice a second or so.</summary>
        /// <param name="nowMs">Time of the pass.</param>
        /// <param name="isPlaying">True in Active with a volume above mute.</param>
        /// <param name="volumeCb">Volume; hundredths of a dB.</param>
        /// <param name="gain">Gain that the relays were told.</param>
        /// <param name="isCeilingFree">False when the limits already end below what this gain can do: then a higher one brings nothing.</param>
        public void Pass(long nowMs, bool isPlaying, int volumeCb, GainPosition gain, bool isCeilingFree)
        {
            GainAdvice reason = GainAdvice.None;
            if (isPlaying && volumeCb > _highCb && gain != GainPosition.High && isCeilingFree)
            {
                reason = GainAdvice.Up;
            }
            else if (isPlaying && volumeCb < _lowCb && gain != GainPosition.Low)
            {
                reason = GainAdvice.Down;
            }

            // A step of gain acts on the advice, even when the volume stays beyond 3 o'clock.
            if (reason != _reason || gain != _gain)
            {
                _reason = reason;
                _gain = gain;
                _sinceMs = nowMs;
                _advice = GainAdvice.None;
            }

            bool isDue = nowMs - _sinceMs >= PatienceMs && (!_hasAdvised || nowMs - _advisedMs >= RestMs);
            if (_reason != _advice && isDue)
            {
                _advice = _reason;
                _advisedMs = nowMs;
                _hasAdvised = true;
            }
        }
    }
}
