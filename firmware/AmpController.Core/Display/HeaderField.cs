using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Display
{
    /// <summary>The jack in use above the volume and the headphones that are chosen for it below; page 0, and a line between pages 5 and 6.</summary>
    public sealed class HeaderField : IField
    {
        /// <summary>Columns of the jack's name on page 0.</summary>
        public const int JackWidth = Canvas.Split / 2;

        private const int Unknown = -2;

        private readonly Canvas _canvas;
        private readonly Typeface _face;
        private readonly TextLine _name;
        private int _jack;
        private uint _key;

        /// <summary>Makes the field.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="faces">What to draw with.</param>
        /// <param name="aside">Where lines are put together.</param>
        public HeaderField(Canvas canvas, Typefaces faces, Canvas aside)
        {
            _canvas = canvas;
            _face = faces.Small;
            _name = new TextLine(canvas, aside, _face, 5, 2);
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _jack = Unknown;
            _key = 0;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            if (_jack != status.Jack)
            {
                _jack = status.Jack;
                _canvas.Fill(0, 0, JackWidth, 0);
                if (_jack >= 0)
                {
                    _canvas.Draw(0, 0, Glyphs.HeadphonesSmall, 0);
                    _face.Draw(_canvas, Glyphs.HeadphonesSmallWidth + 3, 0, PanelWords.Jack(_jack), 0);
                }
            }

            HeadphoneProfile headphones = status.ChoiceJack == status.Jack ? status.Headphones : null;
            uint key = headphones == null ? 0 : headphones.Key;
            if (key != _key)
            {
                _key = key;
                if (headphones != null)
                {
                    _name.Add(headphones.Name, NameFit.Start(_face, headphones.Name, TextLine.Width - TextLine.Margin));
                }

                _name.Show(false);
            }
        }
    }
}
