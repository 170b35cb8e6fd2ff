using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VirtualAmp.Tests.Projects;

/// <summary>What a .nfproj says against what is on disk and in packages.config. Each check gives one line for each fault.</summary>
public static partial class DeviceProjectCheck
{
    /// <summary>Compile items against the C# files below the project's folder. A file of another device project may be listed too, as a link.</summary>
    public static IEnumerable<string> Sources(SourceTree tree, string project)
    {
        var folder = SourceTree.FolderOf(project);
        var onDisk = tree.Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));
        var listed = SourcesOf(tree, project).ToList();
        return
        [
            .. onDisk.Except(listed).Select(file => $"{project} does not list {file}"),
            .. listed.Except(tree.Files).Select(file => $"{project} lists {file}, which is not there"),
            .. listed.GroupBy(file => file).Where(group => group.Count() > 1).Select(group => $"{project} lists {group.Key} twice"),
            .. Items(tree.Xml(project), "Compile").SelectMany(item => Link(tree, project, item)),
        ];
    }

    /// <summary>Paths of the Compile items below the root, links included.</summary>
    public static IEnumerable<string> SourcesOf(SourceTree tree, string project) => Items(tree.Xml(project), "Compile").Select(item => Target(project, item));

    /// <summary>Paths of the device projects that a project references.</summary>
    public static IEnumerable<string> ProjectsOf(SourceTree tree, string project) => Items(tree.Xml(project), "ProjectReference").Select(item => Target(project, item));

    /// <summary>A project that brings the device's test launcher makes the assembly which that launcher loads by its name.</summary>
    public static IEnumerable<string> TestAssembly(SourceTree tree, string project) =>
        from name in new[] { "AssemblyName", "RootNamespace" }
        where Items(tree.Xml(project), "Reference").Any(item => item.Attribute("Include")!.Value.StartsWith(Launcher + ",", StringComparison.Ordinal))
        where ValueOf(tree, project, name) != "NFUnitTest"
        select $"{project} has the {name} {ValueOf(tree, project, name)}; the launcher loads NFUnitTest";

    /// <summary>Reference lines and HintPaths against packages.config.</summary>
    public static IEnumerable<string> Packages(SourceTree tree, string project)
    {
        var packages = PackagesOf(tree, project);
        var up = string.Concat(Enumerable.Repeat(@"..\", project.Count(letter => letter == '/')));
        var used = new List<string>();
        foreach (var reference in Items(tree.Xml(project), "Reference"))
        {
            var include = reference.Attribute("Include")!.Value;
            var hint = reference.Elements().Single(element => element.Name.LocalName == "HintPath").Value;
            var parts = HintPath().Match(hint);
            var name = ReferenceName().Match(include);
            var id = parts.Groups["id"].Value;
            used.Add(id);
            if (!parts.Success || parts.Groups["up"].Value != up)
            {
                yield return $"{project}: {hint} is not below the packages folder beside the solution";
            }
            else if (!packages.TryGetValue(id, out var version) || version != parts.Groups["version"].Value)
            {
                yield return $"{project}: {hint} is not the {id} of packages.config";
            }
            else if (!name.Success || name.Groups["name"].Value != parts.Groups["file"].Value)
            {
                yield return $"{project}: {include} is not what {hint} holds";
            }
            else if (name.Groups["version"].Value != MajorMinor(version) && name.Groups["whole"].Value != LauncherVersion)
            {
                yield return $"{project}: {include} is not of version {version}";
            }
        }

        foreach (var unused in packages.Keys.Except(used))
        {
            yield return $"{project} references nothing of {unused}";
        }
    }

    /// <summary>Package versions of all device projects against each other.</summary>
    public static IEnumerable<string> Versions(SourceTree tree) =>
        from project in tree.DeviceProjects
        from package in PackagesOf(tree, project)
        group package.Value by package.Key into versions
        where versions.Distinct().Count() > 1
        select $"{versions.Key} has the versions {string.Join(" and ", versions.Distinct())}";

    /// <summary>C# 10, set after the project system's defaults and before its targets; and the targets for machines without it.</summary>
    public static IEnumerable<string> Language(SourceTree tree, string project)
    {
        var elements = tree.Xml(project).Descendants().ToList();
        int Import(string file) => elements.FindIndex(element => element.Name.LocalName == "Import" && element.Attribute("Project")!.Value.EndsWith(file, StringComparison.Ordinal));
        var language = elements.FindLastIndex(element => element.Name.LocalName == "LangVersion");
        if (language < 0 || elements[language].Value != "10" || language < Import("Default.props") || language > Import("CSharp.targets"))
        {
            yield return $"{project} does not set LangVersion 10 after Default.props";
        }

        var absent = Import("NanoFrameworkAbsent.targets");
        if (absent < 0 || elements[absent].Attribute("Condition")?.Value.StartsWith("!Exists(", StringComparison.Ordinal) != true)
        {
            yield return $"{project} is not skipped where the project system is absent";
        }
    }

    /// <summary>References to other device projects: the file is there, with that GUID.</summary>
    public static IEnumerable<string> ProjectReferences(SourceTree tree, string project) =>
        from item in Items(tree.Xml(project), "ProjectReference")
        let target = Target(project, item)
        let guid = item.Elements().Single(element => element.Name.LocalName == "Project").Value
        where !tree.Files.Contains(target) || GuidOf(tree, target) != guid
        select $"{project} references {target} {guid}, which is not there";

    /// <summary>The project's GUID, braces included.</summary>
    public static string GuidOf(SourceTree tree, string project) => ValueOf(tree, project, "ProjectGuid");

    /// <summary>Name of the assembly that the project makes.</summary>
    public static string AssemblyOf(SourceTree tree, string project) => ValueOf(tree, project, "AssemblyName");

    // The launcher is the one assembly whose version is not its package's.
    private const string LauncherVersion = "0.0.0.0";
    private const string Launcher = "nanoFramework.UnitTestLauncher";

    // A link keeps the path that its file has in its own project; that project's own check sees to it that it is listed there.
    private static IEnumerable<string> Link(SourceTree tree, string project, XElement item)
    {
        var target = Target(project, item);
        var owner = tree.DeviceProjects.Select(SourceTree.FolderOf).FirstOrDefault(folder => target.StartsWith(folder, StringComparison.Ordinal));
        var link = item.Elements().SingleOrDefault(element => element.Name.LocalName == "Link")?.Value;
        if (owner is null)
        {
            yield return $"{project} lists {target}, which is in the folder of no device project";
        }
        else if (owner == SourceTree.FolderOf(project) ? link is not null : link?.Replace('\\', '/') != target[owner.Length..])
        {
            yield return $"{project} links {target} as {link ?? "nothing"}";
        }
    }

    private static string Target(string project, XElement item) =>
        Path.GetRelativePath(".", Path.Combine(SourceTree.FolderOf(project), item.Attribute("Include")!.Value.Replace('\\', '/'))).Replace('\\', '/');

    private static string ValueOf(SourceTree tree, string project, string name) =>
        tree.Xml(project).Descendants().Single(element => element.Name.LocalName == name).Value;

    private static Dictionary<string, string> PackagesOf(SourceTree tree, string project) =>
        tree.Xml(SourceTree.FolderOf(project) + "packages.config").Elements("package")
            .ToDictionary(package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value);

    private static IEnumerable<XElement> Items(XElement project, string kind) => project.Descendants().Where(element => element.Name.LocalName == kind);

    private static string MajorMinor(string version) => string.Join('.', version.Split('.').Take(2));

    [GeneratedRegex(@"^(?<up>(\.\.\\)+)packages\\(?<id>.+?)\.(?<version>\d+\.\d+\.\d+)\\lib\\(?<file>.+)\.(dll|exe)$")]
    private static partial Regex HintPath();

    [GeneratedRegex(@"^(?<name>[^,]+), Version=(?<whole>(?<version>\d+\.\d+)\.\d+\.\d+), Culture=neutral, PublicKeyToken=c07d481e9758c731$")]
    private static partial Regex ReferenceName();
}
