using AmpController.Headphones;
using CsCheck;
using Xunit;

namespace VirtualAmp.Tests.Headphones;

/// <summary>Exposure pass by pass, as the firmware calls it, against the published table and double arithmetic.</summary>
public sealed class ExposureWeekTests
{
    private const int PassMs = 250;
    private const int PassesPerHour = 3600 * 1000 / PassMs;

    // Hours a week, adult and child, as published: rounded to two figures, and by halves for 3 dB, which are 10^0.3 in truth.
    [Theory]
    [InlineData(80, 40, 12.6)]
    [InlineData(83, 20, 6.3)]
    [InlineData(86, 10, 3.2)]
    [InlineData(89, 5, 1.6)]
    [InlineData(92, 2.5, 0.8)]
    [InlineData(95, 1.3, 0.4)]
    [InlineData(98, 0.63, 0.2)]
    [InlineData(101, 0.32, 0.1)]
    [InlineData(104, 0.16, 0.05)]
    [InlineData(107, 0.08, 0.025)]
    public void The_hours_a_week_are_those_of_H_870(int splDb, double adultHours, double childHours)
    {
        Assert.InRange(HoursUntilFull(ExposureMode.Adult, splDb * 100), adultHours * 0.96, adultHours * 1.04);
        Assert.InRange(HoursUntilFull(ExposureMode.Child, splDb * 100), childHours * 0.98, childHours * 1.02);
    }

    [Fact]
    public void A_week_at_the_limit_is_1000_permille_within_1_percent()
    {
        var adult = new Exposure();
        var child = new Exposure();

        // 40 h over seven days of power; the last one is not over yet.
        foreach (var (listenHours, quietHours) in new[] { (6, 18), (6, 18), (6, 18), (6, 18), (6, 18), (6, 18), (4, 19) })
        {
            for (var pass = 0; pass < (listenHours + quietHours) * PassesPerHour; pass++)
            {
                var isListening = pass < listenHours * PassesPerHour;
                adult.Pass(PassMs, isListening ? 8000 : 0);
                child.Pass(PassMs, isListening ? 7500 : 0);
            }
        }

        Assert.InRange(adult.Permille(ExposureMode.Adult), 990, 1010);
        Assert.InRange(child.Permille(ExposureMode.Child), 990, 1010);
    }

    [Fact]
    public void A_day_of_any_levels_and_passes_adds_up() =>
        Gen.Select(Gen.Int[1, 10_000], Gen.Int[-500, 12_000]).Array[1, 200].Sample(
            passes =>
            {
                var exposure = new Exposure();
                var exact = 0.0;
                foreach (var (ms, cb) in passes)
                {
                    // The same level for a while, so that remainders carry.
                    for (var i = 0; i < 20; i++)
                    {
                        exposure.Pass(ms, cb);
                        exact += cb <= 0 ? 0 : ms * Math.Pow(10, (cb - 8000) / 1000.0) / 144;
                    }
                }

                var sum = Enumerable.Range(0, Exposure.Days).Sum(day => (double)exposure.Day(day));

                // Levels below 40 dB are rounded more, and are no dose to speak of.
                return Math.Abs(sum - exact) <= 1.1 + (0.005 * exact);
            },
            iter: 500,
            seed: "0000000000001");

    [Theory]
    [InlineData(3000)]
    [InlineData(6000)]
    [InlineData(7700)]
    [InlineData(8000)]
    [InlineData(8600)]
    [InlineData(9500)]
    [InlineData(13_000)]
    public void The_store_writes_at_most_100_times_a_day_however_many_days(int splCb)
    {
        var exposure = new Exposure();
        for (var day = 0; day < 3 * Exposure.Days; day++)
        {
            // Every third day a little less, so that the sum of seven days goes up and down.
            var before = exposure.ChangeCount;
            for (var pass = 0; pass < 24 * PassesPerHour; pass++)
            {
                exposure.Pass(PassMs, day % 3 == 2 ? splCb - 300 : splCb);
            }

            Assert.InRange(exposure.ChangeCount - before, 94, 100);
        }
    }

    [Fact]
    public void A_pass_allocates_nothing()
    {
        var exposure = new Exposure();
        exposure.Pass(PassMs, 8000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < 100_000; pass++)
        {
            exposure.Pass(PassMs, 6000 + (pass % 7 * 100));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static double HoursUntilFull(ExposureMode mode, int splCb)
    {
        var exposure = new Exposure();
        var passes = 0;
        while (exposure.Permille(mode) < Exposure.FullPermille)
        {
            exposure.Pass(PassMs, splCb);
            passes++;
        }

        return passes / (double)PassesPerHour;
    }
}
