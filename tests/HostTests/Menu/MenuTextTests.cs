using AmpController.Console;
using AmpController.Control;
using AmpController.Settings;
using Xunit;

namespace VirtualAmp.Tests.Menu;

/// <summary>What the menu says.</summary>
public sealed class MenuTextTests
{
    private static readonly string[] Groups = ["Limits", "Start", "Display", "Knob", "Buttons"];

    [Fact]
    public void Every_setting_is_in_the_tree_once_under_its_key_on_the_console()
    {
        var rig = new MenuRig().OpenInReady();
        var labels = rig.Rows.Select(row => row.Label).Except(Groups).ToList();
        foreach (var group in Groups)
        {
            rig.Press(group);
            Assert.Equal(group, rig.Text.Title());
            Assert.Equal("Back", rig.Rows.Last().Label);
            labels.AddRange(rig.Rows.Select(row => row.Label).SkipLast(1));
            rig.Press("Back");
        }

        var keys = Enumerable.Range(0, rig.Bench.Settings.Count).Select(row => rig.Bench.Settings.At(row).Key);
        Assert.Equal(keys.Order(), labels.Select(label => label.ToLowerInvariant()).Where(keys.Contains).Order());
        Assert.All(labels, label => Assert.True(char.IsUpper(label[0])));
    }

    [Theory]
    [InlineData("Limits", SettingId.Limit, -2050, "-20.5 dB")]
    [InlineData("Limits", SettingId.Limit, -4, "0.0 dB")]
    [InlineData("Limits", SettingId.TargetPeak, 11000, "110.0 dB")]
    [InlineData("Limits", SettingId.Dose, 1, "child")]
    [InlineData("Start", SettingId.Policy, 2, "restore")]
    [InlineData("Start", SettingId.AntiPopDelay, 2500, "2.5 s")]
    [InlineData("Display", SettingId.ScreenOff, 60000, "60 s")]
    [InlineData("Display", SettingId.Dim, 0, "never")]
    [InlineData("Display", SettingId.Saver, 1, "on")]
    [InlineData("Display", SettingId.Contrast, 255, "255")]
    [InlineData("Buttons", SettingId.MuteHold, 5, "headphones")]
    public void A_value_is_shown_in_the_words_of_the_console_with_its_unit(string group, SettingId id, int value, string shown)
    {
        var rig = new MenuRig().OpenInReady();
        rig.Set(id, value);
        rig.Press(group);
        var key = rig.Bench.Settings.Of(id).Key;
        Assert.Equal(shown, rig.Rows.Single(row => row.Label.Equals(key, StringComparison.OrdinalIgnoreCase)).Value);
    }

    [Fact]
    public void Without_a_jack_in_use_the_row_of_the_headphones_says_what_to_do()
    {
        Assert.Equal(("Headphones", "plug in first"), new MenuRig().OpenInReady().Rows.First());
        Assert.Equal(("Headphones", ""), new MenuRig().OpenPlaying().Rows.First());
    }

    [Fact]
    public void The_list_of_headphones_begins_with_none_and_ends_with_back()
    {
        var rig = new MenuRig().OpenPlaying().Press("Headphones");
        Assert.Equal("none: own limit only", rig.Rows.First().Label);
        Assert.Equal("Back", rig.Rows.Last().Label);
        Assert.Equal("1/" + rig.Menu.Count, rig.Text.Place());
        rig.Press("Sennheiser HD 600");
        Assert.Equal("Sennheiser HD 600", rig.Text.Title());
        Assert.Equal(["Use", "Headroom", "Damping", "Hiss on High", "Limit on Low"], rig.Rows.Select(row => row.Label));
        Assert.Equal("", rig.Text.Place());
    }

    [Fact]
    public void The_self_test_runs_from_the_menu_and_tells_its_verdict()
    {
        var rig = new MenuRig().OpenInReady().Press("Self-test");
        rig.Bench.Pass();
        Assert.Equal(("Result", "running"), rig.Rows.ElementAt(2));
        rig.Bench.Run(1000);
        Assert.Equal(
            [("Steps", "63 of 63"), ("Gain coils", "2 of 2"), ("Result", "pass"), ("More: console, selftest", ""), ("", "")], rig.Rows);
    }

    /// <summary>While the coils move the gain is the test's, not the user's: it must not be taken for the one to return to.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(430)]
    [InlineData(460)]
    [InlineData(490)]
    public void A_self_test_begun_again_in_the_middle_ends_on_low(int afterMs)
    {
        var rig = new MenuRig().OpenInReady().Press("Self-test");
        rig.Bench.Run(afterMs);
        rig.Menu.Press(rig.Bench.NowMs);
        rig.Menu.Press(rig.Bench.NowMs);
        rig.Bench.Run(1000);
        Assert.True(rig.Bench.Test.HasPassed);
        Assert.True(rig.Bench.Amp.IsOnLow);
    }

    [Fact]
    public void With_headphones_in_the_self_test_says_what_to_do_first()
    {
        var rig = new MenuRig().OpenPlaying().Press("Self-test");
        Assert.Equal(("Unplug first", ""), rig.Rows.First());
        Assert.All(rig.Rows.Skip(1), row => Assert.Equal(("", ""), row));
        Assert.False(rig.Bench.Test.IsRunning);
    }

    [Fact]
    public void Statistics_are_those_of_the_console()
    {
        var rig = new MenuRig().OpenPlaying().Press("Statistics");
        rig.Bench.Stats.Detents = 7;
        rig.Bench.Stats.AudioErrors = 2;
        rig.Bench.Stats.DisplayErrors = 3;
        rig.Bench.Stats.WorstGapMs = 21;
        rig.Bench.Status.ExposurePermille = 805;
        rig.Bench.Log.UncountedMs = 3_600_000 - rig.Menu.NowMs + 65_000;
        rig.Bench.Stats.Passes = 366_499;
        Assert.Equal(
            [
                ("Uptime", "1:01:05"), ("Detents", "7"), ("Relay closings", "1"), ("Loop mean", "10 ms"), ("Loop worst", "21 ms"), ("I2C errors", "5"),
                ("Week's sound", "80 %"),
            ],
            rig.Rows);
        Assert.Equal("1/3", rig.Text.Place());
    }

    [Fact]
    public void About_names_firmware_board_volume_ic_and_how_the_last_run_ended()
    {
        var rig = new MenuRig().OpenInReady();
        rig.Bench.Status.Restart = RestartReason.PowerCut;
        rig.Bench.Status.RestartFault = FaultCode.DcTrip;
        rig.Press("About");
        Assert.Equal(
            [("Firmware", VersionCommand.Firmware), ("A board", ""), ("Volume IC", "An IC"), ("Last run", "power-cut"), ("Its fault", "DcTrip")], rig.Rows);
    }
}
