using System.Runtime.InteropServices;

namespace VirtualAmp.Serial;

/// <summary>What <see cref="TerminalMode"/> does, in a Windows console: keys as a terminal sends them, and what is written taken as a terminal takes it. Not tried.</summary>
internal sealed class WindowsTerminalMode : IDisposable
{
    private const string Kernel = "kernel32";
    private const int StandardInput = -10;
    private const int StandardOutput = -11;
    private const uint LineEchoAndSignals = 0x1 | 0x2 | 0x4;
    private const uint TerminalKeys = 0x200;
    private const uint TerminalOutput = 0x1 | 0x4;

    private readonly uint _input;
    private readonly uint _output;

    private WindowsTerminalMode(uint input, uint output)
    {
        _input = input;
        _output = output;
    }

    /// <summary>Makes the console raw; null when there is none.</summary>
    public static WindowsTerminalMode? Raw()
    {
        if (!OperatingSystem.IsWindows() || !GetConsoleMode(GetStdHandle(StandardInput), out var input))
        {
            return null;
        }

        _ = GetConsoleMode(GetStdHandle(StandardOutput), out var output);
        Set((input & ~LineEchoAndSignals) | TerminalKeys, output | TerminalOutput);
        return new WindowsTerminalMode(input, output);
    }

    /// <inheritdoc/>
    public void Dispose() => Set(_input, _output);

    private static void Set(uint input, uint output)
    {
        _ = SetConsoleMode(GetStdHandle(StandardInput), input);
        _ = SetConsoleMode(GetStdHandle(StandardOutput), output);
    }

    [DllImport(Kernel)]
    private static extern nint GetStdHandle(int which);

    [DllImport(Kernel)]
    private static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport(Kernel)]
    private static extern bool SetConsoleMode(nint handle, uint mode);
}
