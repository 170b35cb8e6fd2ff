using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace VirtualAmp.Tests.Building;

/// <summary>Compiles device C# as the host twins are compiled: C# 10 against the reference mscorlib and the stand-ins, nothing else.</summary>
public static class DeviceCompiler
{
    /// <summary>Every device assembly the build laid beside the tests, by its name.</summary>
    public static ImmutableSortedDictionary<string, MetadataReference> Assemblies { get; } = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "device"), "*.dll")
        .ToImmutableSortedDictionary(
            path => Path.GetFileNameWithoutExtension(path),
            path => (MetadataReference)MetadataReference.CreateFromFile(path));

    private static CSharpParseOptions Language { get; } = new(LanguageVersion.CSharp10, DocumentationMode.None);

    /// <summary>Parses one file.</summary>
    public static SyntaxTree Parse(string source, string path = "") => CSharpSyntaxTree.ParseText(source, Language, path);

    /// <summary>Makes a library of parsed files.</summary>
    public static CSharpCompilation Library(string name, IEnumerable<SyntaxTree> files, params IEnumerable<MetadataReference> more) =>
        CSharpCompilation.Create(
            name,
            files,
            [.. Assemblies.Values, .. more],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true));

    /// <summary>Makes a library of one text.</summary>
    public static CSharpCompilation Library(string name, string source) => Library(name, [Parse(source)]);

    /// <summary>The compiled bytes; throws InvalidOperationException with the compiler's errors.</summary>
    public static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException($"{compilation.AssemblyName} does not compile:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}");
        }

        return image.ToArray();
    }

    /// <summary>Compiles one text and loads it.</summary>
    public static Assembly Load(string name, string source)
    {
        using var image = new MemoryStream(Emit(Library(name, source)));
        return new AssemblyLoadContext(name, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Numbers of the errors that a text gives.</summary>
    public static IEnumerable<string> ErrorsOf(string source) => ErrorsOf(Library("Snippet", source));

    /// <summary>Numbers of the errors that a compilation gives, those of the last step included.</summary>
    public static IEnumerable<string> ErrorsOf(CSharpCompilation compilation) =>
        from diagnostic in compilation.Emit(Stream.Null).Diagnostics
        where diagnostic.Severity == DiagnosticSeverity.Error
        select diagnostic.Id;
}
