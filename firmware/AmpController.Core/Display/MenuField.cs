using AmpController.Control;
using AmpController.Menu;

namespace AmpController.Display
{
    /// <summary>
    /// Every page of the menu: the title over a rule, below it rows with their values, the marked one dark on light. While it
    /// is edited only its value is, between arrows. Draws the lines that changed.
    /// </summary>
    public sealed class MenuField : IField
    {
        private const int RulePage = 1;
        private const int FirstPage = 2;
        private const int Margin = TextLine.Margin;
        private const int Width = TextLine.Width;

        /// <summary>Column after a value: room for its arrow.</summary>
        private const int ValueEnd = Width - 8;

        /// <summary>Between a label and the arrow before its value, pixels.</summary>
        private const int Gap = 10;

        /// <summary>Row 2 of its page.</summary>
        private const byte Rule = 0x04;

        private const int Plain = 0;
        private const int Marked = 1;
        private const int Edited = 2;

        private readonly Canvas _canvas;
        private readonly Typeface _face;
        private readonly FrontMenu _menu;
        private readonly MenuText _text;
        private readonly string[] _labels = new string[FrontMenu.Lines + 1];
        private readonly string[] _values = new string[FrontMenu.Lines + 1];
        private readonly int[] _looks = new int[FrontMenu.Lines + 1];
        private int _revision;
        private bool _isMuted;
        private bool _isDrawn;

        /// <summary>Makes the field.</summary>
        public MenuField(Canvas canvas, Typefaces faces, FrontMenu menu, MenuText text)
        {
            _canvas = canvas;
            _face = faces.Small;
            _menu = menu;
            _text = text;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _isDrawn = false;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            FrontMenu menu = _menu;
            if (status.Jack != menu.Jack)
            {
                // A plug may be out and in again between two passes of the menu.
                menu.Close();
                return;
            }

            bool isMuted = VolumeField.IsMuted(status);
            if (_isDrawn && _revision == menu.Revision && _isMuted == isMuted)
            {
                return;
            }

            if (!_isDrawn)
            {
                _canvas.Fill(0, RulePage, Width, Rule);
                for (int i = 0; i < _labels.Length; i++)
                {
                    _labels[i] = null;
                }
            }

            _isDrawn = true;
            _revision = menu.Revision;
            _isMuted = isMuted;
            Draw(FrontMenu.Lines, 0, _text.Title(), isMuted ? "MUTED" : _text.Place(), Plain);
            int first = menu.FirstRow;
            for (int line = 0; line < FrontMenu.Lines; line++)
            {
                _text.Read(first + line);
                int look = !menu.HasMark || first + line != menu.Marked ? Plain : menu.Page == MenuPage.Edit ? Edited : Marked;
                Draw(line, FirstPage + line, _text.Label, _text.Value, look);
            }
        }

        private void Draw(int line, int page, string label, string value, int look)
        {
            if (label == _labels[line] && value == _values[line] && look == _looks[line])
            {
                return;
            }

            _labels[line] = label;
            _values[line] = value;
            _looks[line] = look;
            Canvas canvas = _canvas;
            Typeface face = _face;
            byte mask = look == Marked ? (byte)0xFF : (byte)0;
            int left = ValueEnd - face.Measure(value);
            canvas.Fill(0, page, Width, mask);
            int room = (value.Length == 0 ? Width - Margin : left - Gap) - Margin;
            int start = NameFit.Start(face, label, room);
            face.Draw(canvas, Margin, page, label, start, label.Length - start, mask);
            if (look == Edited)
            {
                mask = 0xFF;
                canvas.Fill(left - 8, page, Width - left + 8, mask);
                face.Draw(canvas, left - 7, page, Typefaces.ArrowLeft, mask);
                face.Draw(canvas, ValueEnd + 3, page, Typefaces.ArrowRight, mask);
            }

            face.Draw(canvas, left, page, value, mask);
        }
    }
}
