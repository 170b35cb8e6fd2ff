namespace VirtualAmp.Scenarios;

/// <summary>Files that the user names to be read; what is wrong with one is said in one line.</summary>
public static class InputFile
{
    /// <summary>Reads a text file.</summary>
    /// <exception cref="InputException">It does not exist, is a directory or cannot be read.</exception>
    public static string ReadText(string file) => Open(file, File.ReadAllText);

    /// <summary>Reads a file's bytes; see <see cref="ReadText"/>.</summary>
    public static byte[] ReadBytes(string file) => Open(file, File.ReadAllBytes);

    /// <summary>Whether an exception says that a file cannot be used.</summary>
    internal static bool IsAboutFile(Exception error) =>
        error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why a file cannot be used, as the end of a sentence.</summary>
    internal static string Reason(Exception error) => error switch
    {
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
        UnauthorizedAccessException => "permission denied",
        ArgumentException => "no file name",
        // The runtime adds the path, which the reader of this has before him.
        _ => error.Message.Split(" : '")[0].ReplaceLineEndings(" ").TrimEnd('.'),
    };

    private static T Open<T>(string file, Func<string, T> read)
    {
        if (Directory.Exists(file))
        {
            throw new InputException($"{file}: cannot read, it is a directory");
        }

        try
        {
            return read(file);
        }
        catch (Exception error) when (IsAboutFile(error))
        {
            throw new InputException($"{file}: cannot read, {Reason(error)}");
        }
    }
}
