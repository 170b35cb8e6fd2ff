namespace VirtualAmp.Scenarios;

/// <summary>A file that the user asked for. It is opened before the work that fills it; whatever fails is said in one line.</summary>
public sealed class OutputFile : IDisposable
{
    private readonly string _file;
    private readonly FileStream _stream;

    private OutputFile(string file, FileStream stream)
    {
        _file = file;
        _stream = stream;
    }

    /// <summary>Makes a file, or empties it.</summary>
    /// <exception cref="InputException">It is a directory or cannot be written.</exception>
    public static OutputFile Create(string file)
    {
        if (Directory.Exists(file))
        {
            throw new InputException($"{file}: cannot write, it is a directory");
        }

        // Unbuffered: what cannot be written fails in Write and not when the file is closed.
        return new OutputFile(
            file, Guard(file, () => new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0)));
    }

    /// <summary>Makes a file with this content.</summary>
    /// <exception cref="InputException">It cannot be written, or not whole.</exception>
    public static void Write(string file, byte[] content)
    {
        using var output = Create(file);
        output.Write(stream => stream.Write(content));
    }

    /// <summary>Fills the file and closes it.</summary>
    /// <exception cref="InputException">It cannot be written whole.</exception>
    public void Write(Action<Stream> fill) => Guard(_file, () =>
    {
        fill(_stream);
        _stream.Dispose();
        return true;
    });

    /// <summary>Closes the file as it is.</summary>
    public void Dispose() => _stream.Dispose();

    /// <summary>Whether two names are of one file: the same full path, links to files followed.</summary>
    /// <exception cref="InputException">A name is none, or a link cannot be followed.</exception>
    public static bool IsSame(string one, string other) => string.Equals(
        Target(one),
        Target(other),
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Target(string file) => Guard(file, () =>
    {
        var info = new FileInfo(Path.GetFullPath(file));
        return info.LinkTarget is null ? info.FullName : info.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    });

    private static T Guard<T>(string file, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (InputFile.IsAboutFile(error))
        {
            throw new InputException($"{file}: cannot write, {InputFile.Reason(error)}");
        }
    }
}
