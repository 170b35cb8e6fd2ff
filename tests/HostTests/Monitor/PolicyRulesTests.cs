using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S6: what the three plug-in policies let come back, and when which of them is in force.</summary>
public sealed class PolicyRulesTests
{
    private readonly MonitorRig _hold = new(new BoardSettings { Policy = "hold" });
    private readonly MonitorRig _restore = new(new BoardSettings { Policy = "restore" });
    private readonly MonitorRig _zero = new();

    public enum Deed
    {
        KnobClick,
        TurnUp,
        TurnDown,
        MuteButton,
        TypeHeld,
        TypeMute,
        Nothing,
        GainButton,
        TypeStatus,
    }

    [Theory]
    [InlineData(Deed.KnobClick, true)]
    [InlineData(Deed.TurnUp, true)]
    [InlineData(Deed.TurnDown, true)]
    [InlineData(Deed.MuteButton, true)]
    [InlineData(Deed.TypeHeld, true)]
    [InlineData(Deed.TypeMute, true)]
    [InlineData(Deed.Nothing, false)]
    [InlineData(Deed.GainButton, false)]
    [InlineData(Deed.TypeStatus, false)]
    public void Hold_stays_at_min_until_the_user_touches_volume_or_mute(Deed deed, bool free)
    {
        HasListened(_hold, -20);
        _hold.Replug();
        _hold.Connect();
        _hold.Run(1000);
        Do(_hold, deed);
        _hold.Ramp(-62, -20, 100);
        Judge(_hold, free);
    }

    [Fact]
    public void Hold_forgets_what_was_touched_before_the_plug()
    {
        HasListened(_hold, -20);
        _hold.PressKnob();
        _hold.Replug();
        _hold.Connect();
        _hold.Ramp(-62, -20, 100);
        _hold.AssertBroken("S6");
    }

    [Fact]
    public void Hold_waits_on_over_a_gain_change_at_min()
    {
        HasListened(_hold, -20);
        _hold.Replug();
        _hold.Connect();
        _hold.Run(1000);
        _hold.PressGain();
        _hold.Run(80);
        _hold.CoilOff();
        _hold.Run(20);
        _hold.Gain(1);
        _hold.Connect();
        _hold.Run(500);
        _hold.PressKnob();
        _hold.Ramp(-62, -26, 100);
        _hold.AssertSilent();
    }

    [Fact]
    public void Hold_waits_although_a_wiper_still_moved_when_the_plug_came()
    {
        HasListened(_hold, -20);
        _hold.Tell(-21);
        _hold.Wires.JackMain.Set(false);
        _hold.Run(18);
        _hold.Tell(-22);
        _hold.CoilOff();
        _hold.TellMute();
        _hold.Run(500);
        _hold.Wires.JackMain.Set(true);
        _hold.Run(400);
        _hold.Connect();
        _hold.PressKnob();
        _hold.Ramp(-62, -22, 100);
        _hold.AssertSilent();
    }

    [Fact]
    public void Hold_is_over_once_something_is_heard()
    {
        HasListened(_hold, -20);
        _hold.Replug();
        _hold.Connect();
        _hold.PressKnob();
        _hold.Ramp(-62, -35, 100);
        _hold.Run(500);
        _hold.Mute();
        _hold.PressKnob();
        _hold.Run(500);
        _hold.Connect();
        _hold.Ramp(-62, -34, 100);
        _hold.AssertBroken("S6");
    }

    [Theory]
    [InlineData(Deed.KnobClick)]
    [InlineData(Deed.TurnDown)]
    [InlineData(Deed.TypeMute)]
    public void Zero_waits_for_a_volume_and_for_nothing_else(Deed deed)
    {
        HasListened(_zero, -20);
        _zero.Replug();
        _zero.Connect();
        Do(_zero, deed);
        _zero.Tell(-62);
        _zero.AssertBroken("S6");
    }

    [Fact]
    public void Restore_brings_the_start_limit_back_and_no_more()
    {
        HasListened(_restore, -20);
        _restore.Replug();
        _restore.Connect();
        _restore.Ramp(-62, -30, 100);
        _restore.Run(1000);
        _restore.AssertSilent();
        _restore.Tell(-29);
        _restore.AssertBroken("S6");
    }

    [Fact]
    public void Restore_brings_the_last_level_back_when_that_is_lower()
    {
        HasListened(_restore, -50);
        _restore.Replug();
        _restore.Connect();
        _restore.Ramp(-62, -50, 100);
        _restore.Run(1000);
        _restore.AssertSilent();
        _restore.Tell(-49);
        _restore.AssertBroken("S6");
    }

    [Fact]
    public void Restore_knows_a_level_for_each_jack()
    {
        HasListened(_restore, -35);
        _restore.Wires.JackMain.Set(false);
        _restore.CoilOff();
        _restore.Run(500);
        _restore.Wires.JackAux.Set(true);
        _restore.Run(400);
        _restore.Connect();
        _restore.Tell(-62);
        _restore.AssertBroken("S6");
    }

    [Fact]
    public void Restore_has_no_level_to_bring_back_before_anybody_listened()
    {
        _restore.Listen();
        _restore.Tell(-62);
        _restore.AssertBroken("S6");
    }

    [Fact]
    public void Restore_may_bring_back_what_was_asked_for_and_not_reached()
    {
        HasListened(_restore, -50);
        _restore.Detent();
        _restore.Run(100);
        _restore.Replug();
        _restore.Connect();
        _restore.Ramp(-62, -30, 100);
        _restore.AssertSilent();
    }

