using VirtualAmp.Kernel;
using VirtualAmp.Tests.Rules;
using Xunit;

namespace VirtualAmp.Tests.Knob;

/// <summary>Buttons that do not let go.</summary>
public sealed class StuckButtonTests
{
    [Theory]
    [InlineData(Button.Knob, "KnobSwitchStuck")]
    [InlineData(Button.Gain, "GainButtonStuck")]
    [InlineData(Button.Mute, "MuteButtonStuck")]
    public void A_button_stuck_at_boot_is_named_and_the_amp_plays(Button stuck, string fault)
    {
        var evening = new Evening(new FirmwareImage());
        evening.Board.Press(stuck);
        evening.Starts();

        Assert.Equal(fault, evening.Board.Firmware!.Fault);
        evening.Turn(10);
        Assert.Equal(-5300, evening.Board.VolumeChip.ToldLeftCb);
        evening.Press(stuck == Button.Mute ? Button.Knob : Button.Mute).Until("Muted");

        evening.Board.Release(stuck);
        evening.Wait(200);
        Assert.Equal("none", evening.Board.Firmware!.Fault);
        Assert.Equal("Muted", evening.State);
        evening.Press(stuck == Button.Gain ? Button.Mute : stuck).Until("Active");
        Assert.Null(evening.Board.Violation);
    }

    [Fact]
    public void A_button_held_for_half_a_minute_is_named_until_it_is_released()
    {
        var evening = new Evening(new FirmwareImage()).Starts();
        evening.Board.Press(Button.Gain);

        evening.Wait(29_000);
        Assert.Equal("none", evening.Board.Firmware!.Fault);
        evening.Wait(1500);
        Assert.Equal("GainButtonStuck", evening.Board.Firmware!.Fault);
        evening.Board.Release(Button.Gain);
        evening.Wait(200);

        Assert.Equal("none", evening.Board.Firmware!.Fault);
        Assert.Null(evening.Board.Violation);
    }
}
