using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.BoardModel;

public sealed class DcDetectorTests
{
    private readonly Scheduler _scheduler = new();
    private readonly List<(long AtNs, bool Tripped)> _changes = [];
    private readonly DcDetector _detector;

    public DcDetectorTests()
    {
        _detector = new DcDetector(_scheduler, tripped => _changes.Add((_scheduler.NowNs, tripped)));
        _detector.Power(true);
    }

    [Theory]
    [InlineData(0.15, 180, 200)]
    [InlineData(-0.15, 180, 200)]
    [InlineData(1, 15, 30)]
    [InlineData(-10, 1, 5)]
    public void Trips_in_the_time_that_its_filter_takes(double volts, int fromMs, int toMs)
    {
        _detector.Apply(volts);
        Wait(1000);

        Assert.InRange(Assert.Single(_changes).AtNs, fromMs * Duration.Ms, toMs * Duration.Ms);
        Assert.True(_detector.Tripped);
    }

    [Theory]
    [InlineData(0.069)]
    [InlineData(-0.05)]
    public void Less_than_70_mV_never_trips_it(double volts)
    {
        _detector.Apply(volts);
        Wait(60_000);

        Assert.Empty(_changes);
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(1)]
    [InlineData(35)]
    public void Lets_go_within_a_second_after_the_current_went(double volts)
    {
        _detector.Apply(volts);
        Wait(5000);
        _detector.Apply(0);
        Wait(5000);

        Assert.Equal([true, false], _changes.Select(change => change.Tripped));
        Assert.InRange(_changes[1].AtNs - (5000 * Duration.Ms), 100 * Duration.Ms, 1000 * Duration.Ms);
    }

    [Fact]
    public void A_current_that_ends_before_the_filter_is_full_does_not_trip_it()
    {
        _detector.Apply(0.15);
        Wait(150);
        _detector.Apply(0);
        Wait(5000);

        Assert.Empty(_changes);
    }

    [Fact]
    public void Its_filter_adds_up_what_comes_in_pieces()
    {
        for (var i = 0; i < 3; i++)
        {
            _detector.Apply(0.15);
            Wait(100);
            _detector.Apply(0.05);
            Wait(20);
        }

        Assert.True(_detector.Tripped);
    }

    [Fact]
    public void Without_rails_the_amp_makes_no_current_and_the_detector_starts_empty_when_they_return()
    {
        _detector.Apply(1);
        Wait(1000);
        _detector.Power(false);
        Assert.Equal((false, 0), (_detector.Tripped, _detector.OutputVolts));
        Wait(1000);
        _detector.Power(true);
        Assert.Equal((false, 1), (_detector.Tripped, _detector.OutputVolts));
        Wait(1000);

        Assert.Equal([true, false, true], _changes.Select(change => change.Tripped));
        Assert.InRange(_changes[2].AtNs - (2000 * Duration.Ms), 15 * Duration.Ms, 30 * Duration.Ms);
    }

    [Fact]
    public void Forced_it_is_tripped_at_once_and_let_go_at_once_when_its_input_is_well()
    {
        _detector.Force(true);
        Assert.True(_detector.Tripped);
        _detector.Force(false);
        Assert.False(_detector.Tripped);

        _detector.Force(true);
        _detector.Apply(1);
        Wait(100);
        _detector.Force(false);
        Assert.True(_detector.Tripped);
    }

    private void Wait(int ms) => _scheduler.AdvanceTo(_scheduler.NowNs + (ms * Duration.Ms));
}
