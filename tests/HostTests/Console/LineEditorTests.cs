using System.Text;
using AmpController.Console;
using AmpController.Control;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>What a person at a terminal sees while typing.</summary>
public sealed class LineEditorTests
{
    private const string Up = "\e[A";
    private const string Down = "\e[B";
    private const string Right = "\e[C";
    private const string Left = "\e[D";

    private readonly Terminal _terminal = new();
    private readonly ConsoleDesk _desk;

    public LineEditorTests()
    {
        _desk = new ConsoleDesk(_terminal, isMachine: false);
        Type("");
    }

    [Fact]
    public void A_prompt_waits_and_what_is_typed_is_echoed_before_its_answer()
    {
        Assert.Equal("\r# state Active\r\n> ", _terminal.Raw.ToString());
        _terminal.Clear();
        Type("mute\r");
        Assert.Equal("mute\r\nmuted=no\r\nOK\r\n> ", _terminal.Raw.ToString());
        Type("\r");
        Assert.Equal("mute\r\nmuted=no\r\nOK\r\n> \r\n> ", _terminal.Raw.ToString());
    }

    [Theory]
    [InlineData("mute\rjack\r")]
    [InlineData("mute\njack\n")]
    [InlineData("mute\r\njack\r\n")]
    public void Every_line_end_gives_one_new_prompt(string typed)
    {
        Type(typed);
        Assert.Equal(["# state Active", "> mute", "muted=no", "OK", "> jack", "jack=main", "OK", "> "], _terminal.Rows);
    }

    [Theory]
    [InlineData("mut" + Left + Left + Left + "xy", "xymut", 2)]
    [InlineData("mute" + Left + "\b", "mue", 2)]
    [InlineData("mute" + Left + "\x7F", "mue", 2)]
    [InlineData("mute" + Left + Left + "\e[3~", "mue", 2)]
    [InlineData("mute\e[3~", "mute", 4)]
    [InlineData("\b\x7Fmute", "mute", 4)]
    [InlineData("ute\e[Hm", "mute", 1)]
    [InlineData("ute\e[1~m", "mute", 1)]
    [InlineData("ute\e[7~m", "mute", 1)]
    [InlineData("ute\eOHm", "mute", 1)]
    [InlineData("ute\u0001m", "mute", 1)]
    [InlineData("mut\e[H\e[Fe", "mute", 4)]
    [InlineData("mut\e[H\e[4~e", "mute", 4)]
    [InlineData("mut\e[H\e[8~e", "mute", 4)]
    [InlineData("mut\e[H\eOFe", "mute", 4)]
    [InlineData("mut\e[H\u0005e", "mute", 4)]
    [InlineData("mut\eOD\eOD\eOCx", "muxt", 3)]
    [InlineData("vol -20" + Left + Left + "\u0015", "20", 0)]
    [InlineData("vol -20" + Left + Left + "\u000B", "vol -", 5)]
    [InlineData("hp set hd 650  \u0017", "hp set hd ", 10)]
    [InlineData("hp set hd\u0017\u0017\u0017\u0017", "", 0)]
    [InlineData(Left + Right + "x" + Right + Left + Left + Left + "y", "yx", 1)]
    public void Keys_edit_the_line(string typed, string line, int cursor)
    {
        Type(typed);
        Assert.Equal($"> {line}".TrimEnd(), _terminal.Row.TrimEnd());
        Assert.Equal(2 + cursor, _terminal.Cursor);
    }

    [Theory]
    [InlineData("\e[5~")]
    [InlineData("\e[15~")]
    [InlineData("\e[1;5P")]
    [InlineData("\e[200~")]
    [InlineData("\e[?25l")]
    [InlineData("\e[[A")]
    [InlineData("\eOP")]
    [InlineData("\ef")]
    [InlineData("\e\e[Z")]
    public void Other_sequences_are_swallowed(string sequence)
    {
        Type("mu" + sequence + "te\r");
        Assert.Equal(["# state Active", "> mute", "muted=no", "OK", "> "], _terminal.Rows);
    }

    [Fact]
    public void A_sequence_may_come_in_parts()
    {
        foreach (var key in "mtue\e[D\e[1;5D\b\e[4~\b" + "te")
        {
            Type(key.ToString());
        }

        Assert.Equal("> mute", _terminal.Row);
    }

