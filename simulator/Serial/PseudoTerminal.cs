using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Serial;

/// <summary>
/// A pseudo terminal: what it is called can be opened by a terminal program like a serial port, closed and opened again.
/// It is raw from the start, so nothing echoes before the program sets its own mode. While nobody has it open, and when its
/// reader does not read, what the amp says is lost, as on a line without handshake.
/// </summary>
public sealed class PseudoTerminal : ITerminal, IDisposable
{
    private const int LongestName = 128;

    private readonly SafeFileHandle _nearEnd;
    private readonly byte[] _name = new byte[LongestName];

    /// <summary>Makes one.</summary>
    /// <exception cref="InputException">This system has none.</exception>
    public PseudoTerminal()
    {
        if (!LibC.IsThere)
        {
            throw new InputException("--pty: this system has no pseudo terminals; use 'console' without it");
        }

        _nearEnd = new SafeFileHandle(LibC.OpenPseudoTerminal(LibC.NearEndFlags), ownsHandle: true);
        if (_nearEnd.IsInvalid || LibC.Grant(_nearEnd) != 0 || LibC.Unlock(_nearEnd) != 0
            || LibC.FarEndName(_nearEnd, _name, LongestName) != 0 || !MakeRaw())
        {
            var why = Marshal.GetLastPInvokeErrorMessage();
            _nearEnd.Dispose();
            throw new InputException($"--pty: cannot make a pseudo terminal, {why}");
        }

        Name = Encoding.UTF8.GetString(_name.AsSpan(0, Array.IndexOf(_name, (byte)0)));
    }

    /// <summary>What a terminal program opens, such as /dev/pts/5.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public bool Ended => false;

    /// <inheritdoc/>
    public int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || (Poll(LibC.CanRead) & LibC.CanRead) == 0)
        {
            return 0;
        }

        return (int)Math.Max(LibC.Read(_nearEnd, ref MemoryMarshal.GetReference(buffer), (nuint)buffer.Length), 0);
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        // One at a time, because only the room for one is known; a longer write could wait for the reader.
        foreach (ref readonly var value in bytes)
        {
            if (Poll(LibC.CanWrite) != LibC.CanWrite || LibC.Write(_nearEnd, in value, 1) != 1)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _nearEnd.Dispose();

    private short Poll(short asked)
    {
        var file = new LibC.Polled { File = (int)_nearEnd.DangerousGetHandle(), Asked = asked };
        return LibC.Poll(ref file, 1, 0) > 0 ? file.Found : (short)0;
    }

    /// <summary>Opens and closes the far end: its mode can be set there on every system, and from then on it counts as hung up.</summary>
    private bool MakeRaw()
    {
        using var farEnd = new SafeFileHandle(LibC.Open(_name, LibC.FarEndFlags), ownsHandle: true);
        return !farEnd.IsInvalid && TerminalMode.MakeRaw(farEnd) is not null;
    }
}
