using VirtualAmp.Kernel;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Rules;

/// <summary>
/// Each guard of a safety rule is taken out of the firmware by a one-line patch, and the monitor must stop the amp at
/// that rule; with the guard in its place the same story keeps every rule.
/// </summary>
public sealed class RuleGuardTests
{
    private const string Control = "AmpController.Core/Control/";
    private const string Volume = "AmpController.Core/Volume/";

    // A board whose gate takes 49 of the 50 ms that it may take to pull in.
    private static readonly BoardSettings SlowGate = new() { Seed = 26 };

    private static readonly RuleGuard[] Guards =
    [
        new("S1", "the anti-pop delay",
            new Patch(Control + "Amplifier.cs", "if (_delay.LeftMs(nowMs) == 0 && !_test.IsRunning)", "if (!_test.IsRunning)"),
            evening => evening.SwitchOn().Plug().Wait(5000)),

        new("S2", "the read-back right before the contact closes",
            new Patch(Control + "Connector.cs", "VolumeStatus status = _volume.Verify(nowMs);", "VolumeStatus status = VolumeStatus.Ok;"),
            evening => evening.Starts().Wait(500)),

        new("S2", "the time that the heartbeat gate needs after a stall",
            new Patch(Control + "Connector.cs", "private bool IsGateUp(long nowMs) => nowMs - _beatingMs >= Timing.GatePullInMs;", "private bool IsGateUp(long nowMs) => true;"),
            evening => evening.SwitchOn().Wait(5000).Plug().Until("Connecting").StallOnce(1200).Wait(3000),
            SlowGate),

        new("S2", "late heartbeats that may not charge the gate",
            new Patch(Control + "LoopGuard.cs", "if (gapMs > Timing.LateHeartbeatMs)", "if (gapMs > SafetyLimits.MaxGapMs)"),
            evening => evening.SwitchOn().Wait(5000).Plug().Until("Connecting").StallOnce(1200).Wait(1205).StallAgainAndAgain(12, 45).Wait(3000)),

        new("S2", "a coil that stays off once it was dropped",
            new Patch(Control + "MuteCoil.cs", "_pin.Write(false);", "_pin.Write(false); _pin.Write(IsOn);"),
            evening => evening.Starts().Turn(40).Unplug().Wait(500)),

        new("S3", "gain relays wait for the open contact",
            new Patch(Control + "MuteCoil.cs", "!_isOn && _openSinceMs >= 0 && nowMs - _openSinceMs >= Timing.ContactOpenMs;", "true;"),
            evening => evening.Starts().Turn(20).Press(Button.Gain).Wait(1500)),

        new("S3", "one gain coil lets go before the other is called",
            new Patch("AmpController.Core/Gain/GainRelays.cs", "_medium.Write(false);", ""),
            evening => evening.Starts().Press(Button.Gain).Wait(1500).Press(Button.Gain).Wait(1500)),

        new("S4", "Low gain for every new plug-in",
            new Patch("AmpController.Core/Headphones/JackBook.cs", "return lowest == NoGain ? GainPosition.Low : (GainPosition)lowest;", "return GainPosition.Medium;"),
            evening => evening.Starts().Press(Button.Gain).Wait(1500).Unplug().Wait(800).Plug().Wait(1500)),

        new("S5", "the veto in the jack's pin event",
            new Patch("AmpController.Core/Jacks/JackSense.cs", "_coil.Veto();", ""),
            evening => evening.Starts().Turn(10).Unplug().Wait(500)),

        new("S6", "the 300 ms in which no jack moves",
            new Patch(Control + "SafetyLimits.cs", "public const int JackStableMs = 310;", "public const int JackStableMs = 30;"),
            evening => evening.SwitchOn().Wait(5000).Plug().Wait(1000)),

        new("S6", "the start limit of an unmute",
            new Patch(Volume + "LevelRequest.cs", "int levelCb = _levelBeforeMuteCb > _options.StartLimitCb ? _levelBeforeMuteCb : _options.StartLimitCb;", "int levelCb = 100000;"),
            evening => evening.Starts().Turn(5).Press(Button.Mute).Wait(1000).TurnQuickly(70).Wait(500).Press(Button.Mute).Wait(9000)),

        new("S6", "the look at the volume IC before it is told mute",
            new Patch(Control + "Amplifier.cs", "VolumeStatus seen = _volume.Verify(nowMs);", "VolumeStatus seen = VolumeStatus.Ok;"),
            evening => evening.Starts().Turn(30).TurnQuickly(3).Wait(380).Do("fault volume off").Do("fault volume clear").Wait(600).StallOnce(400).Wait(3000)),

        new("S7", "one step at a time",
            new Patch(Volume + "VolumeControl.cs", "return Write(nextCb < targetCb ? nextCb : targetCb, nowMs);", "return Write(targetCb, nowMs);"),
            evening => evening.Starts().Turn(10).Turn(10)),

        new("S7", "the pause between two steps",
            new Patch(Volume + "VolumeControl.cs", "if ((targetCb > _acknowledgedCb || isBalancing) && nowMs - _writtenMs < StepIntervalMs(rateCbPerS))", "if (false)"),
            evening => evening.Starts().Turn(10).Turn(10)),

        new("S7", "the slower first rise",
            new Patch(Control + "Amplifier.cs", "_firstRise = true;", ""),
            evening => evening.Starts().Turn(40).Turn(10)),

        new("S7", "waiting for the zero-cross part to have moved",
            new Patch("AmpController.Core/Volume/Ds1882.cs", "public int SettleMs => 50;", "public int SettleMs => 0;"),
            evening => evening.Starts().Turn(40).Turn(20)),

        new("S8", "the ceiling",
            new Patch(Volume + "LevelRequest.cs", "int ceilingCb = _options.LowestCeilingCb - _options.GainCb[(int)gain];", "int ceilingCb = 0;"),
            evening => evening.Starts().Turn(40),
            new BoardSettings { LimitCb = -4000 }),

        new("S9", "the volume that makes up for the gain",
            new Patch(Volume + "LevelRequest.cs", "Put(_levelBeforeSwitchCb - GainCb(gain), CeilingCb(gain));", "Put(_levelBeforeSwitchCb, CeilingCb(gain));"),
            evening => evening.Starts().Turn(20).Press(Button.Gain).Wait(8000)),

        new("S9", "the volume that makes up for the gain, right after a turn down",
            new Patch(Volume + "LevelRequest.cs", "Put(_levelBeforeSwitchCb - GainCb(gain), CeilingCb(gain));", "Put(_levelBeforeSwitchCb, CeilingCb(gain));"),
            evening => evening.Starts().Turn(20).TurnQuickly(-1).Wait(150).Press(Button.Gain).Wait(8000)),

        new("S9", "the volume that makes up for the gain, whatever is asked about volumes",
            new Patch(Volume + "LevelRequest.cs", "Put(_levelBeforeSwitchCb - GainCb(gain), CeilingCb(gain));", "Put(_levelBeforeSwitchCb, CeilingCb(gain));"),
            evening => evening.Starts().Turn(20).Type("help vol").Wait(100).Press(Button.Gain).TurnQuickly(-1).Wait(8000)),

        new("S10", "one retry and no more",
            new Patch(Volume + "VolumeControl.cs", "private const int Retries = 1;", "private const int Retries = 3;"),
            evening => evening.Starts().Turn(10).Do("fault volume nack").Wait(2000)),

        new("S10", "one read of a wrong answer and no more",
            new Patch(Volume + "VolumeControl.cs", "private const int Retries = 1;", "private const int Retries = 3;"),
            evening => evening.Starts().Turn(10).Do("fault volume corrupt").Wait(2000)),

        new("S10", "no retry after a time-out",
            new Patch(Volume + "VolumeControl.cs", "status == VolumeStatus.Nack || status == VolumeStatus.Mismatch;", "status != VolumeStatus.Ok;"),
            evening => evening.Starts().Turn(10).Do("fault volume stuck").Wait(5000)),

        new("S10", "the coil off at a failed volume IC",
            new Patch(Control + "Amplifier.cs", "bool wasHeard = _coil.Drop();", "bool wasHeard = _coil.IsOn;"),
            evening => evening.Starts().Turn(10).Do("fault volume nack").Wait(2000)),

        new("S10", "the IC from scratch after a fault",
            new Patch(Volume + "Ds1882.cs", "_mustRewrite = afterFault && _rewrites < MaxRewrites;", "_mustRewrite = false;"),
            evening => evening.Starts().Turn(10).Do("fault volume nack").Wait(2000).Do("fault volume clear").Wait(8000)),

        new("S10", "the scrub",
            new Patch(Volume + "VolumeControl.cs", "nowMs - _checkedMs < SafetyLimits.ScrubMs ? VolumeStatus.Ok : Verify(nowMs);", "VolumeStatus.Ok;"),
            evening => evening.Starts().Turn(10).Wait(3000)),

        new("S10", "the clocks that free the bus",
            new Patch("AmpController/I2cBus.cs", "private const int Clocks = 9;", "private const int Clocks = 0;"),
            evening => evening.Starts().Turn(10).Do("fault volume stuck").Wait(4000).Do("fault volume clear").Wait(12000)),

        new("S12", "the latch of a DC trip",
            new Patch(Control + "FaultKeeper.cs", "Latched = true;", ""),
            evening => evening.Starts().Turn(10).Do("fault dc 1V").Wait(500).Do("fault dc clear").Wait(10000)),

        new("S12", "the latch over a restart",
            new Patch("AmpController/Firmware.cs", "_amplifier.FailedBefore(_store.Latched, nowMs);", ""),
            evening => evening.Starts().Do("fault dc 1V").Wait(1000).Do("fault dc clear").Wait(2000).Do("reset").Wait(8000)),

        new("S12", "no clearing while the DC is there",
            new Patch(Control + "SupplyWatch.cs", "if (_dc.IsBad)", "if (false)"),
            evening => evening.Starts().Do("fault dc 1V").Wait(1000).Type("fault clear").Wait(3000)),

        new("S12", "no heartbeat while a fault is latched",
            new Patch(Control + "LoopGuard.cs", "if (!_amplifier.IsLatched)", "if (true)"),
            evening => evening.Starts().Dc().Wait(2000)),

        new("S12", "the coil off after a stall, before the heartbeat goes on",
            new Patch(Control + "LoopGuard.cs", "_amplifier.Stalled(coreMs);", ""),
            evening => evening.Starts().Turn(10).StallOnce(1200).Wait(1500)),

        new("S1", "the wait before a restart",
            new Patch("AmpController/Firmware.cs", "if (_leaves && IsReadyToLeave(coreMs))", "if (_leaves)"),
            evening => evening.NoFlash().Starts().Turn(10).Type("reboot").Wait(3000)),

        new("S15", "no write while the contact is closed before the flash was measured",
            new Patch("AmpController.Core/Settings/SettingsStore.cs", "private bool IsShort => _slots.WorstWriteMs > 0 && _slots.WorstWriteMs < StoreTiming.HalfHoldMs;", "private bool IsShort => true;"),
            evening => evening.SlowFlash().Starts().Type("set limit -20").Wait(5000)),

        new("S15", "no write while the volume ramps",
            new Patch("AmpController.Core/Settings/SettingsStore.cs", "if (IsSettled || !isAtRest)", "if (IsSettled)"),
            evening => evening.Starts().Type("set limit -3").Wait(1000).TurnQuickly(50).Wait(5000)),

        new("S13", "five times in ten seconds",
            new Patch(Control + "MuteCoil.cs", "return nowMs < freeAtMs ? (int)(freeAtMs - nowMs) : 0;", "return 0;"),
            evening => evening.Starts().MuteAndUnmute(7)),

        new("S10", "a bus that a scan finds held is held for its owner too",
            new Patch("AmpController/I2cBus.cs", "if (status == TransferStatus.Timeout)", "if (false)"),
            evening => evening.SwitchOn().Until("Ready").Type("i2c scan").UntilAsked(0x27).HoldsTheBusOnce().Wait(5000).Plug().Wait(3000)),

        new("S7", "no transfer by hand outside service",
            new Patch("AmpController.Core/Console/ServiceI2c.cs", "if (_status.Hold != HoldReason.Service)", "if (false)"),
            evening => evening.Starts().Turn(5).Type("service i2c audio 0x28 1454").Wait(500)),

        new("S14", "only acknowledged volumes on the screen",
            new Patch(Control + "StatusReporter.cs", "status.VolumeCb = isTesting ? VolumeLevel.MuteCb : _volume.AcknowledgedCb;", "status.VolumeCb = _request.VolumeCb;"),
            evening => evening.Starts().Turn(30)),

        new("S14", "only the coil's own state on the console",
            new Patch(Control + "StatusReporter.cs", "status.CoilOn = _coil.IsOn;", "status.CoilOn = false;"),
            evening => evening.Starts().Wait(1000).Type("status").Wait(1500)),

        .. HeadphoneGuards.All,
    ];

    /// <summary>The guards by rule and name, as xunit shows them.</summary>
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var guard in Guards)
            {
                cases.Add(guard.Rule, guard.Name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Without_its_guard_the_monitor_stops_the_amp(string rule, string name)
    {
        var guard = Guards.Single(candidate => candidate.Rule == rule && candidate.Name == name);
        var evening = guard.Tell(PatchedFirmware.Image(guard.Patch));

        Assert.True(evening.Board.FirmwareError == null, evening.Board.FirmwareError);
        Assert.NotNull(evening.Board.Violation);
        Assert.Equal(rule, evening.Board.Violation.Rule);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void With_its_guard_the_same_story_keeps_every_rule(string rule, string name)
    {
        var guard = Guards.Single(candidate => candidate.Rule == rule && candidate.Name == name);
        guard.Tell(new FirmwareImage()).KeptTheRules();
    }
}
