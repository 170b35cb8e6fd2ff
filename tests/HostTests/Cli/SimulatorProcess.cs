using System.Diagnostics;

namespace VirtualAmp.Tests.Cli;

/// <summary>Starts the built simulator as a process of its own.</summary>
internal static class SimulatorProcess
{
    private const int LimitMs = 60_000;

    /// <summary>The built simulator.</summary>
    public static string Simulator => Path.Combine(AppContext.BaseDirectory, "simulator.dll");

    /// <summary>What runs it.</summary>
    public static string Host =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="input">What it reads from stdin.</param>
    /// <param name="args">Its arguments.</param>
    public static (int ExitCode, string Output, string Error) Run(string folder, string input, params string[] args)
    {
        return Run(folder, Host, input, [Simulator, .. args]);
    }

    /// <summary>Runs it to its end with standard input closed, by a POSIX shell.</summary>
    public static (int ExitCode, string Output, string Error) RunWithoutInput(string folder) =>
        Run(folder, "/bin/sh", "", ["-c", "exec \"$0\" \"$1\" <&-", Host, Simulator]);

    private static (int ExitCode, string Output, string Error) Run(string folder, string program, string input, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(LimitMs))
        {
            process.Kill();
            throw new TimeoutException($"the simulator did not end: {string.Join(' ', args)}");
        }

        return (process.ExitCode, output.Result, error.Result);
    }
}
