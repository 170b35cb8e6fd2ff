using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using VirtualAmp.Soak;
using VirtualAmp.Tests.Building;
using Xunit;

namespace VirtualAmp.Tests.Soak;

/// <summary>A soak finds what is broken, says the same every time, and leaves a short scenario that shows it.</summary>
public sealed class SoakRunTests
{
    private const string Control = "AmpController.Core/Control/";

    /// <summary>The end of a session with three jacks, without faults, and a line or two before it.</summary>
    private const int WholeEnd = 24;

    private static readonly SoakOptions ThreeHours = new(2) { Hours = 3 };

    private static readonly Patch NoDelay = new(Control + "Amplifier.cs", "if (_delay.LeftMs(nowMs) == 0 && !_test.IsRunning)", "if (!_test.IsRunning)");

    /// <summary>Firmware with a guard taken out, and the failure that gives it away.</summary>
    public static TheoryData<string, bool, string, string, string> Broken => new()
    {
        { "rule S5", false, "AmpController.Core/Jacks/JackSense.cs", "_coil.Veto();", "" },
        { "rule S1", false, NoDelay.File, NoDelay.Old, NoDelay.New },
        { "rule S12", true, Control + "LoopGuard.cs", "_amplifier.Stalled(coreMs);", "" },
        { SoakFailure.NotBack, false, Control + "Connector.cs", "private bool IsGateUp(long nowMs) => nowMs - _beatingMs >= Timing.GatePullInMs;", "private bool IsGateUp(long nowMs) => false;" },
        { SoakFailure.Inside, false, "AmpController.Core/Console/MuteCommand.cs", "_on = line.Is(1, \"on\");", "_on = line.Is(1, \"on\"); if (_on) throw new System.Exception(\"broken\");" },
    };

    [Fact]
    public void The_firmware_as_it_is_comes_through_with_faults()
    {
        var soak = new SoakRun(ThreeHours with { Hours = 1, Faults = true, Jobs = 2 }, new FirmwareImage());

        Assert.Equal("", soak.Run()?.Text ?? "");
        Assert.InRange(soak.Totals.VirtualHours, 1, 2);
        Assert.NotEmpty(soak.Totals.Fired.Faults);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_session_with_the_highest_number_is_played_once_and_the_soak_ends()
    {
        var soak = new SoakRun(new SoakOptions(3) { Session = int.MaxValue, Jobs = 2 }, new FirmwareImage());

        var ended = TestContext.Current.CancellationToken;
        Assert.Null(await Task.Run(soak.Run, ended).WaitAsync(ended));
        Assert.Equal(1, soak.Totals.Sessions);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_guard_that_is_missing_is_found_and_its_short_scenario_shows_it(string kind, bool faults, string file, string old, string now)
    {
        var image = PatchedFirmware.Image(new Patch(file, old, now));

        var failure = new SoakRun(ThreeHours with { Faults = faults }, image).Run();

        Assert.NotNull(failure);
        Assert.Equal(kind, failure.Kind);
        Assert.InRange(failure.Text.Split('\n').Count(line => line.Length > 0 && line[0] != '#'), 1, kind == SoakFailure.NotBack ? WholeEnd : 20);
        var replayed = new ScenarioRun(Scenario.Parse(failure.FileName, failure.Text, [], failure.Session.Seed), image);
        var result = replayed.Run();
        Assert.False(result.Passed);
        Assert.Equal(failure.Problem, result.Problem);
        Assert.Equal(kind.StartsWith("rule ", StringComparison.Ordinal) ? kind[5..] : null, replayed.Board.Violation?.Rule);
    }

    [Fact]
    public void The_first_session_that_fails_is_told_with_any_number_of_jobs_and_fails_alone_too()
    {
        var image = PatchedFirmware.Image(NoDelay);

        var one = new SoakRun(ThreeHours, image).Run();
        var three = new SoakRun(ThreeHours with { Jobs = 3 }, image).Run();
        Assert.NotNull(one);
        var alone = new SoakRun(new SoakOptions(ThreeHours.Seed) { Session = one.Session.Number }, image).Run();

        Assert.Equal((one.FileName, one.Text, one.Problem), (three?.FileName, three?.Text, three?.Problem));
        Assert.Equal((one.FileName, one.Text, one.Problem), (alone?.FileName, alone?.Text, alone?.Problem));
    }
}
