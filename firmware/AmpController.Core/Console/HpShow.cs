using AmpController.Control;
using AmpController.Headphones;
using AmpController.Volume;

namespace AmpController.Console
{
    /// <summary>`hp show`: the headphones of a jack, what limits them, and what this amp and they are to each other.</summary>
    public sealed class HpShow : Command
    {
        private const int FirstAdviceLine = 10;

        private readonly JackBook _book;
        private readonly AmpOptions _options;
        private readonly AmpStatus _status;
        private readonly JackArgument _jack;
        private readonly HeadphoneReport _report;
        private readonly HpAdvice _advice;
        private HeadphoneProfile _profile;

        /// <summary>Shows what a book holds.</summary>
        public HpShow(JackBook book, HeadphoneReport report, AmpOptions options, AmpStatus status)
            : base("show", "[<jack>]", "limits and advice; hp alone does the same", "hp show main")
        {
            _book = book;
            _report = report;
            _options = options;
            _status = status;
            _jack = new JackArgument(status);
            _advice = new HpAdvice(report, options);
        }

        /// <summary>Writes the highest level that headphones allow, or none.</summary>
        public static OutputBuffer WriteCeiling(OutputBuffer output, int ceilingCb)
        {
            output.Text("ceiling_level=");
            return ceilingCb == JackBook.NoCeiling ? output.Text("none") : output.Db(ceilingCb);
        }

        /// <inheritdoc/>
        public override FaultCode Begin(CommandLine line, long nowMs)
        {
            FaultCode code = _jack.Read(line, 2);
            if (line.Count > 2 && line.Count != _jack.Next)
            {
                return FaultCode.BadArgument;
            }

            if (code == FaultCode.None)
            {
                _profile = _book.Profile(_jack.Jack);
                if (_profile != null)
                {
                    _report.Compute(_profile, _options.TargetPeakCb, _options.ProgrammeCb);
                }
            }

            return code;
        }

        /// <inheritdoc/>
        public override bool WriteLine(int index, OutputBuffer output)
        {
            int ceilingCb = _book.CeilingCb(_jack.Jack);
            switch (index)
            {
                case 0: _jack.Write(output); return true;
                case 1: HeadphoneWords.WriteName(output.Text("headphones="), _book.Choice(_jack.Jack), _profile); break;
                case 2: WriteCeiling(output, ceilingCb); break;
                case 3: WriteVolume(output.Text("ceiling_volume="), ceilingCb); break;
                case 4: HeadphoneWords.WriteExposure(output.Text("exposure="), _status.ExposurePermille); break;
                default: return _profile != null && WriteProfile(index, output);
            }

            output.Line();
            return true;
        }

        private bool WriteProfile(int index, OutputBuffer output)
        {
            switch (index)
            {
                case 5: WriteSpl(output.Text("spl=")); break;
                case 6: output.Text("spl_limit=").Db(_book.LimitCb(_jack.Jack)); break;
                case 7: HpGain.Write(output, _book.SavedGain(_jack.Jack)); break;
                case 8: HeadphoneWords.WriteImpedance(output.Text("impedance="), _profile); break;
                case 9: HeadphoneWords.WriteSensitivity(output.Text("sensitivity="), _profile); break;
                default: return _advice.WriteLine(index - FirstAdviceLine, _profile, output);
            }

            output.Line();
            return true;
        }

        private void WriteSpl(OutputBuffer output)
        {
            if (_jack.Jack == _status.Jack)
            {
                HeadphoneWords.WriteSplNow(output, _status);
            }
            else
            {
                output.Text("none");
            }
        }

        /// <summary>The highest step of the volume IC within a level on the gain that the relays were told.</summary>
        private void WriteVolume(OutputBuffer output, int ceilingCb)
        {
            if (ceilingCb == JackBook.NoCeiling)
            {
                output.Text("none");
                return;
            }

            int volumeCb = ceilingCb - _status.GainCb;
            output.Db(volumeCb > 0 ? 0 : VolumeLevel.StepAtOrBelow(volumeCb, _status.LowestCb, _status.StepCb))
                .Text(" on ").Text(ConsoleWords.Gain(_status.Gain));
        }
    }
}
