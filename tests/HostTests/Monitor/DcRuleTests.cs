using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S11 and the latch of S12: DC and bad rails.</summary>
public sealed class DcRuleTests
{
    private readonly MonitorRig _rig = new();

    public DcRuleTests() => _rig.Listen();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mute_GPIO_that_stays_high_20_ms_after_bad_rails_or_DC_is_caught(bool dc)
    {
        GoBad(dc);
        _rig.Run(19);
        _rig.AssertSilent();
        _rig.Run(2);
        _rig.AssertBroken("S11");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mute_GPIO_that_falls_in_time_keeps_it(bool dc)
    {
        GoBad(dc);
        _rig.Run(15);
        _rig.CoilOff();
        _rig.Beats = !dc;
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_pulse_of_the_DC_trip_counts()
    {
        _rig.Wires.DcTrip.Set(true);
        _rig.Hold(false);
        _rig.Run(1);
        _rig.Wires.DcTrip.Set(false);
        _rig.Run(20);
        _rig.AssertBroken("S11");
    }

    [Fact]
    public void A_mute_GPIO_that_rises_on_DC_is_held_to_the_same_time()
    {
        var rig = Settled(2500);
        rig.Wires.DcTrip.Set(true);
        rig.Wires.MuteGpio.Set(true);
        rig.Run(30);
        rig.AssertBroken("S11");
    }

    [Fact]
    public void A_blocked_processor_drops_the_GPIO_when_it_runs_again()
    {
        _rig.Beats = false;
        _rig.Run(5);
        _rig.Wires.PowerGood.Set(false);
        _rig.Hold(false);
        _rig.Run(300);
        _rig.AssertSilent();
        _rig.Beats = true;
        _rig.Run(40);
        _rig.AssertBroken("S11");
    }

    [Theory]
    [InlineData(0.15, 500)]
    [InlineData(-0.15, 500)]
    [InlineData(1.0, 150)]
    [InlineData(-3.0, 150)]
    public void DC_behind_a_closed_contact_for_longer_than_its_size_allows_is_caught(double volts, double ms)
    {
        _rig.Output.DcVolts = volts;
        _rig.Run(ms - 1);
        _rig.AssertSilent();
        _rig.Run(2);
        _rig.AssertBroken("S11");
    }

    [Theory]
    [InlineData(-0.3, 0.15, 670)]
    [InlineData(3.0, -0.15, 670)]
    [InlineData(-3.0, 1.0, 220)]
    public void DC_after_the_other_sign_has_longer_but_not_for_ever(double before, double volts, double ms)
    {
        _rig.Output.DcVolts = before;
        _rig.Run(20);
        _rig.Output.DcVolts = 0;
        _rig.Run(10);
        _rig.Output.DcVolts = volts;
        _rig.Run(ms - 1);
        _rig.AssertSilent();
        _rig.Run(2);
        _rig.AssertBroken("S11");
    }

    [Fact]
    public void DC_of_the_other_sign_that_was_long_ago_gives_no_time()
    {
        _rig.Output.DcVolts = -0.14;
        _rig.Run(20);
        _rig.Output.DcVolts = 0;
        _rig.Run(2001);
        _rig.Output.DcVolts = 0.15;
        _rig.Run(501);
        _rig.AssertBroken("S11");
    }

    [Fact]
    public void DC_that_grows_has_no_more_time_than_it_had()
    {
        _rig.Output.DcVolts = 0.2;
        _rig.Run(400);
        _rig.Output.DcVolts = 0.5;
        _rig.Run(110);
        _rig.AssertBroken("S11");
    }

    [Theory]
    [InlineData(0.149, 5000)]
    [InlineData(0.99, 490)]
    [InlineData(1.0, 140)]
    public void DC_that_is_small_or_short_keeps_it(double volts, double ms)
    {
        _rig.Output.DcVolts = volts;
        _rig.Run(ms);
        _rig.Output.DcVolts = 0;
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_contact_that_opened_in_time_and_closes_on_the_same_DC_is_caught()
    {
        _rig.Output.DcVolts = 0.2;
        _rig.Run(400);
        _rig.CoilOff();
        _rig.Run(300);
        _rig.AssertSilent();
        _rig.Connect();
        _rig.AssertBroken("S11");
    }

    [Fact]
    public void A_contact_that_closes_after_a_DC_trip_nobody_cleared_is_caught()
    {
        _rig.Run(500);
        _rig.Wires.DcTrip.Set(true);
        _rig.CoilOff();
        _rig.Run(70);
        _rig.Wires.DcTrip.Set(false);
        _rig.ReadBack();
        _rig.CoilOn();
        _rig.Run(10);
        _rig.AssertBroken("S11");
    }

    [Fact]
    public void Fault_clear_that_is_answered_OK_ends_the_latch()
    {
        Trip();
        _rig.Type("fault clear");
        _rig.Say("OK");
        ComeBack();
        _rig.AssertSilent();
    }

    [Fact]
    public void The_heartbeat_may_go_on_before_the_answer_is_out()
    {
        Trip();
        _rig.Type("fault clear");
        _rig.Beats = true;
        _rig.Run(200);
        _rig.Say("OK");
        _rig.AssertSilent();
    }

    [Fact]
    public void Fault_clear_that_is_refused_ends_nothing()
    {
        Trip();
        _rig.Type("fault clear");
        _rig.Say("ERR 107 the cause is still there");
        ComeBack();
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void Fault_clear_that_is_carried_out_on_DC_is_caught_by_the_heartbeat_that_goes_on()
    {
        Trip(gone: false);
        _rig.Type("fault clear");
        _rig.Say("OK");
        _rig.Beats = true;
        _rig.Run(300);
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void Fault_clear_that_came_before_the_trip_was_noticed_is_answered_OK_and_ends_nothing()
    {
        Trip(gone: false);
        _rig.Type("fault clear");
        _rig.Say("OK");
        _rig.Run(300);
        _rig.AssertSilent();
        ComeBack();
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void A_line_that_only_shows_the_fault_ends_nothing()
    {
        Trip();
        _rig.Type("fault");
        _rig.Say("OK");
        ComeBack();
        _rig.AssertBroken("S12");
    }

    [Theory]
    [InlineData(3000, true)]
    [InlineData(2800, false)]
    public void The_mute_button_held_for_3_s_ends_the_latch(double ms, bool ends)
    {
        Trip();
        _rig.Wires.ButtonMute.Set(true);
        _rig.Run(ms);
        _rig.Wires.ButtonMute.Set(false);
        ComeBack();
        Judge(ends);
    }

    [Theory]
    [InlineData(3000, true)]
    [InlineData(2800, false)]
    public void The_knob_held_for_3_s_ends_the_latch_too(double ms, bool ends)
    {
        Trip();
        _rig.PressKnob(ms);
        ComeBack();
        Judge(ends);
    }

    [Fact]
    public void The_mute_button_pressed_twice_is_not_held()
    {
        Trip();
        for (var i = 0; i < 2; i++)
        {
            _rig.Wires.ButtonMute.Set(true);
            _rig.Run(2000);
            _rig.Wires.ButtonMute.Set(false);
            _rig.Run(100);
        }

        ComeBack();
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void The_mute_button_held_on_DC_ends_nothing()
    {
        Trip(gone: false);
        _rig.Wires.ButtonMute.Set(true);
        _rig.Run(3500);
        _rig.Wires.ButtonMute.Set(false);
        _rig.Wires.DcTrip.Set(false);
        ComeBack();
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void A_restart_ends_a_trip_that_was_not_stored()
    {
        Trip();
        _rig.Reset();
        ComeBack();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_restart_does_not_end_a_trip_that_was_stored()
    {
        Trip();
        _rig.WriteFlash();
        _rig.Reset();
        ComeBack();
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void A_trip_that_was_stored_ends_after_the_restart_as_before_it()
    {
        Trip();
        _rig.WriteFlash();
        _rig.Reset();
        _rig.Run(5000);
        _rig.Type("fault clear");
        _rig.Say("OK");
        ComeBack();
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData(@"I:\amp-log.bin", false)]
    [InlineData(@"I:\amp-b.bin", false)]
    [InlineData(@"I:\amp-c.bin", true)]
    public void The_settings_and_the_log_keep_a_trip(string path, bool ends)
    {
        Trip();
        _rig.WriteFlash(path);
        _rig.Reset();
        ComeBack();
        Judge(ends);
    }

    [Theory]
    [InlineData(@"I:\amp-a.bin", false)]
    [InlineData(@"I:\amp-log.bin", true)]
    public void A_trip_is_lost_with_every_file_that_held_it(string cut, bool ends)
    {
        Trip();
        _rig.WriteFlash(@"I:\amp-log.bin");
        _rig.Observers.FlashWriting(cut, _rig.Scheduler.NowNs);
        _rig.Reset();
        ComeBack();
        Judge(ends);
    }

    [Theory]
    [InlineData(@"I:\amp-a.bin", false)]
    [InlineData(@"I:\amp-b.bin", true)]
    public void A_destroyed_file_that_another_one_backs_loses_no_trip(string path, bool alone)
    {
        Trip();
        _rig.WriteFlash(path);
        if (!alone)
        {
            _rig.WriteFlash(@"I:\amp-log.bin");
        }

        _rig.Observers.FlashTampered(path, _rig.Scheduler.NowNs);
        _rig.Reset();
        ComeBack();
        Judge(alone);
    }

    [Fact]
    public void A_trip_that_is_not_stored_within_1_s_is_caught()
    {
        TripWithAFlash();
        _rig.Draw(0x00, 0xE3);
        _rig.Run(840);
        _rig.AssertSilent();
        _rig.Run(20);
        _rig.AssertBroken("S11");
    }

    [Theory]
    [InlineData(@"I:\amp-a.bin")]
    [InlineData(@"I:\amp-log.bin")]
    public void A_trip_that_either_file_keeps_is_stored(string path)
    {
        TripWithAFlash();
        _rig.WriteFlash(path);
        _rig.Draw(0x00, 0xE3);
        _rig.Run(5000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_hung_loop_stores_nothing()
    {
        TripWithAFlash();
        _rig.Run(5000);
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData(I2cEnd.Timeout)]
    [InlineData(I2cEnd.Ok)]
    public void A_processor_that_a_stuck_or_slow_transfer_blocks_stores_when_it_runs_again(I2cEnd end)
    {
        TripWithAFlash();
        var startNs = _rig.Scheduler.NowNs;
        _rig.Run(1000);
        _rig.Observers.Transferred(new I2cTransfer(2, 0x3C, [], [], end, startNs - (140 * Duration.Ms), _rig.Scheduler.NowNs, 2500, false));
        _rig.Draw(0x00, 0xE3);
        _rig.Run(900);
        _rig.WriteFlash();
        _rig.Run(2000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_flash_that_took_no_write_since_reset_is_none()
    {
        Trip();
        _rig.Draw(0x00, 0xE3);
        _rig.Run(5000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_trip_after_the_delay_latches_also_when_the_contact_was_never_closed()
    {
        var rig = Settled(3400);
        rig.Wires.DcTrip.Set(true);
        rig.Run(150);
        rig.AssertBroken("S12");
    }

    [Fact]
    public void A_trip_during_the_delay_does_not_latch_and_starts_it_over()
    {
        var rig = Settled(2000);
        rig.Wires.DcTrip.Set(true);
        rig.Run(500);
        rig.Wires.DcTrip.Set(false);
        rig.Run(2500);
        rig.Wires.DcTrip.Set(true);
        rig.Run(500);
        rig.AssertSilent();
    }

    [Fact]
    public void A_trip_while_the_rails_are_bad_does_not_latch()
    {
        var rig = Settled(5000);
        rig.Wires.PowerGood.Set(false);
        rig.Run(50);
        rig.Wires.DcTrip.Set(true);
        rig.Run(500);
        rig.Wires.PowerGood.Set(true);
        rig.Run(500);
        rig.AssertSilent();
    }

    [Fact]
    public void A_delay_that_the_user_made_longer_counts_as_the_longer_one()
    {
        var rig = Settled(1000);
        rig.Type("set delay 8000");
        rig.Say("OK");
        rig.Run(5000);
        rig.Wires.DcTrip.Set(true);
        rig.Run(500);
        rig.AssertSilent();
    }

    [Fact]
    public void Time_in_which_no_pass_comes_is_no_delay()
    {
        var rig = Settled(2000);
        rig.Stall(1500);
        rig.Run(100);
        rig.Wires.DcTrip.Set(true);
        rig.Run(500);
        rig.AssertSilent();
    }

    [Fact]
    public void A_write_that_was_cut_keeps_no_trip()
    {
        Trip();
        _rig.Observers.FlashWriting(@"I:\amp-a.bin", _rig.Scheduler.NowNs);
        _rig.Reset();
        ComeBack();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_write_of_the_pass_that_the_trip_came_into_need_not_hold_it()
    {
        _rig.Mute();
        _rig.Wires.DcTrip.Set(true);
        _rig.Run(1);
        _rig.WriteFlash();
        _rig.Wires.DcTrip.Set(false);
        _rig.Reset();
        ComeBack();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_store_that_was_destroyed_keeps_no_trip()
    {
        Trip();
        _rig.WriteFlash();
        _rig.Observers.FlashTampered(@"I:\amp-a.bin", _rig.Scheduler.NowNs);
        _rig.Reset();
        ComeBack();
        _rig.AssertSilent();
    }

    [Fact]
    public void DC_while_the_delay_after_a_clear_runs_does_not_latch()
    {
        Trip();
        _rig.Type("fault clear");
        _rig.Say("OK");
        _rig.Beats = true;
        _rig.Run(100);
        _rig.Wires.DcTrip.Set(true);
        _rig.Run(500);
        _rig.AssertSilent();
    }

    private static MonitorRig Settled(double ms)
    {
        var rig = new MonitorRig();
        rig.PowerUp();
        rig.Run(ms);
        return rig;
    }

    private void TripWithAFlash()
    {
        _rig.Mute();
        _rig.WriteFlash();
        Trip();
    }

    private void GoBad(bool dc)
    {
        (dc ? _rig.Wires.DcTrip : _rig.Wires.PowerGood).Set(dc);
        _rig.Hold(false);
    }

    private void Trip(bool gone = true)
    {
        _rig.Run(500);
        _rig.Wires.DcTrip.Set(true);
        _rig.CoilOff();
        _rig.Run(50);
        _rig.Beats = false;
        _rig.Run(100);
        _rig.Wires.DcTrip.Set(!gone);
        _rig.AssertSilent();
    }

    private void ComeBack()
    {
        _rig.Beats = true;
        _rig.Run(3500);
        _rig.Connect();
    }

    private void Judge(bool ended)
    {
        if (ended)
        {
            _rig.AssertSilent();
        }
        else
        {
            _rig.AssertBroken("S12");
        }
    }
}
