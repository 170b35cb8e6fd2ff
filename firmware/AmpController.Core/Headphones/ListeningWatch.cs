using AmpController.Control;
using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Volume;

namespace AmpController.Headphones
{
    /// <summary>What is not urgent, twice a second: advice on gain, the level at the ear, exposure, the last level of the jack.</summary>
    public sealed class ListeningWatch
    {
        /// <summary>How often <see cref="Pass"/> is due; ms.</summary>
        public const int IntervalMs = 500;

        private readonly AmpStatus _status;
        private readonly AmpOptions _options;
        private readonly LevelRequest _request;
        private readonly JackBook _book;
        private readonly Exposure _exposure;
        private readonly GainAdvisor _advisor;
        private long _lastMs;

        /// <summary>Watches what the amp does.</summary>
        public ListeningWatch(
            AmpStatus status, AmpOptions options, LevelRequest request, JackBook book, Exposure exposure, GainAdvisor advisor,
            long nowMs)
        {
            _status = status;
            _options = options;
            _request = request;
            _book = book;
            _exposure = exposure;
            _advisor = advisor;
            _lastMs = nowMs;
        }

        /// <summary>One look.</summary>
        public void Pass(long nowMs)
        {
            AmpStatus status = _status;
            int jack = status.Jack;
            bool isActive = status.State == AmpState.Active && jack != JackPanel.None;
            bool isPlaying = isActive && status.VolumeCb != VolumeLevel.MuteCb;
            _advisor.Pass(nowMs, isPlaying, status.VolumeCb, status.Gain, _options.LowestCeilingCb > status.GainCb);
            status.Advice = _advisor.Advice;
            status.Choice = jack == JackPanel.None ? HeadphoneChoice.Unset : _book.Choice(jack);
            status.ChoiceJack = jack;
            status.Headphones = jack == JackPanel.None ? null : _book.Profile(jack);
            Listen(nowMs, isPlaying);
            if (isActive && _request.WasSet)
            {
                _book.RememberLevel(jack, _request.LevelCb(status.Gain));
            }
        }

        /// <summary>Without headphones the level at the ear is unknown, and counts as silence.</summary>
        private void Listen(long nowMs, bool isPlaying)
        {
            AmpStatus status = _status;
            HeadphoneProfile profile = status.Headphones;
            int lowCb = 0;
            int highCb = 0;
            if (isPlaying && profile != null)
            {
                // At the ceiling the upper end is the limit: no logarithm is needed for what is asked twice a second.
                highCb = profile.LimitCb - _book.CeilingCb(status.Jack) + status.VolumeCb + status.GainCb;
                lowCb = highCb - (2 * profile.MarginCb);
            }

            status.SplLowCb = lowCb;
            status.SplHighCb = highCb;
            _exposure.Pass((int)(nowMs - _lastMs), status.SplHighCb);
            _lastMs = nowMs;
            status.ExposurePermille = _exposure.Permille(_options.ExposureMode);
        }
    }
}
