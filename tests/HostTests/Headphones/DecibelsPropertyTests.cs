using AmpController.Headphones;
using CsCheck;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>Whole-number logarithms and powers against double arithmetic.</summary>
public sealed class DecibelsPropertyTests
{
    private const string Seed = "0000000000001";
    private const int Samples = 20_000;

    // Rounding to a whole hundredth, and what the doc comment promises beside it.
    private const double RatioErrorCb = 0.502;
    private const double ScaleError = 3e-6;

    private static readonly Gen<long> Numbers = Gen.Select(Gen.Int[0, 62], Gen.Double[1, 2], (octave, mantissa) => Math.Max(1, (long)(mantissa * (1L << octave))));

    [Fact]
    public void A_power_ratio_is_the_nearest_hundredth_of_a_dB() =>
        Gen.Select(Numbers, Numbers).Sample(
            (a, b) => Math.Abs(Decibels.PowerRatioCb(a, b) - (1000 * (Math.Log10(a) - Math.Log10(b)))) <= RatioErrorCb,
            iter: Samples,
            seed: Seed);

    [Fact]
    public void A_voltage_ratio_is_the_nearest_hundredth_of_a_dB() =>
        Gen.Select(Numbers, Numbers).Sample(
            (a, b) => Math.Abs(Decibels.VoltageRatioCb(a, b) - (2000 * (Math.Log10(a) - Math.Log10(b)))) <= RatioErrorCb,
            iter: Samples,
            seed: Seed);

    [Fact]
    public void A_ratio_never_falls_when_its_upper_number_rises() =>
        Gen.Select(Numbers, Numbers, Numbers).Sample(
            (a, more, b) => Decibels.VoltageRatioCb(a, b) <= Decibels.VoltageRatioCb(a > long.MaxValue - more ? long.MaxValue : a + more, b),
            iter: Samples,
            seed: Seed);

    [Fact]
    public void A_scaled_value_is_off_by_half_and_3_millionths_at_most() =>
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Int[-20_000, 12_000]).Sample(
            (value, cb) =>
            {
                var exact = value * Math.Pow(10, cb / 2000.0);
                return Math.Abs(Decibels.Scale(value, cb) - exact) <= 0.5 + (ScaleError * exact);
            },
            iter: Samples,
            seed: Seed);

    [Fact]
    public void A_value_that_does_not_fit_is_the_largest_and_one_that_vanishes_is_0() =>
        Gen.Select(Numbers, Gen.Int[-2_000_000, 2_000_000]).Sample(
            (value, cb) =>
            {
                var exact = value * Math.Pow(10, cb / 2000.0);
                var scaled = Decibels.Scale(value, cb);
                return exact >= 1.00001 * long.MaxValue ? scaled == long.MaxValue
                    : exact < 0.4999 ? scaled == 0
                    : Math.Abs(scaled - exact) <= 0.5 + (ScaleError * exact);
            },
            iter: Samples,
            seed: Seed);
}
