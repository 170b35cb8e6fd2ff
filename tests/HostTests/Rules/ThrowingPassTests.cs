using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>A firmware with an error in it: whatever part throws, the contact opens, the fault is named, and the heartbeat stays away until a restart.</summary>
public sealed class ThrowingPassTests
{
    private const string Throw = "throw new System.InvalidOperationException();";

    public static TheoryData<string, string, string> Errors => new()
    {
        { "AmpController.Core/Knob/FrontPanel.cs", "_controls.Turn(detents);", Throw },
        { "AmpController.Core/Control/Amplifier.cs", "Fire(Trigger.GainAsked, nowMs);", Throw },
        { "AmpController.Core/Display/VolumeField.cs", "_number.Update(status.VolumeCb);", Throw },
        { "AmpController.Core/Console/ConsoleShell.cs", "_line.Parse(_editor.Bytes, _editor.Length);", Throw },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void A_pass_that_throws_opens_the_contact_and_stops_the_heartbeat(string file, string line, string error)
    {
        var evening = new Evening(PatchedFirmware.Image(new Patch(file, line, error))).Starts();
        var board = evening.Board;
        var heartbeat = board.Wires.Heartbeat;

        board.TurnKnob(1, 25 * Duration.Ms);
        evening.Wait(200).Press(Button.Gain);
        board.TypeLine("status");
        evening.Wait(500).KeptTheRules();

        Assert.False(board.Wires.MuteGpio.Value);
        Assert.False(board.Wires.MuteContact.Value);
        Assert.Equal(("Fault", "Internal"), (evening.State, board.Firmware!.Fault));
        var lastBeatNs = heartbeat.ChangedNs;

        evening.Unplug().Wait(1000).Plug().Wait(20000).KeptTheRules();
        Assert.Equal(lastBeatNs, heartbeat.ChangedNs);
        Assert.False(board.Wires.MuteContact.Value);
        Assert.Equal(IVolumeModel.MuteCb, board.VolumeChip.ToldLeftCb);

        board.Reset();
        evening.Until("Active").KeptTheRules();
    }
}
