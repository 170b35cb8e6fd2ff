namespace AmpController.Display
{
    /// <summary>
    /// A volume in dB in big tabular numerals, in fixed cells, with the unit behind it. Draws only the cells that changed;
    /// the minus has a cell's width, so it moves by whole cells when a digit comes or goes.
    /// </summary>
    internal sealed class VolumeNumber
    {
        private const char Blank = ' ';

        /// <summary>No volume is above 0.</summary>
        private const int Unknown = 1;

        /// <summary>A digit and the gap after it, pixels.</summary>
        private const int CellWidth = 20;

        /// <summary>Width of a digit, pixels.</summary>
        private const int DigitWidth = 18;

        /// <summary>The point and the gap after it, pixels.</summary>
        private const int PointWidth = 7;

        /// <summary>Between the last cell, which ends with a gap of its own, and the unit; pixels.</summary>
        private const int UnitGap = 2;

        /// <summary>Dark columns on the left of the minus in its cell: they do not count when the whole is centred.</summary>
        private const int MinusMargin = 4;

        /// <summary>Below this the number has three digits before the point; hundredths of a dB.</summary>
        private const int ThreeDigitsCb = -10000;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private readonly int _page;
        private readonly char[] _cells = new char[5];
        private int _left;
        private int _whole;
        private bool _tenths;
        private int _volumeCb;

        /// <summary>Makes a number whose upper page is <paramref name="page"/>.</summary>
        public VolumeNumber(Canvas canvas, Typefaces faces, int page)
        {
            _canvas = canvas;
            _faces = faces;
            _page = page;
        }

        /// <summary>First column of the cells.</summary>
        public int Left => _left;

        /// <summary>Column after the unit.</summary>
        public int Right;

        /// <summary>Lays point and unit out on cleared ground; the number comes with <see cref="Update"/>.</summary>
        /// <param name="lowestCb">Lowest volume that may come; hundredths of a dB.</param>
        /// <param name="stepCb">Step of the volume IC; tenths are shown when it is finer than whole dB; hundredths of a dB.</param>
        public void Begin(int lowestCb, int stepCb)
        {
            _tenths = stepCb % 100 != 0;
            _whole = lowestCb <= ThreeDigitsCb ? 4 : 3;
            _volumeCb = Unknown;
            for (int i = 0; i < _cells.Length; i++)
            {
                _cells[i] = Blank;
            }

            int digits = (_whole * CellWidth) + (_tenths ? PointWidth + CellWidth : 0);
            _left = (Canvas.Columns - digits - UnitGap - Pictures.DecibelWidth - MinusMargin) / 2;
            if (_tenths)
            {
                _faces.Big.Draw(_canvas, _left + (_whole * CellWidth), _page, '.', 0);
            }

            int unit = _left + digits + UnitGap;
            Right = unit + Pictures.DecibelWidth;
            _canvas.Blit(unit, _page + 2, Pictures.Table, Pictures.Decibel, Pictures.DecibelWidth, 0, 0);
            _canvas.Blit(unit, _page + 3, Pictures.Table, Pictures.Decibel + Pictures.DecibelWidth, Pictures.DecibelWidth, 0, 0);
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
                bool isUnits = cell == _whole - 1;
                char character = Blank;
                if (left != 0 || isUnits)
                {
                    character = (char)('0' + (left % 10));
                }
                else if (volumeCb < 0 && _cells[cell + 1] != '-' && _cells[cell + 1] != Blank)
                {
                    character = '-';
                }

                left /= 10;
                Show(cell, _left + (cell * CellWidth), character);
            }

            if (_tenths)
            {
                Show(_whole, _left + (_whole * CellWidth) + PointWidth, (char)('0' + (tenths % 10)));
            }
        }

        private void Show(int cell, int column, char character)
        {
            if (_cells[cell] == character)
            {
                return;
            }

            _cells[cell] = character;
            if (character != Blank)
            {
                _faces.Big.Draw(_canvas, column, _page, character, 0);
                return;
            }

            for (int page = _page; page < _page + _faces.Big.Pages; page++)
            {
                _canvas.Fill(column, page, DigitWidth, 0);
            }
        }
    }
}
