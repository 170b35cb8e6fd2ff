using System.Collections.Immutable;
using AmpController.Build;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace VirtualAmp.Tests.Building;

/// <summary>Compiles the firmware's two assemblies from their sources, whole or with patches.</summary>
public static class FirmwareCompiler
{
    /// <summary>The library.</summary>
    public const string Core = "AmpController.Core";

    /// <summary>The application.</summary>
    public const string Application = "AmpController";

    /// <summary>What MSBuild makes on its way to the compiler: the library's table of built-in headphones.</summary>
    public static SyntaxTree Catalogue { get; } = DeviceCompiler.Parse(
        MakeCatalogue.Source(MakeCatalogue.Table(File.ReadAllLines(Repository.Below("firmware", Core, "Headphones", "headphones.csv")))),
        Core + "/CatalogueTable.g.cs");

    private static readonly ImmutableDictionary<string, (string Text, SyntaxTree Tree)> Sources = new[] { Core, Application }
        .SelectMany(project => Directory.EnumerateFiles(Repository.Below("firmware", project), "*.cs", SearchOption.AllDirectories))
        .ToImmutableDictionary(
            path => Path.GetRelativePath(Repository.Below("firmware"), path).Replace('\\', '/'),
            path => (File.ReadAllText(path), DeviceCompiler.Parse(File.ReadAllText(path), path)))
        .Add(Catalogue.FilePath, (Catalogue.ToString(), Catalogue));

    /// <summary>Compiles both; <see cref="Patch.Apply"/> and the compiler say when a patch does not fit.</summary>
    public static (byte[] Core, byte[] Application) Compile(params IReadOnlyCollection<Patch> patches)
    {
        var (core, application) = Compilations(patches);
        return (DeviceCompiler.Emit(core), DeviceCompiler.Emit(application));
    }

    /// <summary>Numbers of the errors that the patched firmware gives.</summary>
    public static IEnumerable<string> ErrorsOf(params IReadOnlyCollection<Patch> patches)
    {
        var (core, application) = Compilations(patches);
        return DeviceCompiler.ErrorsOf(core).Concat(DeviceCompiler.ErrorsOf(application));
    }

    private static (CSharpCompilation Core, CSharpCompilation Application) Compilations(IReadOnlyCollection<Patch> patches)
    {
        var missing = patches.FirstOrDefault(patch => !Sources.ContainsKey(patch.File));
        if (missing is not null)
        {
            throw new InvalidOperationException($"firmware/{missing.File}: there is no such file to patch.");
        }

        var core = DeviceCompiler.Library(Core, Files(Core, patches));
        return (core, DeviceCompiler.Library(Application, Files(Application, patches), core.ToMetadataReference()));
    }

    private static IEnumerable<SyntaxTree> Files(string project, IReadOnlyCollection<Patch> patches) =>
        from source in Sources
        where source.Key.StartsWith(project + "/", StringComparison.Ordinal)
        let here = patches.Where(patch => patch.File == source.Key).ToList()
        select here.Count == 0
            ? source.Value.Tree
            : DeviceCompiler.Parse(here.Aggregate(source.Value.Text, (text, patch) => patch.Apply(text)), source.Key);
}
