using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S15: when a changed setting is written.</summary>
public sealed class KeptSettingsRuleTests
{
    private readonly MonitorRig _rig = new();

    public KeptSettingsRuleTests()
    {
        _rig.PowerUp();
        _rig.Run(500);
        _rig.WriteFlash();
        _rig.Run(100);
        Set("set limit -20");
        _rig.Run(2050);
        _rig.WriteFlash(@"I:\amp-b.bin");
        _rig.Run(5000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_change_that_is_written_after_2_s_keeps_it()
    {
        Set("set limit -30");
        _rig.Run(2010);
        _rig.WriteFlash();
        _rig.Run(10_000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_change_that_is_written_at_once_is_caught()
    {
        Set("set limit -30");
        _rig.Run(200);
        _rig.WriteFlash();
        _rig.AssertBroken("S15");
    }

    [Fact]
    public void A_change_that_is_never_written_is_caught()
    {
        Set("set limit -30");
        _rig.Run(2900);
        _rig.AssertSilent();
        _rig.Run(500);
        _rig.AssertBroken("S15");
    }

    [Theory]
    [InlineData("save")]
    [InlineData("defaults")]
    [InlineData("reboot")]
    [InlineData("fault clear")]
    public void A_line_that_asks_for_a_write_gets_one_at_once(string line)
    {
        Set("set limit -30");
        Set(line);
        _rig.Run(50);
        _rig.WriteFlash();
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData("set limit -20", "OK")]
    [InlineData("set limit -30", "ERR 103 out of range; see help set")]
    public void What_changes_nothing_need_not_be_written(string line, string answer)
    {
        Set(line, answer);
        _rig.Run(10_000);
        _rig.AssertSilent();
    }

    [Fact]
    public void Nothing_is_expected_while_a_plug_is_in()
    {
        _rig.Wires.JackMain.Set(true);
        Set("set limit -30");
        _rig.Run(10_000);
        _rig.AssertSilent();
        _rig.Wires.JackMain.Set(false);
        _rig.Run(2900);
        _rig.AssertSilent();
        _rig.Run(1000);
        _rig.AssertBroken("S15");
    }

    [Fact]
    public void A_loop_that_stands_still_writes_nothing()
    {
        Set("set limit -30");
        _rig.Stall(10_000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_first_value_that_a_restart_lost_is_none_that_a_second_one_changes()
    {
        Set("set start -50");
        _rig.Reset();
        _rig.Run(500);
        _rig.WriteFlash();
        _rig.Run(4000);
        Set("set start -30");
        _rig.Run(10_000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_restart_loses_what_was_not_written()
    {
        Set("set limit -30");
        _rig.Run(1000);
        _rig.Reset();
        _rig.WriteFlash();
        _rig.Run(10_000);
        _rig.AssertSilent();
    }

    [Fact]
    public void What_is_remembered_of_the_jacks_is_written_by_itself_and_counts_as_no_write_of_the_settings()
    {
        Set("set limit -30");
        _rig.Run(100);
        _rig.WriteFlash(@"I:\amp-h.bin");
        _rig.Run(1900);
        _rig.WriteFlash(@"I:\amp-i.bin");
        _rig.AssertSilent();
        _rig.Run(3500);
        _rig.AssertBroken("S15");
    }

    [Theory]
    [InlineData("set policy hold")]
    [InlineData("set step 2")]
    [InlineData("set range -50dB")]
    [InlineData("set target 105")]
    [InlineData("set dose child")]
    [InlineData("set balance -3")]
    public void Another_key_changes_nothing_that_a_write_is_due_for(string line)
    {
        Set(line);
        _rig.Run(5000);
        _rig.AssertSilent();
        Set("set limit -30");
        _rig.Run(1000);
        Set(line);
        _rig.Run(2100);
        _rig.WriteFlash();
        _rig.Run(5000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_programme_that_was_changed_is_written_like_a_limit()
    {
        Set("set programme -12");
        _rig.Run(2100);
        _rig.WriteFlash();
        _rig.Run(2000);
        Set("set programme -14dB");
        _rig.Run(3500);
        _rig.AssertBroken("S15");
    }

    private void Set(string line, string answer = "OK")
    {
        _rig.Type(line);
        _rig.Say(answer);
    }
}
