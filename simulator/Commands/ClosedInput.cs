namespace VirtualAmp.Commands;

/// <summary>
/// Whether standard input was closed before the start. Then the runtime gets its number for a file or pipe of its own, and
/// reading from that waits for ever. What it opens is not inherited by others; what it inherited itself can be.
/// </summary>
internal static class ClosedInput
{
    private const string Facts = "/proc/self/fdinfo/0";
    private const string Flags = "flags:";
    private const int CloseOnExec = 0x80000;

    /// <summary>True when there is no standard input; known on Linux only, else false.</summary>
    public static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Path.GetDirectoryName(Facts)))
        {
            return false;
        }

        return !File.Exists(Facts) || Array.Exists(File.ReadAllLines(Facts), IsOwn);
    }

    private static bool IsOwn(string line) =>
        line.StartsWith(Flags, StringComparison.Ordinal) && (Convert.ToInt32(line[Flags.Length..].Trim(), 8) & CloseOnExec) != 0;
}
