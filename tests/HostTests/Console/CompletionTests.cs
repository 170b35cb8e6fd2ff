using AmpController.Control;
using AmpController.Headphones;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>Tab completes commands and arguments from the command table.</summary>
public sealed class CompletionTests
{
    private readonly Terminal _terminal = new();
    private readonly ConsoleDesk _desk;

    public CompletionTests()
    {
        _desk = new ConsoleDesk(_terminal, isMachine: false);
        Type("");
    }

    [Theory]
    [InlineData("vo\t-", "vol -")]
    [InlineData("VO\t", "VOl ")]
    [InlineData("sta\t", "stat")]
    [InlineData("statu\t", "status ")]
    [InlineData("vol h\t", "vol held ")]
    [InlineData("vol up h\t", "vol up h")]
    [InlineData("gain m\t", "gain med ")]
    [InlineData("fault \t", "fault clear ")]
    [InlineData("mute o\tf\t", "mute off ")]
    [InlineData("set pol\tr\t", "set policy restore ")]
    [InlineData("set dose c\t", "set dose child ")]
    [InlineData("set knob-\th\t", "set knob-hold ")]
    [InlineData("set limit x\t", "set limit x")]
    [InlineData("help sel\t", "help selftest ")]
    [InlineData("hp sh\t", "hp show ")]
    [InlineData("hp gain me\t", "hp gain med ")]
    [InlineData("hp gain ma\t", "hp gain main ")]
    [InlineData("hp limit a\t", "hp limit aux ")]
    [InlineData("hp show b\t", "hp show bal ")]
    [InlineData("hp show main m\t", "hp show main m")]
    [InlineData("hp gain main h\t", "hp gain main high ")]
    [InlineData("hp set main non\t", "hp set main none ")]
    [InlineData("hp set ma\t", "hp set main ")]
    [InlineData("hp set main senn\t", "hp set main sennheiser ")]
    [InlineData("hp set sennheiser hd 65\t", "hp set sennheiser hd 650 / HD 6XX ")]
    [InlineData("hp set aux hd 65\t", "hp set aux hd 650 / HD 6XX ")]
    [InlineData("hp set aux main\t", "hp set aux main")]
    [InlineData("hp set aux zz\t", "hp set aux zz")]
    [InlineData("hp list hd 660s2\t", "hp list hd 660s2 ")]
    [InlineData("hp delete hd 65\t", "hp delete hd 65")]
    [InlineData("hp add 300 97 v st\t", "hp add 300 97 v stated ")]
    [InlineData("hp exposure r\t", "hp exposure reset ")]
    [InlineData("hp nonsense r\t", "hp nonsense r")]
    [InlineData("nonsense r\t", "nonsense r")]
    [InlineData("zz\t", "zz")]
    [InlineData("status \t", "status ")]
    [InlineData("log \t", "log ")]
    [InlineData("  vo\t", "  vol ")]
    public void A_word_is_completed_as_far_as_it_is_certain(string typed, string line)
    {
        Type(typed);
        Assert.Equal($"> {line}".TrimEnd(), _terminal.Row.TrimEnd());
        Assert.Equal(2 + line.Length, _terminal.Cursor);
    }

    [Theory]
    [InlineData("s\t", "status stats set save selftest screen service")]
    [InlineData("vol \t", "min held up down")]
    [InlineData("service \t", "show on off relay i2c front dc display")]
    [InlineData("service display \t", "page all chequer frame")]
    [InlineData("help service \t", "show on off relay i2c front dc display")]
    [InlineData("bringup \t", "new ok fail skip report")]
    [InlineData("hp \t", "show list set limit gain add delete exposure")]
    [InlineData("set dose \t", "adult child")]
    [InlineData("set knob-\t", "knob-press knob-twice knob-hold")]
    [InlineData("hp gain \t", "main aux bal low med high none")]
    [InlineData("hp show \t", "main aux bal")]
    [InlineData("hp gain main \t", "low med high none")]
    [InlineData("hp add 300 97 v \t", "measured stated")]
    public void Several_words_are_listed_and_the_line_comes_back(string typed, string list)
    {
        Type(typed);
        Assert.Equal([$"> {typed.TrimEnd('\t')}".TrimEnd(), list, $"> {typed.TrimEnd('\t')}".TrimEnd()], _terminal.Rows[1..].Select(row => row.TrimEnd()));
        Assert.Equal(typed.Length + 1, _terminal.Cursor);
    }

