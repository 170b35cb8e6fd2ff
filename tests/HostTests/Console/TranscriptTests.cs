using System.Text.RegularExpressions;
using AmpController.Console;
using AmpController.Control;
using Xunit;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>
/// A session for every command, with good and bad arguments: tests/HostTests/Console/Transcripts, as a terminal shows it.
/// What stands behind a prompt is typed; `AMP_GOLDEN=write` writes the answers anew.
/// </summary>
public sealed partial class TranscriptTests
{
    private const string Prompt = "> ";

    private static readonly string Folder = Repository.Below("tests", "HostTests", "Console", "Transcripts");

    /// <summary>Every command of the table, and every second word that is a command of its own.</summary>
    public static TheoryData<string> Commands()
    {
        TheoryData<string> names = [];
        foreach (Command command in Table(new ConsoleDesk().Shell.Commands))
        {
            names.Add(command.Name);
            if (command.Parts is not null)
            {
                foreach (Command part in Table(command.Parts))
                {
                    names.Add($"{command.Name} {part.Name}");
                }
            }
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_answers_as_its_transcript_says(string command)
    {
        string file = Path.Combine(Folder, command.Replace(' ', '-') + ".txt");
        string[] wanted = File.ReadAllLines(file);
        string[] typed = [.. wanted.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => line[Prompt.Length..])];

        string[] said = Session(typed);
        if (Environment.GetEnvironmentVariable("AMP_GOLDEN") == "write")
        {
            File.WriteAllLines(file, said);
            return;
        }

        Assert.Equal(wanted, said);
        Assert.All(typed, line => Assert.StartsWith(command.Split(' ')[0], line, StringComparison.Ordinal));
        Assert.Contains(typed, line => line.StartsWith(command, StringComparison.Ordinal));
        Assert.Contains("OK", said);
        Assert.Contains(said, line => line.StartsWith("ERR ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_error_of_a_transcript_is_a_row_of_the_fault_table(string command)
    {
        string[] errors = [.. File.ReadAllLines(Path.Combine(Folder, command.Replace(' ', '-') + ".txt"))
            .Where(line => line.StartsWith("ERR ", StringComparison.Ordinal))];

        Assert.All(errors, line =>
        {
            Match match = Error().Match(line);
            FaultCode code = (FaultCode)int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(code >= FaultCode.UnknownCommand && Enum.IsDefined(code), line);
            Assert.StartsWith(code == FaultCode.NotNow ? "not while " : FaultTable.Text(code), match.Groups[2].Value, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_program_gets_key_and_value_in_every_line(string command)
    {
        string[] typed = [.. File.ReadAllLines(Path.Combine(Folder, command.Replace(' ', '-') + ".txt"))
            .Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => line[Prompt.Length..])];
        Terminal terminal = new() { IsUtf8 = true, Columns = ConsoleShell.LongestAnswerLine };
        ConsoleDesk desk = new(terminal, isMachine: true);
        desk.Pass(10);
        foreach (string line in typed.Where(line => !line.StartsWith("mode", StringComparison.Ordinal)))
        {
            terminal.Clear();
            terminal.Type(line + "\r");
            desk.Pass(700);
            string[] rows = [.. terminal.Rows.SkipLast(1)];
            Assert.Matches("^(OK|ERR [0-9]+ .+)$", rows[^1]);
            Assert.All(rows[..^1], row => Assert.Matches("^([a-z0-9_-]+=|# )", row));
        }
    }

    [Fact]
    public void No_transcript_is_left_over()
    {
        Assert.Equal(
            Commands().Select(row => row.Data.Replace(' ', '-')).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Status_fits_one_screen_whatever_it_says()
    {
        Terminal terminal = new() { Columns = ConsoleShell.LongestAnswerLine };
        ConsoleDesk desk = new(terminal, isMachine: false);
        desk.Pass(10);
        foreach (FaultCode fault in Enum.GetValues<FaultCode>().Where(code => code < FaultCode.UnknownCommand))
        {
            desk.Status.Fault = fault;
            desk.Status.RestartFault = fault;
            desk.Pass(10);
            terminal.Clear();
            terminal.Type("status\r");
            desk.Pass(100);
            Assert.Equal("OK", terminal.Rows[^2]);
            Assert.InRange(terminal.Rows.Sum(row => 1 + ((row.Length - 1) / 80)), 15, 24);
        }
    }

    private static string[] Session(string[] typed)
    {
        Terminal terminal = new() { IsUtf8 = true, Columns = ConsoleShell.LongestAnswerLine };
        ConsoleDesk desk = new(terminal, isMachine: false);
        desk.Controls.IsEager = true;
        desk.OfferService();
        desk.Status.VolumeKnown = true;
        desk.Status.WrittenCb = desk.Status.VolumeCb;
        for (int block = 0; block < 16; block++)
        {
            desk.Canvas.Put(2 * block, 0, (byte)((block & 1) | ((block >> 1) & 2)));
            desk.Canvas.Put((2 * block) + 1, 0, (byte)(((block >> 1) & 1) | ((block >> 2) & 2)));
        }

        desk.Pass(10);
        List<string> said = [];
        foreach (string line in typed)
        {
            terminal.Clear();
            terminal.Type(line + "\r");
            desk.Pass(700);
            said.Add(Prompt + line);
            said.AddRange(terminal.Rows[1..^1]);
        }

        Assert.Null(terminal.Broken);
        return [.. said];
    }

    private static IEnumerable<Command> Table(CommandTable table) => Enumerable.Range(0, table.Count).Select(table.At);

    [GeneratedRegex("^ERR ([0-9]+) (.+)$")]
    private static partial Regex Error();
}
