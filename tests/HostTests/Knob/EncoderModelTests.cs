using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using Xunit;

namespace VirtualAmp.Tests.Knob;

/// <summary>The contacts of the knob and their filter.</summary>
public sealed class EncoderModelTests
{
    /// <summary>100 us x ln 4.</summary>
    private const long FallNs = 138_630;

    /// <summary>200 us x ln 4.</summary>
    private const long RiseNs = 277_259;

    [Fact]
    public void The_pin_falls_139_us_after_the_contact_closed_and_rises_277_us_after_it_opened()
    {
        var edges = Play((0, false), (5 * Duration.Ms, true));

        Assert.Equal([(FallNs, false), ((5 * Duration.Ms) + RiseNs, true)], edges);
    }

    [Theory]
    [InlineData(138, 0)]
    [InlineData(139, 2)]
    public void A_closed_contact_shows_only_when_it_lasts(int microseconds, int edges)
    {
        Assert.Equal(edges, Play((0, false), (microseconds * Duration.Us, true)).Count);
    }

    [Theory]
    [InlineData(277, 1)]
    [InlineData(278, 3)]
    public void An_open_contact_shows_only_when_it_lasts(int microseconds, int edges)
    {
        Assert.Equal(edges, Play((0, false), (5 * Duration.Ms, true), ((5 * Duration.Ms) + (microseconds * Duration.Us), false)).Count);
    }

    [Fact]
    public void A_charge_that_is_left_counts_for_the_next_move()
    {
        // 100 us closed leave 0.368 of the supply; after 10 us open it is 0.399, and 47 us more closed take it to 0.25.
        var edges = Play((0, false), (100 * Duration.Us, true), (110 * Duration.Us, false));

        var left = 1 - ((1 - Math.Exp(-1)) * Math.Exp(-0.05));
        Assert.Equal([(110 * Duration.Us) + (long)Math.Ceiling(100_000 * Math.Log(left / 0.25))], edges.Select(edge => edge.AtNs));
    }

    [Theory]
    [InlineData(4, 25)]
    [InlineData(2, 25)]
    [InlineData(4, 10)]
    public void Both_channels_bounce_for_2_ms_at_most_and_the_filter_lets_no_pulse_under_110_us_through(int perDetent, int detentMs)
    {
        var shortestNs = long.MaxValue;
        var bounced = 0;
        for (var seed = 0; seed < 50; seed++)
        {
            var scheduler = new Scheduler();
            var edges = new Dictionary<string, List<long>> { ["a"] = [], ["b"] = [] };
            var encoder = new Encoder(
                scheduler, new Random(seed), perDetent, _ => edges["a"].Add(scheduler.NowNs), _ => edges["b"].Add(scheduler.NowNs));

            var quarterNs = detentMs * Duration.Ms / perDetent;
            scheduler.AdvanceTo(encoder.Turn(8, detentMs * Duration.Ms) + Duration.Ms);

            foreach (var channel in edges.Values)
            {
                Assert.All(channel, atNs => Assert.InRange(atNs % quarterNs, FallNs, Math.Min(Encoder.BounceNs, quarterNs * 4 / 5) + RiseNs));
                shortestNs = Math.Min(shortestNs, channel.Zip(channel.Skip(1)).Min(pair => pair.Second - pair.First));
                bounced += channel.Count - (4 * perDetent);
            }
        }

        Assert.InRange(shortestNs, 109_800, 200_000);
        Assert.True(bounced > 500, $"{bounced} edges of bounce");
    }

    private static List<(long AtNs, bool Level)> Play(params (long AtNs, bool Open)[] moves)
    {
        var scheduler = new Scheduler();
        var edges = new List<(long, bool)>();
        var channel = new EncoderChannel(scheduler, level => edges.Add((scheduler.NowNs, level)));
        foreach (var (atNs, open) in moves)
        {
            scheduler.AdvanceTo(atNs);
            channel.Move(open);
        }

        scheduler.AdvanceTo(Duration.S);
        return edges;
    }
}
