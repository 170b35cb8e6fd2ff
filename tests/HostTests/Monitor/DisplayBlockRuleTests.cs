using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S12: how often a held display bus may mute the amp.</summary>
public sealed class DisplayBlockRuleTests
{
    private readonly MonitorRig _rig = new();

    public DisplayBlockRuleTests() => _rig.Listen();

    [Fact]
    public void A_display_that_blocks_twice_in_a_minute_is_caught()
    {
        BlockAndComeBack();
        _rig.Run(50_000);
        _rig.AssertSilent();
        BlockAndComeBack();
        _rig.AssertBroken("S12");
    }

    [Fact]
    public void A_display_that_blocks_once_a_minute_keeps_it()
    {
        BlockAndComeBack();
        _rig.Run(60_000);
        BlockAndComeBack();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_display_that_blocks_with_the_contact_open_disturbs_nobody()
    {
        BlockAndComeBack();
        _rig.Mute();
        Block();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_reset_starts_the_count_over()
    {
        BlockAndComeBack();
        _rig.Reset();
        _rig.Run(3000);
        _rig.Connect();
        BlockAndComeBack();
        _rig.AssertSilent();
    }

    [Fact]
    public void A_transfer_that_a_reset_cuts_is_no_time_out()
    {
        BlockAndComeBack();
        _rig.Wires.Enable.Set(false);
        TimedOut(_rig.Scheduler.NowNs);
        _rig.Reset();
        _rig.AssertSilent();
    }

    private void BlockAndComeBack()
    {
        Block();
        _rig.CoilOff();
        _rig.Run(100);
        _rig.Connect();
    }

    private void Block()
    {
        var startNs = _rig.Scheduler.NowNs;
        _rig.Scheduler.After(500 * Duration.Ms, () => _rig.Hold(false));
        _rig.Stall(1000);
        TimedOut(startNs);
    }

    private void TimedOut(long startNs) => _rig.Observers.Transferred(
        new I2cTransfer(2, _rig.Display.Address, [], [], I2cEnd.Timeout, startNs, _rig.Scheduler.NowNs, 2500, false));
}
