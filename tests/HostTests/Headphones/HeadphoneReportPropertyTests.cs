using AmpController.Gain;
using AmpController.Headphones;
using CsCheck;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>The report against double arithmetic, over headphones and amps of every kind.</summary>
public sealed class HeadphoneReportPropertyTests
{
    private const string Seed = "0000000000001";
    private const int Samples = 20_000;

    // Each logarithm is rounded to 0.502 of a hundredth: per volt, source and loss.
    private const double ErrorCb = 1.6;

    private static readonly Gen<HeadphoneProfile> Headphones = Gen.Select(
        Gen.Int[HeadphoneProfile.LowestImpedanceDeciohm, HeadphoneProfile.HighestImpedanceDeciohm],
        Gen.Int[HeadphoneProfile.LowestPerVoltCb, HeadphoneProfile.HighestPerVoltCb],
        Gen.Bool,
        Gen.Bool,
        Gen.Int[HeadphoneProfile.LowestLimitCb, HeadphoneProfile.HighestLimitCb],
        (deciohm, perVolt, isPerMilliwatt, isMeasured, limit) => new HeadphoneProfile
        {
            ImpedanceDeciohm = deciohm,
            Unit = isPerMilliwatt ? SensitivityUnit.PerMilliwatt : SensitivityUnit.PerVolt,
            SensitivityCb = isPerMilliwatt ? perVolt - Decibels.PowerRatioCb(10000, deciohm) : perVolt,
            IsMeasured = isMeasured,
            LimitCb = limit,
        });

    private static readonly Gen<AmpFigures> Amps = Gen.Select(
        Gen.Int[-600, 600],
        Gen.Int[0, 1000],
        Gen.Int[0, 1000],
        Gen.Int[200, 5000],
        Gen.Int[0, 120_000],
        Gen.Int[500, 20_000],
        Gen.Int[5, 1000],
        Gen.Int[-9600, -3000],
        (low, toMedium, toHigh, source, output, mv, ma, lowest) => new AmpFigures
        {
            GainCb = [low, low + toMedium, low + toMedium + toHigh],
            SourceMv = source,
            OutputMilliohm = output,
            MaxOutputMv = mv,
            MaxOutputMa = ma,
            NoiseDecimicrovolt = [40, 60, 100],
            LowestVolumeCb = lowest,
        });

    private static readonly Gen<int> Targets = Gen.Int[9000, 12_000];
    private static readonly Gen<int> Programmes = Gen.Int[-3000, 0];

    [Fact]
    public void Peak_headroom_voltage_power_and_noise_are_those_of_the_formulas() =>
        Gen.Select(Headphones, Amps, Targets, Programmes).Sample(
            (headphone, amp, target, programme) =>
            {
                var report = Report(headphone, amp, target, programme);
                var ohm = headphone.ImpedanceDeciohm / 10.0;
                var ratio = ohm / (ohm + (amp.OutputMilliohm / 1000.0));
                var perVoltDb = (headphone.SensitivityCb / 100.0) + (headphone.Unit == SensitivityUnit.PerVolt ? 0 : 10 * Math.Log10(1000 / ohm));
                var neededV = Math.Pow(10, ((target / 100.0) - perVoltDb) / 20);
                var largestV = Math.Min(amp.MaxOutputMv / 1000.0 * ratio, amp.MaxOutputMa / 1000.0 * ohm);
                var gainDb = amp.GainCb[(int)report.Gain] / 100.0;
                var marginDb = headphone.IsMeasured ? 3 : 10;

                Assert.InRange(report.PeakCb / 100.0 - (perVoltDb + Db(amp.SourceMv / 1000.0 * ratio) + (0.2 * amp.LowestVolumeCb / 100.0) + gainDb), -0.026, 0.026);
                Assert.InRange(report.HeadroomCb / 100.0 - Db(largestV / neededV), -0.016, 0.016);
                Assert.InRange(report.NeededMv / 1000.0 - neededV, -0.0006 - (0.001 * neededV), 0.0006 + (0.001 * neededV));
                var neededMw = 1000 * neededV * neededV / ohm;
                Assert.InRange(report.NeededDecimilliwatt / 10.0 - neededMw, -0.06 - (0.002 * neededMw), 0.06 + (0.002 * neededMw));
                Assert.InRange(report.NoiseCb(GainPosition.Medium) / 100.0 - (perVoltDb + marginDb + Db(6e-6 * ratio)), -0.016, 0.016);
                Assert.InRange(report.LossCb / 100.0 - Db(ratio), -0.0052, 0.0052);
                Assert.Equal(amp.OutputMilliohm * 8 <= headphone.ImpedanceDeciohm * 100, report.IsDampingGood);
                Assert.InRange(
                    report.CeilingCb - ((headphone.LimitCb - (100 * perVoltDb) - (100 * marginDb) - (100 * Db(amp.SourceMv / 1000.0)) - programme)),
                    -ErrorCb,
                    ErrorCb);
            },
            iter: Samples,
            seed: Seed);

    [Fact]
    public void The_gain_is_the_lowest_that_reaches_the_target() =>
        Gen.Select(Headphones, Amps, Targets, Programmes).Sample(
            (headphone, amp, target, programme) =>
            {
                var report = Report(headphone, amp, target, programme);
                var gain = (int)report.Gain;
                var oneLess = gain == 0 ? int.MinValue : report.PeakCb - amp.GainCb[gain] + amp.GainCb[gain - 1];

                Assert.True(oneLess < target);
                Assert.True(report.PeakCb >= target || gain == 2);
                Assert.Equal(report.PeakCb >= target && report.HeadroomCb >= 0, report.IsTargetReached);
            },
            iter: Samples,
            seed: Seed);

    [Fact]
    public void No_knob_within_the_ceiling_exceeds_the_limit_at_the_upper_end_of_the_sensitivity() =>
        Gen.Select(Headphones, Amps, Targets, Programmes).Sample(
            (headphone, amp, target, programme) =>
            {
                var report = Report(headphone, amp, target, programme);
                for (var gain = GainPosition.Low; gain <= GainPosition.High; gain++)
                {
                    var useless = report.UselessCb(gain);
                    var loudestVolume = -useless;
                    var level = loudestVolume + amp.GainCb[(int)gain];
                    var averageCb = (headphone.PerVoltCb + headphone.MarginCb) + (2000 * Math.Log10(amp.SourceMv / 1000.0)) + programme + level;

                    Assert.True(useless >= 0 && useless <= -amp.LowestVolumeCb);
                    Assert.True(averageCb <= headphone.LimitCb + ErrorCb || useless == -amp.LowestVolumeCb);
                    Assert.True(useless == 0 || averageCb >= headphone.LimitCb - ErrorCb);
                }

                var useful = (int)report.HighestUsefulGain;
                Assert.True(amp.GainCb[useful] >= report.CeilingCb || useful == 2);
                Assert.True(useful == 0 || amp.GainCb[useful - 1] < report.CeilingCb);
            },
            iter: Samples,
            seed: Seed);

    private static double Db(double ratio) => 20 * Math.Log10(ratio);

    private static HeadphoneReport Report(HeadphoneProfile headphone, AmpFigures amp, int target, int programme)
    {
        var report = new HeadphoneReport(amp);
        report.Compute(headphone, target, programme);
        return report;
    }
}
