using System.Text;
using VirtualAmp.Serial;

namespace VirtualAmp.Tests.Serial;

/// <summary>A terminal program: has a pseudo terminal open by its name.</summary>
internal sealed class FarEnd(string name) : IDisposable
{
    private readonly FileStream _file = new(name, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);

    /// <summary>Types bytes.</summary>
    public void Type(ReadOnlySpan<byte> bytes) => _file.Write(bytes);

    /// <summary>Reads exactly so many bytes; waits for them.</summary>
    public byte[] Read(int count)
    {
        var bytes = new byte[count];
        _file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The same as text.</summary>
    public string ReadText(int count) => Encoding.Latin1.GetString(Read(count));

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Takes exactly so many bytes from the near end; the system hands them over a moment after they were written.</summary>
    /// <exception cref="TimeoutException">They do not come within 10 s.</exception>
    public static byte[] Take(ITerminal nearEnd, int count)
    {
        var bytes = new byte[count];
        var taken = 0;
        if (!SpinWait.SpinUntil(() => (taken += nearEnd.Read(bytes.AsSpan(taken))) == count, TimeSpan.FromSeconds(10)))
        {
            throw new TimeoutException($"{taken} of {count} bytes came");
        }

        return bytes;
    }
}