    [Fact]
    public void Names_are_listed_a_row_each_from_the_word_that_was_begun()
    {
        Type("hp set main hd 6\t");
        _desk.Pass(200);
        string[] names = [.. _terminal.Rows[2..^1].Select(row => row.TrimEnd())];
        Assert.All(names, name => Assert.StartsWith("HD 6", name, StringComparison.Ordinal));
        Assert.Contains("HD 600", names);
        Assert.Contains("HD 650 / HD 6XX", names);
        Assert.Contains("HD 6XX", names);
        Assert.Equal("> hp set main hd 6", _terminal.Row);
    }

    [Fact]
    public void With_nothing_typed_every_name_is_listed_once()
    {
        Type("hp set main \t");
        _desk.Pass(200);
        string[] rows = [.. _terminal.Rows[2..^1].Select(row => row.TrimEnd())];
        Assert.Equal(Catalogue.Count + 1, rows.Length);
        Assert.Equal(rows.Distinct(), rows);
        Assert.Equal("none", rows[^1]);
        Assert.Equal("> hp set main", _terminal.Row.TrimEnd());
        Assert.Equal(0, _desk.Shell.Output.Dropped);
    }

    [Fact]
    public void A_jack_that_the_board_does_not_have_is_not_offered()
    {
        _desk.Status.FittedJacks = 3;
        Type("hp show \t");
        Assert.Equal("main aux", _terminal.Rows[^2].TrimEnd());
    }

    [Fact]
    public void What_happens_while_words_are_listed_is_said_between_two_rows()
    {
        _terminal.Type("help \t");
        for (int passes = 0; passes < 100 && !_terminal.Row.StartsWith("help", StringComparison.Ordinal); passes++)
        {
            _desk.Pass(1);
        }

        Assert.StartsWith("help", _terminal.Row, StringComparison.Ordinal);
        _desk.Status.State = AmpState.Muted;
        _desk.Pass(40);
        string[] rows = [.. _terminal.Rows.Select(row => row.TrimEnd())];
        Assert.Contains("# state Muted", rows);
        Assert.Equal("> help", rows[^1]);
        Assert.All(rows, row => Assert.True(row.StartsWith('#') || !row.Contains('#'), row));
    }

    [Fact]
    public void A_flood_ends_a_completion()
    {
        _terminal.Type($"hp set main \t{new string('x', 6000)}\r");
        _desk.Pass(300);
        Assert.Equal(1, _terminal.Rows.Count(row => row.StartsWith("ERR 106", StringComparison.Ordinal)));
        Type("jack\r");
        Assert.Equal(["> jack", "jack=main", "OK", "> "], _terminal.Rows[^4..]);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("set \t")]
    [InlineData("help \t")]
    public void A_long_list_is_broken_and_nothing_of_it_is_lost(string typed)
    {
        Type(typed);
        Assert.All(_terminal.Rows, row => Assert.InRange(row.Length, 1, 79));
        Assert.Equal(0, _desk.Shell.Output.Dropped);
        Assert.Null(_terminal.Broken);
        Assert.Equal($"> {typed.TrimEnd('\t')}".TrimEnd(), _terminal.Row.TrimEnd());
        string[] words = [.. _terminal.Rows[2..^1].SelectMany(row => row.Split(' '))];
        Assert.Contains(typed.StartsWith("set", StringComparison.Ordinal) ? "mute-hold" : "selftest", words);
        Assert.Contains(typed.StartsWith("set", StringComparison.Ordinal) ? "delay" : "help", words);
    }

    [Fact]
    public void A_word_in_the_middle_is_completed_at_the_cursor()
    {
        Type("gai high\e[D\e[D\e[D\e[D\e[D\t");
        Assert.Equal("> gain  high", _terminal.Row);
        Assert.Equal(7, _terminal.Cursor);
    }

    [Fact]
    public void A_full_line_takes_no_completion_and_is_one_error()
    {
        Type($"{new string(' ', 126)}vo\t\r");
        Assert.Equal("ERR 104 the line is longer than 128 characters", _terminal.Rows[^2]);
    }

    private void Type(string text)
    {
        _terminal.Type(text);
        _desk.Pass(80);
    }
}
