using Xunit;

namespace VirtualAmp.Tests.Monitor;

/// <summary>S4 and S6 with lines that wait in the console while another one works: what they ask for counts until they are answered.</summary>
public sealed class QueuedLineTests
{
    private readonly MonitorRig _rig = new();

    [Fact]
    public void S4_a_gain_that_waited_behind_a_self_test_counts_with_its_answer()
    {
        PlugInBehindASelfTest("gain high");
        _rig.Say("OK");
        _rig.Say("OK");
        _rig.Gain(2);
        _rig.Connect();
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_gain_that_waited_may_move_the_relays_before_its_answer_is_out()
    {
        PlugInBehindASelfTest("gain high");
        _rig.Say("OK");
        _rig.Gain(2);
        _rig.AssertSilent();
    }

    [Fact]
    public void S4_a_gain_that_waited_and_is_refused_does_not_count()
    {
        PlugInBehindASelfTest("gain high");
        _rig.Say("OK");
        _rig.Say("ERR 104 not now");
        _rig.Connect();
        _rig.Mute();
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_gain_that_was_answered_before_the_plug_in_does_not_count()
    {
        _rig.PowerUp();
        _rig.Run(3000);
        _rig.Type("gain high");
        _rig.Say("OK");
        _rig.Wires.JackMain.Set(true);
        _rig.Run(500);
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_self_test_that_was_answered_allows_no_further_move()
    {
        PlugInBehindASelfTest("status");
        _rig.Say("OK");
        _rig.Say("OK");
        _rig.Connect();
        _rig.Mute();
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S4_a_gain_that_nobody_answers_does_not_count_for_ever()
    {
        PlugInBehindASelfTest("gain high");
        _rig.Run(11_000);
        _rig.Connect();
        _rig.Wires.JackMain.Set(false);
        _rig.CoilOff();
        _rig.Run(500);
        _rig.Gain(2);
        _rig.AssertBroken("S4");
    }

    [Fact]
    public void S6_a_volume_that_waited_behind_a_self_test_counts_with_its_answer()
    {
        PlugInBehindASelfTest("vol up 12");
        _rig.Say("OK");
        _rig.Say("OK");
        _rig.Connect();
        _rig.Ramp(-62, -50, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S6_a_volume_that_waited_may_rise_before_its_answer_is_out()
    {
        PlugInBehindASelfTest("vol up 12");
        _rig.Connect();
        _rig.Ramp(-62, -50, 100);
        _rig.AssertSilent();
    }

    [Fact]
    public void S6_a_volume_that_waited_and_is_refused_does_not_count()
    {
        PlugInBehindASelfTest("vol up 12");
        _rig.Say("OK");
        _rig.Say("ERR 104 not now");
        _rig.Connect();
        _rig.Tell(-62);
        _rig.AssertBroken("S6");
    }

    private void PlugInBehindASelfTest(string line)
    {
        _rig.PowerUp();
        _rig.Run(3000);
        _rig.Type("selftest");
        _rig.Type(line);
        _rig.Wires.JackMain.Set(true);
        _rig.Run(500);
    }
}
