using System.Net;
using System.Net.Sockets;
using Spectre.Console;
using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using VirtualAmp.Serial;

namespace VirtualAmp.Commands;

/// <summary>No command, and `console --pty`: the amp in real time, its console in this terminal or on a pseudo terminal.</summary>
internal static class LiveCommand
{
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

        return Play(keys, [], null, output, error);
    }

    /// <summary>The same with the console on a pseudo terminal.</summary>
    /// <exception cref="InputException">There is no pseudo terminal, a key of `--set` is not available, or a jack of `--plug` is not fitted.</exception>
    public static int RunPseudoTerminal(IReadOnlyList<BoardKey> keys, IReadOnlyList<string> plugs, TextWriter output, TextWriter error)
    {
        using var terminal = new PseudoTerminal();
        return Play(keys, plugs, terminal, output, error);
    }

    private static int Play(IReadOnlyList<BoardKey> keys, IReadOnlyList<string> plugs, PseudoTerminal? elsewhere, TextWriter output, TextWriter error)
    {
        var settings = Scenario.Apply(new BoardSettings(), keys);
        var terminal = !Console.IsOutputRedirected && AnsiConsole.Console.Profile.Capabilities.Ansi;
        ILiveView view = terminal ? new PanelView(AnsiConsole.Console) : new PlainView(output);
        ILiveInput input = terminal && !Console.IsInputRedirected ? new KeyInput() : new PipeInput(ClosedInput.IsClosed() ? TextReader.Null : Console.In);
        var session = new LiveSession(settings, new FirmwareImage(), view.Say, elsewhere?.Name);
        World.PlugIn(session.Board, plugs);
        var cable = elsewhere is null ? null : new SerialCable(session.Board, elsewhere);
        var interrupted = false;
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = interrupted = true;

        view.Say(": the virtual amp, power on; ':help' tells what can be done, ':quit' ends");
        if (elsewhere is not null)
        {
            view.Say($": its serial console is {elsewhere.Name}, for example: picocom -b 115200 {elsewhere.Name}");
        }

        Play(session, cable, view, input, () => Volatile.Read(ref interrupted));
        view.Close();
        if (BoardFailure.Of(session.Board) is not { } failure)
        {
            return ExitCode.Ok;
        }

        error.WriteLine(failure.Text);
        return ExitCode.Failed;
    }

    private static void Play(LiveSession session, SerialCable? cable, ILiveView view, ILiveInput input, Func<bool> interrupted)
    {
        var clock = new RealTime(session.Board.NowNs);
        var quiet = TimeSpan.Zero;
        while (!session.Quits && BoardFailure.Of(session.Board) is null && !interrupted() && quiet < LastWords)
        {
            input.Read(session, view);
            var passed = clock.Turn();
            if (passed > RealTime.LongestCatchUp)
            {
                view.Say($": this machine stood still for {Quantity.Time(passed.Ticks * 100)}; the amp goes on after {Quantity.Time(RealTime.LongestCatchUp.Ticks * 100)} of it");
            }

            session.AdvanceTo(clock.NowNs);
            cable?.Move();
            view.Show(session, input.Line);
            quiet = cable is null && input.Ended && session.Idle ? quiet + passed : TimeSpan.Zero;
            Thread.Sleep(RealTime.TurnMs);
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
