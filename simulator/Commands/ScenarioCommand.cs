using VirtualAmp.Scenarios;
using VirtualAmp.Traces;

namespace VirtualAmp.Commands;

/// <summary>`run` and `screen`: plays a scenario and writes what was asked for, also when the run failed.</summary>
internal static class ScenarioCommand
{
    /// <summary>Runs a scenario; the files are opened before it starts and closed before it is said how it went.</summary>
    /// <exception cref="InputException">A file cannot be written, or is the scenario or another file of this run.</exception>
    public static int Run(Scenario scenario, string? vcdFile, string? logFile, string? pngFile, TextWriter output, TextWriter error)
    {
        CheckApart(scenario, ("--vcd", vcdFile), ("--log", logFile), ("--png", pngFile));
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
        vcd?.Write(stream => wires!.Write(stream, result.EndNs));
        log?.Write(events!.Write);
        png?.Write(stream => stream.Write(Png.Encode(run.Board.Display.Rows())));
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

    private static OutputFile? Create(string? file) => file is null ? null : OutputFile.Create(file);

    private static void CheckApart(Scenario scenario, params (string Name, string? File)[] asked)
    {
        var taken = new List<(string Name, string File)> { ("the scenario", scenario.File) };
        taken.AddRange(scenario.Statements.OfType<Statement.Screenshot>()
            .Select(screenshot => ($"the screenshot of line {screenshot.Line}", screenshot.FileBeside(scenario.File))));
        foreach (var (name, file) in asked)
        {
            if (file is null)
            {
                continue;
            }

            if (taken.Find(t => OutputFile.IsSame(t.File, file)) is { Name: { } other })
            {
                throw new InputException($"{file}: cannot write {name} there, it is the file of {other}");
            }

            taken.Add((name, file));
        }
    }

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