    [Fact]
    public void A_line_end_ends_the_line_even_within_a_sequence()
    {
        Type("mute\e[1\rjack\e\r");
        Assert.Equal(["# state Active", "> mute", "muted=no", "OK", "> jack", "jack=main", "OK", "> "], _terminal.Rows);
    }

    [Fact]
    public void Arrows_bring_lines_back_and_past_the_newest_there_is_an_empty_one()
    {
        Type("jack\rmute\rmute\r   \r");
        Type(Down);
        Assert.Equal("> ", _terminal.Row);
        Type(Up + Up);
        Assert.Equal("> mute", _terminal.Row);
        Type(Up);
        Assert.Equal("> jack", _terminal.Row);
        Type(Up);
        Assert.Equal("> jack", _terminal.Row);
        Type(Down);
        Assert.Equal("> mute", _terminal.Row);
        Type(Down + Down);
        Assert.Equal("> ", _terminal.Row);
        _terminal.Clear();
        Type(Up + Up + Up + "\r");
        Assert.Equal(["> jack", "jack=main", "OK", "> "], _terminal.Rows);
    }

    [Fact]
    public void A_line_that_was_brought_back_can_be_changed()
    {
        Type("vol -20\r");
        _terminal.Clear();
        Type(Up + "\b5\r");
        Assert.Equal("> vol -25", _terminal.Rows[0]);
        Type(Up);
        Assert.Equal("> vol -25", _terminal.Row);
        Type(Up);
        Assert.Equal("> vol -20", _terminal.Row);
    }

    [Fact]
    public void Old_lines_go_when_new_ones_need_their_place()
    {
        string[] lines = [.. Enumerable.Range(0, 40).Select(i => $"bad{i} {new string('x', i * 3)}")];
        foreach (var line in lines)
        {
            Type(line + "\r");
        }

        int kept = 0;
        for (int i = lines.Length - 1, bytes = lines[^1].Length + 2; bytes <= LineHistory.Capacity; kept++, i--, bytes += lines[i].Length + 2)
        {
            Type(Up);
            Assert.Equal(Shown(lines[i]), _terminal.Row);
        }

        Type(Up);
        Assert.Equal(Shown(lines[^kept]), _terminal.Row);
        for (int i = lines.Length - kept + 1; i < lines.Length; i++)
        {
            Type(Down);
            Assert.Equal(Shown(lines[i]), _terminal.Row);
        }
    }

    [Fact]
    public void Lines_that_could_not_be_used_are_not_brought_back()
    {
        Type("mute\rja\u00C3ck\r");
        Type(new string('y', 129) + "\r");
        Type(Up);
        Assert.Equal("> mute", _terminal.Row);
    }

    [Fact]
    public void A_long_line_shows_the_part_that_ends_at_the_cursor()
    {
        string line = "bad " + string.Concat(Enumerable.Range(0, 31).Select(i => $"{i,4}"));
        Assert.Equal(LineEditor.LongestLine, line.Length);
        Type(line);
        Assert.Equal("> " + line[^77..], _terminal.Row);
        Assert.Equal(79, _terminal.Cursor);
        Type("\e[H");
        Assert.Equal(("> " + line[..77]).TrimEnd(), _terminal.Row);
        Assert.Equal(2, _terminal.Cursor);
        Type("\r");
        Assert.Equal(["ERR 100 no such command; try help", "> "], _terminal.Rows[^2..]);
    }

    [Fact]
    public void An_over_long_line_and_a_bad_byte_are_one_error_each_on_a_line_of_their_own()
    {
        Type(new string('x', 400) + "\r");
        Type("ja\0\0ck\u00FF\u0015\t\e[A\r");
        Assert.Equal(
            ["ERR 104 the line is longer than 128 characters", "> ja", "ERR 105 the line holds a byte that is not printable ASCII", "> "],
            _terminal.Rows[^4..]);
    }

    [Fact]
    public void A_flood_leaves_what_was_typed_above_its_error()
    {
        Type("s" + new string('\t', 1000));
        Type("tatus\r");
        Assert.Contains("> s", _terminal.Rows);
        Assert.EndsWith("ERR 106 bytes came faster than they could be read\r\n> ", _terminal.Raw.ToString(), StringComparison.Ordinal);
        Type("mute\r");
        Assert.Equal(["> mute", "muted=no", "OK", "> "], _terminal.Rows[^4..]);
    }

