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
    public void The_document_is_what_the_tables_make_of_it()
    {
        string document = File.ReadAllText(ConsoleReference.File);
        string wanted = ConsoleReference.Write(document, new ConsoleDesk().Shell.Commands);
        if (Environment.GetEnvironmentVariable("AMP_GOLDEN") == "write")
        {
            File.WriteAllText(ConsoleReference.File, wanted);
            return;
        }

        Assert.True(wanted == document, "docs/console.md differs from the tables; AMP_GOLDEN=write makes it anew.");
    }

    [Fact]
    public void Every_command_has_prose_of_its_own_and_every_error_says_what_to_do()
    {
        Assert.All(Commands(), command =>
        {
            int at = Array.IndexOf(Document, ConsoleReference.Summary(command));
            Assert.True(at > 0, command.Name);
            Assert.Equal("", Document[at + 1]);
            Assert.DoesNotMatch("^#|^$", Document[at + 2]);
        });
        Assert.All(Document.Where(line => NumberedRow().IsMatch(line)), row => Assert.DoesNotContain("|  |", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_table_makes_another_document()
    {
        string document = File.ReadAllText(ConsoleReference.File);
        string wanted = ConsoleReference.Write(document.Replace("### `vol ", "### `volume ", StringComparison.Ordinal), new ConsoleDesk().Shell.Commands);

        Assert.Contains("### `vol [<dB>", wanted, StringComparison.Ordinal);
        Assert.DoesNotContain("### `volume", wanted, StringComparison.Ordinal);
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

        Assert.All(parts, part => Assert.Contains(Document, line => line.StartsWith($"| `hp {part.Name}", StringComparison.Ordinal)));
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

        string[] values = [.. Answer(new StatsCommand(stats, new InputBuffer(new ScriptedPort()), Announcer())).Select(line => line.Split('=')[1])];

        Assert.All(counters, counter => Assert.Contains(values, value => value.StartsWith($"{counter.GetValue(stats)}", StringComparison.Ordinal)));
    }

    private static Announcer Announcer()
    {
        OutputBuffer output = new(0);
        return new Announcer(output, new LineEditor(output));
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
        OutputBuffer output = new(256) { IsMachine = true };
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
