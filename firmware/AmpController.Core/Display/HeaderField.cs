using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The jack in use on the left and the gain that the relays were told on the right; pages 0 and 1.</summary>
    public sealed class HeaderField : IField
    {
        private const int Unknown = -2;

        private const int Page = 0;

        /// <summary>Left edge of the jack's name, in line with the bar.</summary>
        private const int Margin = 1;

        /// <summary>Column after the gain's name, in line with the bar.</summary>
        private const int RightEdge = Canvas.Columns - Margin;

        /// <summary>Where the gain's part begins: behind MAIN and before GAIN HIGH.</summary>
        private const int GainColumn = 56;

        /// <summary>Between the word GAIN and its position, pixels.</summary>
        private const int GainGap = 4;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private int _jack = Unknown;
        private int _gain = Unknown;

        /// <summary>Makes the field.</summary>
        public HeaderField(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _jack = Unknown;
            _gain = Unknown;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            if (_jack != status.Jack)
            {
                _jack = status.Jack;
                Clear(0, GainColumn);
                _faces.Medium.Draw(_canvas, Margin, Page, PanelWords.Jack(_jack), 0);
            }

            if (_gain != (int)status.Gain)
            {
                _gain = (int)status.Gain;
                Clear(GainColumn, Canvas.Columns - GainColumn);
                string name = PanelWords.Gain(status.Gain);
                int column = RightEdge - _faces.Medium.Measure(name);
                _faces.Medium.Draw(_canvas, column, Page, name, 0);
                column -= GainGap + Pictures.GainLabelWidth;
                _canvas.Blit(column, Page, Pictures.Table, Pictures.GainLabel, Pictures.GainLabelWidth, 0, 0);
                _canvas.Blit(column, Page + 1, Pictures.Table, Pictures.GainLabel + Pictures.GainLabelWidth, Pictures.GainLabelWidth, 0, 0);
            }
        }

        private void Clear(int column, int width)
        {
            _canvas.Fill(column, Page, width, 0);
            _canvas.Fill(column, Page + 1, width, 0);
        }
    }
}
