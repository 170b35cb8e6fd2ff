using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VirtualAmp.Tests.Building;

namespace VirtualAmp.Tests.Projects;

/// <summary>Compiles a device project from exactly the sources it lists.</summary>
public static class DeviceProjectCompiler
{
    /// <summary>The assembly; throws InvalidOperationException with the compiler's errors.</summary>
    public static byte[] Compile(SourceTree tree, string project) => DeviceCompiler.Emit(Library(tree, project));

    private static CSharpCompilation Library(SourceTree tree, string project) => DeviceCompiler.Library(
        DeviceProjectCheck.AssemblyOf(tree, project),
        [.. DeviceProjectCheck.SourcesOf(tree, project).Select(file => DeviceCompiler.Parse(tree.Text(file), file)), .. Generated(tree.Xml(project))],
        DeviceProjectCheck.ProjectsOf(tree, project).Select(reference => Library(tree, reference).ToMetadataReference()));

    private static IEnumerable<SyntaxTree> Generated(XElement project) =>
        project.Descendants().Any(element => element.Name.LocalName == "Import" && element.Attribute("Project")!.Value.EndsWith("Catalogue.targets", StringComparison.Ordinal))
            ? [FirmwareCompiler.Catalogue]
            : [];
}
