using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace VirtualAmp.Serial;

/// <summary>
/// The calls of POSIX that .NET lacks: pseudo terminals and the mode of a terminal. The mode (struct termios) is only kept
/// and given back, so its layout, which differs between systems, does not matter. Linux and macOS.
/// </summary>
internal static class LibC
{
    /// <summary>Larger than struct termios of any system (60 bytes on Linux, 72 on macOS).</summary>
    public const int TermiosBytes = 256;

    /// <summary>Changes take place at once (tcsetattr).</summary>
    public const int Now = 0;

    /// <summary>Bytes can be read (poll).</summary>
    public const short CanRead = 0x01;

    /// <summary>A byte can be written (poll).</summary>
    public const short CanWrite = 0x04;

    /// <summary>Nobody has the other end open (poll).</summary>
    public const short HungUp = 0x10;

    private const string Name = "libc";

    /// <summary>Whether this system has them.</summary>
    public static bool IsThere => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>For reading and writing, never as the controlling terminal, not inherited by other programs: O_RDWR, O_NOCTTY, O_CLOEXEC.</summary>
    public static int FarEndFlags => OperatingSystem.IsMacOS() ? 0x2 | 0x20000 | 0x1000000 : 0x2 | 0x100 | 0x80000;

    /// <summary>The same for posix_openpt, which takes no O_CLOEXEC on macOS.</summary>
    public static int NearEndFlags => OperatingSystem.IsMacOS() ? 0x2 | 0x20000 : FarEndFlags;

    [DllImport(Name, EntryPoint = "posix_openpt", SetLastError = true)]
    public static extern int OpenPseudoTerminal(int flags);

    [DllImport(Name, EntryPoint = "grantpt", SetLastError = true)]
    public static extern int Grant(SafeFileHandle nearEnd);

    [DllImport(Name, EntryPoint = "unlockpt", SetLastError = true)]
    public static extern int Unlock(SafeFileHandle nearEnd);

    [DllImport(Name, EntryPoint = "ptsname_r", SetLastError = true)]
    public static extern int FarEndName(SafeFileHandle nearEnd, byte[] name, nuint size);

    [DllImport(Name, EntryPoint = "open", SetLastError = true)]
    public static extern int Open(byte[] name, int flags);

    [DllImport(Name, EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll(ref Polled file, nuint count, int timeoutMs);

    [DllImport(Name, EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(SafeFileHandle file, ref byte buffer, nuint count);

    [DllImport(Name, EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(SafeFileHandle file, in byte bytes, nuint count);

    [DllImport(Name, EntryPoint = "tcgetattr", SetLastError = true)]
    public static extern int GetMode(SafeFileHandle terminal, byte[] termios);

    [DllImport(Name, EntryPoint = "tcsetattr", SetLastError = true)]
    public static extern int SetMode(SafeFileHandle terminal, int when, byte[] termios);

    [DllImport(Name, EntryPoint = "cfmakeraw")]
    public static extern void MakeRaw(byte[] termios);

    /// <summary>struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Polled
    {
        /// <summary>The descriptor.</summary>
        public int File;

        /// <summary>What is asked.</summary>
        public short Asked;

        /// <summary>What is so.</summary>
        public short Found;
    }
}
