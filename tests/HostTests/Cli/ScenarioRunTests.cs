using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using VirtualAmp.Tests.BoardModel;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>How a run ends when the firmware is at fault: said with place, time and what went before.</summary>
public sealed class ScenarioRunTests
{
    private const int MutePin = 23;
    private const int HeartbeatPin = 27;
    private const int Output = 3;

    [Fact]
    public void A_broken_rule_ends_the_run_with_its_time_and_the_last_events()
    {
        var reckless = new ScriptedFirmware
        {
            OnBoot = board =>
            {
                foreach (var pin in new[] { MutePin, HeartbeatPin })
                {
                    board.OpenPin(pin);
                    board.SetPinMode(pin, Output);
                }
            },
            OnPass = (board, _) =>
            {
                board.TogglePin(HeartbeatPin);
                board.WritePin(MutePin, high: true);
            },
        };

        var result = Play(reckless, "power on\nwait 2s\nexpect mute=open");

        Assert.False(result.Passed);
        var lines = result.Problem!.Split('\n');
        Assert.Matches("^evening.amp:2: rule S1 broken at [0-9]+\\.[0-9]{3} ms: ", lines[0]);
        Assert.Matches("^the last [0-9]+ events:$", lines[1]);
        Assert.Contains(lines, line => line.Contains("mute_contact=1", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exception_of_the_firmware_ends_the_run()
    {
        var clumsy = new ScriptedFirmware { OnPass = (_, _) => throw new InvalidOperationException("lost my way") };

        var result = Play(clumsy, "power on\nwait 2s\nexpect mute=open");

        Assert.Matches("^evening.amp:2: the firmware failed at 4[0-9]{2}\\.[0-9]{3} ms: .*lost my way", result.Problem);
    }

    [Theory]
    [InlineData("power on\nwait 1s\nwait 100m\nplug main\nwait 1m")]
    [InlineData("power on\nwait 1s\nwait until mute=closed within 100m")]
    [InlineData("power on\nwait 1s\nwait 100m")]
    [InlineData("power on\nwait 1s\nwait 100m\nscreenshot none/out.png")]
    public void A_failure_of_the_firmware_ends_a_long_wait_at_once(string text)
    {
        var tired = new ScriptedFirmware
        {
            OnPass = (_, nowMs) =>
            {
                if (nowMs >= 2_000)
                {
                    throw new InvalidOperationException("fell asleep");
                }
            },
        };

        var result = Play(tired, text);

        Assert.Matches("^evening.amp:3: the firmware failed at 24[0-9]{2}\\.[0-9]{3} ms: .*fell asleep", result.Problem);
        Assert.InRange(result.EndNs, 2_400 * Quantity.NsPerMs, 2_500 * Quantity.NsPerMs);
    }

    [Fact]
    public void A_power_dip_leaves_an_amp_that_is_off_off()
    {
        var firmware = new ScriptedFirmware();

        var result = Play(firmware, "power dip 40ms\nwait 2s\npower on\nwait 1s\npower off\nwait 1s\npower dip 40ms\nwait 2s");

        Assert.Null(result.Problem);
        Assert.Equal(1, firmware.Boots);
    }

    [Fact]
    public void Each_statement_takes_its_own_time()
    {
        var result = Play(
            new ScriptedFirmware(),
            """
            wait 1s            # 1,000 ms
            knob +4            # 100 ms
            knob -1 over 60ms
            press gain         # 80 ms
            press mute for 1s
            press knob twice   # 80 ms, 120 ms, 80 ms
            plug main
            unplug main
            """);

        Assert.Null(result.Problem);
        Assert.Equal((1_000 + 100 + 60 + 80 + 1_000 + 280) * Quantity.NsPerMs, result.EndNs);
    }

    [Theory]
    [InlineData("volume nack", "fault=VolumeNack mute=open output<1mV")]
    [InlineData("volume stuck", "fault=VolumeTimeout mute=open output<1mV")]
    [InlineData("volume corrupt", "fault=VolumeMismatch mute=open output<1mV")]
    [InlineData("volume off", "fault=VolumeNack mute=open output<1mV")]
    [InlineData("volume slow", "fault=none mute=closed state=Active")]
    [InlineData("display nack", "fault=DisplayNack state=Active")]
    [InlineData("display stuck", "fault=DisplayTimeout")]
    [InlineData("dc 150mV", "fault=DcTrip mute=open output<1mV")]
    [InlineData("rails low", "state=PowerLost mute=open output<1mV")]
    public void Each_fault_breaks_an_amp_that_plays(string fault, string conditions)
    {
        var result = Play(
            new FirmwareImage(),
            $"""
            board events=inside
            power on
            wait until state=Ready within 5s
            plug main
            wait until state=Active within 2s
            type "vol -30"
            wait until volume=-30.0dB within 5s
            fault {fault}
            type "vol -31"
            wait until {conditions} within 4s
            fault {fault.Split(' ')[0]} clear
            wait 10s
            """);

        Assert.Null(result.Problem);
        Assert.Equal(4, result.Expectations);
    }

    private static RunResult Play(IFirmwareImage firmware, string text) =>
        new ScenarioRun(Scenario.Parse("evening.amp", text, [], seed: 1), firmware).Run();
}
