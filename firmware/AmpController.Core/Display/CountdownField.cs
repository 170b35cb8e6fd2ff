using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The page of Boot and Settling: the product's name and the seconds until headphones may be connected.</summary>
    public sealed class CountdownField : IField
    {
        private const int NamePage = 0;
        private const int SecondsPage = 2;
        private const int Unknown = -1;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private int _seconds = Unknown;

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
            _faces.Small.DrawCentred(_canvas, NamePage, "A M P C O N T R O L L E R", 0);
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
            for (int page = SecondsPage; page < SecondsPage + _faces.Big.Pages; page++)
            {
                _canvas.Fill(0, page, Canvas.Columns, 0);
            }

            if (seconds == 0)
            {
                return;
            }

            int digits = seconds >= 10 ? 2 : 1;
            int width = (digits * _faces.Big.Width('0')) + ((digits - 1) * 4);
            _faces.Big.DrawNumber(_canvas, (Canvas.Columns - width) / 2, SecondsPage, seconds, 0);
        }
    }
}
