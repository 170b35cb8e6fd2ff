using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>A held display bus blocks the processor in the first step of the fade before a gain change, and the dead man opens the contact meanwhile.</summary>
public sealed class StalledFadeTests
{
    private const int TargetDb = -50;

    /// <summary>The level that comes back is the one before the fade, however long it had rested.</summary>
    [Theory]
    [InlineData(130)]
    [InlineData(150)]
    [InlineData(170)]
    [InlineData(190)]
    [InlineData(210)]
    [InlineData(600)]
    public void The_level_before_the_fade_comes_back(int restMs)
    {
        Evening evening = new Evening(new FirmwareImage()).Starts().Type($"vol {TargetDb}");
        for (int ms = 0; ms < 5000 && evening.Board.VolumeChip.ToldLeftCb != TargetDb * 100; ms++)
        {
            evening.Wait(1);
        }

        evening.Wait(restMs).Press(Button.Gain).Do("fault display stuck").Wait(4000).Do("fault display clear").Wait(2000);

        evening.KeptTheRules();
        Assert.Equal("Active", evening.State);
        Assert.Equal((TargetDb * 100) - 600, evening.Board.VolumeChip.ToldLeftCb);
    }
}
