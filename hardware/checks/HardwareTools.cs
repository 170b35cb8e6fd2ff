using System.Diagnostics;

namespace VirtualAmp.Hardware;

/// <summary>Runs a program of KiCad or ngspice and hears what it says.</summary>
public static class HardwareTools
{
    // A simulation that finds no next time step tries for ever.
    private const int LongestRunMs = 180_000;

    /// <summary>Whether both programs that the checks need are installed.</summary>
    public static bool AreInstalled => Missing.Count == 0;

    /// <summary>Those that are not installed.</summary>
    public static IReadOnlyList<string> Missing { get; } = [.. new[] { "kicad-cli", "ngspice" }.Where(name => !IsInstalled(name))];

    /// <summary>Runs it; its exit code and everything it wrote. One that takes over three minutes is ended.</summary>
    public static (int Code, string Said) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " does not start");
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestRunMs))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return (process.ExitCode, said.Result + errors.Result);
    }

    private static bool IsInstalled(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));
}
