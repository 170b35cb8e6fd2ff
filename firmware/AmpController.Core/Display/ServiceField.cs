using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The page of service: what knob, buttons and DC input did, or a picture to look for dead dots; column 127 and row 63 stay dark as on every page.</summary>
    public sealed class ServiceField : IField
    {
        private const byte LastRowDark = 0x7F;
        private const byte EvenRows = 0x55;
        private const byte OddRows = 0xAA;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private readonly Service _service;
        private readonly TextLine _turns;
        private readonly TextLine _presses;
        private readonly TextLine _trips;
        private int _picture;
        private int _sum;

        /// <summary>Makes the page.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="faces">What to draw with.</param>
        /// <param name="aside">A canvas that nobody looks at.</param>
        /// <param name="service">What to show.</param>
        public ServiceField(Canvas canvas, Typefaces faces, Canvas aside, Service service)
        {
            _canvas = canvas;
            _faces = faces;
            _service = service;
            _turns = new TextLine(canvas, aside, faces.Small, 4, 1);
            _presses = new TextLine(canvas, aside, faces.Small, 5, 2);
            _trips = new TextLine(canvas, aside, faces.Small, 6, 3);
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _sum = -1;
            _picture = _service.Picture;
            if (_picture != 0)
            {
                Draw();
                return;
            }

            _faces.Medium.Draw(_canvas, TextLine.Margin, 0, "SERVICE", 0);
            _faces.Small.Draw(_canvas, TextLine.Margin, 2, "The contact stays open", 0);
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            if (_service.Picture != _picture)
            {
                _canvas.Clear();
                Invalidate();
            }

            // Counts only grow, and each is far below a thousand while somebody looks.
            int sum = _service.Right + _service.Left + _service.Presses[0] + _service.Presses[1] + _service.Presses[2]
                + (2 * _service.Trips) - (_service.IsTripped ? 1 : 0);
            if (_picture != 0 || sum == _sum)
            {
                return;
            }

            _sum = sum;
            Show(_turns, "Right ", _service.Right, "  Left ", _service.Left);
            _presses.Add("Knob ", 0);
            _presses.Add(_service.Presses[0]);
            Show(_presses, "  Gain ", _service.Presses[1], "  Mute ", _service.Presses[2]);
            Show(_trips, _service.IsTripped ? "DC now, trips " : "No DC, trips ", _service.Trips, "", -1);
        }

        private static void Show(TextLine line, string first, int value, string second, int other)
        {
            line.Add(first, 0);
            line.Add(value % 1000);
            if (other >= 0)
            {
                line.Add(second, 0);
                line.Add(other % 1000);
            }

            line.Show(false);
        }

        private void Draw()
        {
            for (int page = 0; page < Canvas.Pages; page++)
            {
                for (int column = 0; column < Canvas.Columns - 1; column++)
                {
                    _canvas.Put(column, page, Dots(column, page));
                }
            }
        }

        private byte Dots(int column, int page)
        {
            int dots = 0xFF;
            if (_picture == 2)
            {
                dots = (column & 1) == 0 ? EvenRows : OddRows;
            }
            else if (_picture == 3 && column > 0 && column < Canvas.Columns - 2)
            {
                dots = page == 0 ? 1 : page == Canvas.Pages - 1 ? LastRowDark - (LastRowDark >> 1) : 0;
            }

            return (byte)(page == Canvas.Pages - 1 ? dots & LastRowDark : dots);
        }
    }
}
