using AmpController.Control;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>The knob's travel from the lowest step to 0 dB as a bar on page 7, with a notch at the ceiling while limits leave less than all of it.</summary>
    public sealed class BarField : IField
    {
        private const int Page = 7;

        /// <summary>Left end of the bar.</summary>
        private const int Left = 1;

        /// <summary>Length of the bar, pixels: two a step for a part of 63 steps.</summary>
        private const int Length = 126;

        /// <summary>Rows 2 to 6: the part of the travel that is used.</summary>
        private const byte Filled = 0x7C;

        /// <summary>Row 4: the part that is left.</summary>
        private const byte Track = 0x10;

        /// <summary>All rows: the ceiling.</summary>
        private const byte Notch = 0xFF;

        private const int Unknown = -1;

        private readonly Canvas _canvas;
        private int _filled = Unknown;
        private int _notch = Unknown;
        private int _volumeCb;
        private int _ceilingCb;

        /// <summary>Makes the field.</summary>
        public BarField(Canvas canvas)
        {
            _canvas = canvas;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _filled = Unknown;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            if (status.VolumeCb == _volumeCb && status.CeilingCb == _ceilingCb && _filled != Unknown)
            {
                return;
            }

            _volumeCb = status.VolumeCb;
            _ceilingCb = status.CeilingCb;
            int filled = Pixels(status.VolumeCb, status);
            int notch = status.CeilingCb < 0 ? Pixels(status.CeilingCb, status) : Unknown;
            if (filled == _filled && notch == _notch)
            {
                return;
            }

            bool isNew = _filled == Unknown || notch != _notch;
            int from = filled < _filled ? filled : _filled;
            int to = filled < _filled ? _filled : filled;
            _filled = filled;
            _notch = notch;
            Draw(isNew ? 0 : from, isNew ? Length : to);
        }

        /// <summary>Length of the bar for a volume; a notch at 0 dB would lie behind the bar's end, so there is none.</summary>
        private static int Pixels(int volumeCb, AmpStatus status)
        {
            if (volumeCb <= VolumeLevel.MuteCb)
            {
                return 0;
            }

            int bottomCb = status.LowestCb - status.StepCb;
            return bottomCb < 0 ? (volumeCb - bottomCb) * Length / -bottomCb : 0;
        }

        private void Draw(int from, int to)
        {
            for (int x = from; x < to; x++)
            {
                byte rows = x < _filled ? Filled : Track;
                _canvas.Put(Left + x, Page, x == _notch ? Notch : rows);
            }
        }
    }
}
