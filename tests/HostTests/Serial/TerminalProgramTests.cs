using System.Globalization;
using VirtualAmp.Tests.Cli;
using Xunit;

namespace VirtualAmp.Tests.Serial;

/// <summary>The whole way in real time: keys at a terminal, a terminal program, the pseudo terminal, the virtual board's UART, the firmware, and back.</summary>
public sealed class TerminalProgramTests
{
    private const string Packages = "apt install picocom tio minicom putty-tools bsdutils";
    private const string PicocomEscape = "\u0001";
    private const string PicocomExit = PicocomEscape + "\u0018";

    [Fact]
    public void Picocom_types_edits_and_reads_the_answers_and_comes_back()
    {
        Assert.SkipUnless(Tool.IsInstalled("picocom") && Tool.IsInstalled("script"), $"picocom or script is not installed ({Packages})");
        using var amp = new Conversation(SimulatorProcess.Host, SimulatorProcess.Simulator, "console", "--pty", "--plug", "main");
        var port = amp.Hear("console is (/dev/[^,]+),");
        amp.Hear("state=Active");

        using (var picocom = Picocom(port))
        {
            picocom.Type("versiom\u007fn\r").Hear("version=.*\r\nboard=.*\r\nOK\r\n");
            picocom.Type("vol -5x\b0\r").Hear("requested=-50.0dB\r\nOK\r\n");
            picocom.Type("l -60\u001b[Hvo\r").Hear("requested=-60.0dB\r\nOK\r\n");
            picocom.Type($"alance{PicocomEscape}{PicocomEscape}b\u0005 2\u001b[Dx\b\r").Hear("balance=2.0dB\r\nOK\r\n");
            picocom.Type("\u001b[A\u001b[A\r").Hear("requested=-60.0dB\r\nOK\r\n");
            picocom.Type("vers\t\r").Hear("version=.*\r\nboard=.*\r\nOK\r\n");
            picocom.Type("vol 3\r").Hear("ERR 102 .*\r\n");
            picocom.Type(new string('x', 129) + "\r").Hear("ERR 104 .*\r\n");
            picocom.Type("v\u00f6l\r").Hear("ERR 105 .*\r\n");
            picocom.Type(PicocomExit).Hear("Thanks for using picocom");
            Assert.Equal(0, picocom.End());
        }

        amp.Type("vol\n:unplug main\n").Hear($"the amp's console is {port}; lines here begin with ':'");
        amp.Hear("jack=none");
        using (var again = Picocom(port))
        {
            again.Type("jack\r").Hear("jack=none\r\nOK\r\n");
            again.Type(PicocomExit);
            Assert.Equal(0, again.End());
        }

        amp.Type(":quit\n");
        Assert.Equal(0, amp.End());
    }

    /// <summary>How a terminal program is started and left, and what arrow up sends in it.</summary>
    [Theory]
    [InlineData("picocom", "picocom -b 115200 {0}", "Terminal ready", "\u001b[A", "\u0001\u0018", "Thanks for using picocom")]
    [InlineData("tio", "tio -b 115200 {0}", "Connected", "\u001b[A", "\u0014q", "Disconnected")]
    [InlineData("minicom", "TERM=vt100 minicom -o -b 115200 -D {0}", "CTRL-A Z for help", "\u001bOA", "\u0001x", "Leave Minicom")]
    [InlineData("plink", "stty raw -echo; echo raw; exec plink -serial {0} -sercfg 115200,8,n,1,N", "raw", "\u001b[A", "", "")]
    public void A_terminal_program_types_edits_recalls_and_completes(
        string program, string command, string opens, string up, string leave, string leaves)
    {
        Assert.SkipUnless(Tool.IsInstalled(program) && Tool.IsInstalled("script"), $"{program} or script is not installed ({Packages})");
        using var amp = new Conversation(SimulatorProcess.Host, SimulatorProcess.Simulator, "console", "--pty", "--plug", "main", "--set", "delay=1s");
        var port = amp.Hear("console is (/dev/[^,]+),");
        amp.Hear("state=Active");

        using (var terminal = Conversation.AtATerminal(string.Format(CultureInfo.InvariantCulture, command, port)))
        {
            terminal.Hear(opens);
            TypeAndRead(terminal, up);
            terminal.Type(leave).Hear(leaves);
        }

        amp.Type(":quit\n");
        Assert.Equal(0, amp.End());
    }

    [Fact]
    public void A_pipe_types_edits_recalls_and_completes()
    {
        using var pipe = new Conversation(SimulatorProcess.Host, SimulatorProcess.Simulator, "console", "--plug", "main", "--set", "delay=1s");
        pipe.Hear("# state Active\r\n");
        TypeAndRead(pipe, "\u001b[A");
    }

    [Theory]
    [InlineData(null, "code 0")]
    [InlineData("INT", "code 0")]
    [InlineData("TERM", "code 143")]
    public void A_terminal_is_raw_while_it_is_the_console_and_as_it_was_afterwards(string? signal, string end)
    {
        Assert.SkipUnless(Tool.IsInstalled("script"), "script is not installed (apt install bsdutils)");

        // A test that runs in the background of a shell inherits a SIGINT that is ignored.
        using var terminal = Conversation.AtATerminal(
            $"echo mode $(stty -g); sh -c 'echo pid $$; exec env --default-signal=INT {SimulatorProcess.Host} {SimulatorProcess.Simulator} console'; echo code $?; echo mode $(stty -g)");
        var before = terminal.Hear("mode (.*)\r\n");
        var process = terminal.Hear("pid (.*)\r\n");
        terminal.Hear("Ctrl-] ends\r\n");
        terminal.Hear("# state Boot\r\n");

        terminal.Type("\u0003\rversion\r").Hear("version=.*\r\nboard=.*\r\nOK\r\n");
        if (signal is null)
        {
            terminal.Type("\u001d");
        }
        else
        {
            using var kill = new Conversation("kill", $"-{signal}", process);
            kill.End();
        }

        terminal.Hear(end);
        Assert.Equal(before, terminal.Hear("mode (.*)\r\n"));
        Assert.DoesNotContain("^C", terminal.Output, StringComparison.Ordinal);
    }

    // Backspace is 127 in most terminals and 8 in some. Plink leaves a terminal to put a CR before LF, a second one here.
    private static void TypeAndRead(Conversation terminal, string up)
    {
        const string Version = "version=.*\r+\nboard=.*\r+\nOK\r+\n";
        terminal.Type("versiom\u007fn\r").Hear(Version);
        terminal.Type("vol -5x\b0\r").Hear("requested=-50.0dB\r+\nOK\r+\n");
        terminal.Type($"{up}{up}\r").Hear(Version);
        terminal.Type("vers\t\r").Hear(Version);
    }

    private static Conversation Picocom(string port)
    {
        var picocom = Conversation.AtATerminal($"picocom -b 115200 {port}");
        picocom.Hear("Terminal ready\r\n");
        return picocom;
    }
}
