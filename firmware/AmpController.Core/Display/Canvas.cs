using System;

namespace AmpController.Display
{
    /// <summary>
    /// The picture as the SSD1306 keeps it: 128 x 64 dots of one bit in eight pages of eight rows, one byte a column of a
    /// page, bit 0 at the top. Keeps for each page the span of columns that the panel does not show yet, found while
    /// drawing from the bytes being written, so that nobody ever walks or compares the frame. Never allocates, never
    /// throws: what would fall off the right edge is cut.
    /// </summary>
    public sealed class Canvas
    {
        /// <summary>Width in dots.</summary>
        public const int Columns = 128;

        /// <summary>Height in pages of eight rows.</summary>
        public const int Pages = 8;

        private const byte Clean = 0xFF;

        private readonly byte[] _frame = new byte[Columns * Pages];
        private readonly byte[] _first = new byte[Pages];
        private readonly byte[] _last = new byte[Pages];
        private int _dirtyPages;

        /// <summary>Makes a dark canvas, all of it dirty because nobody knows what the panel shows.</summary>
        public Canvas()
        {
            MarkAll();
        }

        /// <summary>True while the panel shows something else than the canvas.</summary>
        public bool IsDirty => _dirtyPages != 0;

        /// <summary>True while a page, 0 to 7, holds columns that were not sent.</summary>
        public bool IsPageDirty(int page) => (_dirtyPages & (1 << page)) != 0;

        /// <summary>First column to send of a dirty page, 0 to 127.</summary>
        public int FirstDirty(int page) => _first[page];

        /// <summary>Last column to send of a dirty page, 0 to 127.</summary>
        public int LastDirty(int page) => _last[page];

        /// <summary>One byte of the picture.</summary>
        public byte At(int column, int page) => _frame[(page * Columns) + column];

        /// <summary>Copies bytes of one page, for sending.</summary>
        public void CopyTo(int column, int page, byte[] target, int offset, int count)
        {
            Array.Copy(_frame, (page * Columns) + column, target, offset, count);
        }

        /// <summary>Writes one byte.</summary>
        public void Put(int column, int page, byte value)
        {
            int at = (page * Columns) + column;
            if (_frame[at] != value)
            {
                _frame[at] = value;
                Mark(page, column, column);
            }
        }

        /// <summary>Writes the same byte into <paramref name="width"/> columns of a page.</summary>
        public void Fill(int column, int page, int width, byte value)
        {
            int at = page * Columns;
            int end = End(column, width);
            int first = -1;
            int last = -1;
            for (int x = column; x < end; x++)
            {
                if (_frame[at + x] != value)
                {
                    _frame[at + x] = value;
                    first = first < 0 ? x : first;
                    last = x;
                }
            }

            Mark(page, first, last);
        }

        /// <summary>Clears columns of a page at once; all of them count as changed, so it is for what was drawn on.</summary>
        public void Clear(int column, int page, int width)
        {
            int end = End(column, width);
            if (end > column)
            {
                Array.Clear(_frame, (page * Columns) + column, end - column);
                Mark(page, column, end - 1);
            }
        }

        /// <summary>Writes bytes of a table into a page.</summary>
        /// <param name="column">Left edge, 0 to 127.</param>
        /// <param name="page">Page, 0 to 7.</param>
        /// <param name="source">The table.</param>
        /// <param name="offset">First byte in the table.</param>
        /// <param name="width">Columns.</param>
        /// <param name="drop">Rows by which the bytes are moved down within their page; what falls out is cut.</param>
        /// <param name="mask">0, or 0xFF for dark on light.</param>
        public void Blit(int column, int page, byte[] source, int offset, int width, int drop, byte mask)
        {
            int at = page * Columns;
            int end = End(column, width);
            int first = -1;
            int last = -1;
            for (int x = column; x < end; x++)
            {
                byte value = (byte)((source[offset++] << drop) ^ mask);
                if (_frame[at + x] != value)
                {
                    _frame[at + x] = value;
                    first = first < 0 ? x : first;
                    last = x;
                }
            }

            Mark(page, first, last);
        }

        /// <summary>Makes everything dark.</summary>
        public void Clear()
        {
            for (int page = 0; page < Pages; page++)
            {
                Fill(0, page, Columns, 0);
            }
        }

        /// <summary>Says that nothing is known of what the panel shows, as after its supply failed.</summary>
        public void MarkAll()
        {
            for (int page = 0; page < Pages; page++)
            {
                _first[page] = 0;
                _last[page] = Columns - 1;
            }

            _dirtyPages = (1 << Pages) - 1;
        }

        /// <summary>Says that the panel took the dirty columns of a page up to and including <paramref name="column"/>.</summary>
        public void MarkSent(int page, int column)
        {
            if (column < _last[page])
            {
                _first[page] = (byte)(column + 1);
                return;
            }

            _first[page] = Clean;
            _last[page] = 0;
            _dirtyPages &= ~(1 << page);
        }

        private static int End(int column, int width)
        {
            int end = column + width;
            return end > Columns ? Columns : end;
        }

        private void Mark(int page, int first, int last)
        {
            if (first < 0)
            {
                return;
            }

            if (first < _first[page])
            {
                _first[page] = (byte)first;
            }

            if (last > _last[page])
            {
                _last[page] = (byte)last;
            }

            _dirtyPages |= 1 << page;
        }
    }
}
