using System.Text.RegularExpressions;

namespace VirtualAmp.Tests.Projects;

/// <summary>The solution against the projects on disk.</summary>
public static partial class SolutionCheck
{
    private const string Solution = "AmpController.sln";

    /// <summary>Every project is listed once and built; a device project is also deployed and carries its own GUID.</summary>
    public static IEnumerable<string> Faults(SourceTree tree)
    {
        var text = tree.Text(Solution);
        var listed = ProjectLine().Matches(text)
            .Select(match => (Path: match.Groups["path"].Value.Replace('\\', '/').Trim(), Guid: match.Groups["guid"].Value))
            .ToList();
        var onDisk = tree.Files.Where(file => file.EndsWith("proj", StringComparison.Ordinal)).ToList();
        return
        [
            .. onDisk.Except(listed.Select(project => project.Path)).Select(path => $"{Solution} does not list {path}"),
            .. listed.Where(project => !onDisk.Contains(project.Path)).Select(project => $"{Solution} lists {project.Path}, which is not there"),
            .. listed.GroupBy(project => project.Guid).Where(group => group.Count() > 1).Select(group => $"{Solution} uses {group.Key} twice"),
            .. listed.Where(project => onDisk.Contains(project.Path)).SelectMany(project => Project(tree, text, project.Path, project.Guid)),
        ];
    }

    private static IEnumerable<string> Project(SourceTree tree, string text, string path, string guid)
    {
        var isDevice = path.EndsWith(".nfproj", StringComparison.Ordinal);
        if (isDevice && DeviceProjectCheck.GuidOf(tree, path) != guid)
        {
            yield return $"{Solution} gives {path} another GUID than it has";
        }

        string[] steps = isDevice ? ["ActiveCfg", "Build.0", "Deploy.0"] : ["ActiveCfg", "Build.0"];
        foreach (var line in from configuration in new[] { "Debug", "Release" } from step in steps select $"{guid}.{configuration}|Any CPU.{step} = {configuration}|Any CPU")
        {
            if (!text.Contains(line, StringComparison.Ordinal))
            {
                yield return $"{Solution} lacks {line} for {path}";
            }
        }
    }

    [GeneratedRegex("""^Project\("\{[^}]+\}"\) = "[^"]+", "(?<path>[^"]+)", "(?<guid>\{[^}]+\})"\s*$""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
