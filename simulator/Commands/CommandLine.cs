using System.CommandLine;
using VirtualAmp.Scenarios;
using VirtualAmp.Soak;

namespace VirtualAmp.Commands;

/// <summary>The commands and options of the simulator (docs/scenarios.md, Running). Bad input is one line on stderr and exit 2.</summary>
public static class CommandLine
{
    private const int HighestPort = 65_535;
    private const int MostJobs = 64;

    /// <summary>Runs one command line; returns the <see cref="ExitCode"/>.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Root(output, error).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Refuse(error, $"{parsed.Errors[0].Message.ReplaceLineEndings(" ")} See --help.");
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = output,
                Error = error,
            });
        }
        catch (InputException problem)
        {
            return Refuse(error, problem.Message);
        }
        catch (Exception problem) when (IsAboutStream(problem))
        {
            // Files have their own errors: this is stdout, stderr or the terminal.
            return Refuse(error, $"the output cannot be written: {InputFile.Reason(problem.GetBaseException())}");
        }
    }

    private static int Refuse(TextWriter error, string what)
    {
        try
        {
            error.WriteLine(what);
        }
        catch (Exception problem) when (IsAboutStream(problem))
        {
            // With stderr gone too, the exit code is all that can still be said.
        }

        return ExitCode.BadInput;
    }

    /// <summary>A full disk or a broken terminal is the one, a stream that was closed before the start is the other.</summary>
    private static bool IsAboutStream(Exception problem) => problem is IOException or UnauthorizedAccessException;

    private static RootCommand Root(TextWriter output, TextWriter error)
    {
        var set = new Option<string[]>("--set")
        {
            Description = $"Change the board as a 'board' line does; wins over the file. Keys: {string.Join(", ", BoardKey.Keys)}",
            HelpName = "KEY=VALUE",
            Recursive = true,
            DefaultValueFactory = _ => [],
        };
        var port = new Option<int?>("--port")
        {
            Description = "Port of the page on 127.0.0.1 (the page is not available yet; the port must be free)",
            HelpName = "N",
            CustomParser = result => Options.Number(result, 1, HighestPort),
        };
        var root = new RootCommand("The virtual amp. Without a command: the amp live in this terminal; lines go to its console, ':help' tells the rest.")
        {
            set,
            port,
            RunCommand(set, output, error),
            ScreenCommand(set, output, error),
            Soaking(set, output, error),
            ConsoleOf(set, output, error),
        };
        root.SetAction(parsed => LiveCommand.Run(Keys(parsed, set), parsed.GetValue(port), output, error));
        return root;
    }

    private static Command RunCommand(Option<string[]> set, TextWriter output, TextWriter error)
    {
        var file = Options.FileArgument();
        var vcd = Options.FileOption("--vcd", "Write the wires as a value change dump");
        var log = Options.FileOption("--log", "Write what happened as JSON lines");
        var png = Options.FileOption("--png", "Write the screen at the end as a PNG of 128x64");
        var seed = Options.SeedOption();
        var command = new Command("run", "Run a scenario in virtual time") { file, vcd, log, png, seed };
        command.SetAction(parsed =>
        {
            var scenario = Scenario.Load(parsed.GetRequiredValue(file), Keys(parsed, set), parsed.GetValue(seed));
            return ScenarioCommand.Run(
                scenario, parsed.GetValue(vcd), parsed.GetValue(log), parsed.GetValue(png), output, error);
        });
        return command;
    }

    private static Command ScreenCommand(Option<string[]> set, TextWriter output, TextWriter error)
    {
        var file = Options.FileArgument();
        var seed = Options.SeedOption();
        var command = new Command("screen", "Show the OLED as text blocks after a scenario") { file, seed };
        command.SetAction(parsed => ScenarioCommand.Screen(
            Scenario.Load(parsed.GetRequiredValue(file), Keys(parsed, set), parsed.GetValue(seed)), output, error));
        return command;
    }

    private static Command Soaking(Option<string[]> set, TextWriter output, TextWriter error)
    {
        var seed = Options.SeedOption("Seed of everything that is drawn; drawn itself and said when it is not given", _ => Random.Shared.Next());
        var hours = Options.HoursOption();
        var faults = new Option<bool>("--faults") { Description = "Break things too: buses, chips, rails, mains, the loop" };
        var session = Options.CountOption("--session", "Play only this session of the seed, from 1", int.MaxValue);
        var jobs = Options.CountOption("--jobs", "Sessions at the same time; as many as there are processors if not given", MostJobs);
        var folder = new Option<string?>("--out") { Description = "Folder for the scenario of a failure; the current one if not given", HelpName = "DIR" };
        var command = new Command("soak", "Random users and faults in virtual time; a failure becomes a short scenario")
        {
            seed, hours, faults, session, jobs, folder,
        };
        command.SetAction(parsed => SoakCommand.Run(
            new SoakOptions(parsed.GetValue(seed))
            {
                Hours = parsed.GetValue(hours),
                Faults = parsed.GetValue(faults),
                Session = parsed.GetValue(session),
                Jobs = parsed.GetValue(jobs) ?? Math.Min(Environment.ProcessorCount, MostJobs),
                Keys = Keys(parsed, set),
                Folder = parsed.GetValue(folder),
            },
            new FirmwareImage(),
            output,
            error));
        return command;
    }

    private static Command ConsoleOf(Option<string[]> set, TextWriter output, TextWriter error)
    {
        var pty = new Option<bool>("--pty")
        {
            Description = "Put the serial port on a pseudo terminal for picocom, tio, minicom or PuTTY and print its name; lines typed here act on the world (':help')",
        };
        var plug = new Option<string[]>("--plug") { Description = "Headphones are in that jack at power on", HelpName = "main|aux|bal", DefaultValueFactory = _ => [] };
        plug.AcceptOnlyFromAmong("main", "aux", "bal");
        var command = new Command("console", "This terminal, or a pipe, joined to the firmware's serial port, byte by byte in real time; Ctrl-] ends. Try 'help' and 'status'")
        {
            pty, plug,
        };
        command.SetAction(parsed => parsed.GetValue(pty)
            ? LiveCommand.RunPseudoTerminal(Keys(parsed, set), parsed.GetValue(plug)!, output, error)
            : ConsoleCommand.Run(Keys(parsed, set), parsed.GetValue(plug)!, error));
        return command;
    }

    private static List<BoardKey> Keys(ParseResult parsed, Option<string[]> set) => [.. parsed.GetValue(set)!.Select(Key)];

    private static BoardKey Key(string text)
    {
        try
        {
            return BoardKey.Parse(text);
        }
        catch (InputException error)
        {
            throw new InputException($"--set {error.Message}");
        }
    }
}
