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
    [InlineData(0.15, 380, 390)]
    [InlineData(-0.15, 380, 390)]
    [InlineData(1, 100, 107)]
    [InlineData(-10, 30, 40)]
    public void Trips_in_the_time_that_the_slowest_circuit_takes(double volts, int fromMs, int toMs)
    {
        _detector.Apply(volts);
        Wait(1000);

        Assert.InRange(Assert.Single(_changes).AtNs, fromMs * Duration.Ms, toMs * Duration.Ms);
        Assert.True(_detector.Tripped);
    }

    /// <summary>The worst pulse of the other sign is the one that just does not trip: it charges the capacitors the furthest the wrong way.</summary>
    [Theory]
    [InlineData(0.15, 600, 670)]
    [InlineData(1, 195, 220)]
    public void After_a_pulse_of_the_other_sign_it_takes_longer(double volts, int fromMs, int toMs)
    {
        var worstMs = 0.0;
        foreach (var pulse in new[] { -0.081, -0.1, -0.15, -0.3, -0.7, -1.5, -3, -5.8, -12 })
        {
            for (var pulseMs = 1; pulseMs <= 400; pulseMs++)
            {
                var filter = new DcFilter();
                if (filter.SecondsToPass(pulse, -DcDetector.TripVolts, rising: false) <= pulseMs / 1000.0)
                {
                    break;
                }

                filter.Advance(pulse, pulseMs / 1000.0);
                if (filter.SecondsToPass(volts, -DcDetector.TripVolts, rising: false) == double.PositiveInfinity)
                {
                    worstMs = Math.Max(worstMs, (filter.SecondsToPass(volts, DcDetector.TripVolts, rising: true) * 1000) + (DcDetector.TripDelayNs / (double)Duration.Ms));
                }
            }
        }

        Assert.InRange(worstMs + (Relay.ReleaseNs / (double)Duration.Ms), fromMs, toMs);
    }

    [Theory]
    [InlineData(0.081)]
    [InlineData(-0.081)]
    public void Less_than_its_threshold_never_trips_it(double volts)
    {
        _detector.Apply(volts);
        Wait(60_000);

        Assert.Empty(_changes);
    }

    [Theory]
    [InlineData(0.15, 1450, 1550)]
    [InlineData(1, 2000, 2100)]
    [InlineData(-35, 2500, 2650)]
    public void Lets_go_when_filter_and_hold_are_over(double volts, int fromMs, int toMs)
    {
        _detector.Apply(volts);
        Wait(5000);
        _detector.Apply(0);
        Wait(5000);

        Assert.Equal([true, false], _changes.Select(change => change.Tripped));
        Assert.InRange(_changes[1].AtNs - (5000 * Duration.Ms), fromMs * Duration.Ms, toMs * Duration.Ms);
    }

    [Fact]
    public void A_current_that_changes_its_sign_keeps_it_tripped()
    {
        _detector.Apply(1);
        Wait(1000);
        for (var i = 0; i < 5; i++)
        {
            _detector.Apply(i % 2 == 0 ? -1 : 1);
            Wait(1000);
        }

        Assert.True(Assert.Single(_changes).Tripped);
    }

    [Fact]
    public void A_swing_as_fast_as_music_does_not_trip_it()
    {
        for (var i = 0; i < 100; i++)
        {
            _detector.Apply(i % 2 == 0 ? 2 : -2);
            Wait(i == 0 ? 5 : 10);
        }

        Assert.Empty(_changes);
    }

    [Fact]
    public void What_was_charged_trips_it_on_its_way_through_the_second_pole()
    {
        _detector.Apply(1);
        Wait(80);
        _detector.Apply(0);
        Wait(5000);

        Assert.Equal([true, false], _changes.Select(change => change.Tripped));
        Assert.InRange(_changes[0].AtNs, 90 * Duration.Ms, 200 * Duration.Ms);
    }

    [Fact]
    public void A_current_that_ends_before_the_filter_is_full_does_not_trip_it()
    {
        _detector.Apply(0.15);
        Wait(250);
        _detector.Apply(0);
        Wait(5000);

        Assert.Empty(_changes);
    }

    [Fact]
    public void Its_filter_adds_up_what_comes_in_pieces()
    {
        for (var i = 0; i < 4; i++)
        {
            _detector.Apply(0.15);
            Wait(150);
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
        Assert.InRange(_changes[2].AtNs - (2000 * Duration.Ms), 100 * Duration.Ms, 107 * Duration.Ms);
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
        Wait(200);
        _detector.Force(false);
        Assert.True(_detector.Tripped);
    }

    private void Wait(int ms) => _scheduler.AdvanceTo(_scheduler.NowNs + (ms * Duration.Ms));
}
