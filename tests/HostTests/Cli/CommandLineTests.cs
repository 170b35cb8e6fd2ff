using VirtualAmp.Commands;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>Commands, their files and what they refuse, in process.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Unrecognized command or argument 'dance'. See --help.", "dance")]
    [InlineData("Required argument 'FILE' missing for command: 'run'. See --help.", "run")]
    [InlineData("none.amp: cannot read, no such file", "run", "none.amp")]
    [InlineData("none.amp: cannot read, no such file", "screen", "none.amp")]
    [InlineData("Unrecognized command or argument 'more'. See --help.", "run", "none.amp", "more")]
    [InlineData("Expected a number from 0 to 2147483647 after --seed, found 'x'. See --help.", "run", "none.amp", "--seed", "x")]
    [InlineData("Expected a number from 1 to 65535 after --port, found '99999'. See --help.", "--port", "99999")]
    [InlineData("--set expected volume=, jacks=, delay=, policy=, limit=, hp=, display=, events= or flash=, found 'colour'", "run", "none.amp", "--set", "colour")]
    [InlineData("--set expected 1, 2 or 3 after 'jacks=', found '0'", "run", "none.amp", "--set", "jacks=0")]
    [InlineData("--set expected zero, hold or restore after 'policy=', found 'Hold'", "run", "none.amp", "--set", "policy=Hold")]
    [InlineData("--set expected a headphone's name after 'hp=', found nothing", "--set", "hp=")]
    [InlineData("expected a jack that is fitted, found 'bal' on a board with jacks=2", "console", "--plug", "bal")]
    [InlineData("Unrecognized command or argument 'more'. See --help.", "console", "more")]
    public void Bad_input_is_one_line_and_exit_2(string line, params string[] args)
    {
        var (code, output, error) = Run(args);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal(line, error.TrimEnd('\r', '\n'));
        Assert.Empty(output);
    }

    [Fact]
    public void A_key_that_comes_later_is_refused_from_outside_too()
    {
        var file = _folder.Write("a.amp", "power on\n");

        var (code, _, error) = Run("run", file, "--set", "volume=pt2258");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal("--set volume=pt2258 is not available yet", error.TrimEnd());
    }

    [Fact]
    public void A_headphone_that_no_name_has_is_refused_from_outside_too()
    {
        var (code, output, error) = Run("--set", "hp=Walkman");

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Equal($"--set expected a headphone of the catalogue after 'hp=', found 'Walkman', which none of its {CatalogueNames.All.Count} names has", error.TrimEnd());
    }

    [Theory]
    [InlineData("policy=hold")]
    [InlineData("policy=restore")]
    [InlineData("jacks=3")]
    [InlineData("display=sh1106")]
    public void A_key_of_the_board_is_taken_from_outside(string key)
    {
        var file = _folder.Write("a.amp", "power on\nwait 1s\nexpect mute=open fault=none\n");

        var (code, _, error) = Run("run", file, "--set", key);

        Assert.Equal((ExitCode.Ok, ""), (code, error));
    }

    [Fact]
    public void A_screenshot_that_is_no_png_is_one_line_and_exit_2()
    {
        var file = _folder.Write("a.amp", "power on\nscreenshot x.txt\n");

        var (code, output, error) = Run("run", file);

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Equal($"{file}:2: expected a PNG file, its name ending in .png, found 'x.txt'", error.TrimEnd());
        Assert.Equal([file], Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void The_help_names_every_key_of_the_board()
    {
        var (code, output, _) = Run("--help");

        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("volume, jacks, delay, policy, limit, hp, display, events, flash", string.Join(' ', output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_scenario()
    {
        var (code, _, error) = Run("run", _folder.Root);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal($"{_folder.Root}: cannot read, it is a directory", error.TrimEnd());
    }

    [Theory]
    [InlineData("--vcd")]
    [InlineData("--log")]
    [InlineData("--png")]
    public void A_file_that_cannot_be_written_is_said_before_the_run(string option)
    {
        var file = _folder.Write("a.amp", "power on\nexpect mute=closed\n");
        var target = Path.Combine(_folder.Root, "none", "x");

        var (code, _, error) = Run("run", file, option, target);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal($"{target}: cannot write, no such folder", error.TrimEnd());
    }

    [Theory]
    [InlineData("a.vcd", "a.amp", "a.amp", "--log", "the scenario")]
    [InlineData("a.trace", "./a.trace", "./a.trace", "--log", "--vcd")]
    [InlineData("a.vcd", "link.amp", "link.amp", "--log", "the scenario")]
    [InlineData("now.png", "a.log", "now.png", "--vcd", "the screenshot of line 2")]
    public void A_file_that_is_taken_is_not_written_over(string vcd, string log, string refused, string option, string owner)
    {
        const string Text = "power on\nscreenshot now.png\n";
        var file = _folder.Write("a.amp", Text);
        File.CreateSymbolicLink(In("link.amp"), file);
        string In(string name) => $"{_folder.Root}{Path.DirectorySeparatorChar}{name}";

        var (code, output, error) = Run("run", file, "--vcd", In(vcd), "--log", In(log));

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Equal($"{In(refused)}: cannot write {option} there, it is the file of {owner}", error.TrimEnd());
        Assert.Equal(Text, File.ReadAllText(file));
        Assert.Equal(2, Directory.GetFiles(_folder.Root).Length);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_one_line_and_exit_2()
    {
        var file = _folder.Write("a.amp", "power on\nwait 1s\n");
        using var output = new FullWriter();
        using var error = new StringWriter();

        Assert.Equal(ExitCode.BadInput, CommandLine.Run(["run", file], output, error));
        Assert.Equal("the output cannot be written: No space left on device", error.ToString().TrimEnd());
        Assert.Equal(ExitCode.BadInput, CommandLine.Run(["run", "none.amp"], TextWriter.Null, output));
    }

    [Fact]
    public void A_golden_that_is_missing_is_said_before_the_run()
    {
        var file = _folder.Write("a.amp", "power on\nexpect screen=none.png\n");

        var (code, _, error) = Run("run", file);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Equal($"{file}:2: {Path.Combine(_folder.Root, "none.png")}: cannot read, no such file", error.TrimEnd());
    }

    [Fact]
    public void An_expectation_that_does_not_hold_says_what_was_and_exits_1()
    {
        var file = _folder.Write("a.amp", "power on\nwait 1s\nexpect mute=open state=Active volume=-20.0dB\n");

        var (code, output, error) = Run("run", file);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal($"{file}:3: expected state=Active volume=-20.0dB, was state=Settling volume=min", error.TrimEnd());
        Assert.Empty(output);
    }

    [Fact]
    public void A_wait_in_vain_says_what_was_and_exits_1()
    {
        var file = _folder.Write("a.amp", "power on\nwait until state=Active within 1500ms\n");

        var (code, _, error) = Run("run", file);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal($"{file}:2: expected state=Active within 1.5s, was state=Settling", error.TrimEnd());
    }

    [Fact]
    public void Traces_are_written_also_when_an_expectation_fails()
    {
        var file = _folder.Write("a.amp", "power on\nwait 1s\nexpect mute=closed\n");
        string In(string name) => Path.Combine(_folder.Root, name);

        var (code, _, _) = Run("run", file, "--vcd", In("a.vcd"), "--log", In("a.log"), "--png", In("a.png"));

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("$var wire 1 ! mute_gpio $end", File.ReadAllText(In("a.vcd")), StringComparison.Ordinal);
        Assert.Contains("\"ev\":\"state\",\"v\":\"Settling\"", File.ReadAllText(In("a.log")), StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(In("a.png")).Take(4));
    }

    [Fact]
    public void A_screenshot_is_the_golden_of_the_same_screen()
    {
        var file = _folder.Write("a.amp", "power on\nwait 1s\nscreenshot now.png\n");
        Assert.Equal(ExitCode.Ok, Run("run", file).Code);
        var again = _folder.Write("b.amp", "power on\nwait 1s\nexpect screen=now.png\nwait 1s\nexpect screen=now.png\n");

        var (code, _, error) = Run("run", again);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Matches("b.amp:5: expected screen=now.png, was a screen that differs in [0-9]+ of 8192 pixels", error);
    }

    [Fact]
    public void The_screen_is_32_lines_of_128_blocks()
    {
        var file = _folder.Write("a.amp", "power on\nwait 1s\n");

        var (code, output, _) = Run("screen", file);

        var lines = output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        Assert.Equal(ExitCode.Ok, code);
        Assert.Equal(32, lines.Count);
        Assert.All(lines, line => Assert.Equal(128, line.Length));
        Assert.Contains(lines, line => line.AsSpan().IndexOfAny("█▀▄") >= 0);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private sealed class FullWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