    [Fact]
    public void What_comes_unasked_gets_a_line_of_its_own_and_the_typed_line_comes_back()
    {
        _terminal.Clear();
        _desk.Status.State = AmpState.Muted;
        Type("");
        Assert.Equal("\r# state Muted\r\n> ", _terminal.Raw.ToString());

        Type("vol -20" + Left + Left);
        _desk.Status.State = AmpState.Active;
        Type("");
        Assert.Equal(["# state Muted", "# state Active", "> vol -20"], _terminal.Rows);
        Assert.Equal(7, _terminal.Cursor);
        Type("3\r");
        Assert.Equal("> vol -320", _terminal.Rows[2]);
    }

    [Fact]
    public void A_program_gets_neither_echo_nor_prompt_and_a_person_gets_them_back()
    {
        _terminal.Clear();
        Type("mode machine\r");
        Assert.Equal("mode machine\r\nmode=machine\r\nOK\r\n", _terminal.Raw.ToString());
        _terminal.Clear();
        Type("\r\nju\back\tx\rmode\e[D\r\n");
        _desk.Status.State = AmpState.Muted;
        Type("");
        Assert.Equal(
            "ERR 101 an argument is missing or cannot be read; see help jack\r\nmode=machine\r\nOK\r\n# state Muted\r\n",
            _terminal.Raw.ToString());
        _terminal.Clear();
        Type("mode human\r");
        Assert.Equal("mode=human\r\nOK\r\n> ", _terminal.Raw.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Terminal_and_line_agree_whatever_keys_are_pressed(int seed)
    {
        string[] keys = [Left, Right, "\e[H", "\e[F", "\e[3~", "\b", "\x7F", "\u0001", "\u0005", "\u0017", "a", "b", " ", "xyz", "-20 "];
        Random random = new(seed);
        for (int round = 0; round < 40; round++)
        {
            StringBuilder line = new();
            int cursor = 0;
            for (int i = random.Next(120); i > 0; i--)
            {
                string key = keys[random.Next(keys.Length)];
                if (line.Length + key.Length <= LineEditor.LongestLine)
                {
                    Apply(key, line, ref cursor);
                    _terminal.Type(key);
                }

                if (random.Next(3) == 0)
                {
                    _desk.Pass(random.Next(1, 4));
                }
            }

            Type("");
            string text = line.ToString();
            int from = Math.Max(0, cursor - 77);
            Assert.Equal($"> {text[from..Math.Min(text.Length, from + 77)]}".TrimEnd(), _terminal.Row.TrimEnd());
            Assert.Equal(2 + cursor - from, _terminal.Cursor);
            Type("\u0005\u0015");
        }

        Assert.Null(_terminal.Broken);
        Assert.Equal(0, _desk.Shell.Output.Dropped);
    }

    // The same keys on a model of the line.
    private static void Apply(string key, StringBuilder line, ref int cursor)
    {
        switch (key)
        {
            case Left: cursor = Math.Max(0, cursor - 1); break;
            case Right: cursor = Math.Min(line.Length, cursor + 1); break;
            case "\e[H" or "\u0001": cursor = 0; break;
            case "\e[F" or "\u0005": cursor = line.Length; break;
            case "\e[3~":
                line.Remove(cursor, Math.Min(1, line.Length - cursor));
                break;
            case "\b" or "\x7F":
                line.Remove(Math.Max(0, cursor - 1), Math.Min(1, cursor));
                cursor = Math.Max(0, cursor - 1);
                break;
            case "\u0017":
                string left = line.ToString(0, cursor).TrimEnd(' ');
                int start = left.LastIndexOf(' ') + 1;
                line.Remove(start, cursor - start);
                cursor = start;
                break;
            default:
                line.Insert(cursor, key);
                cursor += key.Length;
                break;
        }
    }

    private static string Shown(string line) => "> " + line[^Math.Min(77, line.Length)..];

    private void Type(string text)
    {
        _terminal.Type(text);
        _desk.Pass(80);
    }
}
