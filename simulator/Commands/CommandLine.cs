using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using VirtualAmp.Scenarios;

namespace VirtualAmp.Commands;

/// <summary>The commands and options of the simulator (docs/scenarios.md, Running). Bad input is one line on stderr and exit 2.</summary>
public static class CommandLine
{
    private const int HighestPort = 65_535;

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
            Description = "Change the board as a 'board' line does; wins over the file. Keys: volume, jacks, delay, policy, limit, hp",
            HelpName = "KEY=VALUE",
            Recursive = true,
            DefaultValueFactory = _ => [],
        };
        var port = new Option<int?>("--port")
        {
            Description = "Port of the page on 127.0.0.1 (the page is not available yet; the port must be free)",
            HelpName = "N",
            CustomParser = result => Number(result, 1, HighestPort),
        };
        var root = new RootCommand("The virtual amp. Without a command: the amp live in this terminal; lines go to its console, ':help' tells the rest.")
        {
            set,
            port,
            RunCommand(set, output, error),
            ScreenCommand(set, output, error),
            Later("soak", "Random users and faults in virtual time (not available yet)", error),
            Later("console", "The terminal joined to the firmware's serial port (not available yet)", error),
        };
        root.SetAction(parsed => LiveCommand.Run(Keys(parsed, set), parsed.GetValue(port), output, error));
        return root;
    }

    private static Command RunCommand(Option<string[]> set, TextWriter output, TextWriter error)
    {
        var file = FileArgument();
        var vcd = FileOption("--vcd", "Write the wires as a value change dump");
        var log = FileOption("--log", "Write what happened as JSON lines");
        var png = FileOption("--png", "Write the screen at the end as a PNG of 128x64");
        var seed = SeedOption();
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
        var file = FileArgument();
        var seed = SeedOption();
        var command = new Command("screen", "Show the OLED as text blocks after a scenario") { file, seed };
        command.SetAction(parsed => ScenarioCommand.Screen(
            Scenario.Load(parsed.GetRequiredValue(file), Keys(parsed, set), parsed.GetValue(seed)), output, error));
        return command;
    }

    private static Command Later(string name, string description, TextWriter error)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(_ => Refuse(error, $"'{name}' is not available yet"));
        return command;
    }

    private static Argument<string> FileArgument() => new("FILE") { Description = "The scenario, an .amp file" };

    private static Option<string?> FileOption(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static Option<int> SeedOption() => new("--seed")
    {
        Description = "Seed of everything that is drawn (bounce, delays); the same seed gives the same bytes",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result => Number(result, 0, int.MaxValue) ?? 0,
    };

    private static int? Number(ArgumentResult result, int lowest, int highest)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
        {
            return number;
        }

        result.AddError($"Expected a number from {lowest} to {highest} after {((OptionResult)result.Parent!).Option.Name}, found '{text}'.");
        return null;
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
