using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>The page of Fault: number, name and what to do, in the words of <see cref="FaultTable"/>.</summary>
    public sealed class FaultField : IField
    {
        private const int NamePage = 2;
        private const int RemedyPage = 4;
        private const int TitleColumn = 2;
        private const int IconColumn = TextLine.Width - Glyphs.WarningWidth - TitleColumn;

        /// <summary>The band behind the title ends in its second page after row 12, one row below the letters.</summary>
        private const byte BandEnd = 0x1F;

        private readonly Canvas _canvas;
        private readonly Typefaces _faces;
        private int _fault = -1;

        /// <summary>Makes the page.</summary>
        public FaultField(Canvas canvas, Typefaces faces)
        {
            _canvas = canvas;
            _faces = faces;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _fault = -1;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            if (_fault == (int)status.Fault)
            {
                return;
            }

            _fault = (int)status.Fault;
            Canvas canvas = _canvas;
            canvas.Clear();
            canvas.Fill(0, 0, TextLine.Width, 0xFF);
            canvas.Fill(0, 1, TextLine.Width, 0xFF);
            int column = _faces.Medium.Draw(canvas, TitleColumn, 0, "FAULT ", 0xFF);
            _faces.Medium.DrawNumber(canvas, column, 0, _fault, 0xFF);
            canvas.Draw(IconColumn, 0, Glyphs.Warning, 0xFF);
            for (column = 0; column < TextLine.Width; column++)
            {
                canvas.Put(column, 1, (byte)(canvas.At(column, 1) & BandEnd));
            }

            _faces.Small.Draw(canvas, TextLine.Margin, NamePage, FaultTable.Name(status.Fault), 0);
            string remedy = FaultTable.Remedy(status.Fault);
            DrawWrapped(remedy.Substring(0, 1).ToUpper() + remedy.Substring(1));
        }

        /// <summary>Breaks a text between words into lines to the last page but one.</summary>
        private void DrawWrapped(string text)
        {
            int start = 0;
            for (int page = RemedyPage; page < Canvas.Pages - 1 && start < text.Length; page++)
            {
                int end = LineEnd(text, start);
                _faces.Small.Draw(_canvas, TextLine.Margin, page, text, start, end - start, 0);
                start = end + 1;
            }
        }

        /// <summary>Index of the blank behind the last word that fits, or the text's length.</summary>
        private int LineEnd(string text, int start)
        {
            int fits = start;
            for (int end = start + 1; end <= text.Length; end++)
            {
                bool isBreak = end == text.Length || text[end] == ' ';
                if (isBreak && _faces.Small.Measure(text, start, end - start) <= TextLine.Width - TextLine.Margin)
                {
                    fits = end;
                }
            }

            return fits == start ? text.Length : fits;
        }
    }
}
