using AmpController.Control;
using AmpController.Headphones;

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
        private readonly IField[] _list;
        private readonly IField[] _report;
        private readonly HeadphoneChooser _chooser;
        private IField[] _page;

        /// <summary>Makes every page; nothing is drawn before the first <see cref="Update"/>.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="options">Which limit binds, and the target of the advice.</param>
        /// <param name="chooser">Takes the amp's page while it is open.</param>
        /// <param name="book">What is chosen, for the report.</param>
        /// <param name="report">Nobody else computes it.</param>
        public ScreenView(Canvas canvas, AmpOptions options, HeadphoneChooser chooser, JackBook book, HeadphoneReport report)
        {
            _canvas = canvas;
            _chooser = chooser;
            Typefaces faces = new Typefaces();
            IField message = new MessageField(canvas, faces, options, Canvas.Pages - 1);
            _start = new IField[] { new CountdownField(canvas, faces), message };
            _plugIn = new IField[] { new PlugInField(canvas, faces), message };
            _amp = new IField[]
            {
                new HeaderField(canvas, faces), new VolumeField(canvas, faces), new MessageField(canvas, faces, options, Canvas.Pages - 2), new BarField(canvas),
            };
            _list = new IField[] { new HeadphoneListField(canvas, faces, chooser) };
            _report = new IField[] { new HeadphoneReportField(canvas, faces, chooser, book, report, options) };
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
                    return !_chooser.HasScreen ? _amp : _chooser.IsReport ? _report : _list;
            }
        }
    }
}
