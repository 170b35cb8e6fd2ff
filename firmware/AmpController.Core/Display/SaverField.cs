using AmpController.Control;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>The saver: the acknowledged volume or the mute, small, in another place each minute.</summary>
    public sealed class SaverField : IField
    {
        /// <summary>Left edges are below this: the widest, "-127.5 dB", then ends at column 126.</summary>
        private const int Columns = 64;

        /// <summary>Upper pages are below this.</summary>
        private const int Rows = Canvas.Pages - 1;

        /// <summary>Steps from one place to the next; without a common divisor with the number of places, so that all come.</summary>
        private const int ColumnStep = 23;
        private const int RowStep = 3;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private readonly ScreenRest _rest;
        private AmpState _state;
        private bool _isMuted;
        private int _volumeCb;
        private int _minute;

        /// <summary>Makes the page.</summary>
        public SaverField(Canvas canvas, Typefaces faces, ScreenRest rest)
        {
            _canvas = canvas;
            _faces = faces;
            _rest = rest;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _minute = -1;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            bool isMuted = VolumeField.IsMuted(status);
            if (_minute == _rest.Minute && _volumeCb == status.VolumeCb && _state == status.State && _isMuted == isMuted)
            {
                return;
            }

            _minute = _rest.Minute;
            _volumeCb = status.VolumeCb;
            _state = status.State;
            _isMuted = isMuted;
            _canvas.Clear();
            Draw(_minute * ColumnStep % Columns, _minute * RowStep % Rows);
        }

        private void Draw(int column, int page)
        {
            Canvas canvas = _canvas;
            Typeface face = _faces.Medium;
            if (_state == AmpState.Ready)
            {
                _faces.Small.Draw(canvas, column, page, "Plug in", 0);
            }
            else if (_isMuted)
            {
                canvas.Draw(column, page, Glyphs.Mute, 0);
                _faces.Small.Draw(canvas, column + Glyphs.MuteWidth + 3, page, "Muted", 0);
            }
            else if (_volumeCb <= VolumeLevel.MuteCb)
            {
                face.Draw(canvas, column, page, "MIN", 0);
            }
            else
            {
                int tenths = -_volumeCb / 10;
                column = tenths == 0 ? column : face.Draw(canvas, column, page, '-', 0);
                column = face.DrawNumber(canvas, column, page, tenths / 10, 0);
                if (tenths % 10 != 0)
                {
                    column = face.Draw(canvas, column, page, '.', 0);
                    column = face.DrawNumber(canvas, column, page, tenths % 10, 0);
                }

                _faces.Small.Draw(canvas, column + 1, page, "dB", 0);
            }
        }
    }
}
