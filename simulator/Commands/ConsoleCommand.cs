using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using VirtualAmp.Kernel;
using VirtualAmp.Parts;
using VirtualAmp.Scenarios;
using VirtualAmp.Serial;

namespace VirtualAmp.Commands;

/// <summary>`console`: standard input and output joined to the amp's serial port, byte by byte in real time.</summary>
internal static class ConsoleCommand
{
    /// <summary>Ctrl-], which ends it at a terminal.</summary>
    private const byte Escape = 0x1D;

    /// <summary>After the end of a piped input: silence on the line that ends it. The longest wait inside an answer is that of `i2c scan`, about 1.2 s.</summary>
    private const long LastWordsNs = 2 * Duration.S;

    /// <summary>Plays until Ctrl-], an interrupt, the end of the input, or a broken rule.</summary>
    /// <exception cref="InputException">A key of `--set` is not available, or a jack of `--plug` is not fitted.</exception>
    public static int Run(IReadOnlyList<BoardKey> keys, IReadOnlyList<string> plugs, TextWriter error)
    {
        var board = new VirtualBoard(Scenario.Apply(new BoardSettings(), keys), new FirmwareImage());
        board.PowerOn();
        World.PlugIn(board, plugs);
        var interrupted = false;
        using (var raw = Console.IsInputRedirected ? null : TerminalMode.Raw())
        {
            var terminal = new StreamTerminal(Input(isTerminal: raw is not null), Console.OpenStandardOutput(), raw is null ? null : Escape);
            if (raw is not null)
            {
                error.Write(": the virtual amp's serial console, power on; Ctrl-] ends\r\n");
            }

            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = interrupted = true);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => raw?.Dispose());
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => raw?.Dispose());
            using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, _ => raw?.Dispose());
            Play(board, terminal, () => Volatile.Read(ref interrupted));
            if (raw is not null)
            {
                // The shell's prompt gets a line of its own.
                error.Write("\r\n");
            }
        }

        if (BoardFailure.Of(board) is not { } failure)
        {
            return ExitCode.Ok;
        }

        error.WriteLine(failure.Text);
        return ExitCode.Failed;
    }

    /// <summary>Standard input byte by byte. The stream that .NET gives for a terminal edits lines itself.</summary>
    private static Stream Input(bool isTerminal)
    {
        if (isTerminal && !OperatingSystem.IsWindows())
        {
            return new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        }

        return ClosedInput.IsClosed() ? Stream.Null : Console.OpenStandardInput();
    }

    private static void Play(VirtualBoard board, StreamTerminal terminal, Func<bool> interrupted)
    {
        var cable = new SerialCable(board, terminal);
        var clock = new RealTime(board.NowNs);
        var endedNs = long.MaxValue;
        while (!terminal.Escaped && !interrupted() && BoardFailure.Of(board) is null
            && board.NowNs - Math.Max(cable.LastByteNs, endedNs) < LastWordsNs)
        {
            clock.Turn();
            board.RunUntil(clock.NowNs);
            cable.Move();
            endedNs = terminal.Ended ? Math.Min(endedNs, board.NowNs) : long.MaxValue;
            Thread.Sleep(RealTime.TurnMs);
        }
    }
}
