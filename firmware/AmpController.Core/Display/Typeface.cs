namespace AmpController.Display
{
    /// <summary>
    /// Draws characters from the table of all glyphs. Lays only the glyphs down, not the gaps between them: the caller clears
    /// the ground. Characters the face lacks are skipped; a blank it lacks is <see cref="Pages"/> x 2 + 1 wide.
    /// </summary>
    public sealed class Typeface
    {
        /// <summary>Before the widths: first character, number of characters, pages, gap.</summary>
        private const int HeaderBytes = 4;

        private readonly int[] _offsets;
        private readonly int _widths;
        private readonly int _first;
        private readonly int _gap;

        /// <summary>Finds the glyphs of a face.</summary>
        /// <param name="at">Where the face begins in <see cref="Glyphs.Table"/>.</param>
        public Typeface(int at)
        {
            byte[] table = Glyphs.Table;
            _first = table[at];
            _offsets = new int[table[at + 1]];
            Pages = table[at + 2];
            _gap = table[at + 3];
            _widths = at + HeaderBytes;
            int offset = _widths + _offsets.Length;
            for (int i = 0; i < _offsets.Length; i++)
            {
                _offsets[i] = offset;
                offset += table[_widths + i] * Pages;
            }
        }

        /// <summary>Height in pages of eight rows.</summary>
        public readonly int Pages;

        /// <summary>Width of one character without a gap, pixels; 0 when the face lacks it.</summary>
        public int Width(char character)
        {
            int index = character - _first;
            int width = index >= 0 && index < _offsets.Length ? Glyphs.Table[_widths + index] : 0;
            return width == 0 && character == ' ' ? (Pages * 2) + 1 : width;
        }

        /// <summary>Width of a part of a text, pixels.</summary>
        public int Measure(string text, int start, int count)
        {
            int width = 0;
            for (int i = start; i < start + count; i++)
            {
                int glyph = Width(text[i]);
                width += glyph == 0 ? 0 : glyph + _gap;
            }

            return width == 0 ? 0 : width - _gap;
        }

        /// <summary>Width of a text, pixels.</summary>
        public int Measure(string text) => Measure(text, 0, text.Length);

        /// <summary>Draws one character.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="column">Left edge, 0 to 127.</param>
        /// <param name="page">Upper page.</param>
        /// <param name="character">What to draw.</param>
        /// <param name="mask">0, or 0xFF for dark on light.</param>
        /// <returns>Left edge of the next character.</returns>
        public int Draw(Canvas canvas, int column, int page, char character, byte mask)
        {
            int width = Width(character);
            if (width == 0)
            {
                return column;
            }

            int index = character - _first;
            if (index >= 0 && Glyphs.Table[_widths + index] != 0)
            {
                int offset = _offsets[index];
                for (int row = 0; row < Pages; row++)
                {
                    canvas.Blit(column, page + row, Glyphs.Table, offset, width, mask);
                    offset += width;
                }
            }

            return column + width + _gap;
        }

        /// <summary>Draws a part of a text; parameters as for one character.</summary>
        public int Draw(Canvas canvas, int column, int page, string text, int start, int count, byte mask)
        {
            for (int i = start; i < start + count; i++)
            {
                column = Draw(canvas, column, page, text[i], mask);
            }

            return column;
        }

        /// <summary>Draws a text; parameters as for one character.</summary>
        public int Draw(Canvas canvas, int column, int page, string text, byte mask)
            => Draw(canvas, column, page, text, 0, text.Length, mask);

        /// <summary>Draws a whole number, 0 to 999, digit by digit.</summary>
        public int DrawNumber(Canvas canvas, int column, int page, int number, byte mask)
        {
            if (number >= 100)
            {
                column = Draw(canvas, column, page, Digit(number / 100), mask);
            }

            if (number >= 10)
            {
                column = Draw(canvas, column, page, Digit(number / 10), mask);
            }

            return Draw(canvas, column, page, Digit(number), mask);
        }

        private static char Digit(int number) => (char)('0' + (number % 10));
    }
}
