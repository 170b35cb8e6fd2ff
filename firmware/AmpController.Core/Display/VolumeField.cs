using AmpController.Control;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>
    /// The middle of the amp's page, pages 2 to 5: the acknowledged volume in dB, MIN at mute, MUTED in reverse while the
    /// user's mute is on, or a word while the contact is on its way (S14: nothing here was only asked for).
    /// </summary>
    public sealed class VolumeField : IField
    {
        private const int Page = 2;
        private const int Pages = 4;

        /// <summary>Where a two-page word stands so that it is in the middle.</summary>
        private const int WordPage = 3;

        private const int Nothing = 0;
        private const int Number = 1;
        private const int Min = 2;
        private const int Muted = 3;
        private const int Connecting = 4;
        private const int Switching = 5;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private readonly VolumeNumber _number;
        private int _shown;
        private int _drawnFrom;
        private int _drawnTo;

        /// <summary>Makes the field.</summary>
        public VolumeField(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
            _number = new VolumeNumber(canvas, faces, Page);
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _shown = Nothing;
            _drawnTo = _drawnFrom;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            int show = What(status);
            if (show != _shown)
            {
                _shown = show;
                DrawGround(show, status);
            }

            if (show == Number)
            {
                _number.Update(status.VolumeCb);
            }
        }

        /// <summary>Muted is said only once the volume IC or the coil was told so; until then the volume stays on the screen.</summary>
        private static int What(AmpStatus status)
        {
            bool silent = status.VolumeCb <= VolumeLevel.MuteCb;
            switch (status.State)
            {
                case AmpState.Connecting: return Connecting;
                case AmpState.Switching: return Switching;
                case AmpState.Muted when silent || !status.CoilOn: return Muted;
                default: return silent ? Min : Number;
            }
        }

        private void DrawGround(int show, AmpStatus status)
        {
            for (int page = Page; page < Page + Pages; page++)
            {
                if (show == Muted)
                {
                    _canvas.Fill(0, page, Canvas.Columns, 0xFF);
                }
                else
                {
                    _canvas.Clear(_drawnFrom, page, _drawnTo - _drawnFrom);
                }
            }

            switch (show)
            {
                case Number:
                    _number.Begin(status.LowestCb, status.StepCb);
                    Drawn(_number.Left, _number.Right);
                    break;
                case Min: Word(_faces.Big, Page, "MIN", 0); break;
                case Muted:
                    Word(_faces.Big, Page, "MUTED", 0xFF);
                    Drawn(0, Canvas.Columns);
                    break;
                case Connecting: Word(_faces.Medium, WordPage, "CONNECTING", 0); break;
                default: Word(_faces.Medium, WordPage, "SWITCHING", 0); break;
            }
        }

        private void Word(Typeface face, int page, string text, byte mask)
        {
            int width = face.Measure(text);
            int left = (Canvas.Columns - width) / 2;
            face.Draw(_canvas, left, page, text, mask);
            Drawn(left, left + width);
        }

        /// <summary>Remembers the columns that the next content has to clear.</summary>
        private void Drawn(int from, int to)
        {
            _drawnFrom = from;
            _drawnTo = to;
        }
    }
}
