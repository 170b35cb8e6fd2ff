using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S1, S2, S5, S6, S12 and S13: when the contact may close and must open.</summary>
public sealed class ContactRulesTests
{
    private readonly MonitorRig _rig = new();

    [Fact]
    public void An_ordinary_evening_keeps_every_rule()
    {
        _rig.Listen();
        _rig.Run(2000);
        _rig.TurnTo(-62, -40, 75);
        _rig.Run(500);
        _rig.TurnTo(-39, -30, 75);
        _rig.Run(500);
        _rig.PressGain();
        _rig.Mute();
        _rig.Gain(1);
        _rig.Connect();
        _rig.Ramp(-62, -36, 100);
        _rig.Run(1000);
        _rig.Mute();
        _rig.Run(3000);
        _rig.Connect();
        _rig.Ramp(-62, -36, 100);
        _rig.Run(1000);
        _rig.Type("vol -50");
        _rig.Tell(-50);
        _rig.Run(1000);
        _rig.Wires.JackMain.Set(false);
        _rig.Run(10);
        _rig.CoilOff();
        _rig.TellMute();
        _rig.Run(60);
        _rig.Gain(0);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(400);
        _rig.Connect();
        _rig.TurnTo(-62, -50, 100);
        _rig.Wires.PowerGood.Set(false);
        _rig.CoilOff();
        _rig.Run(100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S1_a_contact_that_closes_before_the_anti_pop_delay_has_run_is_caught()
    {
        _rig.PowerUp();
        _rig.Run(2900);
        _rig.Connect();
        _rig.AssertBroken("S1");
    }

    [Fact]
    public void S1_a_loss_of_power_good_starts_the_delay_anew()
    {
        _rig.PowerUp();
        _rig.Run(3500);
        _rig.Wires.PowerGood.Set(false);
        _rig.Run(5);
        _rig.Wires.PowerGood.Set(true);
        _rig.Run(2800);
        _rig.Connect();
        _rig.AssertBroken("S1");
    }

    [Fact]
    public void S1_a_reset_starts_the_delay_anew()
    {
        _rig.PowerUp();
        _rig.Run(3500);
        _rig.Wires.Enable.Set(false);
        _rig.Run(20);
        _rig.Wires.Enable.Set(true);
        _rig.Run(2800);
        _rig.Connect();
        _rig.AssertBroken("S1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void S1_a_contact_that_stays_closed_without_rails_or_EN_is_caught(bool rails)
    {
        _rig.Listen();
        (rails ? _rig.Wires.PowerGood : _rig.Wires.Enable).Set(false);
        _rig.Run(9);
        _rig.AssertSilent();
        _rig.Run(2);
        _rig.AssertBroken("S1");
    }

    [Fact]
    public void S1_the_bounce_of_a_contact_that_opens_is_no_closing()
    {
        _rig.Listen();
        _rig.Wires.PowerGood.Set(false);
        _rig.CoilOff();
        _rig.Run(1.5);
        _rig.Wires.MuteContact.Set(true);
        _rig.Run(0.3);
        _rig.Wires.MuteContact.Set(false);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void S1_the_delay_is_the_boards_own()
    {
        var rig = new MonitorRig(new BoardSettings { DelayMs = 1000 });
        rig.PowerUp();
        rig.Run(950);
        rig.Connect();
        rig.AssertSilent();
    }

    [Fact]
    public void S2_a_contact_that_closes_on_a_volume_is_caught()
    {
        Ready();
        _rig.Tell(-62);
        Close();
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S2_one_channel_above_mute_is_enough_to_be_caught()
    {
        Ready();
        _rig.Write(0x3F, 0x7E);
        Close();
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S2_the_volume_ICs_power_on_mute_is_not_told()
    {
        _rig.PowerUp();
        _rig.Run(4000);
        Close();
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S2_a_contact_that_closes_under_60_ms_after_mute_was_told_is_caught()
    {
        _rig.PowerUp();
        _rig.Run(4000);
        _rig.TellMute();
        _rig.Run(50);
        Close();
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S2_telling_mute_again_does_not_start_the_60_ms_anew()
    {
        Ready();
        _rig.TellMute();
        Close();
        _rig.AssertSilent();
    }

    [Fact]
    public void S2_a_read_back_older_than_50_ms_is_caught()
    {
        Ready();
        _rig.ReadBack();
        _rig.Run(48);
        _rig.CoilOn();
        _rig.Run(10);
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S2_a_reset_makes_told_mute_untold()
    {
        Ready();
        _rig.Wires.Enable.Set(false);
        _rig.Run(20);
        _rig.Wires.Enable.Set(true);
        _rig.Run(3100);
        Close();
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S2_a_contact_that_had_not_let_go_is_judged_when_it_closes_again()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.Wires.MuteCoil.Set(false);
        _rig.Run(1);
        _rig.Wires.MuteCoil.Set(true);
        _rig.Run(1);
        _rig.Wires.MuteContact.Set(false);
        _rig.Run(1);
        _rig.Wires.MuteContact.Set(true);
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S5_a_coil_that_is_still_on_20_ms_after_a_jack_edge_is_caught()
    {
        _rig.Listen();
        _rig.Wires.JackMain.Set(false);
        _rig.Run(19);
        _rig.AssertSilent();
        _rig.Run(2);
        _rig.AssertBroken("S5");
    }

    [Fact]
    public void S5_the_other_jack_counts_too()
    {
        _rig.Listen();
        _rig.Wires.JackAux.Set(true);
        _rig.Run(30);
        _rig.AssertBroken("S5");
    }

    [Fact]
    public void S5_a_coil_off_in_time_keeps_it_whatever_the_bounce()
    {
        _rig.Listen();
        for (var i = 0; i < 6; i++)
        {
            _rig.Wires.JackMain.Set(!_rig.Wires.JackMain.Value);
            _rig.Run(3);
        }

        _rig.CoilOff();
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void S5_a_blocked_processor_has_until_the_dead_mans_hold_and_no_longer_once_it_runs()
    {
        _rig.Listen();
        _rig.Beats = false;
        _rig.Run(5);
        _rig.Wires.JackMain.Set(false);
        _rig.Run(300);
        _rig.AssertSilent();
        _rig.Beats = true;
        _rig.Run(40);
        _rig.AssertBroken("S5");
    }

    [Fact]
    public void S6_a_contact_that_closes_under_300_ms_after_the_last_jack_edge_is_caught()
    {
        Ready();
        _rig.Wires.JackMain.Set(true);
        _rig.Run(150);
        _rig.Wires.JackAux.Set(true);
        _rig.Run(290);
        Close();
        _rig.AssertBroken("S6");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void S6_an_edge_while_the_contact_is_on_its_way_is_held_to_S5(bool dropsInTime)
    {
        Ready();
        _rig.Wires.JackMain.Set(true);
        _rig.Run(400);
        _rig.ReadBack();
        _rig.Run(1);
        _rig.Wires.JackMain.Set(false);
        _rig.CoilOn();
        _rig.Run(2);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(14);
        if (dropsInTime)
        {
            _rig.CoilOff();
            _rig.Run(100);
            _rig.AssertSilent();
        }
        else
        {
            _rig.Run(10);
            _rig.AssertBroken("S5");
        }
    }

    [Fact]
    public void S12_a_contact_closed_900_ms_after_the_last_heartbeat_is_caught()
    {
        _rig.Listen();
        _rig.Beats = false;
        _rig.Run(900);
        _rig.AssertSilent();
        _rig.Run(15);
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void S12_a_contact_that_the_hardware_opened_in_time_keeps_it()
    {
        _rig.Listen();
        _rig.Beats = false;
        _rig.Run(890);
        _rig.Hold(false);
        _rig.Run(5000);
        _rig.AssertSilent();
    }

    [Fact]
    public void S12_a_heartbeat_after_a_gap_with_the_mute_GPIO_high_is_caught()
    {
        _rig.Listen();
        _rig.Beats = false;
        _rig.Run(410);
        _rig.Hold(false);
        _rig.Run(10);
        _rig.Beats = true;
        _rig.Run(10);
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void S12_a_pass_that_drops_the_coil_after_a_gap_keeps_it()
    {
        _rig.Listen();
        _rig.Beats = false;
        _rig.Run(500);
        _rig.CoilOff();
        _rig.Beats = true;
        _rig.Run(100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S13_a_sixth_energising_within_10_s_is_caught()
    {
        _rig.Listen();
        Chatter(4, restMs: 1000);
        _rig.AssertSilent();
        Chatter(1, restMs: 1000);
        _rig.AssertBroken("S13");
    }

    [Fact]
    public void S13_five_in_every_10_s_keep_it()
    {
        _rig.Listen();
        Chatter(12, restMs: 2000);
        _rig.AssertSilent();
    }

    [Fact]
    public void S13_the_count_restarts_at_reset()
    {
        _rig.Listen();
        Chatter(4, restMs: 100);
        _rig.Mute();
        _rig.Wires.Enable.Set(false);
        _rig.Run(20);
        _rig.Wires.Enable.Set(true);
        _rig.Run(3100);
        Chatter(1, restMs: 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S1_a_restart_by_software_with_the_coil_just_told_is_caught()
    {
        _rig.Listen();
        _rig.Mute();
        _rig.Observers.Restarted(_rig.Scheduler.NowNs - Duration.Ms);
        _rig.AssertBroken("S1");
    }

    [Fact]
    public void S1_a_restart_by_software_starts_the_delay_anew()
    {
        _rig.Listen();
        _rig.Mute();
        _rig.Run(10);
        _rig.Observers.Restarted(_rig.Scheduler.NowNs);
        _rig.Run(2800);
        _rig.AssertSilent();
        _rig.Connect();
        _rig.AssertBroken("S1");
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(21, false)]
    public void S1_a_reboot_waits_20_ms_with_the_mute_GPIO_low(double ms, bool broken)
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.CoilOff();
        _rig.Run(ms);
        _rig.Observers.Restarted(_rig.Scheduler.NowNs);
        Judge(broken, "S1");
    }

    [Fact]
    public void S1_a_reboot_whose_contact_only_the_hardware_opened_is_caught()
    {
        _rig.Listen();
        _rig.Hold(false);
        _rig.Run(100);
        _rig.TellMute();
        _rig.Observers.Restarted(_rig.Scheduler.NowNs);
        _rig.AssertBroken("S1");
    }

    [Theory]
    [InlineData(2500, true)]
    [InlineData(2700, false)]
    public void S1_a_whole_reboot_keeps_every_rule_and_closes_only_after_the_delay(double ms, bool broken)
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.Type("reboot");
        _rig.Say("OK");
        _rig.Run(10);
        _rig.CoilOff();
        _rig.Run(30);
        _rig.WriteFlash(@"I:\amp-a.bin", 60);
        _rig.WriteFlash(@"I:\amp-log.bin", 60);
        _rig.Observers.Restarted(_rig.Scheduler.NowNs);
        _rig.Stall(400);
        _rig.Wires.Heartbeat.Set(false);
        _rig.WriteFlash(@"I:\amp-b.bin", 60);
        _rig.Run(ms - 200);
        _rig.Connect();
        Judge(broken, "S1");
    }

    [Fact]
    public void S2_a_coil_that_comes_back_before_the_contact_let_go_is_a_closing()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -60, 100);
        _rig.Wires.MuteCoil.Set(false);
        _rig.Run(0.1);
        _rig.Wires.MuteCoil.Set(true);
        _rig.AssertBroken("S2");
    }

    [Fact]
    public void S5_a_coil_off_for_less_than_the_relays_release_opens_nothing()
    {
        _rig.Listen();
        _rig.ReadBack();
        _rig.Wires.JackMain.Set(false);
        _rig.Run(1);
        _rig.Wires.MuteCoil.Set(false);
        _rig.Run(0.1);
        _rig.Wires.MuteCoil.Set(true);
        _rig.Run(30);
        _rig.AssertBroken("S5");
    }

    [Fact]
    public void S5_a_contact_that_sticks_is_caught()
    {
        _rig.Listen();
        _rig.Wires.JackMain.Set(false);
        _rig.Run(1);
        _rig.Wires.MuteCoil.Set(false);
        _rig.Run(28);
        _rig.AssertSilent();
        _rig.Run(2);
        _rig.AssertBroken("S5");
    }

    [Fact]
    public void S12_a_heartbeat_that_goes_on_after_a_DC_trip_is_caught()
    {
        _rig.Listen();
        _rig.Wires.DcTrip.Set(true);
        _rig.CoilOff();
        _rig.Run(90);
        _rig.AssertSilent();
        _rig.Run(50);
        _rig.AssertBroken("S12");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(200, false)]
    public void S12_a_trip_that_came_and_went_while_the_processor_was_blocked_may_never_be_heard_of(double blockedMs, bool latches)
    {
        _rig.Listen();
        _rig.TellMute();
        _rig.Run(100);
        _rig.CoilOff();
        _rig.Run(100);
        _rig.Stall(blockedMs);
        _rig.Wires.DcTrip.Set(true);
        _rig.Stall(5);
        _rig.Wires.DcTrip.Set(false);
        _rig.Run(500);
        if (latches)
        {
            _rig.AssertBroken("S12");
        }
        else
        {
            _rig.AssertSilent();
        }
    }

    [Fact]
    public void S12_DC_before_the_anti_pop_delay_is_over_does_not_latch()
    {
        _rig.PowerUp();
        _rig.Run(3000);
        _rig.Wires.DcTrip.Set(true);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void Only_the_first_violation_is_reported()
    {
        var heard = new Heard();
        _rig.Observers.Add(heard);
        _rig.PowerUp();
        _rig.Run(100);
        _rig.Tell(-10);
        Close();
        _rig.Wires.JackMain.Set(true);
        _rig.Run(100);
        Assert.Equal([_rig.Monitor.First!], heard.Violations);
        Assert.Equal("S1", _rig.Monitor.First!.Rule);
        Assert.Equal(103 * Duration.Ms, _rig.Monitor.First.AtNs);
    }

    private void Judge(bool broken, string rule)
    {
        if (broken)
        {
            _rig.AssertBroken(rule);
        }
        else
        {
            _rig.AssertSilent();
        }
    }

    private void Ready()
    {
        _rig.PowerUp();
        _rig.Run(4000);
        _rig.TellMute();
        _rig.Run(80);
    }

    private void Close()
    {
        _rig.ReadBack();
        _rig.CoilOn();
        _rig.Run(10);
    }

    private void Chatter(int times, double restMs)
    {
        for (var i = 0; i < times; i++)
        {
            _rig.Mute();
            _rig.Run(restMs);
            _rig.Connect();
        }
    }

    private sealed class Heard : IBoardObserver
    {
        public List<Violation> Violations { get; } = [];

        public void Violated(Violation violation) => Violations.Add(violation);
    }
}
