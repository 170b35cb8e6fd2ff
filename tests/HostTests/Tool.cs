namespace VirtualAmp.Tests;

/// <summary>Programs that some tests need beside .NET.</summary>
internal static class Tool
{
    /// <summary>Whether a program can be started by its name.</summary>
    public static bool IsInstalled(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));
}
