using AmpController.Control;
using AmpController.Menu;

namespace AmpController.Display
{
    /// <summary>
    /// Draws the page that goes with the amp's state and keeps it up to date, field by field; see <see cref="IField"/>. A page
    /// that opens is drawn at once; from then on a pass looks at its first field and at one of the others.
    /// </summary>
    public sealed class ScreenView
    {
        private readonly Canvas _canvas;
        private readonly FrontMenu _menu;
        private readonly ScreenRest _rest;

        /// <summary>The pages by number of <see cref="AmpState"/>.</summary>
        private readonly IField[][] _pages;
        private readonly IField[] _menuPage;
        private readonly IField[] _saver;
        private readonly IField[] _service;
        private IField[] _page;
        private int _turn;

        /// <summary>Makes every page; nothing is drawn before the first <see cref="Update"/>.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="options">Which limit binds, and the target of the advice.</param>
        /// <param name="menu">Takes the amp's page while it is open.</param>
        /// <param name="text">The words of the menu.</param>
        /// <param name="rest">When the saver takes the screen.</param>
        /// <param name="service">What the page of service shows.</param>
        public ScreenView(Canvas canvas, AmpOptions options, FrontMenu menu, MenuText text, ScreenRest rest, Service service)
        {
            _canvas = canvas;
            _menu = menu;
            _rest = rest;
            Typefaces faces = new Typefaces();
            Canvas aside = new Canvas();
            IField message = new MessageField(canvas, faces, aside, options);
            IField[] start = { new CountdownField(canvas, faces), message };
            IField[] amp = { new VolumeField(canvas, faces), new HeaderField(canvas, faces, aside), message };
            IField[] plugIn = { new NoticeField(canvas, faces, "PLUG IN", "headphones", Glyphs.Headphones, 0), message };
            IField[] powerLost = { new NoticeField(canvas, faces, "POWER LOST", "Supply rails not good", Glyphs.Warning, 1), message };
            _pages = new[]
            {
                start, start, plugIn, amp, amp, amp, amp, new IField[] { new FaultField(canvas, faces) }, powerLost,
            };
            _menuPage = new IField[] { new MenuField(canvas, faces, menu, text) };
            _saver = new IField[] { new SaverField(canvas, faces, rest) };
            _service = new IField[] { new ServiceField(canvas, faces, aside, service) };
        }

        /// <summary>Draws what changed since the last call.</summary>
        public void Update(AmpStatus status)
        {
            AmpState state = status.State;
            IField[] page = _pages[(int)state];
            if (_rest.Level == RestLevel.Saver)
            {
                page = _saver;
            }
            else if (status.Hold == HoldReason.Service)
            {
                page = _service;
            }
            else if (_menu.HasScreen && state >= AmpState.Ready && state <= AmpState.Switching)
            {
                page = _menuPage;
            }

            if (page != _page)
            {
                Open(page, status);
                return;
            }

            page[0].Update(status);
            _turn = _turn + 1 < page.Length ? _turn + 1 : 1;
            if (_turn < page.Length)
            {
                page[_turn].Update(status);
            }
        }

        private void Open(IField[] page, AmpStatus status)
        {
            _page = page;
            _canvas.Clear();
            for (int i = 0; i < page.Length; i++)
            {
                page[i].Invalidate();
                page[i].Update(status);
            }
        }
    }
}
