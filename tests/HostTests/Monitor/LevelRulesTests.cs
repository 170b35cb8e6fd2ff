using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S3, S4, S6 to S9: what gain and volume may do.</summary>
public sealed class LevelRulesTests
{
    private readonly MonitorRig _rig = new();

    [Fact]
    public void S3_a_gain_GPIO_that_moves_behind_a_closed_contact_is_caught()
    {
        _rig.Listen();
        _rig.PressGain();
        _rig.Wires.GainMediumGpio.Set(true);
        _rig.Run(1);
        _rig.AssertBroken("S3");
    }

    [Fact]
    public void S3_a_gain_coil_that_moves_behind_a_closed_contact_is_caught()
    {
        _rig.Listen();
        _rig.Wires.GainHighCoil.Set(true);
        _rig.AssertBroken("S3");
    }

    [Fact]
    public void S3_a_gain_contact_that_moves_behind_a_closed_contact_is_caught()
    {
        _rig.Listen();
        _rig.Wires.GainMediumContact.Set(true);
        _rig.AssertBroken("S3");
    }

    [Fact]
    public void S3_both_gain_GPIOs_together_are_caught()
    {
        OnMedium();
        _rig.Wires.GainHighGpio.Set(true);
        _rig.AssertBroken("S3");
    }

    [Fact]
    public void S3_both_gain_coils_together_are_caught()
    {
        OnMedium();
        _rig.Wires.GainHighCoil.Set(true);
        _rig.AssertBroken("S3");
    }

    [Fact]
    public void S3_making_within_3_ms_of_breaking_is_caught()
    {
        OnMedium();
        _rig.Wires.GainMediumCoil.Set(false);
        _rig.Run(2);
        _rig.Wires.GainHighCoil.Set(true);
        _rig.AssertBroken("S3");
    }

    [Fact]
    public void S3_lost_drive_that_lets_the_gain_go_10_ms_after_the_mute_keeps_it()
    {
        ListenOnMedium();
        LoseDrive(holdMs: 10);
        _rig.AssertSilent();
    }

    [Fact]
    public void S3_lost_drive_that_lets_the_gain_go_sooner_is_caught()
    {
        ListenOnMedium();
        LoseDrive(holdMs: 9);
        _rig.AssertBroken("S3");
    }

