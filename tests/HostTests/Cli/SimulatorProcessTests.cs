using System.Net;
using System.Net.Sockets;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>The simulator as a user starts it: exit codes and streams of the process.</summary>
public sealed class SimulatorProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_scenario_that_holds_exits_0()
    {
        _folder.Write("a.amp", "power on\nwait 1s\nexpect state=Settling mute=open\n");

        var (code, output, error) = SimulatorProcess.Run(_folder.Root, "", "run", "a.amp");

        Assert.Equal("", error);
        Assert.Equal("a.amp: passed, 1 expectation held, no rule broken, 1s of virtual time", output.TrimEnd());
        Assert.Equal(0, code);
    }

    [Fact]
    public void A_scenario_that_does_not_parse_exits_2_with_one_line()
    {
        _folder.Write("a.amp", "power on\nplug left\n");

        var (code, output, error) = SimulatorProcess.Run(_folder.Root, "", "run", "a.amp");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("a.amp:2: expected main, aux or bal, found 'left'", error.TrimEnd());
    }

    [Fact]
    public void The_version_is_printed()
    {
        var (code, output, _) = SimulatorProcess.Run(_folder.Root, "", "--version");

        Assert.Equal(0, code);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", output);
    }

    [Fact]
    public void A_piped_live_amp_answers_its_console_and_exits_0()
    {
        var (code, output, error) = SimulatorProcess.Run(_folder.Root, ":expect mute=open\n:powr\nversion\n");

        Assert.Equal("", error);
        Assert.Contains(": holds", output, StringComparison.Ordinal);
        Assert.Contains(": expected board, power,", output, StringComparison.Ordinal);
        Assert.Contains("\nOK", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.Equal(0, code);
    }

    [Fact]
    public void A_piped_console_carries_bytes_and_exits_0()
    {
        var (code, output, error) = SimulatorProcess.Run(_folder.Root, "jac\bck\r", "console");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\njack=none\r\nOK\r\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_amp_whose_input_was_closed_before_the_start_ends_with_0()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var (code, output, error) = SimulatorProcess.RunWithoutInput(_folder.Root);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(": the virtual amp, power on", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_taken_port_exits_2_with_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, output, error) = SimulatorProcess.Run(_folder.Root, "", "--port", $"{port}");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal($"port {port} of 127.0.0.1 is in use; choose another with --port", error.TrimEnd());
    }
}
