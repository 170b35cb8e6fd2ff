using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The page of Boot and Settling: the product's name, and on the right, where no volume ever stands, the seconds until headphones may be connected.</summary>
    public sealed class CountdownField : IField
    {
        private const int WordPage = 2;
        private const int SecondsPage = 1;

        /// <summary>Where two digits begin.</summary>
        private const int SecondsColumn = 91;
        private const int CellWidth = 20;

        private const int Unknown = -1;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private int _seconds;

        /// <summary>Makes the page.</summary>
        public CountdownField(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _seconds = Unknown;
            _faces.Small.Draw(_canvas, TextLine.Margin, 0, "AmpController", 0);
            _faces.Medium.Draw(_canvas, TextLine.Margin, WordPage, "STARTING", 0);
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            int seconds = (status.RemainingMs + 999) / 1000;
            if (seconds == _seconds)
            {
                return;
            }

            _seconds = seconds;
            if (seconds < 10)
            {
                for (int page = SecondsPage; page < SecondsPage + _faces.Big.Pages; page++)
                {
                    _canvas.Fill(SecondsColumn, page, seconds == 0 ? CellWidth * 2 : CellWidth, 0);
                }
            }

            if (seconds > 0)
            {
                _faces.Big.DrawNumber(_canvas, seconds < 10 ? SecondsColumn + CellWidth : SecondsColumn, SecondsPage, seconds, 0);
            }
        }
    }
}
