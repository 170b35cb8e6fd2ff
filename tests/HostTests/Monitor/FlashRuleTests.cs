using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S15: when the flash may be written.</summary>
public sealed class FlashRuleTests
{
    private readonly MonitorRig _rig = new();

    [Fact]
    public void With_the_contact_open_anything_may_be_written_for_any_time()
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.WriteFlash(ms: 900);
        _rig.WriteFlash();
        _rig.Run(100);
        _rig.AssertSilent();
    }

    [Fact]
    public void With_the_contact_closed_a_first_write_is_caught()
    {
        _rig.Listen();
        _rig.WriteFlash();
        _rig.AssertBroken("S15");
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    public void With_the_contact_closed_the_longest_write_so_far_decides(double ms, bool broken)
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.WriteFlash(ms: ms);
        _rig.WriteFlash(@"I:\amp-log.bin", 10);
        Listen();
        _rig.WriteFlash(ms: 20);
        if (broken)
        {
            _rig.AssertBroken("S15");
        }
        else
        {
            _rig.AssertSilent();
        }
    }

    [Fact]
    public void A_write_that_was_cut_measures_nothing()
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.Observers.FlashWriting(@"I:\amp-a.bin", _rig.Scheduler.NowNs);
        Listen();
        _rig.WriteFlash();
        _rig.AssertBroken("S15");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_measured_before_a_restart_does_not_count(bool reset)
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.WriteFlash();
        _rig.Run(100);
        if (reset)
        {
            _rig.Reset();
        }
        else
        {
            _rig.Observers.Restarted(_rig.Scheduler.NowNs);
        }

        Listen();
        _rig.WriteFlash();
        _rig.AssertBroken("S15");
    }

    [Theory]
    [InlineData(190, true)]
    [InlineData(210, false)]
    public void A_write_within_200_ms_of_a_rise_is_caught(double ms, bool broken)
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.WriteFlash();
        Listen();
        _rig.TurnTo(-62, -60, 100);
        _rig.Run(ms - 100);
        _rig.WriteFlash();
        if (broken)
        {
            _rig.AssertBroken("S15");
        }
        else
        {
            _rig.AssertSilent();
        }
    }

    [Fact]
    public void A_fall_is_no_ramp()
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.WriteFlash();
        Listen();
        _rig.TurnTo(-62, -55, 100);
        _rig.Run(300);
        _rig.Tell(-58);
        _rig.WriteFlash();
        _rig.AssertSilent();
    }

    [Fact]
    public void Steps_with_the_contact_open_are_no_ramp()
    {
        _rig.PowerUp();
        _rig.Run(100);
        _rig.WriteFlash();
        _rig.Ramp(-62, -40, 10);
        _rig.WriteFlash();
        _rig.AssertSilent();
    }

    private void Listen()
    {
        _rig.Run(3000);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(310);
        _rig.Connect();
    }
}
