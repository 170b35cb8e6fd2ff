using Microsoft.Win32.SafeHandles;

namespace VirtualAmp.Serial;

/// <summary>
/// The terminal of standard input in raw mode: every key is a byte at once, none is echoed, none is a signal. Leaving gives
/// the mode back that was found, as often as it is called.
/// </summary>
internal sealed class TerminalMode : IDisposable
{
    private const int StandardInput = 0;

    private readonly SafeFileHandle _terminal;
    private readonly byte[] _before;

    private TerminalMode(SafeFileHandle terminal, byte[] before)
    {
        _terminal = terminal;
        _before = before;
    }

    /// <summary>Makes the terminal of standard input raw; null when it is none or cannot be.</summary>
    public static IDisposable? Raw()
    {
        if (!LibC.IsThere)
        {
            return WindowsTerminalMode.Raw();
        }

        var terminal = new SafeFileHandle(StandardInput, ownsHandle: false);
        return MakeRaw(terminal) is { } before ? new TerminalMode(terminal, before) : null;
    }

    /// <summary>Makes a terminal raw; returns the mode it had, or null when it has none.</summary>
    public static byte[]? MakeRaw(SafeFileHandle terminal)
    {
        var before = new byte[LibC.TermiosBytes];
        if (LibC.GetMode(terminal, before) != 0)
        {
            return null;
        }

        var raw = (byte[])before.Clone();
        LibC.MakeRaw(raw);
        return LibC.SetMode(terminal, LibC.Now, raw) == 0 ? before : null;
    }

    /// <inheritdoc/>
    public void Dispose() => LibC.SetMode(_terminal, LibC.Now, _before);
}
