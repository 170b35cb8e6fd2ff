using System.Globalization;
using System.Text;
using AmpController;
using AmpController.Control;
using AmpController.Gain;
using AmpController.Headphones;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>Every headphone of the catalogue on the amp of Board.cs: the table at the end of docs/headphones.md.</summary>
public sealed class HeadphoneTableTests
{
    private const string Heading = "## Every headphone of the catalogue";
    private const string WriteVariable = "AMP_GOLDEN";

    // The DS1882: docs/parts.md.
    private const int StepCb = 100;

    private static readonly string Document = Repository.Below("docs", "headphones.md");
    private static readonly AmpOptions Defaults = new();

    [Fact]
    public void The_document_shows_what_the_firmware_works_out()
    {
        var written = File.ReadAllText(Document);
        var start = written.IndexOf(Heading, StringComparison.Ordinal);
        Assert.True(start > 0, $"docs/headphones.md lacks the heading '{Heading}'");
        var made = Section();
        if (Environment.GetEnvironmentVariable(WriteVariable) == "write")
        {
            File.WriteAllText(Document, written[..start] + made);
        }

        Assert.Equal(File.ReadAllText(Document)[start..], made);
    }

    private static string Section()
    {
        var figures = DeliveredAmp.Figures();
        var report = new HeadphoneReport(figures);
        var profile = new HeadphoneProfile();
        var rows = new StringBuilder();
        var tally = new Tally();
        for (var row = 0; row < Catalogue.Count; row++)
        {
            Catalogue.Load(row, profile);
            report.Compute(profile, Defaults.TargetPeakCb, Defaults.ProgrammeCb);
            tally.Count(profile, report);
            rows.Append('|').AppendJoin(" |", Cells(profile, report, figures.GainCb).Select(cell => " " + cell)).Append(" |\n");
        }

        return Head(figures) + tally + TableHead + rows;
    }

    private static IEnumerable<string> Cells(HeadphoneProfile profile, HeadphoneReport report, int[] gainsCb) =>
    [
        profile.Name,
        profile.Form == HeadphoneForm.InEar ? "in-ear" : "over-ear",
        Invariant($"{profile.ImpedanceDeciohm / 10m:0.#}"),
        Db(profile.PerVoltCb),
        profile.IsMeasured ? "measured" : "stated",
        report.Gain.ToString(),
        report.IsTargetReached ? "yes" : Db(report.PeakCb),
        // Downwards, so that what is little never looks enough.
        Invariant($"{Math.Floor(report.HeadroomCb / 10m) / 10:0.0}") + (report.HeadroomCb >= HeadphoneReport.WantedHeadroomCb ? "" : report.HeadroomCb >= 0 ? ", little" : ", clips"),
        Invariant($"{report.DampingFactorTenths / 10m:0}, ") + (report.IsDampingGood ? "good" : "poor"),
        Db(report.CeilingCb),
        .. gainsCb.Select(gainCb => Volume(report.CeilingCb - gainCb)),
        report.HighestUsefulGain.ToString(),
        Db(report.NoiseCb(GainPosition.Low)),
        Db(report.NoiseCb(GainPosition.High)),
    ];

    private static string Head(AmpFigures figures) =>
        Heading + "\n\n"
        + "Printed and compared by `HeadphoneTableTests` (`AMP_GOLDEN=write` writes it anew). "
        + Invariant($"The amp is that of Board.cs: gain {string.Join(" / ", figures.GainCb.Select(Db))} dB, source {figures.SourceMv} mV, output impedance {figures.OutputMilliohm} milliohm, at most {figures.MaxOutputMv} mV and {figures.MaxOutputMa} mA, noise {string.Join(" / ", figures.NoiseDecimicrovolt.Select(noise => Invariant($"{noise / 10m:0.0}")))} uV; ")
        + Invariant($"the volume IC reaches from {DeliveredAmp.LowestVolumeCb / 100} to 0 dB; target peak {Defaults.TargetPeakCb / 100} dB SPL, limit {HeadphoneProfile.DefaultLimitCb / 100} dB SPL, music {Defaults.ProgrammeCb / 100} dB on average.\n\n")
        + "- dB/V: sensitivity in dB SPL at 1 V RMS.\n"
        + "- gain: the lowest that reaches the target peak before 3 o'clock. reached: `yes`, or the peak in dB SPL that High reaches there.\n"
        + "- headroom: largest output of the amp over what the target needs, dB; `little` below 10.\n"
        + "- damping: headphone's impedance over the amp's; `good` from 8.\n"
        + "- ceiling: highest level (volume + gain), dB; then the volume that is on each gain, in steps of the IC. ends on: the gain from which on a higher one makes nothing louder, because the limit ends it.\n"
        + "- noise: at the ear on Low and on High, dB SPL, at the upper end of the sensitivity.\n\n";

    private const string TableHead = """

        | headphone | form | ohm | dB/V | figure | gain | reached | headroom | damping | ceiling | Low | Medium | High | ends on | noise Low | noise High |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|

        """;

    // Downwards to a step, as the firmware does.
    private static string Volume(int volumeCb)
    {
        var steps = (int)Math.Floor(Math.Min(volumeCb, 0) / (double)StepCb);
        return steps * StepCb < DeliveredAmp.LowestVolumeCb ? "min" : steps.ToString(CultureInfo.InvariantCulture);
    }

    private static string Db(int cb) => Invariant($"{Math.Round(cb / 100m, 1, MidpointRounding.AwayFromZero):0.0}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed class Tally
    {
        private readonly int[] _gains = new int[3];
        private int _measured;
        private int _missed;
        private int _littleHeadroom;
        private int _poorDamping;

        public void Count(HeadphoneProfile profile, HeadphoneReport report)
        {
            _gains[(int)report.Gain]++;
            _measured += profile.IsMeasured ? 1 : 0;
            _missed += report.IsTargetReached ? 0 : 1;
            _littleHeadroom += report.HeadroomCb >= HeadphoneReport.WantedHeadroomCb ? 0 : 1;
            _poorDamping += report.IsDampingGood ? 0 : 1;
        }

        public override string ToString() => Invariant(
            $"{Catalogue.Count} headphones, {_measured} of them with a measured sensitivity, in {Catalogue.Bytes} bytes of table. Advised gain: Low {_gains[0]}, Medium {_gains[1]}, High {_gains[2]}. Target not reached: {_missed}; less than 10 dB of headroom: {_littleHeadroom}; poor damping: {_poorDamping}.\n");
    }
}
