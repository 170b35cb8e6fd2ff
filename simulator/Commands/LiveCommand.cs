using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Spectre.Console;
using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Commands;

/// <summary>No command: the amp in real time, its console in this terminal.</summary>
internal static class LiveCommand
{
    /// <summary>A turn of the clock: the board catches up with the wall clock this often, ms.</summary>
    private const int TurnMs = 10;

    /// <summary>After a host that stood still longer than this the rest is not caught up.</summary>
    private static readonly TimeSpan LongestCatchUp = TimeSpan.FromSeconds(1);

    /// <summary>After the end of a piped input: time for what the amp still has to say, such as a state that follows a press.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(300);

    /// <summary>Plays until `:quit`, Ctrl-C, the end of the input, or a broken rule.</summary>
    /// <exception cref="InputException">The port is taken, or a key of `--set` is not available.</exception>
    public static int Run(IReadOnlyList<BoardKey> keys, int? port, TextWriter output, TextWriter error)
    {
        if (port is { } number)
        {
            CheckFree(number);
        }

        var settings = Scenario.Apply(new BoardSettings(), keys);
        var terminal = !Console.IsOutputRedirected && AnsiConsole.Console.Profile.Capabilities.Ansi;
        ILiveView view = terminal ? new PanelView(AnsiConsole.Console) : new PlainView(output);
        ILiveInput input = terminal && !Console.IsInputRedirected ? new KeyInput() : new PipeInput(ClosedInput.IsClosed() ? TextReader.Null : Console.In);
        var session = new LiveSession(settings, new FirmwareImage(), view.Say);
        var interrupted = false;
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = interrupted = true;

        view.Say(": the virtual amp, power on; ':help' tells what can be done, ':quit' ends");
        Play(session, view, input, () => Volatile.Read(ref interrupted));
        view.Close();
        if (BoardFailure.Of(session.Board) is not { } failure)
        {
            return ExitCode.Ok;
        }

        error.WriteLine(failure.Text);
        return ExitCode.Failed;
    }

    private static void Play(LiveSession session, ILiveView view, ILiveInput input, Func<bool> interrupted)
    {
        var clock = Stopwatch.StartNew();
        var last = TimeSpan.Zero;
        var atNs = session.Board.NowNs;
        var quiet = TimeSpan.Zero;
        while (!session.Quits && BoardFailure.Of(session.Board) is null && !interrupted() && quiet < LastWords)
        {
            input.Read(session, view);
            var passed = clock.Elapsed - last;
            last = clock.Elapsed;
            if (passed > LongestCatchUp)
            {
                view.Say($": this machine stood still for {Quantity.Time(passed.Ticks * 100)}; the amp goes on after {Quantity.Time(LongestCatchUp.Ticks * 100)} of it");
                passed = LongestCatchUp;
            }

            atNs += passed.Ticks * 100;
            session.AdvanceTo(atNs);
            view.Show(session, input.Line);
            quiet = input.Ended && session.Idle ? quiet + passed : TimeSpan.Zero;
            Thread.Sleep(TurnMs);
        }
    }

    private static void CheckFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException problem)
        {
            var why = problem.SocketErrorCode == SocketError.AddressAlreadyInUse ? "is in use" : "cannot be opened";
            throw new InputException($"port {port} of 127.0.0.1 {why}; choose another with --port");
        }
    }
}
