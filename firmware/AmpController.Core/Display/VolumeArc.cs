namespace AmpController.Display
{
    /// <summary>
    /// The knob's travel on the right of pages 0 to 4: an arc from 7 to 5 o'clock that is linear in dB, thick as far as the
    /// volume is, a thin line as far as the limits allow, and open beyond. A limit ends in a thick stop, and a line inwards marks
    /// 3 o'clock. A step of the volume writes the bytes of that step only.
    /// </summary>
    internal sealed class VolumeArc
    {
        /// <summary>Steps of the arc: one for each of a DS1882's.</summary>
        public const int Steps = 63;

        /// <summary>First column of the arc.</summary>
        public const int Left = Canvas.Split;

        /// <summary>Columns of the arc.</summary>
        public const int Width = 39;

        /// <summary>The step at 12 o'clock. The table holds the arc up to here; the rest mirrors it.</summary>
        private const int Middle = Steps / 2;

        /// <summary>Where the entries begin in <see cref="Table"/>, behind the first of each step and the end of the last.</summary>
        private const int Entries = Middle + 2;

        /// <summary>The step at 3 o'clock, 80 % of the travel, is always lit and goes on inwards.</summary>
        private const int MarkStep = 50;
        private const int MarkPage = 2;
        private const int MarkColumn = Left + 33;
        private const int MarkWidth = 6;
        private const byte MarkRow = 0x08;

        /// <summary>
        /// Number of the first entry of each step, then the entries: place as page x <see cref="Width"/> + column, dots of the thick
        /// arc, dots of the thin line. Rings of radius 16.4 to 19.4 and 18.4 to 19.4 around column 19, row 19
        /// (ArcTableTests draws them again).
        /// </summary>
        private static readonly byte[] Table =
        {
            0, 2, 5, 8, 12, 15, 18, 21, 24, 27, 32, 35, 38, 41, 44, 47,
            50, 53, 57, 60, 63, 67, 70, 72, 75, 77, 79, 81, 84, 86, 87, 89,
            90,

            165, 0x0C, 0x08, 166, 0x0E, 0x00,
            163, 0x04, 0x04, 164, 0x06, 0x04, 165, 0x03, 0x00,
            162, 0x02, 0x02, 163, 0x03, 0x02, 164, 0x01, 0x00,
            123, 0x80, 0x00, 124, 0x80, 0x00, 161, 0x01, 0x01, 162, 0x01, 0x00,
            121, 0xC0, 0xC0, 122, 0xC0, 0x80, 123, 0x60, 0x00,
            120, 0x20, 0x20, 121, 0x20, 0x00, 122, 0x30, 0x00,
            119, 0x10, 0x10, 120, 0x10, 0x00, 121, 0x18, 0x00,
            119, 0x0C, 0x08, 120, 0x0C, 0x00, 121, 0x04, 0x00,
            118, 0x06, 0x06, 119, 0x02, 0x00, 120, 0x03, 0x00,
            79, 0x80, 0x80, 80, 0x80, 0x00, 81, 0x80, 0x00, 118, 0x01, 0x01, 119, 0x01, 0x00,
            78, 0x40, 0x40, 79, 0x40, 0x00, 80, 0x40, 0x00,
            78, 0x30, 0x30, 79, 0x30, 0x00, 80, 0x30, 0x00,
            78, 0x08, 0x08, 79, 0x08, 0x00, 80, 0x08, 0x00,
            78, 0x06, 0x06, 79, 0x06, 0x00, 80, 0x04, 0x00,
            78, 0x01, 0x01, 79, 0x01, 0x00, 80, 0x03, 0x00,
            40, 0xC0, 0xC0, 41, 0x80, 0x00, 42, 0x80, 0x00,
            40, 0x20, 0x20, 41, 0x60, 0x00, 42, 0x60, 0x00,
            40, 0x10, 0x10, 41, 0x18, 0x08, 42, 0x10, 0x00, 43, 0x10, 0x00,
            41, 0x04, 0x04, 42, 0x0C, 0x00, 43, 0x08, 0x00,
            42, 0x02, 0x02, 43, 0x06, 0x00, 44, 0x04, 0x00,
            4, 0x80, 0x80, 43, 0x01, 0x01, 44, 0x03, 0x00, 45, 0x02, 0x00,
            5, 0xC0, 0xC0, 6, 0x80, 0x00, 45, 0x01, 0x00,
            6, 0x60, 0x20, 7, 0xE0, 0x20,
            7, 0x10, 0x10, 8, 0x70, 0x10, 9, 0x40, 0x00,
            9, 0x38, 0x08, 10, 0x30, 0x00,
            10, 0x0C, 0x04, 11, 0x18, 0x00,
            11, 0x04, 0x04, 12, 0x1C, 0x00,
            12, 0x02, 0x02, 13, 0x0E, 0x02, 14, 0x08, 0x00,
            14, 0x06, 0x02, 15, 0x0E, 0x02,
            16, 0x07, 0x01,
            17, 0x07, 0x01, 18, 0x07, 0x01,
            19, 0x07, 0x01,
        };

        private readonly Canvas _canvas;
        private int _filled;
        private int _stop;

        /// <summary>Makes an arc.</summary>
        public VolumeArc(Canvas canvas)
        {
            _canvas = canvas;
        }

        /// <summary>Steps that are filled at a volume.</summary>
        /// <param name="volumeCb">Hundredths of a dB, at most 0.</param>
        /// <param name="lowestCb">Lowest step of the volume IC, where the arc begins; hundredths of a dB.</param>
        /// <returns>0 at mute, 1 at the lowest step, <see cref="Steps"/> at 0 dB.</returns>
        public static int StepsAt(int volumeCb, int lowestCb) =>
            volumeCb < lowestCb || lowestCb >= 0 ? 0 : 1 + ((volumeCb - lowestCb) * (Steps - 1) / -lowestCb);

        /// <summary>Draws all of it on cleared ground.</summary>
        public void Begin(int filled, int stop)
        {
            _filled = filled;
            _stop = stop;
            _canvas.Fill(MarkColumn, MarkPage, MarkWidth, MarkRow);
            Draw(0, Steps);
        }

        /// <summary>Draws the steps that changed.</summary>
        /// <param name="filled">Steps of the volume.</param>
        /// <param name="stop">Steps of the ceiling; <see cref="Steps"/> when there is none below 0 dB.</param>
        public void Show(int filled, int stop)
        {
            int from = filled < _filled ? filled : _filled;
            int to = filled < _filled ? _filled : filled;
            _filled = filled;
            if (stop != _stop)
            {
                _stop = stop;
                from = 0;
                to = Steps;
            }

            Draw(from, to);
        }

        private void Draw(int from, int to)
        {
            for (int step = from; step < to; step++)
            {
                bool isMirrored = step > Middle;
                int half = isMirrored ? Steps - 1 - step : step;
                bool isThick = step < _filled || (step == _stop - 1 && _stop < Steps);
                int end = step == MarkStep ? 0 : Entries + (Table[half + 1] * 3);
                for (int at = Entries + (Table[half] * 3); at < end; at += 3)
                {
                    int page = Table[at] / Width;
                    int column = Table[at] % Width;
                    column = Left + (isMirrored ? Width - 1 - column : column);
                    int dots = isThick ? Table[at + 1] : step < _stop ? Table[at + 2] : 0;
                    _canvas.Put(column, page, (byte)((_canvas.At(column, page) & ~Table[at + 1]) | dots));
                }
            }
        }
    }
}
