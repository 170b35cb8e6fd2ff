using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>A page of a title, a line and an icon of which nothing changes: Ready asks for headphones, PowerLost names the rails; pages 0 to 4.</summary>
    public sealed class NoticeField : IField
    {
        private const int TitlePage = 1;
        private const int LinePage = 3;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private readonly string _title;
        private readonly string _line;
        private readonly int _icon;
        private readonly int _iconPage;

        /// <summary>Makes the page.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="faces">What to draw with.</param>
        /// <param name="title">What the medium face says.</param>
        /// <param name="line">What the small face says below it.</param>
        /// <param name="icon">What stands at the right edge; where it begins in <see cref="Glyphs.Table"/>.</param>
        /// <param name="iconPage">Upper page of the icon.</param>
        public NoticeField(Canvas canvas, Typefaces faces, string title, string line, int icon, int iconPage)
        {
            _canvas = canvas;
            _faces = faces;
            _title = title;
            _line = line;
            _icon = icon;
            _iconPage = iconPage;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _canvas.Draw(TextLine.Width - Glyphs.Table[_icon], _iconPage, _icon, 0);
            _faces.Medium.Draw(_canvas, TextLine.Margin, TitlePage, _title, 0);
            _faces.Small.Draw(_canvas, TextLine.Margin, LinePage, _line, 0);
        }

        /// <summary>Nothing on this page changes.</summary>
        public void Update(AmpStatus status)
        {
        }
    }
}