    [Fact]
    public void S4_a_gain_nobody_asked_for_is_caught()
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.Wires.GainMediumGpio.Set(true);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_contact_that_closes_on_the_old_gain_after_a_plug_in_is_caught()
    {
        ListenOnMedium();
        _rig.Replug();
        _rig.Connect();
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_button_held_over_the_plugs_edge_asks_when_it_is_let_go()
    {
        _rig.Wires.ButtonGain.Set(true);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(800);
        _rig.Wires.ButtonGain.Set(false);
        _rig.Run(50);
        _rig.Gain(1);
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_gain_asked_for_on_the_console_keeps_it()
    {
        _rig.Listen();
        _rig.Type("gain high");
        _rig.Mute();
        _rig.Gain(2);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData("gain high", true)]
    [InlineData("gain", false)]
    public void S4_a_line_that_was_brought_back_asks_for_what_the_amp_echoes(string line, bool isAsked)
    {
        _rig.Listen();
        _rig.Ask("\e[A", $"> \r> {line}\e[K", "OK");
        _rig.Mute();
        _rig.Gain(2);
        _rig.Connect();
        Assert.Equal(isAsked ? null : "S4", _rig.Monitor.First?.Rule);
    }

    [Theory]
    [InlineData("help gain")]
    [InlineData("gain")]
    public void S4_a_line_that_sets_no_gain_does_not_count(string line)
    {
        _rig.Listen();
        _rig.Type(line);
        _rig.Mute();
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_move_under_way_at_the_plugs_edge_may_end()
    {
        _rig.Listen();
        _rig.PressGain();
        _rig.Mute();
        _rig.Wires.JackMain.Set(false);
        _rig.Run(15);
        _rig.Wires.GainMediumGpio.Set(true);
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_self_test_that_was_asked_for_may_drive_the_gain_coils_with_the_contact_open()
    {
        _rig.Listen();
        _rig.Mute();
        _rig.Type("selftest");
        _rig.Gain(1);
        _rig.Gain(2);
        _rig.Gain(0);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_contact_that_closes_on_the_gain_of_a_self_test_is_caught()
    {
        _rig.Listen();
        _rig.Mute();
        _rig.Type("selftest");
        _rig.Gain(2);
        _rig.Connect();
        _rig.AssertBroken("S4");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void S4_a_self_test_allows_no_move_after_the_next_closing_or_start(bool closing)
    {
        _rig.Listen();
        _rig.Mute();
        _rig.Type("selftest");
        if (closing)
        {
            _rig.Say("OK");
            _rig.Connect();
            _rig.Mute();
        }
        else
        {
            _rig.Reset();
        }

        _rig.Gain(1);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_self_test_nobody_asked_for_drives_no_gain_coil()
    {
        _rig.PowerUp();
        _rig.Run(1000);
        _rig.Type("help selftest");
        _rig.Gain(1);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S6_a_volume_that_rises_after_a_plug_in_before_the_knob_turns_is_caught()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.Replug();
        _rig.Connect();
        _rig.Tell(-62);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S6_the_knob_turned_before_the_plug_does_not_count()
    {
        _rig.PowerUp();
        _rig.Run(3000);
        _rig.Detent();
        _rig.Wires.JackMain.Set(true);
        _rig.Run(400);
        _rig.Connect();
        _rig.Tell(-62);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S6_a_console_line_that_speaks_of_no_volume_does_not_count()
    {
        _rig.Listen();
        _rig.Type("status");
        _rig.Tell(-62);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S6_a_volume_typed_after_the_plug_in_keeps_it()
    {
        _rig.Listen();
        _rig.Type("VOL -60");
        _rig.Ramp(-62, -60, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S6_unmuting_to_more_than_before_is_caught()
    {
        AtMinus30();
        _rig.Mute();
        _rig.Connect();
        _rig.Ramp(-62, -29, 100);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S6_unmuting_to_the_level_before_keeps_it_however_late_the_coil_went_off()
    {
        AtMinus30();
        _rig.TellMute();
        _rig.Run(400);
        _rig.CoilOff();
        _rig.Run(100);
        _rig.Connect();
        _rig.Ramp(-62, -30, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S6_unmuting_in_the_middle_of_a_ramp_may_go_on_to_its_target()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.Mute();
        _rig.Connect();
        _rig.Ramp(-62, -40, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S6_unmuting_above_the_start_limit_is_caught_although_the_knob_turned_meanwhile()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.Run(500);
        _rig.Mute();
        _rig.Detent();
        _rig.Run(200);
        _rig.Connect();
        _rig.Ramp(-62, -30, 100);
        _rig.AssertSilent();
        _rig.Tell(-29);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S6_the_knob_turned_up_after_an_unmute_may_go_above_the_start_limit()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.Run(500);
        _rig.Mute();
        _rig.Connect();
        _rig.TurnTo(-62, -20, 100);
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData("help vol")]
    [InlineData("vol")]
    public void S6_a_line_that_sets_no_volume_does_not_count(string line)
    {
        AtMinus30();
        _rig.Mute();
        _rig.Type(line);
        _rig.Connect();
        _rig.Ramp(-62, -29, 100);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S6_the_knob_turned_down_with_a_bounce_does_not_count()
    {
        AtMinus30();
        _rig.Mute();
        var wires = _rig.Wires;
        foreach (var channel in new[] { wires.EncoderB, wires.EncoderA, wires.EncoderA, wires.EncoderA, wires.EncoderB, wires.EncoderA })
        {
            channel.Set(!channel.Value);
            _rig.Run(5);
        }

        _rig.Connect();
        _rig.Ramp(-62, -29, 100);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S7_a_jump_of_two_steps_is_caught()
    {
        AtMinus30();
        _rig.Detent();
        _rig.Tell(-28);
        _rig.AssertBroken("S7");
    }

    [Fact]
    public void S7_one_step_at_once_and_the_next_25_ms_later_keeps_40_dB_a_second()
    {
        _rig.Volume.StoredConfig = 0x04;
        AtMinus30();
        _rig.TurnTo(-29, -10, 25);
        _rig.AssertSilent();
    }

    [Fact]
    public void S7_steps_every_24_ms_are_caught()
    {
        _rig.Volume.StoredConfig = 0x04;
        AtMinus30();
        _rig.TurnTo(-29, 0, 24);
        _rig.AssertBroken("S7");
    }

    [Fact]
    public void S7_a_first_rise_faster_than_20_dB_a_second_is_caught()
    {
        _rig.Volume.StoredConfig = 0x04;
        _rig.Listen();
        _rig.TurnTo(-62, -40, 40);
        _rig.AssertBroken("S7");
    }

    [Fact]
    public void S7_mute_counts_as_one_step_below_the_lowest()
    {
        _rig.Listen();
        _rig.Run(1000);
        _rig.Detent();
        _rig.Tell(-61);
        _rig.AssertBroken("S7");
    }

    [Fact]
    public void S7_the_wipers_that_move_late_are_judged_by_when_they_move()
    {
        // At 26 ms a step what is told keeps the rule; wipers up to 50 ms late bunch up and do not.
        AtMinus30();
        _rig.TurnTo(-29, 0, 26);
        _rig.AssertBroken("S7");
        Assert.Contains("actual", _rig.Monitor.First!.What);
    }

    [Fact]
    public void S7_one_channel_is_judged_alone()
    {
        AtMinus30();
        _rig.Detent();
        _rig.Write(0x14);
        _rig.AssertBroken("S7");
    }

    [Fact]
    public void S7_falling_is_free_and_rising_back_is_not()
    {
        AtMinus30();
        _rig.Detent();
        _rig.Tell(-50);
        _rig.Run(100);
        _rig.AssertSilent();
        _rig.Tell(-30);
        _rig.AssertBroken("S7");
    }

    [Fact]
    public void S8_a_level_above_the_users_limit_is_caught()
    {
        var rig = new MonitorRig(new BoardSettings { LimitCb = -4000 });
        rig.Listen();
        rig.TurnTo(-62, -40, 100);
        rig.Run(500);
        rig.AssertSilent();
        rig.TurnTo(-39, -39, 100);
        rig.AssertBroken("S8");
    }

    [Fact]
    public void S8_gain_counts_towards_the_hard_ceiling()
    {
        var rig = new MonitorRig(new BoardSettings { HardCeilingCb = -4500 });
        rig.Listen();
        rig.PressGain();
        rig.Mute();
        rig.Gain(2);
        rig.Connect();
        rig.TurnTo(-62, -57, 100);
        rig.AssertSilent();
        rig.TurnTo(-56, -56, 100);
        rig.AssertBroken("S8");
    }

    [Fact]
    public void S9_a_gain_change_that_keeps_the_volume_is_caught()
    {
        AtMinus30();
        _rig.PressGain();
        _rig.Mute();
        _rig.Gain(1);
        _rig.Connect();
        _rig.Ramp(-62, -35, 100);
        _rig.AssertBroken("S9");
    }

    [Fact]
    public void S9_a_gain_change_that_keeps_the_level_keeps_it_until_the_user_turns_up()
    {
        AtMinus30();
        _rig.PressGain();
        _rig.Mute();
        _rig.Gain(1);
        _rig.Connect();
        _rig.Ramp(-62, -36, 100);
        _rig.Run(500);
        _rig.TurnTo(-35, -34, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S9_a_gain_change_at_min_stays_at_min()
    {
        _rig.Listen();
        _rig.Detent();
        _rig.Run(1000);
        _rig.PressGain();
        _rig.CoilOff();
        _rig.Run(20);
        _rig.Gain(1);
        _rig.Connect();
        _rig.Tell(-62);
        _rig.AssertBroken("S9");
    }

    private void AtMinus30()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -30, 100);
        _rig.Run(500);
        _rig.AssertSilent();
    }

    private void OnMedium()
    {
        _rig.PowerUp();
        _rig.Run(3500);
        _rig.PressGain();
        _rig.Gain(1);
        _rig.AssertSilent();
    }

    private void ListenOnMedium()
    {
        _rig.Listen();
        _rig.PressGain();
        _rig.Mute();
        _rig.Gain(1);
        _rig.Connect();
        _rig.AssertSilent();
    }

    private void LoseDrive(double holdMs)
    {
        _rig.Wires.GainMediumGpio.Set(false);
        _rig.Wires.Enable.Set(false);
        _rig.CoilOff();
        _rig.Run(holdMs);
        _rig.Wires.GainMediumCoil.Set(false);
        _rig.Run(5);
    }
}
