namespace VirtualAmp.Scenarios;

/// <summary>Files that the user names; what is wrong with one is said in one line.</summary>
public static class InputFile
{
    /// <summary>Reads a text file.</summary>
    /// <exception cref="InputException">It does not exist, is a directory or cannot be read.</exception>
    public static string ReadText(string file) => Open(file, File.ReadAllText);

    /// <summary>Reads a file's bytes; see <see cref="ReadText"/>.</summary>
    public static byte[] ReadBytes(string file) => Open(file, File.ReadAllBytes);

    /// <summary>Makes a file to write to, or empties it.</summary>
    /// <exception cref="InputException">It is a directory or cannot be written.</exception>
    public static FileStream Create(string file)
    {
        if (Directory.Exists(file))
        {
            throw new InputException($"{file}: cannot write, it is a directory");
        }

        try
        {
            return File.Create(file);
        }
        catch (Exception error) when (IsAboutFile(error))
        {
            throw new InputException($"{file}: cannot write, {Reason(error)}");
        }
    }

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

    private static bool IsAboutFile(Exception error) =>
        error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Reason(Exception error) => error switch
    {
        FileNotFoundException => "no such file",
        DirectoryNotFoundException => "no such folder",
        UnauthorizedAccessException => "permission denied",
        ArgumentException => "no file name",
        _ => error.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };
}
