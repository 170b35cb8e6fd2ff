using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>Draws the page that goes with the amp's state and keeps it up to date, field by field; see <see cref="IField"/>.</summary>
    public sealed class ScreenView
    {
        private readonly Canvas _canvas;
        private readonly IField[] _start;
        private readonly IField[] _plugIn;
        private readonly IField[] _amp;
        private readonly IField[] _fault;
        private readonly IField[] _powerLost;
        private IField[] _page;

        /// <summary>Makes every page; nothing is drawn before the first <see cref="Update"/>.</summary>
        public ScreenView(Canvas canvas)
        {
            _canvas = canvas;
            Typefaces faces = new Typefaces();
            IField message = new MessageField(canvas, faces, Canvas.Pages - 1);
            _start = new IField[] { new CountdownField(canvas, faces), message };
            _plugIn = new IField[] { new PlugInField(canvas, faces), message };
            _amp = new IField[] { new HeaderField(canvas, faces), new VolumeField(canvas, faces), new MessageField(canvas, faces, Canvas.Pages - 2), new BarField(canvas) };
            _fault = new IField[] { new FaultField(canvas, faces) };
            _powerLost = new IField[] { new PowerLostField(canvas, faces), message };
        }

        /// <summary>Draws what changed since the last call; allocates nothing.</summary>
        public void Update(AmpStatus status)
        {
            IField[] page = PageOf(status.State);
            if (page != _page)
            {
                _page = page;
                _canvas.Clear();
                for (int i = 0; i < page.Length; i++)
                {
                    page[i].Invalidate();
                }
            }

            for (int i = 0; i < page.Length; i++)
            {
                page[i].Update(status);
            }
        }

        private IField[] PageOf(AmpState state)
        {
            switch (state)
            {
                case AmpState.Boot:
                case AmpState.Settling:
                    return _start;
                case AmpState.Ready:
                    return _plugIn;
                case AmpState.Fault:
                    return _fault;
                case AmpState.PowerLost:
                    return _powerLost;
                default:
                    return _amp;
            }
        }
    }
}
