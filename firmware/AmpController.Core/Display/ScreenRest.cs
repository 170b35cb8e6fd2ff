using AmpController.Control;
using AmpController.Headphones;
using AmpController.Knob;

namespace AmpController.Display
{
    /// <summary>
    /// Lets the screen rest while nobody needs it, because a lit dot of an OLED fades with the hours: dim, then dark or the
    /// saver. Every touch of the front wakes it, and so does a change that the amp made by itself. While no sound can come
    /// because the amp starts, lacks its rails or has a fault, the reason stays readable: it dims and no more.
    /// </summary>
    public sealed class ScreenRest
    {
        /// <summary>Contrast of a panel that is off.</summary>
        public const int Off = 0;

        /// <summary>A dimmed screen has the contrast divided by two to this power.</summary>
        private const int DimShift = 3;

        /// <summary>How far it rests; written here only.</summary>
        public RestLevel Level;

        /// <summary>Contrast that the panel is to have now, 1 to 255, or <see cref="Off"/>; written here only.</summary>
        public int Contrast;

        /// <summary>Minutes since the start: the saver moves with them; written here only.</summary>
        public int Minute;

        private readonly FrontOptions _options;
        private long _touchedMs;
        private int _seen;

        /// <summary>A bright screen; the first <see cref="Pass"/> starts the time.</summary>
        /// <param name="options">Times and contrast, read anew in every pass.</param>
        public ScreenRest(FrontOptions options)
        {
            _options = options;
            _seen = -1;
            Contrast = options.Contrast;
        }

        /// <summary>An input at the front: the screen is bright again.</summary>
        /// <returns>True when there was nothing to read on it (dark, or the saver): a press that did this is to do no more.</returns>
        public bool Touch(long nowMs)
        {
            bool wakes = Level >= RestLevel.Saver;
            _touchedMs = nowMs;
            Rest(RestLevel.Bright);
            return wakes;
        }

        /// <summary>Darkens the screen until the next input or change.</summary>
        public void Darken()
        {
            Rest(RestLevel.Dark);
        }

        /// <summary>
        /// Twice a second: wakes on a change of state, jack, fault, gain or mute, on a refusal and when the sound allowance
        /// is nearly or wholly used; else rests when it is time.
        /// </summary>
        public void Pass(AmpStatus status, long nowMs)
        {
            int allowance = status.ExposurePermille >= Exposure.FullPermille ? 2 : status.ExposurePermille >= Exposure.NearPermille ? 1 : 0;
            int seen = (int)status.State | ((status.Jack + 1) << 4) | ((int)status.Gain << 6) | (status.Muted ? 1 << 8 : 0)
                | (allowance << 9) | ((int)status.Fault << 11) | ((int)status.Refused << 19);
            if (seen != _seen)
            {
                _seen = seen;
                Touch(nowMs);
            }

            Minute = (int)(nowMs / 60000);
            long idleMs = nowMs - _touchedMs;
            RestLevel level = Level;
            if (_options.DimMs > 0 && idleMs >= _options.DimMs && level < RestLevel.Dim)
            {
                level = RestLevel.Dim;
            }

            bool mayGoOut = status.State >= AmpState.Ready && status.State <= AmpState.Switching;
            if (_options.OffMs > 0 && idleMs >= _options.OffMs && mayGoOut && level < RestLevel.Dark)
            {
                level = _options.HasSaver ? RestLevel.Saver : RestLevel.Dark;
            }

            Rest(level);
        }

        private void Rest(RestLevel level)
        {
            Level = level;
            Contrast = level == RestLevel.Bright ? _options.Contrast
                : level == RestLevel.Dark ? Off
                : (_options.Contrast >> DimShift) + 1;
        }
    }
}
