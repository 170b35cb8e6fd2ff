namespace AmpController.Display
{
    /// <summary>
    /// A volume in dB in big tabular numerals on the left of pages 1 to 4, in fixed cells, with the unit behind it, or above
    /// it where there is no room. Draws only the cells that changed.
    /// </summary>
    internal sealed class VolumeNumber
    {
        /// <summary>Upper page of the numerals.</summary>
        public const int Page = 1;

        /// <summary>Columns of the zone.</summary>
        public const int Width = Canvas.Split;

        private const char Blank = ' ';

        /// <summary>No volume is above 0.</summary>
        private const int Unknown = 1;

        /// <summary>A digit and the gap after it, pixels.</summary>
        private const int CellWidth = 18;

        /// <summary>The minus and the gap after it, pixels; on the right of its cell.</summary>
        private const int MinusWidth = 11;

        /// <summary>The point and the gap after it, pixels.</summary>
        private const int PointWidth = 6;

        /// <summary>From the last cell, which ends with a gap of its own, to the unit; pixels.</summary>
        private const int UnitGap = 1;

        /// <summary>Below this the number has three digits before the point; hundredths of a dB.</summary>
        private const int ThreeDigitsCb = -10000;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private readonly char[] _cells = new char[5];
        private int _whole;
        private bool _tenths;
        private int _volumeCb;

        /// <summary>Makes a number.</summary>
        public VolumeNumber(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
        }

        /// <summary>Lays point and unit out on cleared ground; the number comes with <see cref="Update"/>.</summary>
        /// <param name="lowestCb">Lowest volume that may come; hundredths of a dB.</param>
        /// <param name="stepCb">Step of the volume IC; tenths are shown when it is finer than whole dB; hundredths of a dB.</param>
        /// <returns>Column after all of it.</returns>
        public int Begin(int lowestCb, int stepCb)
        {
            _tenths = stepCb % 100 != 0;
            _whole = lowestCb <= ThreeDigitsCb ? 4 : 3;
            _volumeCb = Unknown;
            for (int i = 0; i < _cells.Length; i++)
            {
                _cells[i] = Blank;
            }

            int end = Column(_whole);
            if (_tenths)
            {
                _faces.Big.Draw(_canvas, end, Page, '.', 0);
                end += PointWidth + CellWidth;
            }

            end += UnitGap;
            if (end + Glyphs.DecibelWidth <= Width)
            {
                _canvas.Draw(end, Page + 2, Glyphs.Decibel, 0);
                return end + Glyphs.DecibelWidth;
            }

            int width = _faces.Small.Measure("dB");
            bool fits = end + width <= Width;
            _faces.Small.Draw(_canvas, fits ? end : Width - width, fits ? Page + 3 : Page - 1, "dB", 0);
            return Width;
        }

        /// <summary>Shows a volume; hundredths of a dB, at most 0.</summary>
        public void Update(int volumeCb)
        {
            if (volumeCb == _volumeCb)
            {
                return;
            }

            _volumeCb = volumeCb;
            int tenths = -volumeCb / 10;
            int left = tenths / 10;
            for (int cell = _whole - 1; cell >= 0; cell--)
            {
                char character = Blank;
                if (left != 0 || cell == _whole - 1)
                {
                    character = (char)('0' + (left % 10));
                }
                else if (volumeCb < 0 && _cells[cell + 1] >= '0')
                {
                    character = '-';
                }

                left /= 10;
                Show(cell, Column(cell), character);
            }

            if (_tenths)
            {
                Show(_whole, Column(_whole) + PointWidth, (char)('0' + (tenths % 10)));
            }
        }

        /// <summary>Left edge of a cell; the first one holds a minus at most, and only that part of it is on the canvas.</summary>
        private static int Column(int cell) => (cell * CellWidth) - CellWidth + MinusWidth;

        private void Show(int cell, int column, char character)
        {
            if (_cells[cell] == character)
            {
                return;
            }

            _cells[cell] = character;
            if (character >= '0')
            {
                _faces.Big.Draw(_canvas, column, Page, character, 0);
                return;
            }

            int minus = column + CellWidth - MinusWidth;
            for (int page = Page; page < Page + _faces.Big.Pages; page++)
            {
                _canvas.Fill(cell == 0 ? minus : column, page, cell == 0 ? MinusWidth : CellWidth, 0);
            }

            if (character == '-')
            {
                _faces.Big.Draw(_canvas, minus, Page, character, 0);
            }
        }
    }
}
