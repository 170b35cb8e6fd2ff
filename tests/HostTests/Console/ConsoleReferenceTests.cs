using System.Reflection;
using System.Text.RegularExpressions;
using AmpController.Console;
using AmpController.Control;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>docs/console.md and the tables of the firmware say the same.</summary>
public sealed partial class ConsoleReferenceTests
{
    private static readonly string[] Document = File.ReadAllLines(Repository.Below("docs", "console.md"));

    [Fact]
    public void Every_command_has_its_heading_in_the_order_of_the_table()
    {
        Assert.Equal(
            Commands().Select(command => $"### `{$"{command.Name} {command.Form}".TrimEnd()}`"),
            Document.Where(line => line.StartsWith("### ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_command_has_the_purpose_and_the_example_that_help_prints()
    {
        Assert.All(Commands(), command => Assert.Contains($"Purpose: {command.Purpose}. Example: `{command.Example}`", Document));
    }

    [Fact]
    public void A_row_of_help_fits_a_terminal_of_80_columns()
    {
        Assert.All(Commands(), command =>
        {
            Assert.InRange($"{command.Name} {command.Form}".Length, 1, 33);
            Assert.InRange(command.Purpose.Length, 1, 46);
        });
    }

    [Fact]
    public void Every_fault_and_error_has_its_row()
    {
        FaultCode[] codes = [.. Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None)];

        string[] rows = [.. Document.Where(line => NumberedRow().IsMatch(line))];
        Assert.Equal(codes.Length, rows.Length);
        Assert.All(codes.Zip(rows), pair =>
        {
            (FaultCode code, string row) = pair;
            string start = $"| {(int)code} | {code} | {FaultTable.Text(code)} | ";
            if (code < FaultCode.UnknownCommand)
            {
                Assert.Equal(code.ToString(), FaultTable.Name(code));
                Assert.Equal($"{start}{FaultTable.Effect(code)} | {FaultTable.Remedy(code)} |", row);
            }
            else
            {
                // What to do about a console error is in the document alone.
                Assert.StartsWith($"{start}the line changed nothing | ", row, StringComparison.Ordinal);
                Assert.Equal(5, row.TrimEnd('|').Split(" | ").Length);
            }
        });
    }

    [Fact]
    public void Every_key_that_is_printed_is_explained()
    {
        string[] keys = [.. Keys("status", status => status.Fault = FaultCode.VolumeNack), .. Keys("stats", _ => { }), .. Keys("vol 0", status => status.CeilingCb = -100)];

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(Document, line => line.Contains($"`{key}=`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_second_word_of_hp_has_its_row_and_every_key_of_its_answers_is_explained()
    {
        HpCommand hp = Assert.IsType<HpCommand>(Commands().Single(command => command.Name == "hp"));
        Command[] parts = [.. Enumerable.Range(0, hp.Parts.Count).Select(hp.Parts.At)];
        string[] keys = [.. new[] { "hp set sennheiser hd 600", "hp show", "hp limit", "hp gain", "hp exposure" }.SelectMany(line => Keys(hp, line))];

        Assert.All(parts, part => Assert.Contains($"| `hp {part.Name} {part.Form.Replace("|", "\\|", StringComparison.Ordinal)}` | {part.Purpose} |", Document));
        Assert.Contains("useless_high", keys);
        Assert.All(keys, key => Assert.Contains(Document, line => line.Contains($"`{key}=`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Stats_prints_every_counter_of_the_loop()
    {
        FieldInfo[] counters = typeof(LoopStats).GetFields();
        LoopStats stats = new();
        for (int i = 0; i < counters.Length; i++)
        {
            counters[i].SetValue(stats, Convert.ChangeType(7000 + i, counters[i].FieldType, System.Globalization.CultureInfo.InvariantCulture));
        }

        string[] values = [.. Answer(new StatsCommand(stats, new InputBuffer(new ScriptedPort()), new Announcer(new OutputBuffer(0)))).Select(line => line.Split('=')[1])];

        Assert.All(counters, counter => Assert.Contains(values, value => value.StartsWith($"{counter.GetValue(stats)}", StringComparison.Ordinal)));
    }

    private static Command[] Commands()
    {
        CommandTable table = new ConsoleDesk().Shell.Commands;
        return [.. Enumerable.Range(0, table.Count).Select(table.At)];
    }

    private static IEnumerable<string> Keys(string line, Action<AmpStatus> prepare)
    {
        ConsoleDesk desk = new();
        prepare(desk.Status);
        return Keys(desk.Shell.Commands.Find(Words(line), 0), line);
    }

    private static IEnumerable<string> Keys(Command command, string line)
    {
        Assert.Equal(FaultCode.None, command.Begin(Words(line), 0));
        while (command.IsWorking)
        {
            command.Work();
        }

        return Answer(command).Select(answer => answer.Split('=')[0]);
    }

    private static CommandLine Words(string line)
    {
        CommandLine words = new();
        words.Parse(System.Text.Encoding.ASCII.GetBytes(line), line.Length);
        return words;
    }

    private static List<string> Answer(Command command)
    {
        OutputBuffer output = new(256);
        byte[] bytes = new byte[256];
        List<string> lines = [];
        while (command.WriteLine(lines.Count, output))
        {
            lines.Add(System.Text.Encoding.ASCII.GetString(bytes, 0, output.Take(bytes, bytes.Length)).TrimEnd());
        }

        return lines;
    }

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex NumberedRow();
}
