using VirtualAmp.Commands;
using VirtualAmp.Kernel;
using VirtualAmp.Scenarios;
using Xunit;

namespace VirtualAmp.Tests.Cli;

/// <summary>The live amp without its clock: lines in, lines out.</summary>
public sealed class LiveSessionTests
{
    private readonly List<string> _said = [];
    private readonly LiveSession _session;

    /// <summary>A board that was just switched on.</summary>
    public LiveSessionTests() => _session = new LiveSession(new BoardSettings(), new FirmwareImage(), _said.Add);

    [Fact]
    public void Statements_and_console_lines_wait_for_one_another()
    {
        Play(seconds: 15, ":wait until state=Ready within 5s", ":plug main", ":wait until state=Active within 2s", "vol -40", ":wait 3s", ":expect volume=-40.0dB mute=closed");

        Assert.True(_session.Idle);
        Assert.Equal(3, _said.Count(line => line == ": holds"));
        Assert.Contains("OK", _said);
        Assert.Equal("state=Active gain=Low volume=-40.0dB muted=no jack=main fault=none advice=none mute=closed", _session.Status);
    }

    [Fact]
    public void A_line_typed_during_boot_waits_for_the_firmware()
    {
        Play(seconds: 2, "version");

        Assert.Contains("OK", _said);
    }

    [Fact]
    public void A_line_for_the_console_is_shown_once_by_the_echo_of_the_amp()
    {
        Play(seconds: 3, "version", "jack");

        Assert.Equal(["> version", "> jack"], _said.Where(line => line.EndsWith("version", StringComparison.Ordinal) || line.EndsWith("jack", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_picture_that_the_console_prints_is_shown_in_its_characters()
    {
        Play(seconds: 4, "screen");

        Assert.Equal(32, _said.Count(line => line.Length == 64 && line.All(c => c is ' ' or (>= '\u2580' and <= '\u259F'))));
    }

    [Fact]
    public void A_session_whose_console_is_elsewhere_takes_only_lines_for_the_world()
    {
        var session = new LiveSession(new BoardSettings(), new FirmwareImage(), _said.Add, "/dev/pts/7");

        Play(session, seconds: 3, "version", ":expect state=Settling", "");

        Assert.Equal([": the amp's console is /dev/pts/7; lines here begin with ':', ':help' lists them", ": expected state=Settling, was no firmware running"], _said);
    }

    [Theory]
    [InlineData(":plug left", ": expected main, aux or bal, found 'left'")]
    [InlineData(":plug bal", ": expected a jack that is fitted, found 'bal' on a board with jacks=2")]
    [InlineData(":board jacks=1", ": the board cannot change while it runs; start again with --set")]
    [InlineData(":expect mute=closed", ": expected mute=closed, was mute=open")]
    public void A_statement_that_cannot_be_done_is_said_and_life_goes_on(string line, string answer)
    {
        Play(seconds: 1, line, ":expect mute=open");

        Assert.Equal([answer, ": holds"], _said.Where(said => said.StartsWith(':')));
    }

    [Fact]
    public void The_third_jack_is_plugged_in_place_of_a_mute_button()
    {
        var session = new LiveSession(new BoardSettings { Jacks = 3 }, new FirmwareImage(), _said.Add);

        Play(session, seconds: 10, ":wait until state=Ready within 5s", ":plug bal", ":wait until state=Active within 2s", ":expect jack=bal advice=none", ":press mute", ":press knob", ":wait until muted=yes within 1s");

        Assert.Equal(
            [": holds", ": holds", ": holds", ": this board has no mute button: its pin carries the third jack; press knob mutes too", ": holds"],
            _said.Skip(1).Where(said => said.StartsWith(':')));
    }

    [Fact]
    public void A_long_press_of_the_knob_opens_the_menu_and_a_press_its_headphones()
    {
        Play(
            seconds: 14,
            ":wait until state=Ready within 5s",
            ":plug main",
            ":wait until state=Active within 2s",
            ":press knob for 1500ms",
            ":wait 100ms",
            ":press knob",
            ":wait 200ms",
            ":knob +1 over 300ms",
            ":press knob",
            ":wait 500ms",
            ":expect muted=no volume=min",
            "hp");

        Assert.Contains($"headphones={CatalogueNames.All[0]}", _said);
        Assert.Equal(3, _said.Count(line => line == ": holds"));
    }

    [Fact]
    public void The_screen_can_be_shown()
    {
        Play(seconds: 1, ":wait 500ms", ":screen");

        Assert.Equal(32, _said.Count(line => line.Length == 128));
    }

    [Fact]
    public void Quit_ends_it()
    {
        Play(seconds: 1, ":quit", ":power off");

        Assert.True(_session.Quits);
    }

    private void Play(int seconds, params string[] lines) => Play(_session, seconds, lines);

    private static void Play(LiveSession session, int seconds, params string[] lines)
    {
        foreach (var line in lines)
        {
            session.Enter(line);
        }

        const int Turns = 100;
        for (var turn = 1; turn <= seconds * Turns; turn++)
        {
            session.AdvanceTo(turn * 1_000 * Quantity.NsPerMs / Turns);
        }
    }
}
