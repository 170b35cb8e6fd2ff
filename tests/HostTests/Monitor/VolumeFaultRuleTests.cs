using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S10: what a failing volume IC leads to, the scrub, and the mute that goes with every coil-off.</summary>
public sealed class VolumeFaultRuleTests
{
    private readonly MonitorRig _rig = new();

    public VolumeFaultRuleTests()
    {
        _rig.Listen();
        _rig.TurnTo(-62, -50, 100);
        _rig.Run(500);
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_failure_that_is_made_good_in_the_same_pass_keeps_it(bool refused)
    {
        Fail(refused);
        _rig.ReadBack();
        _rig.Run(2000);
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_failure_that_nothing_follows_is_caught_at_the_next_heartbeat(bool refused)
    {
        Fail(refused);
        _rig.AssertSilent();
        _rig.Run(10);
        _rig.AssertBroken("S10");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_third_try_with_the_coil_on_is_caught(bool first, bool second)
    {
        Fail(first);
        Fail(second);
        _rig.AssertSilent();
        _rig.ReadBack();
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_write_that_goes_through_between_two_mis_reads_makes_nothing_good()
    {
        _rig.Tell(-51);
        _rig.MisRead();
        _rig.Tell(-51);
        _rig.MisRead();
        _rig.Tell(-51);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_pass_that_ends_with_the_coil_on_after_two_failures_is_caught()
    {
        _rig.Refused();
        _rig.Refused();
        _rig.Run(10);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void Any_further_try_after_a_time_out_is_caught()
    {
        _rig.TimedOut();
        _rig.AssertSilent();
        _rig.Refused();
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void Clocks_on_the_bus_before_the_coil_is_off_are_caught()
    {
        _rig.TimedOut();
        _rig.ClearBus();
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_transfer_with_another_part_of_the_bus_counts_as_a_further_try()
    {
        _rig.Refused();
        _rig.Refused();
        _rig.Observers.Transferred(new I2cTransfer(1, 0x20, [], [], I2cEnd.Nack, _rig.Scheduler.NowNs, _rig.Scheduler.NowNs, 2500, false));
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_coil_that_goes_off_in_the_middle_of_the_third_try_is_too_late()
    {
        _rig.Refused();
        _rig.Refused();
        var startNs = _rig.Scheduler.NowNs;
        _rig.Run(0.1);
        _rig.CoilOff();
        _rig.Observers.Transferred(new I2cTransfer(1, _rig.Volume.Address, [], [], I2cEnd.Nack, startNs, _rig.Scheduler.NowNs, 2500, false));
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void The_coil_off_and_a_start_from_scratch_keep_it()
    {
        _rig.Refused();
        _rig.Refused();
        _rig.CoilOff();
        _rig.TellMute();
        _rig.Run(1000);
        _rig.StartVolume();
        _rig.Run(80);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void Failures_with_the_coil_off_need_no_haste()
    {
        _rig.CoilOff();
        for (var i = 0; i < 5; i++)
        {
            _rig.Refused();
            _rig.Run(10);
        }

        _rig.StartVolume();
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_contact_that_closes_again_without_the_configuration_written_is_caught()
    {
        FailAndDrop();
        _rig.Connect();
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_contact_that_closes_again_with_one_wiper_written_is_caught()
    {
        _rig.Mute();
        _rig.Refused();
        _rig.Refused();
        _rig.Run(1000);
        _rig.Write(0x86);
        _rig.Run(40);
        _rig.Write(0x3F);
        _rig.Run(80);
        _rig.ReadBack();
        _rig.CoilOn();
        _rig.Run(10);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void After_a_time_out_the_contact_closes_only_after_a_bus_clear()
    {
        TimeOutAndDrop();
        _rig.ClearBus();
        _rig.StartVolume();
        _rig.Run(80);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void After_a_time_out_fewer_than_nine_clocks_are_caught(int clocks)
    {
        TimeOutAndDrop();
        _rig.ClearBus(clocks);
        _rig.StartVolume();
        _rig.Run(80);
        _rig.Connect();
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void Registers_written_before_the_bus_was_cleared_do_not_count()
    {
        TimeOutAndDrop();
        _rig.StartVolume();
        _rig.ClearBus();
        _rig.Run(80);
        _rig.Connect();
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_transfer_that_a_reset_cuts_is_no_time_out()
    {
        var startNs = _rig.Scheduler.NowNs;
        _rig.Wires.Enable.Set(false);
        _rig.Observers.Transferred(new I2cTransfer(1, _rig.Volume.Address, [], [], I2cEnd.Timeout, startNs, _rig.Scheduler.NowNs, 2500, true));
        _rig.Reset();
        _rig.Run(3000);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_configuration_that_changed_by_itself_is_a_mis_read()
    {
        _rig.MisRead(register: 2);
        _rig.Run(10);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_part_that_lost_its_supply_and_woke_at_mute_is_a_mis_read()
    {
        _rig.Volume.Power(false);
        _rig.Volume.Power(true);
        _rig.Run(30);
        _rig.ReadBack();
        _rig.Run(10);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void What_stands_in_the_part_before_anything_was_told_is_no_mis_read()
    {
        var rig = new MonitorRig();
        rig.Volume.StoredConfig = 0x01;
        rig.PowerUp();
        rig.Run(100);
        rig.ReadBack();
        rig.Run(3000);
        rig.StartVolume();
        rig.Run(80);
        rig.Connect();
        rig.AssertSilent();
    }

    [Fact]
    public void The_scrub_may_take_1500_ms_and_no_longer()
    {
        _rig.ReadBack();
        _rig.Scrubs = false;
        _rig.Run(1450);
        _rig.AssertSilent();
        _rig.Run(100);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void Time_in_which_the_processor_stands_still_does_not_count_for_the_scrub()
    {
        _rig.ReadBack();
        _rig.Scrubs = false;
        for (var i = 0; i < 10; i++)
        {
            _rig.Run(100);
            _rig.Stall(200);
        }

        _rig.AssertSilent();
        _rig.Run(600);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void Nothing_is_scrubbed_with_the_contact_open()
    {
        _rig.Mute();
        _rig.Scrubs = false;
        _rig.Run(5000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_coil_that_goes_off_without_mute_being_told_is_caught()
    {
        _rig.DropTellsMute = false;
        _rig.CoilOff();
        _rig.Run(90);
        _rig.AssertSilent();
        _rig.Run(20);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_blocked_processor_tells_mute_when_it_runs_again()
    {
        _rig.DropTellsMute = false;
        _rig.CoilOff();
        _rig.Stall(1000);
        _rig.Run(50);
        _rig.TellMute();
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void Mute_that_was_told_once_may_be_followed_by_a_self_test()
    {
        _rig.CoilOff();
        _rig.Run(20);
        _rig.Type("selftest");
        _rig.Tell(-10);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_part_that_mis_reads_is_told_mute_all_the_same()
    {
        _rig.DropTellsMute = false;
        _rig.MisRead();
        _rig.MisRead();
        _rig.CoilOff();
        _rig.Run(110);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_part_that_mis_reads_and_refuses_the_mute_keeps_it()
    {
        _rig.DropTellsMute = false;
        _rig.MisRead();
        _rig.MisRead();
        _rig.CoilOff();
        _rig.Refused();
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_transfer_on_the_display_bus_after_the_second_failure_with_the_coil_on_is_caught()
    {
        _rig.Refused();
        _rig.Refused();
        _rig.Draw(0x00, 0xE3);
        _rig.AssertBroken("S10");
    }

    [Fact]
    public void A_transfer_on_the_display_bus_after_one_failure_or_with_the_coil_off_keeps_it()
    {
        _rig.Refused();
        _rig.Draw(0x00, 0xE3);
        _rig.Refused();
        _rig.CoilOff();
        _rig.Run(0.1);
        _rig.Draw(0x00, 0xE3);
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_volume_that_comes_back_by_itself_after_the_recovery_is_caught(bool timedOut)
    {
        Recover(timedOut);
        _rig.Tell(-62);
        _rig.AssertBroken("S6");
    }

    [Fact]
    public void A_knob_turned_up_after_the_recovery_keeps_it()
    {
        Recover(timedOut: false);
        _rig.TurnTo(-62, -50, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_knob_turned_during_the_fault_brings_at_most_the_start_limit()
    {
        var rig = new MonitorRig(new BoardSettings { StartLimitCb = -5500 });
        rig.Listen();
        rig.TurnTo(-62, -50, 100);
        rig.Run(500);
        rig.Refused();
        rig.Refused();
        rig.CoilOff();
        rig.Run(500);
        rig.Detent();
        rig.StartVolume();
        rig.Run(80);
        rig.Connect();
        rig.Ramp(-62, -55, 100);
        rig.AssertSilent();
        rig.Tell(-54);
        rig.AssertBroken("S6");
    }

    [Fact]
    public void One_failure_made_good_lets_the_volume_come_back()
    {
        _rig.Refused();
        _rig.ReadBack();
        _rig.Mute();
        _rig.Connect();
        _rig.Ramp(-62, -50, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void A_part_that_refuses_cannot_be_told_mute()
    {
        _rig.DropTellsMute = false;
        _rig.Refused();
        _rig.Refused();
        _rig.CoilOff();
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    [Fact]
    public void Rails_that_fail_need_no_mute_told()
    {
        _rig.DropTellsMute = false;
        _rig.Wires.PowerGood.Set(false);
        _rig.CoilOff();
        _rig.Run(1000);
        _rig.AssertSilent();
    }

    private void Fail(bool refused)
    {
        if (refused)
        {
            _rig.Refused();
        }
        else
        {
            _rig.MisRead();
        }
    }

    private void FailAndDrop()
    {
        _rig.Refused();
        _rig.Refused();
        _rig.CoilOff();
        _rig.Run(1000);
    }

    private void Recover(bool timedOut)
    {
        if (timedOut)
        {
            TimeOutAndDrop();
            _rig.ClearBus();
        }
        else
        {
            FailAndDrop();
        }

        _rig.StartVolume();
        _rig.Run(80);
        _rig.Connect();
        _rig.AssertSilent();
    }

    private void TimeOutAndDrop()
    {
        _rig.TimedOut();
        _rig.CoilOff();
        _rig.Run(1000);
    }
}
