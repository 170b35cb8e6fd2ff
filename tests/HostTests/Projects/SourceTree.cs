using System.Xml.Linq;

namespace VirtualAmp.Tests.Projects;

/// <summary>The repository's project files, package lists and C# sources as texts; a copy can be given a fault.</summary>
public sealed class SourceTree
{
    private static readonly string[] Kinds = [".cs", ".csproj", ".nfproj", ".sln", ".config"];
    private static readonly string[] Outputs = ["artifacts", "bin", "obj", "packages", "TestResults"];

    private readonly IReadOnlyDictionary<string, string> _files;

    private SourceTree(IReadOnlyDictionary<string, string> files) => _files = files;

    /// <summary>Paths below the root, with forward slashes, in order.</summary>
    public IEnumerable<string> Files => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The device projects.</summary>
    public IEnumerable<string> DeviceProjects => Files.Where(file => file.EndsWith(".nfproj", StringComparison.Ordinal));

    /// <summary>Reads the repository.</summary>
    public static SourceTree Read() => new(Walk(new DirectoryInfo(Repository.Root)).ToDictionary(
        file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'),
        file => File.ReadAllText(file.FullName)));

    /// <summary>Text of a file.</summary>
    public string Text(string file) => _files[file];

    /// <summary>A file read as XML.</summary>
    public XElement Xml(string file) => XElement.Parse(_files[file]);

    /// <summary>A copy in which one file has another text, or is new.</summary>
    public SourceTree With(string file, string text) => new(new Dictionary<string, string>(_files) { [file] = text });

    /// <summary>A copy in which a piece of text is replaced; it must be there.</summary>
    public SourceTree With(string file, string old, string text) => _files[file].Contains(old, StringComparison.Ordinal)
        ? With(file, _files[file].Replace(old, text, StringComparison.Ordinal))
        : throw new InvalidOperationException($"{file} does not contain: {old}");

    /// <summary>A copy without a file.</summary>
    public SourceTree Without(string file)
    {
        var rest = new Dictionary<string, string>(_files);
        return rest.Remove(file) ? new(rest) : throw new InvalidOperationException($"{file} is not there.");
    }

    /// <summary>Folder of a file, with a trailing slash; empty at the root.</summary>
    public static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles()
        .Where(file => Kinds.Contains(file.Extension))
        .Concat(folder.EnumerateDirectories()
            .Where(inner => inner.Name[0] != '.' && !Outputs.Contains(inner.Name))
            .SelectMany(Walk));
}
