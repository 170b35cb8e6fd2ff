using AmpController.Headphones;
using CsCheck;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>The headphone formulas against double arithmetic, over every headphone and amp that is believed.</summary>
public sealed class HeadphoneMathsPropertyTests
{
    private const string Seed = "0000000000001";
    private const int Samples = 20_000;

    // One logarithm, rounded: 0.502 of a hundredth.
    private const double ErrorCb = 0.51;

    private static readonly Gen<int> Impedances = Gen.Int[HeadphoneProfile.LowestImpedanceDeciohm, HeadphoneProfile.HighestImpedanceDeciohm];
    private static readonly Gen<int> Sensitivities = Gen.Int[HeadphoneProfile.LowestPerVoltCb, HeadphoneProfile.HighestPerVoltCb];
    private static readonly Gen<int> Levels = Gen.Int[0, 14_000];
    private static readonly Gen<int> OutputMilliohm = Gen.Int[0, 200_000];

    [Fact]
    public void Sensitivity_per_milliwatt_becomes_sensitivity_per_volt_and_back() =>
        Gen.Select(Sensitivities, Impedances).Sample(
            (cb, deciohm) =>
            {
                var perVolt = HeadphoneMaths.PerVoltCb(cb, deciohm);
                return Near(perVolt, cb + (1000 * Math.Log10(10_000.0 / deciohm)));
            },
            iter: Samples,
            seed: Seed);

    [Fact]
    public void The_voltage_for_a_level_makes_that_level() =>
        Gen.Select(Levels, Sensitivities).Sample(
            (spl, perVolt) =>
            {
                var exact = 1e6 * Math.Pow(10, (spl - perVolt) / 2000.0);
                var microvolt = HeadphoneMaths.MicrovoltFor(spl, perVolt);
                return Math.Abs(microvolt - exact) <= 0.5 + (3e-6 * exact)
                    && (microvolt < 1000 || Math.Abs(perVolt + Decibels.VoltageRatioCb(microvolt, HeadphoneMaths.MicrovoltPerVolt) - spl) <= 5);
            },
            iter: Samples,
            seed: Seed);

    [Fact]
    public void Power_is_voltage_squared_by_impedance() =>
        Gen.Select(Gen.Long[0, 50_000_000], Impedances).Sample(
            (microvolt, deciohm) => Math.Abs(HeadphoneMaths.Microwatt(microvolt, deciohm) - ((double)microvolt * microvolt / (deciohm * 1e5))) <= 0.501,
            iter: Samples,
            seed: Seed);

    [Fact]
    public void Level_is_lost_in_the_output_impedance() =>
        Gen.Select(Impedances, OutputMilliohm).Sample(
            (deciohm, milliohm) => Near(HeadphoneMaths.LossCb(deciohm, milliohm), 2000 * Math.Log10(deciohm * 100.0 / ((deciohm * 100.0) + milliohm))),
            iter: Samples,
            seed: Seed);

    [Fact]
    public void The_largest_voltage_is_that_of_the_swing_or_of_the_current() =>
        Gen.Select(Impedances, OutputMilliohm, Gen.Int[100, 30_000], Gen.Int[5, 2000]).Sample(
            (deciohm, milliohm, mv, ma) =>
            {
                var ohm = deciohm / 10.0;
                var exact = Math.Min(mv / 1000.0 * ohm / (ohm + (milliohm / 1000.0)), ma / 1000.0 * ohm) * 1e6;
                var figures = new AmpFigures { MaxOutputMv = mv, MaxOutputMa = ma, OutputMilliohm = milliohm };
                return Math.Abs(HeadphoneMaths.LargestMicrovolt(figures, deciohm) - exact) <= 1.001;
            },
            iter: Samples,
            seed: Seed);

    [Fact]
    public void Damping_is_one_impedance_over_the_other() =>
        Gen.Select(Impedances, Gen.Int[1, 200_000]).Sample(
            (deciohm, milliohm) =>
            {
                var factor = deciohm * 100.0 / milliohm;
                var tenths = HeadphoneMaths.DampingFactorTenths(deciohm, milliohm);
                return Math.Abs(tenths - Math.Min(factor * 10, HeadphoneMaths.HighestDampingTenths)) <= 0.501
                    && HeadphoneMaths.IsDampingGood(deciohm, milliohm) == (factor >= 8);
            },
            iter: Samples,
            seed: Seed);

    [Fact]
    public void Noise_at_the_ear_is_sensitivity_and_noise_voltage() =>
        Gen.Select(Gen.Int[1, 100_000], Sensitivities, Gen.Int[-2000, 0]).Sample(
            (decimicrovolt, perVolt, loss) => Near(HeadphoneMaths.NoiseCb(decimicrovolt, perVolt, loss), perVolt + loss + (2000 * Math.Log10(decimicrovolt / 1e7))),
            iter: Samples,
            seed: Seed);

    private static bool Near(int cb, double exactCb) => Math.Abs(cb - exactCb) <= ErrorCb;
}
