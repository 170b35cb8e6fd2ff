using VirtualAmp.Commands;
using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>Files that can be opened and not written; on systems with a /dev/full.</summary>
public sealed class FullDeviceTests : IDisposable
{
    private const string Full = "/dev/full";
    private const string LineEnd = ": cannot write, No space left on device";
    private const string Line = Full + LineEnd;

    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--vcd")]
    [InlineData("--log")]
    [InlineData("--png")]
    public void A_trace_that_cannot_be_written_is_no_passed_run(string option)
    {
        if (!File.Exists(Full))
        {
            return;
        }

        var (code, output, error) = Run("power on\nwait 1s\n", option, Full);

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.StartsWith(Line, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_screenshot_that_cannot_be_written_says_its_line()
    {
        if (!File.Exists(Full))
        {
            return;
        }

        var (code, _, error) = Run($"power on\nscreenshot {FullPng()}\n");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains($"a.amp:2: {FullPng()}{LineEnd}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_screenshot_that_cannot_be_written_is_said_and_life_goes_on()
    {
        if (!File.Exists(Full))
        {
            return;
        }

        var said = new List<string>();
        var session = new LiveSession(new BoardSettings(), new FirmwareImage(), said.Add);
        session.Enter($":screenshot {FullPng()}");
        session.Enter(":expect mute=open");
        session.AdvanceTo(10 * Quantity.NsPerMs);

        Assert.StartsWith($": {FullPng()}{LineEnd}", said[0], StringComparison.Ordinal);
        Assert.Equal(": holds", said[1]);
    }

    /// <summary>The device under a name that a screenshot may have.</summary>
    private string FullPng()
    {
        var link = Path.Combine(_folder.Root, "full.png");
        if (!File.Exists(link))
        {
            File.CreateSymbolicLink(link, Full);
        }

        return link;
    }

    private (int Code, string Output, string Error) Run(string scenario, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(["run", _folder.Write("a.amp", scenario), .. options], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