    [Fact]
    public void Restore_may_bring_back_an_older_level_after_a_restart()
    {
        HasListened(_restore, -35);
        _restore.TurnTo(-50, -50, 100);
        _restore.Run(1000);
        _restore.Reset();
        _restore.Run(3000);
        _restore.Connect();
        _restore.Ramp(-62, -35, 100);
        _restore.AssertSilent();
    }

    [Fact]
    public void Restore_stays_at_min_after_a_fault_of_the_volume_IC()
    {
        HasListened(_restore, -35);
        _restore.Refused();
        _restore.Refused();
        _restore.CoilOff();
        _restore.Run(100);
        _restore.StartVolume();
        _restore.Connect();
        _restore.Tell(-62);
        _restore.AssertBroken("S6");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Restore_counts_a_plug_that_went_in_just_before_a_fault(bool isTurnedInVain)
    {
        HasListened(_restore, -35);
        _restore.Replug();
        if (isTurnedInVain)
        {
            _restore.Detent();
        }

        _restore.Refused();
        _restore.Refused();
        _restore.Run(100);
        _restore.StartVolume();
        _restore.Connect();
        _restore.Ramp(-62, -35, 100);
        _restore.AssertSilent();
    }

    [Fact]
    public void Restore_counts_the_rails_that_come_back_as_a_plug_in()
    {
        HasListened(_restore, -35);
        _restore.TellMute();
        _restore.Run(1000);
        _restore.Wires.PowerGood.Set(false);
        _restore.CoilOff();
        _restore.Run(100);
        _restore.Wires.PowerGood.Set(true);
        _restore.Run(3100);
        _restore.Connect();
        _restore.Ramp(-62, -35, 100);
        _restore.AssertSilent();
    }

    [Fact]
    public void Restore_obeys_a_start_limit_that_the_user_lowered()
    {
        HasListened(_restore, -20);
        _restore.Ask("set start -45", "OK");
        _restore.Run(1000);
        _restore.Replug();
        _restore.Connect();
        _restore.Ramp(-62, -45, 100);
        _restore.AssertSilent();
        _restore.Tell(-44);
        _restore.AssertBroken("S6");
    }

    [Theory]
    [InlineData("set policy restore", "OK", true)]
    [InlineData("SET Policy\tRestore", "OK", true)]
    [InlineData("set policy hold", "OK", false)]
    [InlineData("set policy", "OK", false)]
    [InlineData("set policy restore", "ERR 102 out of range", false)]
    public void A_policy_that_was_set_is_the_policy(string line, string answer, bool free)
    {
        HasListened(_zero, -20);
        _zero.Ask(line, answer);
        _zero.Run(500);
        _zero.Replug();
        _zero.Connect();
        _zero.Ramp(-62, -30, 100);
        Judge(_zero, free);
    }

    [Fact]
    public void A_policy_that_is_not_answered_yet_may_be_in_force()
    {
        HasListened(_zero, -20);
        _zero.Replug();
        _zero.Type("set policy restore");
        _zero.Connect();
        _zero.Ramp(-62, -30, 100);
        _zero.AssertSilent();
    }

    [Fact]
    public void A_plug_in_keeps_the_policy_it_came_with()
    {
        HasListened(_restore, -20);
        _restore.Replug();
        _restore.Connect();
        _restore.Ask("set policy zero", "OK");
        _restore.Run(200);
        _restore.Ramp(-62, -30, 100);
        _restore.AssertSilent();
        _restore.Run(500);
        _restore.Replug();
        _restore.Connect();
        _restore.Tell(-62);
        _restore.AssertBroken("S6");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Defaults_bring_the_policy_of_the_board_back(bool defaults)
    {
        HasListened(_zero, -20);
        _zero.Ask("set policy restore", "OK");
        if (defaults)
        {
            _zero.Ask("defaults", "OK");
            _zero.Run(500);
        }

        _zero.Replug();
        _zero.Connect();
        _zero.Ramp(-62, -30, 100);
        Judge(_zero, !defaults);
    }

    [Fact]
    public void A_policy_outlives_a_restart_when_it_was_written()
    {
        HasListened(_zero, -20);
        _zero.Ask("set policy restore", "OK");
        _zero.Run(100);
        _zero.CoilOff();
        _zero.Run(2000);
        _zero.WriteFlash();
        _zero.Reset();
        _zero.Run(3000);
        _zero.Connect();
        _zero.Ramp(-62, -30, 100);
        _zero.AssertSilent();
    }

    private static void HasListened(MonitorRig rig, int db)
    {
        rig.Listen();
        rig.TurnTo(-62, db, 100);
        rig.Run(1000);
        rig.AssertSilent();
    }

    private static void Do(MonitorRig rig, Deed deed)
    {
        switch (deed)
        {
            case Deed.KnobClick:
                rig.PressKnob();
                break;
            case Deed.TurnUp:
                rig.Detent();
                break;
            case Deed.TurnDown:
                rig.DetentDown();
                break;
            case Deed.MuteButton:
                rig.Wires.ButtonMute.Set(true);
                break;
            case Deed.TypeHeld:
                rig.Type("vol held");
                break;
            case Deed.TypeMute:
                rig.Type("mute off");
                break;
            case Deed.GainButton:
                rig.PressGain();
                break;
            case Deed.TypeStatus:
                rig.Type("status");
                break;
        }
    }

    private static void Judge(MonitorRig rig, bool free)
    {
        if (free)
        {
            rig.AssertSilent();
        }
        else
        {
            rig.AssertBroken("S6");
        }
    }
}
