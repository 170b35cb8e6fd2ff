using System;

namespace AmpController.Display
{
    /// <summary>
    /// The picture as the SSD1306 keeps it: 128 x 64 dots of one bit in eight pages of eight rows, one byte a column of a
    /// page, bit 0 at the top. Keeps for each of 16 spans, the left and the right part of each page, the columns that the
    /// panel does not show yet, found while drawing from the bytes being written, so that nobody ever walks or compares
    /// the frame. The parts keep numerals and arc apart: what lies between them is not sent with them. Never allocates,
    /// never throws: what would fall off the right edge is cut.
    /// </summary>
    public sealed class Canvas
    {
        /// <summary>Width in dots.</summary>
        public const int Columns = 128;

        /// <summary>Height in pages of eight rows.</summary>
        public const int Pages = 8;

        /// <summary>First column of the right part of a page: where the numerals of the volume end and its arc begins.</summary>
        public const int Split = 88;

        /// <summary>Number of spans: span 2 x page is the left part of a page, span 2 x page + 1 the right.</summary>
        public const int Spans = Pages * 2;

        private const byte Clean = 0xFF;

        private readonly byte[] _frame = new byte[Columns * Pages];
        private readonly byte[] _first = new byte[Spans];
        private readonly byte[] _last = new byte[Spans];
        private int _dirtySpans;

        /// <summary>Makes a dark canvas, all of it dirty because nobody knows what the panel shows.</summary>
        public Canvas()
        {
            MarkAll();
        }

        /// <summary>True while the panel shows something else than the canvas.</summary>
        public bool IsDirty => _dirtySpans != 0;

        /// <summary>True while a span, 0 to 15, holds columns that were not sent.</summary>
        public bool IsSpanDirty(int span) => (_dirtySpans & (1 << span)) != 0;

        /// <summary>First column to send of a dirty span, 0 to 127.</summary>
        public int FirstDirty(int span) => _first[span];

        /// <summary>Last column to send of a dirty span, 0 to 127.</summary>
        public int LastDirty(int span) => _last[span];

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
            if (column < Split && end > Split)
            {
                Fill(Split, page, end - Split, value);
                end = Split;
            }

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

        /// <summary>Writes bytes of a table into a page.</summary>
        /// <param name="column">Left edge, 0 to 127.</param>
        /// <param name="page">Page, 0 to 7.</param>
        /// <param name="source">The table.</param>
        /// <param name="offset">First byte in the table.</param>
        /// <param name="width">Columns.</param>
        /// <param name="mask">0, or 0xFF for dark on light.</param>
        public void Blit(int column, int page, byte[] source, int offset, int width, byte mask)
        {
            int at = page * Columns;
            int end = End(column, width);
            if (column < Split && end > Split)
            {
                Blit(Split, page, source, offset + Split - column, end - Split, mask);
                end = Split;
            }

            if (mask == 0 && column < end)
            {
                // A native copy is ten times faster than a loop on the interpreter; a glyph that is drawn differs from what was there.
                Array.Copy(source, offset, _frame, at + column, end - column);
                Mark(page, column, end - 1);
                return;
            }

            int first = -1;
            int last = -1;
            for (int x = column; x < end; x++)
            {
                byte value = (byte)(source[offset++] ^ mask);
                if (_frame[at + x] != value)
                {
                    _frame[at + x] = value;
                    first = first < 0 ? x : first;
                    last = x;
                }
            }

            Mark(page, first, last);
        }

        /// <summary>Draws an icon of <see cref="Glyphs.Table"/>.</summary>
        /// <param name="column">Left edge, 0 to 127.</param>
        /// <param name="page">Upper page.</param>
        /// <param name="icon">Where it begins in the table, as <see cref="Glyphs.Headphones"/>.</param>
        /// <param name="mask">0, or 0xFF for dark on light.</param>
        public void Draw(int column, int page, int icon, byte mask)
        {
            int width = Glyphs.Table[icon];
            int pages = Glyphs.Table[icon + 1];
            icon += 2;
            for (int row = 0; row < pages; row++)
            {
                Blit(column, page + row, Glyphs.Table, icon, width, mask);
                icon += width;
            }
        }

        /// <summary>Clears columns of a page, within one side of <see cref="Split"/>, at once; all of them count as changed, so it is for what was drawn on.</summary>
        public void Clear(int column, int page, int width)
        {
            Array.Clear(_frame, (page * Columns) + column, width);
            Mark(page, column, column + width - 1);
        }

        /// <summary>Lays a line of text over two pages, rows above and below it included: what differs is changed.</summary>
        /// <param name="line">Its picture: page 0.</param>
        /// <param name="page">Upper page.</param>
        /// <param name="drop">Row of the upper page that the line's row 0 falls on, 1 to 6.</param>
        /// <param name="width">Columns, from the left edge.</param>
        /// <param name="isReversed">True for dark on light.</param>
        public void Lay(Canvas line, int page, int drop, int width, bool isReversed)
        {
            int rows = 0x3FF << (drop - 1);
            int ground = isReversed ? rows : 0;
            int at = page * Columns;
            byte[] dots = line._frame;
            for (int x = 0; x < width; x++)
            {
                int both = (dots[x] << drop) ^ ground;
                int upper = (_frame[at + x] & ~rows) | (both & 0xFF);
                int lower = (_frame[at + Columns + x] & ~(rows >> 8)) | (both >> 8);
                if (upper != _frame[at + x] || lower != _frame[at + Columns + x])
                {
                    Put(x, page, (byte)upper);
                    Put(x, page + 1, (byte)lower);
                }
            }
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
            for (int span = 0; span < Spans; span += 2)
            {
                _first[span] = 0;
                _last[span] = Split - 1;
                _first[span + 1] = Split;
                _last[span + 1] = Columns - 1;
            }

            _dirtySpans = (1 << Spans) - 1;
        }

        /// <summary>Says that the panel took the dirty columns of a span up to and including <paramref name="column"/>.</summary>
        public void MarkSent(int span, int column)
        {
            if (column < _last[span])
            {
                _first[span] = (byte)(column + 1);
                return;
            }

            _first[span] = Clean;
            _last[span] = 0;
            _dirtySpans &= ~(1 << span);
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

            int span = first < Split ? page * 2 : (page * 2) + 1;
            if (first < _first[span])
            {
                _first[span] = (byte)first;
            }

            if (last > _last[span])
            {
                _last[span] = (byte)last;
            }

            _dirtySpans |= 1 << span;
        }
    }
}
