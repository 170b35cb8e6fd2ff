using System.Diagnostics;
using System.Globalization;
using System.Text;
using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using VirtualAmp.Soak;

namespace VirtualAmp.Commands;

/// <summary>`soak`: random users and faults in virtual time; a failure is written to disk as a short scenario.</summary>
public static class SoakCommand
{
    private const int ReportsInAll = 10;
    private const int ColumnWidth = 11;

    /// <summary>Soaks and says how it went.</summary>
    /// <param name="options">What to play.</param>
    /// <param name="image">The firmware to boot.</param>
    /// <param name="output">For what is played.</param>
    /// <param name="error">For a failure.</param>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    /// <exception cref="InputException">A key of the board cannot be used, or the scenario cannot be written.</exception>
    public static int Run(SoakOptions options, IFirmwareImage image, TextWriter output, TextWriter error)
    {
        if (options.Folder is not null && !Directory.Exists(options.Folder))
        {
            throw new InputException($"{options.Folder}: cannot write, no such folder");
        }

        var asked = options.Session is { } session ? $"session {session}" : string.Create(CultureInfo.InvariantCulture, $"{options.Hours} virtual hours");
        output.WriteLine($"soak: seed {options.Seed}, {asked}, {(options.Faults ? "users and faults" : "users only")}, {options.Jobs} at a time");
        var started = Stopwatch.GetTimestamp();
        var reports = 0;
        var soak = new SoakRun(options, image, totals =>
        {
            if (options.Session is null && totals.VirtualHours * ReportsInAll >= options.Hours * (reports + 1))
            {
                reports = (int)(totals.VirtualHours * ReportsInAll / options.Hours);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {totals.Sessions} sessions, {totals.VirtualHours:F1} virtual hours"));
            }
        });
        var failure = soak.Run();
        if (failure is not null)
        {
            return Fail(failure, error);
        }

        Say(soak.Totals, Stopwatch.GetElapsedTime(started), output);
        return ExitCode.Ok;
    }

    private static void Say(SoakTotals totals, TimeSpan took, TextWriter output)
    {
        var fired = string.Join(", ", totals.Fired.Faults.Select(fault => $"{fault} {totals.Fired.Of(fault)}"));
        string[] lines =
        [
            "soak: no rule broken, and the amp came back every time",
            $"  sessions       {totals.Sessions}",
            $"  virtual hours  {totals.VirtualHours:F2}",
            $"  statements     {totals.Statements}",
            $"  fired          {(fired.Length > 0 ? fired : "nothing")}",
            $"  real time      {took.TotalSeconds:F1} s, {totals.VirtualHours / took.TotalMinutes:F1} virtual hours a minute",
        ];
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        if (fired.Length > 0)
        {
            SayStates(totals.Fired, output);
        }
    }

    private static void SayStates(FiredCounts fired, TextWriter output)
    {
        string[] states = [FiredCounts.NoFirmware, .. ConditionParser.States];
        output.WriteLine($"  fired in       {string.Concat(states.Select(state => state.PadLeft(ColumnWidth)))}");
        foreach (var fault in fired.Faults)
        {
            output.WriteLine($"  {fault,-15}{string.Concat(states.Select(state => $"{fired.Of(fault, state)}".PadLeft(ColumnWidth)))}");
        }
    }

    private static int Fail(SoakFailure failure, TextWriter error)
    {
        OutputFile.Write(failure.FileName, Encoding.UTF8.GetBytes(failure.Text));
        error.WriteLine($"soak: session {failure.Session.Number}: {failure.Kind}");
        error.WriteLine(failure.Problem);
        error.WriteLine($"replay: {failure.Replay}");
        return ExitCode.Failed;
    }
}
