namespace AmpController.Display
{
    /// <summary>
    /// A line of small text that may stand between two pages. It is put together aside and then laid over its rows of the
    /// canvas, so that only what differs is sent and what stays is never cleared on the way.
    /// </summary>
    internal sealed class TextLine
    {
        /// <summary>First column of every line.</summary>
        public const int Margin = 1;

        /// <summary>Columns in use: the last one of the canvas stays dark, for the picture to be moved into.</summary>
        public const int Width = Canvas.Columns - 1;

        private readonly Canvas _canvas;
        private readonly Canvas _aside;
        private readonly Typeface _face;
        private readonly int _page;
        private readonly int _drop;
        private int _column = Margin;
        private int _lit;

        /// <summary>Makes a line.</summary>
        /// <param name="canvas">Where to draw.</param>
        /// <param name="aside">A canvas that nobody looks at; its first page is dark between two calls.</param>
        /// <param name="face">A face of one page.</param>
        /// <param name="page">Page of the letters' upper row, at most the last but one.</param>
        /// <param name="drop">That row in its page, 1 to 6.</param>
        public TextLine(Canvas canvas, Canvas aside, Typeface face, int page, int drop)
        {
            _canvas = canvas;
            _aside = aside;
            _face = face;
            _page = page;
            _drop = drop;
        }

        /// <summary>Adds a part of a text.</summary>
        public void Add(string text, int start)
        {
            _column = _face.Draw(_aside, _column, 0, text, start, text.Length - start, 0);
        }

        /// <summary>Adds a whole number, 0 to 999.</summary>
        public void Add(int number)
        {
            _column = _face.DrawNumber(_aside, _column, 0, number, 0);
        }

        /// <summary>Lays what was added over the canvas, as far as it or the text before it reaches, and begins a new text.</summary>
        /// <param name="isReversed">True for dark letters in a light band.</param>
        public void Show(bool isReversed)
        {
            int lit = isReversed || _column > Width ? Width : _column;
            _canvas.Lay(_aside, _page, _drop, lit > _lit ? lit : _lit, isReversed);
            _lit = lit;
            _aside.Clear(0, 0, Canvas.Columns);
            _column = Margin;
        }
    }
}
