using VirtualAmp.Soak;
using Xunit;

namespace VirtualAmp.Tests.Soak;

/// <summary>What is left of a failing list of statements.</summary>
public sealed class ShrinkerTests
{
    private static readonly string[] Hundred = [.. Enumerable.Range(1, 100).Select(n => $"knob +{n}")];

    [Fact]
    public void Only_what_makes_it_fail_is_left()
    {
        var left = new Shrinker(list => list.Contains("knob +7") && list.Contains("knob +93")).Shrink(Hundred);

        Assert.Equal(["knob +7", "knob +93"], left);
    }

    [Fact]
    public void Waits_are_halved_as_long_as_it_fails()
    {
        string[] whole = ["power on", "wait 40s", "plug main", "wait 3m"];

        var left = new Shrinker(list => Waited(list) >= 1_300 && list.Contains("plug main")).Shrink(whole);

        Assert.Equal(["plug main", "wait 1.406s"], left);
    }

    [Fact]
    public void What_is_there_only_for_its_time_becomes_one_wait()
    {
        string[] whole = [.. Enumerable.Repeat("reset", 20), "plug main"];

        var left = new Shrinker(list => Waited(list) + (20 * list.Count(statement => statement == "reset")) >= 400 && list.Contains("plug main")).Shrink(whole);

        Assert.Equal(["wait 500ms", "plug main"], left);
    }

    [Fact]
    public void Nothing_is_left_when_everything_fails() => Assert.Empty(new Shrinker(_ => true).Shrink(Hundred));

    [Fact]
    public void The_whole_list_is_left_when_nothing_can_go()
    {
        var left = new Shrinker(list => list.SequenceEqual(Hundred)).Shrink(Hundred);

        Assert.Equal(Hundred, left);
    }

    [Fact]
    public void The_tries_are_bounded()
    {
        var asked = 0;
        var shrinker = new Shrinker(list => ++asked > 0 && list.Contains("knob +1") && list.Contains("knob +100") && list.Count % 3 != 1);
        shrinker.Shrink([.. Enumerable.Repeat(Hundred, 10).SelectMany(list => list)]);

        Assert.Equal(asked, shrinker.Tries);
        Assert.InRange(asked, 10, Shrinker.MostTries);
    }

    private static long Waited(IEnumerable<string> list) => list.Sum(statement =>
        statement.StartsWith("wait ", StringComparison.Ordinal) && Scenarios.Quantity.TryTime(statement[5..], out var ns)
            ? ns / Scenarios.Quantity.NsPerMs : 0);
}
