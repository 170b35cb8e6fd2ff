using VirtualAmp.Chips;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S14: screen and console say what the hardware was told, at most 500 ms late and never early.</summary>
public sealed class HonestyRuleTests
{
    private readonly MonitorRig _rig = new();

    public HonestyRuleTests()
    {
        _rig.Listen();
        _rig.Draw(0x00, 0x8D, 0x14, 0xAF);
        _rig.TurnTo(-62, -60, 100);
        _rig.Run(600);
    }

    [Fact]
    public void A_console_that_says_what_was_told_keeps_it()
    {
        _rig.Say("state=Active volume=-60.0dB level=-60.0dB gain=Low muted=no");
        _rig.Say("volume=-60.0dB");
        _rig.Say("gain=Low");
        _rig.AssertSilent();
    }

    [Fact]
    public void A_console_that_runs_ahead_of_the_volume_IC_is_caught()
    {
        _rig.Say("state=Active volume=-59.0dB");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_console_may_lag_500_ms_and_no_longer()
    {
        _rig.TurnTo(-59, -59, 490);
        _rig.Say("volume=-60.0dB");
        _rig.AssertSilent();
        _rig.Run(20);
        _rig.Say("volume=-60.0dB");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_value_counts_when_it_was_sent_though_the_rest_of_its_line_comes_late()
    {
        _rig.BeginToSay("volume=-60.0dB ");
        _rig.TurnTo(-59, -59, 900);
        _rig.Say("written=-60.0dB");
        _rig.AssertSilent();
        _rig.Say("volume=-60.0dB");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void Half_a_line_that_a_reset_cut_says_nothing()
    {
        _rig.BeginToSay("muted=no contact=closed refus");
        _rig.Reset();
        _rig.Run(600);
        _rig.Say("");
        _rig.AssertSilent();
        _rig.Say("contact=closed");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_console_that_says_min_while_a_volume_plays_is_caught()
    {
        _rig.Say("volume=min");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_console_that_says_min_with_the_coil_off_keeps_it()
    {
        _rig.CoilOff();
        _rig.Run(1000);
        _rig.Say("volume=min muted=yes");
        _rig.AssertSilent();
    }

    [Fact]
    public void A_console_that_says_another_gain_is_caught()
    {
        _rig.Say("gain=Medium gain_db=6.0dB");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_console_that_says_muted_while_a_volume_plays_is_caught()
    {
        _rig.Say("muted=yes");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void What_the_user_types_after_the_prompt_says_nothing()
    {
        _rig.Say("> volume=-3.0dB gain=High");
        _rig.Say("> vol\r> volume=-3.0dB gain=High\e[K");
        _rig.AssertSilent();
        _rig.Say("> \r# volume=-3.0dB");
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void Keys_that_only_end_like_one_and_texts_that_are_no_figure_say_nothing()
    {
        _rig.Say("gain_requested=High min_volume=-3.0dB");
        _rig.Say("set volume=<dB> gain=<position>");
        _rig.AssertSilent();
    }

    [Fact]
    public void Min_is_honest_while_a_self_test_steps_the_volume_with_the_coil_off()
    {
        _rig.CoilOff();
        _rig.Screen.VolumeCb = IVolumeModel.MuteCb;
        _rig.Screen.Gain = 0;
        Look();
        _rig.Type("selftest");
        _rig.Ramp(-62, 0, 10);
        Look();
        _rig.Say("volume=min gain=Low contact=open");
        _rig.Gain(1);
        _rig.Gain(2);
        _rig.Gain(0);
        Look();
        _rig.TellMute();
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_screen_that_keeps_a_step_of_the_self_test_is_caught()
    {
        _rig.CoilOff();
        _rig.Run(100);
        _rig.Type("selftest");
        _rig.Screen.VolumeCb = -6000;
        Look();
        _rig.Ramp(-62, 0, 10);
        _rig.TellMute();
        _rig.Run(1000);
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_screen_is_read_30_ms_after_its_last_write()
    {
        _rig.Screen.VolumeCb = -5900;
        _rig.Draw(0x40, 0x01);
        _rig.Run(20);
        _rig.Draw(0x40, 0x01);
        _rig.Run(20);
        _rig.AssertSilent();
        _rig.Run(15);
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_screen_has_its_500_ms_from_when_the_processor_goes_on_and_no_more()
    {
        _rig.CoilOff();
        _rig.Screen.VolumeCb = -6000;
        _rig.TurnTo(-59, -58, 100);
        _rig.Stall(600);
        _rig.Draw(0x40, 0x01);
        _rig.Run(400);
        _rig.AssertSilent();
        _rig.Run(400);
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_screen_that_shows_what_was_told_keeps_it()
    {
        _rig.Screen.VolumeCb = -6000;
        _rig.Screen.Gain = 0;
        Look();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_screen_that_shows_another_gain_is_caught()
    {
        _rig.Screen.Gain = 2;
        Look();
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_screen_that_shows_muted_while_a_volume_plays_is_caught()
    {
        _rig.Screen.Muted = true;
        Look();
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_screen_that_does_not_follow_within_500_ms_is_caught_though_nothing_is_drawn()
    {
        _rig.Screen.VolumeCb = -6000;
        _rig.TurnTo(-59, -58, 100);
        _rig.Run(300);
        _rig.AssertSilent();
        _rig.Run(400);
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void A_display_that_refuses_or_is_dark_cannot_follow()
    {
        _rig.Screen.VolumeCb = -6000;
        _rig.Display.Nack(true);
        _rig.Draw(0x40, 0x01);
        _rig.TurnTo(-59, -59, 1000);
        _rig.AssertSilent();
        _rig.Display.Clear();
        _rig.Draw(0x00, 0xAE);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_display_that_refused_still_cannot_follow_when_a_scan_finds_it()
    {
        _rig.Screen.VolumeCb = -6000;
        _rig.Display.Nack(true);
        _rig.Draw(0x40, 0x01);
        _rig.TurnTo(-59, -59, 1000);
        _rig.Display.Clear();
        _rig.Draw();
        _rig.Run(1000);
        _rig.AssertSilent();
        _rig.Draw(0x40, 0x01);
        _rig.Run(1000);
        _rig.AssertBroken("S14");
    }

    [Fact]
    public void Mute_is_honest_from_the_moment_it_is_told()
    {
        _rig.TellMute();
        _rig.Screen.Muted = true;
        _rig.Screen.VolumeCb = IVolumeModel.MuteCb;
        Look();
        _rig.Say("volume=min muted=yes");
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData("contact=closed", false)]
    [InlineData("contact=open", true)]
    public void A_contact_on_the_console_is_what_the_coil_was_told_in_the_last_500_ms(string line, bool told)
    {
        _rig.Mute();
        if (told)
        {
            _rig.Connect();
        }

        _rig.Run(300);
        _rig.Say(line);
        _rig.AssertSilent();
        _rig.Run(300);
        _rig.Say(line);
        _rig.AssertBroken("S14");
    }

    private void Look()
    {
        _rig.Draw(0x40, 0x00);
        _rig.Run(50);
    }
}
