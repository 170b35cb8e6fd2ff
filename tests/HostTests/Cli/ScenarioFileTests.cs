using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using VirtualAmp.Traces;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>Every scenario of tests/scenarios, through the code that `run` uses.</summary>
public sealed class ScenarioFileTests
{
    /// <summary>The hour is for the benchmark; traces of it would only cost time.</summary>
    private const string Hour = "listening-hour.amp";

    private static readonly string Folder = Repository.Below("tests", "scenarios");

    /// <summary>The files by name.</summary>
    public static TheoryData<string> Files() => [.. Names()];

    /// <summary>The files whose traces are short enough to hold side by side.</summary>
    public static TheoryData<string> TracedFiles() => [.. Names().Where(file => file != Hour)];

    [Theory]
    [MemberData(nameof(Files))]
    public void All_expectations_hold_and_no_rule_is_broken(string file)
    {
        var result = new ScenarioRun(Load(file, seed: 1), new FirmwareImage()).Run();

        Assert.True(result.Passed, result.Problem);
        Assert.True(result.Expectations > 0, "a scenario without an expectation proves nothing");
    }

    [Theory]
    [MemberData(nameof(TracedFiles))]
    public void The_same_seed_gives_the_same_log_and_VCD(string file)
    {
        var (log, vcd) = Trace(file, seed: 3);
        var (logAgain, vcdAgain) = Trace(file, seed: 3);

        Assert.NotEmpty(log);
        Assert.True(log.AsSpan().SequenceEqual(logAgain), "the logs differ");
        Assert.True(vcd.AsSpan().SequenceEqual(vcdAgain), "the VCDs differ");
    }

    private static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.amp").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static Scenario Load(string file, int seed) => Scenario.Load(Path.Combine(Folder, file), [], seed);

    private static (byte[] Log, byte[] Vcd) Trace(string file, int seed)
    {
        var run = new ScenarioRun(Load(file, seed), new FirmwareImage());
        var log = new JsonLog(run.Board.Wires);
        var vcd = new VcdTrace(run.Board.Wires);
        run.Board.Observers.Add(log);
        run.Board.Observers.Add(vcd);
        var result = run.Run();
        Assert.True(result.Passed, result.Problem);
        return (Written(log.Write), Written(stream => vcd.Write(stream, result.EndNs)));
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
