using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>The advice part of `hp show`: the report on one headphone, line by line. Levels at the ear are ranges, because the sensitivity is one.</summary>
    public sealed class HpAdvice
    {
        private readonly HeadphoneReport _report;
        private readonly AmpOptions _options;

        /// <summary>Writes what a report holds at the time.</summary>
        public HpAdvice(HeadphoneReport report, AmpOptions options)
        {
            _report = report;
            _options = options;
        }

        /// <summary>Writes a line; false when there is no such line.</summary>
        public bool WriteLine(int index, HeadphoneProfile profile, OutputBuffer output)
        {
            switch (index)
            {
                case 0: output.Text("sensitivity_per_volt=").Db(profile.PerVoltCb).Text("/V"); break;
                case 1: output.Key("gain_advised", ConsoleWords.Gain(_report.Gain)); break;
                case 2: WriteUseful(output.Text("gain_useful=")); break;
                case 3: output.Text("target=").Db(_options.TargetPeakCb).Text(" peak, ").Text(_report.IsTargetReached ? "reached" : "not reached").Text(" before 3 o'clock"); break;
                case 4: WriteRange(output.Text("peak="), _report.PeakCb - profile.MarginCb, profile); output.Text(" at 3 o'clock"); break;
                case 5: output.Text("headroom=").Db(Verdict.ShownHeadroomCb(_report.HeadroomCb)).Text(" ").Text(Verdict.Headroom(_report.HeadroomCb)); break;
                case 6: output.Key("needed_voltage", _report.NeededMv).Text("mV"); break;
                case 7: WriteTenths(output.Text("needed_power="), _report.NeededDecimilliwatt).Text("mW"); break;
                case 8: WriteDamping(output.Text("damping=")); break;
                case 9: WriteHiss(output.Text("hiss_low="), GainPosition.Low, profile); break;
                case 10: WriteHiss(output.Text("hiss_high="), GainPosition.High, profile); break;
                case 11: output.Text("useless_high=").Db(_report.UselessCb(GainPosition.High)).Text(" below 0 dB"); break;
                default: return false;
            }

            output.Line();
            return true;
        }

        private void WriteUseful(OutputBuffer output)
        {
            output.Text(ConsoleWords.Gain(_report.HighestUsefulGain));
            if (_report.HighestUsefulGain != GainPosition.High)
            {
                output.Text(", a higher one adds nothing within the limit");
            }
        }

        private static OutputBuffer WriteTenths(OutputBuffer output, int tenths) =>
            output.Number(tenths / 10).Text(".").Number(tenths % 10);

        private static void WriteRange(OutputBuffer output, int lowCb, HeadphoneProfile profile) =>
            HeadphoneWords.WriteSpl(output, lowCb, lowCb + (2 * profile.MarginCb));

        private void WriteDamping(OutputBuffer output)
        {
            WriteTenths(output, _report.DampingFactorTenths).Text(" ").Text(Verdict.Damping(_report.IsDampingGood));
            if (!_report.IsDampingGood)
            {
                output.Text(", level ").Db(_report.LossCb);
            }
        }

        /// <summary>The report holds the upper end.</summary>
        private void WriteHiss(OutputBuffer output, GainPosition gain, HeadphoneProfile profile)
        {
            int highCb = _report.NoiseCb(gain);
            WriteRange(output, highCb - (2 * profile.MarginCb), profile);
            output.Text(" ").Text(Verdict.Hiss(highCb));
        }
    }
}
