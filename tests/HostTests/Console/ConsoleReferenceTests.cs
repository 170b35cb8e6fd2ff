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

        Assert.All(codes, code => Assert.Equal(code.ToString(), FaultTable.Name(code)));
        Assert.Equal(
            codes.Select(code => $"| {(int)code} | {FaultTable.Name(code)} | {FaultTable.Text(code)} | {FaultTable.Effect(code)} | {FaultTable.Remedy(code)} |"),
            Document.Where(line => NumberedRow().IsMatch(line)));
    }

    [Fact]
    public void Every_key_that_is_printed_is_explained()
    {
        string[] keys = [.. Keys("status", status => status.Fault = FaultCode.VolumeNack), .. Keys("stats", _ => { }), .. Keys("vol 0", status => status.CeilingCb = -100)];

        Assert.NotEmpty(keys);
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

    private static ICommand[] Commands()
    {
        CommandTable table = new ConsoleDesk().Shell.Commands;
        return [.. Enumerable.Range(0, table.Count).Select(table.At)];
    }

    private static IEnumerable<string> Keys(string line, Action<AmpStatus> prepare)
    {
        ConsoleDesk desk = new();
        prepare(desk.Status);
        CommandLine words = new();
        words.Parse(System.Text.Encoding.ASCII.GetBytes(line), line.Length);
        ICommand command = desk.Shell.Commands.Find(words, 0);
        Assert.Equal(FaultCode.None, command.Begin(words, 0));
        return Answer(command).Select(answer => answer.Split('=')[0]);
    }

    private static List<string> Answer(ICommand command)
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
