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

        Assert.Matches("^evening.amp:[23]: the firmware failed, seen at [0-9.]+ ms: .*lost my way", result.Problem);
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

    private static RunResult Play(ScriptedFirmware firmware, string text) =>
        new ScenarioRun(Scenario.Parse("evening.amp", text, [], seed: 1), firmware).Run();
}
