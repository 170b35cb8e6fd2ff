using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The page of PowerLost; pages 2 to 4.</summary>
    public sealed class PowerLostField : IField
    {
        private const int TitlePage = 2;
        private const int LinePage = 4;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;

        /// <summary>Makes the page.</summary>
        public PowerLostField(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _faces.Medium.DrawCentred(_canvas, TitlePage, "POWER LOST", 0);
            _faces.Small.DrawCentred(_canvas, LinePage, "SUPPLY RAILS NOT GOOD", 0);
        }

        /// <summary>Nothing on this page changes.</summary>
        public void Update(AmpStatus status)
        {
        }
    }
}
