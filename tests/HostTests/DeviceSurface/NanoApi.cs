namespace VirtualAmp.Tests.DeviceSurface;

/// <summary>The public surface of the real device assemblies, from the nano-api lists. By type: which assembly a type is in does not count.</summary>
public sealed class NanoApi
{
    private readonly Dictionary<string, (string Head, HashSet<string> Bases)> _types = [];
    private readonly Dictionary<string, HashSet<string>> _members = [];

    /// <summary>Reads lists: a line that begins in the first column starts a type, indented lines are its members.</summary>
    public NanoApi(IEnumerable<string> lines)
    {
        var members = new HashSet<string>();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                members.Add(line[2..]);
                continue;
            }

            var (head, name, bases) = Split(line);
            _types[name] = (head, bases);
            _members[name] = members = [];
        }
    }

    /// <summary>Where the lists lie: AMP_NANO_API, or the shared folder beside the repository.</summary>
    public static string Folder => Named ?? Path.GetFullPath(Repository.Below("..", "shared", "nano-api"));

    /// <summary>Whether they can be read. They are no part of the repository; who names a folder means it, so that one must be there.</summary>
    public static bool IsAtHand => Named is not null || Directory.Exists(Folder);

    private static string? Named => Environment.GetEnvironmentVariable("AMP_NANO_API") is { Length: > 0 } folder ? folder : null;

    /// <summary>Reads every list of the folder.</summary>
    public static NanoApi Read() => new(Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines));

    /// <summary>Kind and name of a type as listed, or null.</summary>
    public string? Head(string type) => _types.TryGetValue(type, out var found) ? found.Head : null;

    /// <summary>Whether the type has this base class or interface.</summary>
    public bool HasBase(string type, string parent) => _types[type].Bases.Contains(parent);

    /// <summary>Whether the type has this member, to the letter.</summary>
    public bool HasMember(string type, string member) => _members[type].Contains(member);

    private static (string Head, string Name, HashSet<string> Bases) Split(string line)
    {
        if (line.StartsWith("delegate ", StringComparison.Ordinal))
        {
            return (line, line[..line.IndexOf('(')].Split(' ')[^1], []);
        }

        var parts = line.Split(" : ");
        return (parts[0], parts[0].Split(' ')[^1], parts.Length == 1 ? [] : [.. parts[1].Split(", ")]);
    }
}
