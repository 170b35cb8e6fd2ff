using VirtualAmp.Scenarios;
using VirtualAmp.Traces;

namespace VirtualAmp.Commands;

/// <summary>`run` and `screen`: plays a scenario and writes what was asked for, also when the run failed.</summary>
internal static class ScenarioCommand
{
    /// <summary>Runs a scenario; the files are opened before it starts.</summary>
    /// <exception cref="InputException">A file cannot be written.</exception>
    public static int Run(Scenario scenario, string? vcdFile, string? logFile, string? pngFile, TextWriter output, TextWriter error)
    {
        var run = new ScenarioRun(scenario, new FirmwareImage());
        using var vcd = Create(vcdFile);
        using var log = Create(logFile);
        using var png = Create(pngFile);
        var wires = vcd is null ? null : new VcdTrace(run.Board.Wires);
        var events = log is null ? null : new JsonLog(run.Board.Wires);
        if (wires is not null)
        {
            run.Board.Observers.Add(wires);
        }

        if (events is not null)
        {
            run.Board.Observers.Add(events);
        }

        var result = run.Run();
        wires?.Write(vcd!, result.EndNs);
        events?.Write(log!);
        png?.Write(Png.Encode(run.Board.Display.Rows()));
        if (result.Passed)
        {
            output.WriteLine($"{scenario.File}: passed, {result.Expectations} {(result.Expectations == 1 ? "expectation" : "expectations")} held, no rule broken, {Quantity.Time(result.EndNs)} of virtual time");
        }

        return Report(result, error);
    }

    /// <summary>Runs a scenario and prints the OLED.</summary>
    public static int Screen(Scenario scenario, TextWriter output, TextWriter error)
    {
        var run = new ScenarioRun(scenario, new FirmwareImage());
        var result = run.Run();
        foreach (var line in TextBlocks.Lines(run.Board.Display.Rows()))
        {
            output.WriteLine(line);
        }

        return Report(result, error);
    }

    private static FileStream? Create(string? file) => file is null ? null : InputFile.Create(file);

    private static int Report(RunResult result, TextWriter error)
    {
        if (result.Passed)
        {
            return ExitCode.Ok;
        }

        error.WriteLine(result.Problem);
        return ExitCode.Failed;
    }
}
