namespace VirtualAmp.TypefacePacking;

/// <summary>The program: packs the pictures of a folder into the firmware's table.</summary>
public static class Packing
{
    /// <summary>Exit code for a picture that cannot be packed or a file that cannot be read or written.</summary>
    public const int Failed = 2;

    /// <summary>Packs; leaves the table as it is when something is wrong.</summary>
    /// <param name="folder">Where the pictures lie.</param>
    /// <param name="target">The C# file to write.</param>
    /// <param name="output">Where success is told.</param>
    /// <param name="errors">Where a fault is told, in one line.</param>
    /// <returns>0, or <see cref="Failed"/>.</returns>
    public static int Run(string folder, string target, TextWriter output, TextWriter errors)
    {
        try
        {
            var source = Faces.Pack(file => File.ReadAllBytes(Path.Combine(folder, file)));
            File.WriteAllText(target, source);
            output.WriteLine($"packed into {Path.GetFullPath(target)}");
            return 0;
        }
        catch (Exception error) when (error is BadPictureException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(error.Message);
            return Failed;
        }
    }
}
