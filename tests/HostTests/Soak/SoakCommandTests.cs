using System.Text.RegularExpressions;
using VirtualAmp.Commands;
using VirtualAmp.Soak;
using VirtualAmp.Tests.Building;
using VirtualAmp.Tests.Cli;
using Xunit;

namespace VirtualAmp.Tests.Soak;

/// <summary>`soak` on the command line.</summary>
public sealed partial class SoakCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Expected a number from 0 to 2147483647 after --seed, found '-1'. See --help.", "--seed", "-1")]
    [InlineData("Expected hours above 0 and at most 100000 after --hours, found '0'. See --help.", "--hours", "0")]
    [InlineData("Expected hours above 0 and at most 100000 after --hours, found '1,5'. See --help.", "--hours", "1,5")]
    [InlineData("Expected a number from 1 to 2147483647 after --session, found '0'. See --help.", "--session", "0")]
    [InlineData("Expected a number from 1 to 64 after --jobs, found 'all'. See --help.", "--jobs", "all")]
    [InlineData("Unrecognized command or argument 'more'. See --help.", "more")]
    [InlineData("none: cannot write, no such folder", "--out", "none")]
    [InlineData("--set volume=pt2258 is not available yet", "--set", "volume=pt2258")]
    [InlineData("--set volume=pt2258 is not available yet", "--session", "1", "--jobs", "4", "--set", "volume=pt2258")]
    [InlineData("--set expected zero, hold or restore after 'policy=', found 'loud'", "--session", "1", "--jobs", "4", "--set", "policy=loud")]
    [InlineData("--set expected a headphone's name after 'hp=', found nothing", "--session", "1", "--jobs", "4", "--set", "hp=")]
    [InlineData("--set expected a limit of -40dB or more, the volume at the end of every session, found limit=-60.0dB", "--session", "1", "--jobs", "4", "--set", "limit=-60dB")]
    public void Bad_input_is_one_line_and_exit_2(string line, params string[] args)
    {
        var (code, _, error) = Run(args);

        Assert.Equal((ExitCode.BadInput, line), (code, error.TrimEnd('\r', '\n')));
    }

    [Fact]
    public void What_was_soaked_is_said_and_nothing_is_written()
    {
        var (code, output, error) = Run("--seed", "5", "--hours", "0.2", "--jobs", "2", "--out", _folder.Root);

        Assert.Equal((ExitCode.Ok, ""), (code, error));
        Assert.StartsWith("soak: seed 5, 0.2 virtual hours, users only, 2 at a time", output, StringComparison.Ordinal);
        Assert.Matches("""sessions +[0-9]+\s+virtual hours +[0-9.]+\s+statements +[0-9]+\s+fired +.*\s+real time +[0-9.]+ s, [0-9.]+ virtual hours a minute""", output);
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void A_seed_that_was_not_given_is_drawn_and_said()
    {
        // A key that is refused: what a seed that nobody knows would play is not for a test.
        var (one, other) = (Run("--session", "1", "--set", "volume=pt2258"), Run("--session", "1", "--set", "volume=pt2258"));

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (one.Code, other.Code));
        Assert.Matches("^soak: seed [0-9]+, session 1, users only", one.Output);
        Assert.NotEqual(FirstLine().Match(one.Output).Value, FirstLine().Match(other.Output).Value);
    }

    [Fact]
    public void A_failure_is_written_to_disk_with_the_command_that_replays_it()
    {
        var image = PatchedFirmware.Image(new Patch("AmpController.Core/Control/Amplifier.cs", "if (_delay.LeftMs(nowMs) == 0 && !_test.IsRunning)", "if (!_test.IsRunning)"));
        using var output = new StringWriter();
        using var error = new StringWriter();

        var folder = Directory.CreateDirectory(Path.Combine(_folder.Root, "two words")).FullName;

        var code = SoakCommand.Run(new SoakOptions(3) { Hours = 3, Folder = folder }, image, output, error);

        var file = Assert.Single(Directory.GetFiles(folder, "soak-3-*.amp"));
        var replay = $"dotnet run --project simulator -- run \"{file}\" --seed ";
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("rule S1", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("replay: " + replay, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("#   " + replay, File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Contains("#   dotnet run --project simulator -- soak --seed 3 --session ", File.ReadAllText(file), StringComparison.Ordinal);

        // The firmware as it is breaks no rule in it.
        var seed = error.ToString().TrimEnd().Split(' ')[^1];
        Assert.Equal(ExitCode.Ok, CommandLine.Run(["run", file, "--seed", seed], output, error));
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(["soak", .. args], output, error);
        return (code, output.ToString(), error.ToString());
    }

    [GeneratedRegex("^.*")]
    private static partial Regex FirstLine();
}
