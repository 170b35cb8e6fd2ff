using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S6, S7 and S9 where the volume fades out before the contact opens, and where left and right differ.</summary>
public sealed class FadeRulesTests
{
    private readonly MonitorRig _rig = new();

    [Fact]
    public void S9_the_level_before_a_fade_comes_back_after_a_gain_change()
    {
        AtMinus30();
        SwitchToMedium(-30);
        _rig.Ramp(-62, -36, 100);
        _rig.Run(500);
        _rig.AssertSilent();
        _rig.Tell(-35);
        _rig.AssertBroken("S9");
    }

    [Fact]
    public void S9_a_volume_that_is_not_corrected_after_a_fade_is_caught()
    {
        AtMinus30();
        SwitchToMedium(-30);
        _rig.Ramp(-62, -30, 100);
        _rig.AssertBroken("S9");
    }

    [Fact]
    public void S9_a_turn_down_right_before_the_fade_lowers_the_level_before()
    {
        AtMinus30();
        _rig.DetentDown();
        _rig.Tell(-40);
        _rig.Run(60);
        SwitchToMedium(-40);
        _rig.Ramp(-62, -46, 100);
        _rig.Run(500);
        _rig.AssertSilent();
        _rig.Tell(-45);
        _rig.AssertBroken("S9");
    }

    [Fact]
    public void S9_a_turn_down_in_the_middle_of_the_fade_lowers_nothing()
    {
        AtMinus30();
        _rig.PressGain();
        _rig.Tell(-36);
        _rig.Run(10);
        _rig.DetentDown();
        _rig.Run(5);
        _rig.Tell(-42);
        _rig.Run(10);
        _rig.FadeOut(-42);
        _rig.Gain(1);
        _rig.Connect();
        _rig.Ramp(-62, -36, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S9_a_fade_that_a_blocked_processor_stretches_is_one_all_the_same()
    {
        AtMinus30();
        _rig.PressGain();
        _rig.Tell(-36);
        _rig.Stall(350);
        _rig.Run(10);
        _rig.FadeOut(-36);
        _rig.Gain(1);
        _rig.Connect();
        _rig.Ramp(-62, -36, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S9_a_fade_over_slow_transfers_steps_late_in_long_passes()
    {
        AtMinus30();
        _rig.PressGain();
        _rig.Tell(-36);
        foreach (var db in new[] { -42, -48, -54, -60 })
        {
            _rig.Stall(66);
            _rig.Tell(db);
            _rig.Stall(24);
            _rig.Run(2);
        }

        _rig.Mute();
        _rig.Gain(1);
        _rig.Connect();
        _rig.Ramp(-62, -36, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S6_an_unmute_after_a_fade_goes_back_to_the_level_before_and_no_further()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -20, 100);
        _rig.Run(500);
        _rig.FadeOut(-20);
        _rig.Connect();
        _rig.Ramp(-62, -20, 100);
        _rig.Run(500);
        _rig.AssertSilent();
        _rig.Tell(-19);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S7_a_balance_that_moves_the_quieter_channel_step_by_step_keeps_it()
    {
        AtMinus30();
        for (var leftDb = -31; leftDb >= -36; leftDb--)
        {
            _rig.Tell(leftDb, -30);
            _rig.Run(110);
        }

        for (var leftDb = -35; leftDb <= -30; leftDb++)
        {
            _rig.Tell(leftDb, -30);
            _rig.Run(110);
        }

        _rig.AssertSilent();
    }

    [Fact]
    public void S7_a_balance_that_jumps_back_is_caught()
    {
        AtMinus30();
        _rig.Tell(-36, -30);
        _rig.Run(500);
        _rig.Tell(-30, -30);
        _rig.AssertBroken("S7");
    }

    [Fact]
    public void S7_the_quieter_channel_alone_may_rise_at_40_dB_a_second_after_the_first_target()
    {
        _rig.Volume.StoredConfig = 0x04;
        AtMinus30();
        _rig.Tell(-36, -30);
        _rig.Run(500);
        for (var leftDb = -35; leftDb <= -30; leftDb++)
        {
            _rig.Tell(leftDb, -30);
            _rig.Run(25);
        }

        _rig.AssertSilent();
    }

    [Theory]
    [InlineData(-29, -40)]
    [InlineData(-40, -29)]
    public void S6_the_louder_channel_is_the_level_whichever_it_is(int leftDb, int rightDb)
    {
        AtMinus30();
        _rig.FadeOut(-30);
        _rig.Connect();
        for (var db = -62; db < -29; db++)
        {
            _rig.Tell(Math.Min(db, leftDb), Math.Min(db, rightDb));
            _rig.Run(100);
        }

        _rig.AssertSilent();
        _rig.Tell(leftDb, rightDb);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void S14_the_volume_shown_is_that_of_the_louder_channel()
    {
        AtMinus30();
        _rig.Tell(-36, -30);
        _rig.Run(600);
        _rig.Say("volume=-30.0dB");
        _rig.AssertSilent();
        _rig.Say("volume=-36.0dB");
        _rig.AssertBroken("S14");
    }

    private void AtMinus30()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -30, 100);
        _rig.Run(500);
    }

    private void SwitchToMedium(int fromDb)
    {
        _rig.Wires.ButtonGain.Set(true);
        _rig.Run(10);
        _rig.FadeOut(fromDb);
        _rig.Wires.ButtonGain.Set(false);
        _rig.Gain(1);
        _rig.Connect();
    }
}
