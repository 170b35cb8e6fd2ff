using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The page of Ready: asks for headphones; pages 1 to 5.</summary>
    public sealed class PlugInField : IField
    {
        private const int PicturePage = 1;
        private const int PicturePages = 5;
        private const int PictureColumn = 10;
        private const int TextColumn = 60;
        private const int TitlePage = 2;
        private const int LinePage = 4;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;

        /// <summary>Makes the page.</summary>
        public PlugInField(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            for (int row = 0; row < PicturePages; row++)
            {
                _canvas.Blit(
                    PictureColumn, PicturePage + row, Pictures.Table, Pictures.Headphones + (row * Pictures.HeadphonesWidth), Pictures.HeadphonesWidth, 0, 0);
            }

            _faces.Medium.Draw(_canvas, TextColumn, TitlePage, "PLUG IN", 0);
            _faces.Small.Draw(_canvas, TextColumn, LinePage, "HEADPHONES", 0);
        }

        /// <summary>Nothing on this page changes.</summary>
        public void Update(AmpStatus status)
        {
        }
    }
}
