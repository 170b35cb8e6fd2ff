using System.Reflection;

namespace VirtualAmp.Tests;

/// <summary>Where the sources lie; the build writes it into the test assembly, so the output may lie anywhere.</summary>
public static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepoRoot").Value!;

    /// <summary>A file or folder below the root.</summary>
    public static string Below(params string[] parts) => Path.Combine([Root, .. parts]);
}
