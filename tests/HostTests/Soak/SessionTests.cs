using VirtualAmp.Scenarios;
using VirtualAmp.Soak;
using Xunit;

namespace VirtualAmp.Tests.Soak;

/// <summary>What a seed writes: scenarios in the language, the same every time.</summary>
public sealed class SessionTests
{
    private const int Seed = 1;
    private const int Sessions = 60;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_seed_writes_the_same_sessions(bool faults)
    {
        var texts = Texts(Seed, faults);

        Assert.Equal(texts, Texts(Seed, faults));
        Assert.Equal(Sessions, texts.Distinct().Count());
        Assert.Empty(texts.Intersect(Texts(Seed + 1, faults)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_session_is_a_scenario_that_parses(bool faults) =>
        Assert.All(Texts(Seed, faults), text => Assert.NotEmpty(Scenario.Parse("session.amp", text, [], Seed).Statements));

    [Fact]
    public void Users_alone_break_nothing_and_with_faults_every_site_fires()
    {
        string[] sites =
        [
            "fault volume nack", "fault volume stuck", "fault volume corrupt", "fault volume off", "fault volume slow",
            "fault volume slow ", "fault display nack", "fault display stuck", "fault dc 2V", "fault dc -2V", "fault rails low", "fault hang", "power dip",
        ];

        var users = string.Concat(Texts(Seed, faults: false));
        var broken = string.Concat(Texts(Seed, faults: true));

        Assert.DoesNotContain("fault volume", users, StringComparison.Ordinal);
        Assert.All(sites, site => Assert.DoesNotContain("\n" + site, users, StringComparison.Ordinal));
        Assert.All(sites, site => Assert.Contains("\n" + site, broken, StringComparison.Ordinal));
    }

    [Fact]
    public void Some_boards_have_a_flash_that_nearly_outlasts_the_dead_man()
    {
        var stalls = Texts(Seed, faults: false).ConvertAll(text => Scenario.Parse("session.amp", text, [], Seed).Settings.FlashStallNs.LongestNs / Quantity.NsPerMs);

        Assert.Contains(stalls, stallMs => stallMs == 80);
        Assert.Contains(stalls, stallMs => stallMs is > 250 and <= 390);
        Assert.All(stalls, stallMs => Assert.InRange(stallMs, 20, 390));
    }

    [Fact]
    public void People_have_every_board_and_every_policy_and_talk_about_headphones()
    {
        var texts = Texts(Seed, faults: true);
        var all = string.Concat(texts);
        string[] words =
        [
            "hp set ", "hp limit ", "hp gain ", "hp add ", "hp exposure", "vol held", "set policy ", "set programme ", "set range ", "set step ",
            "balance ",
        ];

        Assert.All(words, word => Assert.Contains($"\ntype \"{word}", all, StringComparison.Ordinal));
        Assert.All(["jacks=1", "jacks=2", "jacks=3", "policy=zero", "policy=hold", "policy=restore"], key => Assert.Contains(texts, text => text.Split('\n')[0].Contains(key, StringComparison.Ordinal)));
        Assert.Contains("\npress knob for 1.1s\n", all, StringComparison.Ordinal);
        Assert.Contains("\nplug bal\n", all, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.False(text.Contains("jacks=3", StringComparison.Ordinal) && text.Contains("press mute", StringComparison.Ordinal), "a board with three jacks has no mute button"));
    }

    [Fact]
    public void A_site_is_on_in_some_sessions_and_off_in_others()
    {
        var with = Texts(Seed, faults: true).Count(text => text.Contains("\nfault rails low", StringComparison.Ordinal));

        Assert.InRange(with, Sessions / 4, Sessions * 3 / 4);
    }

    [Fact]
    public void Faults_reach_the_short_states_too()
    {
        var soak = new SoakRun(new SoakOptions(Seed) { Hours = 5, Faults = true, Jobs = 2 }, new FirmwareImage());
        Assert.Null(soak.Run()?.Text);
        var fired = soak.Totals.Fired;

        Assert.All(["Boot", "Connecting", "Switching"], state => Assert.InRange(fired.Faults.Count(fault => fired.Of(fault, state) > 0), 5, 13));
        Assert.Equal(13, fired.Faults.Count());
    }

    [Fact]
    public void Keys_from_outside_are_in_the_board_line_and_win()
    {
        var session = Session.Write(Seed, 1, faults: false, [BoardKey.Parse("jacks=1"), BoardKey.Parse("delay=9s")]);
        var settings = Scenario.Parse("session.amp", session.Text, [], Seed).Settings;

        Assert.Equal((1, 9_000), (settings.Jacks, settings.DelayMs));
        Assert.DoesNotContain("aux", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_below_the_volume_at_the_end_is_refused()
    {
        var refused = Assert.Throws<InputException>(() => Session.Write(Seed, 1, faults: false, [BoardKey.Parse("limit=-41dB")]));

        Assert.Equal("--set expected a limit of -40dB or more, the volume at the end of every session, found limit=-41.0dB", refused.Message);
    }

    [Fact]
    public void A_session_takes_at_least_as_long_as_it_says()
    {
        var session = Session.Write(Seed, 2, faults: false, []);
        var run = new ScenarioRun(Scenario.Parse("session.amp", session.Text, [], session.Seed), new FirmwareImage());

        Assert.InRange(run.Run().EndNs / Quantity.NsPerMs, session.LeastMs, session.LeastMs * 2);
    }

    private static List<string> Texts(int seed, bool faults) =>
        [.. Enumerable.Range(1, Sessions).Select(number => Session.Write(seed, number, faults, []).Text)];
}
