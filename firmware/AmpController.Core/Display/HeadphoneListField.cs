using AmpController.Control;
using AmpController.Headphones;
using AmpController.Volume;

namespace AmpController.Display
{
    /// <summary>The page of the choice of headphones: the marked one in reverse between its neighbours. No volume and no gain on it (S14).</summary>
    public sealed class HeadphoneListField : IField
    {
        private const int HeaderPage = 0;
        private const int BeforePage = 2;
        private const int MarkedPage = 4;
        private const int AfterPage = 7;
        private const int Margin = 1;
        private const int Indent = 4;
        private const string Hint = "PRESS TO TAKE";

        /// <summary>Rows 5 to 7 of the page above the marked lines.</summary>
        private const byte BandTop = 0xE0;

        /// <summary>Rows 0 and 1 of the page below them.</summary>
        private const byte BandEnd = 0x03;

        private readonly Canvas _canvas;
        private readonly Typeface _face;
        private readonly HeadphoneChooser _chooser;
        private int _revision;
        private bool _isMuted;
        private bool _isDrawn;

        /// <summary>Makes the page.</summary>
        public HeadphoneListField(Canvas canvas, Typefaces faces, HeadphoneChooser chooser)
        {
            _canvas = canvas;
            _face = faces.Small;
            _chooser = chooser;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _isDrawn = false;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            bool isMuted = status.State == AmpState.Muted && (status.VolumeCb <= VolumeLevel.MuteCb || !status.CoilOn);
            if (_isDrawn && _revision == _chooser.Revision && _isMuted == isMuted)
            {
                return;
            }

            _isDrawn = true;
            _revision = _chooser.Revision;
            _isMuted = isMuted;
            _canvas.Clear();
            DrawHeader();
            DrawNeighbour(BeforePage, -1, 2);
            DrawMarked(_chooser.NameAt(0));
            DrawNeighbour(AfterPage, 1, 1);
        }

        private void DrawHeader()
        {
            int column = _face.Draw(_canvas, Margin, HeaderPage, PanelWords.Jack(_chooser.Jack), 0);
            if (_isMuted)
            {
                _face.Draw(_canvas, column, HeaderPage, " MUTED", 0);
            }

            _face.Draw(_canvas, Canvas.Columns - Margin - _face.Measure(Hint), HeaderPage, Hint, 0);
        }

        /// <summary>A list of one entry has no neighbours, one of two only the next.</summary>
        private void DrawNeighbour(int page, int offset, int fewest)
        {
            if (_chooser.Count > fewest)
            {
                string name = _chooser.NameAt(offset);
                int start = NameFit.Start(_face, name, Canvas.Columns - Indent);
                _face.Draw(_canvas, Indent, page, name, start, name.Length - start, 0);
            }
        }

        private void DrawMarked(string name)
        {
            _canvas.Fill(0, MarkedPage - 1, Canvas.Columns, BandTop);
            _canvas.Fill(0, MarkedPage, Canvas.Columns, 0xFF);
            _canvas.Fill(0, MarkedPage + 1, Canvas.Columns, 0xFF);
            _canvas.Fill(0, MarkedPage + 2, Canvas.Columns, BandEnd);
            int second = NameFit.Break(_face, name, Canvas.Columns - Indent);
            _face.Draw(_canvas, Indent, MarkedPage, name, 0, second, 0xFF);
            _face.Draw(_canvas, Indent, MarkedPage + 1, name, second, name.Length - second, 0xFF);
        }
    }
}
