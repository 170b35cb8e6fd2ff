using System.Globalization;
using AmpController.Display;
using AmpController.Headphones;
using AmpController.Volume;
using Xunit;

namespace VirtualAmp.Tests.Display;

/// <summary>docs/architecture.md, Budgets: what the screen costs on its bus and on the heap.</summary>
public sealed class DisplayBudgetTests(ITestOutputHelper output)
{
    private const int StepBudgetBytes = 160;
    private const int TransferBudgetBytes = 32;
    private const int ControlBudgetBytes = 8;
    private const int Steps = 63;

    /// <summary>All steps up from min and down again, each until the panel shows it; addresses and control bytes included.</summary>
    [Theory]
    [InlineData(HeadphoneChoice.Chosen)]
    [InlineData(HeadphoneChoice.Unset)]
    public void A_volume_step_costs_at_most_160_bytes_on_average(HeadphoneChoice choice)
    {
        var rig = new PanelRig { Status = { Choice = choice } };
        rig.Settle();
        var costs = new List<int>();
        for (var step = 1; step <= Steps; step++)
        {
            costs.Add(Move(rig, step));
        }

        for (var step = Steps - 1; step >= 0; step--)
        {
            costs.Add(Move(rig, step));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"display bus, bytes a volume step: average {costs.Average():F1}, maximum {costs.Max()}, budget {StepBudgetBytes} on average"));
        Assert.True(costs.Average() <= StepBudgetBytes);
    }

    /// <summary>Under 1 ms at 400 kHz, over every picture there is.</summary>
    [Fact]
    public void A_transfer_carries_at_most_32_data_bytes_and_8_control_bytes()
    {
        var rig = new PanelRig();
        foreach (var picture in ScreenPictures.All.Values)
        {
            picture(rig);
            rig.Settle();
        }

        Assert.InRange(rig.Wire.LongestData, 1, TransferBudgetBytes);
        Assert.InRange(rig.Wire.LongestControl, 1, ControlBudgetBytes);
    }

    /// <summary>The bound of a pass holds also when the whole panel is due.</summary>
    [Fact]
    public void A_pass_sends_at_most_128_bytes()
    {
        var rig = new PanelRig();
        rig.Pass();
        for (var pass = 0; pass < 20; pass++)
        {
            var before = rig.Wire.Bytes;
            rig.Pass();
            Assert.InRange(rig.Wire.Bytes - before, 0, DisplayUpdater.BytesPerPass);
        }
    }

    /// <summary>A step of one digit, bar included, is on the glass in the pass that acknowledged it.</summary>
    [Fact]
    public void A_step_of_the_last_digit_is_sent_within_one_pass()
    {
        var rig = new PanelRig { Status = { VolumeCb = -2000 } };
        rig.Settle();
        rig.Status.VolumeCb = -2100;
        rig.Pass();
        var sent = rig.Wire.Bytes;
        rig.Pass();
        Assert.Equal(sent, rig.Wire.Bytes);
    }

    /// <summary>Nothing new: no byte on the bus and none on the heap.</summary>
    [Fact]
    public void An_idle_pass_sends_and_allocates_nothing()
    {
        var rig = new PanelRig { Status = { VolumeCb = -2000 } };
        rig.Settle();
        var sent = rig.Wire.Bytes;
        Assert.Equal(0, Allocated(rig.Pass));
        Assert.Equal(sent, rig.Wire.Bytes);
    }

    /// <summary>The list and the report make strings when they change, and only then.</summary>
    [Theory]
    [InlineData("choose-long")]
    [InlineData("choose-muted")]
    [InlineData("report-easy")]
    public void An_open_choice_that_nobody_touches_sends_and_allocates_nothing(string picture)
    {
        var rig = new PanelRig();
        ScreenPictures.All[picture](rig);
        rig.Settle();
        var sent = rig.Wire.Bytes;
        Assert.Equal(0, Allocated(rig.Pass));
        Assert.Equal(sent, rig.Wire.Bytes);
    }

    /// <summary>Drawing and sending use what was made at boot.</summary>
    [Fact]
    public void A_volume_step_allocates_nothing()
    {
        var rig = new PanelRig();
        var step = 0;
        Assert.Equal(0, Allocated(() => Move(rig, step = (step + 1) % Steps)));
    }

    private static int Move(PanelRig rig, int step)
    {
        rig.Status.VolumeCb = step == 0 ? VolumeLevel.MuteCb : (step - Steps) * 100;
        return rig.Settle();
    }

    private static long Allocated(Action action)
    {
        const int Rounds = 200;
        for (var warmUp = 0; warmUp < Rounds; warmUp++)
        {
            action();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
