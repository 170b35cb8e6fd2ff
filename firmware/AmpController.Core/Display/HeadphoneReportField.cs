using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;

namespace AmpController.Display
{
    /// <summary>The page that follows a choice: what this amp and the headphones are to each other, a line each. Nothing on it was told to the hardware, so it names no volume and no present gain (S14).</summary>
    public sealed class HeadphoneReportField : IField
    {
        private const int NamePage = 0;
        private const int RulePage = 1;
        private const int FirstPage = 2;
        private const int HintPage = 7;
        private const int Margin = 1;

        /// <summary>Row 2 of its page.</summary>
        private const byte Rule = 0x04;

        private readonly Canvas _canvas;
        private readonly Typeface _face;
        private readonly HeadphoneChooser _chooser;
        private readonly JackBook _book;
        private readonly HeadphoneReport _report;
        private readonly AmpOptions _options;
        private int _revision;
        private bool _isDrawn;

        /// <summary>Makes the page.</summary>
        public HeadphoneReportField(
            Canvas canvas, Typefaces faces, HeadphoneChooser chooser, JackBook book, HeadphoneReport report, AmpOptions options)
        {
            _canvas = canvas;
            _face = faces.Small;
            _chooser = chooser;
            _book = book;
            _report = report;
            _options = options;
        }

        /// <inheritdoc/>
        public void Invalidate()
        {
            _isDrawn = false;
        }

        /// <inheritdoc/>
        public void Update(AmpStatus status)
        {
            if (_isDrawn && _revision == _chooser.Revision)
            {
                return;
            }

            _isDrawn = true;
            _revision = _chooser.Revision;
            _canvas.Clear();
            HeadphoneProfile profile = _book.Profile(_chooser.Jack);
            if (profile != null)
            {
                Draw(profile);
            }
        }

        /// <summary>One decimal, rounded as the console does; never "-0.0".</summary>
        private static string Db(int cb)
        {
            int tenths = cb < 0 ? (5 - cb) / 10 : (cb + 5) / 10;
            return (cb < 0 && tenths > 0 ? "-" : "") + (tenths / 10).ToString() + "." + (tenths % 10).ToString() + " dB";
        }

        private void Draw(HeadphoneProfile profile)
        {
            _report.Compute(profile, _options.TargetPeakCb, _options.ProgrammeCb);
            int start = NameFit.Start(_face, profile.Name, Canvas.Columns - Margin);
            _face.Draw(_canvas, Margin, NamePage, profile.Name, start, profile.Name.Length - start, 0);
            _canvas.Fill(0, RulePage, Canvas.Columns, Rule);
            int factor = _report.DampingFactorTenths;
            DrawLine(0, "USE", Use());
            DrawLine(1, "HEADROOM", Db(Verdict.ShownHeadroomCb(_report.HeadroomCb)) + " " + Verdict.Headroom(_report.HeadroomCb).ToUpper());
            DrawLine(2, "DAMPING", (factor / 10).ToString() + "." + (factor % 10).ToString() + " " + Verdict.Damping(_report.IsDampingGood).ToUpper());
            DrawLine(3, "HISS ON HIGH", Verdict.Hiss(_report.NoiseCb(GainPosition.High)).ToUpper());
            int uselessCb = _report.UselessCb(GainPosition.Low);
            DrawLine(4, "LIMIT ON LOW", uselessCb > 0 ? Db(-uselessCb) : "NONE");
            _face.DrawCentred(_canvas, HintPage, "PRESS TO LEAVE", 0);
        }

        /// <summary>The gain to use; a higher one than the limit can fill is no use.</summary>
        private string Use()
        {
            if (_report.HighestUsefulGain < _report.Gain)
            {
                return PanelWords.Gain(_report.HighestUsefulGain) + " - LIMIT ENDS";
            }

            return PanelWords.Gain(_report.Gain) + (_report.IsTargetReached ? " GAIN" : _report.HeadroomCb < 0 ? " - TOO WEAK" : " PAST 3 O'CLOCK");
        }

        private void DrawLine(int line, string label, string value)
        {
            _face.Draw(_canvas, Margin, FirstPage + line, label, 0);
            _face.Draw(_canvas, Canvas.Columns - Margin - _face.Measure(value), FirstPage + line, value, 0);
        }
    }
}
