using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>The plug leaves at every millisecond of a gain switch, and at every port call inside its passes; nothing may be heard and nothing forgotten.</summary>
public sealed class UnplugDuringGainSwitchTests
{
    /// <summary>From the press to well after the ramp has begun again, ms.</summary>
    private const int SwitchMs = 420;

    private static Evening Playing() => new Evening(new FirmwareImage()).Starts().Turn(8);

    [Fact]
    public void At_every_millisecond_the_amp_ends_silent_on_Low_gain()
    {
        for (var atMs = 0; atMs <= SwitchMs; atMs++)
        {
            var evening = Playing();
            evening.Board.Press(Button.Gain);
            evening.Wait(atMs).Unplug();
            OpensInTime(evening.Board, evening.Board.NowNs, $"unplugged {atMs} ms after the press");
            EndsSilent(evening, $"unplugged {atMs} ms after the press");
        }
    }

    [Fact]
    public void At_every_port_call_inside_a_pass_the_amp_ends_silent_on_Low_gain()
    {
        var calls = CallsDuringSwitch();
        Assert.InRange(calls, 100, 2000);

        for (var target = 0; target < calls; target++)
        {
            var evening = Playing();
            var seen = 0;
            var unpluggedNs = -1L;
            var endNs = evening.Board.NowNs + (SwitchMs * Duration.Ms);
            evening.Board.Press(Button.Gain);
            evening.Board.AtPortCall = _ =>
            {
                if (seen++ == target)
                {
                    unpluggedNs = evening.Board.NowNs;
                    evening.Board.Unplug(Jack.Main);
                    evening.Board.DeliverEvents();
                }
            };
            evening.Board.RunUntil(() => unpluggedNs >= 0, endNs);
            Assert.True(unpluggedNs >= 0);
            OpensInTime(evening.Board, unpluggedNs, $"unplugged at port call {target} after the press");
            evening.Board.RunUntil(endNs);
            EndsSilent(evening, $"unplugged at port call {target} after the press");
        }
    }

    private static int CallsDuringSwitch()
    {
        var evening = Playing();
        var seen = 0;
        evening.Board.Press(Button.Gain);
        evening.Board.AtPortCall = _ => seen++;
        evening.Wait(SwitchMs).KeptTheRules();
        return seen;
    }

    private static void OpensInTime(VirtualBoard board, long unpluggedNs, string when)
    {
        board.RunUntil(unpluggedNs + (20 * Duration.Ms));
        Assert.False(board.Wires.MuteContact.Value, $"{when}: contact still closed 20 ms later");
    }

    private static void EndsSilent(Evening evening, string when)
    {
        var board = evening.Board;
        board.Release(Button.Gain);
        evening.Wait(600).KeptTheRules();
        Assert.True(evening.State == "Ready", $"{when}: {evening.State}");
        Assert.Equal("Low", board.Firmware!.Gain);
        Assert.Equal(IVolumeModel.MuteCb, board.VolumeChip.ToldLeftCb);

        evening.Plug().Until("Active").Wait(300).KeptTheRules();
        Assert.Equal(IVolumeModel.MuteCb, board.VolumeChip.ToldLeftCb);
    }
}
