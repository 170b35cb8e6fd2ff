using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AmpController.Console;
using AmpController.Control;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>
/// docs/console.md from the command table and the fault table. A command's heading and its line of purpose, range and example,
/// the forms of its second words, and the rows of the faults are generated; the prose below them is kept.
/// </summary>
internal static partial class ConsoleReference
{
    private const string CommandsHead = "## Commands";
    private const string Heading = "### `";
    private const string FormsHead = "| form | what |";
    private const string Separator = "|---|---|";

    /// <summary>Where it lies.</summary>
    public static string File { get; } = Repository.Below("docs", "console.md");

    /// <summary>The document as the tables want it, with the prose of another one.</summary>
    public static string Write(string document, CommandTable table)
    {
        string[] lines = document.TrimEnd('\n').Split('\n');
        int commands = Array.IndexOf(lines, CommandsHead);
        int after = Array.FindIndex(lines, commands + 1, line => line.StartsWith("## ", StringComparison.Ordinal));
        Dictionary<string, string[]> prose = Prose(lines[(commands + 1)..after]);

        StringBuilder text = new();
        Add(text, lines[..(commands + 1)]);
        text.Append('\n');
        for (int i = 0; i < table.Count; i++)
        {
            Command command = table.At(i);
            Add(text, [$"{Heading}{Form(command)}`", Summary(command)]);
            Add(text, Forms(command, prose.GetValueOrDefault(command.Name, [""])));
        }

        Add(text, Faults(lines[after..]));
        return text.ToString();
    }

    /// <summary>Purpose, range where there is one, example.</summary>
    public static string Summary(Command command) =>
        $"Purpose: {command.Purpose}. {(command.Range is null ? "" : $"Range: {command.Range}. ")}Example: `{command.Example}`";

    private static string Form(Command command) => $"{command.Name} {command.Form}".TrimEnd();

    // Everything between the line of purpose and the next heading, by the command's name.
    private static Dictionary<string, string[]> Prose(string[] lines)
    {
        Dictionary<string, string[]> prose = [];
        int[] starts = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(Heading, StringComparison.Ordinal)), lines.Length];
        foreach ((int from, int to) in starts.Zip(starts.Skip(1)))
        {
            prose.Add(Name().Match(lines[from]).Groups[1].Value, lines[(from + 2)..to]);
        }

        return prose;
    }

    private static IEnumerable<string> Forms(Command command, string[] prose)
    {
        int head = Array.IndexOf(prose, FormsHead);
        if (command.Parts is null || head < 0)
        {
            return prose;
        }

        int end = Array.FindIndex(prose, head + 2, line => !line.StartsWith('|'));
        return
        [
            .. prose[..head], FormsHead, Separator,
            .. Enumerable.Range(0, command.Parts.Count).Select(command.Parts.At)
                .Select(part => $"| `{command.Name} {Form(part).Replace("|", "\\|", StringComparison.Ordinal)}` | {part.Purpose} |"),
            .. prose[end..],
        ];
    }

    // What to do about an error of the console is in the document alone.
    private static IEnumerable<string> Faults(string[] lines)
    {
        Dictionary<int, string> remedies = lines.Select(line => Row().Match(line)).Where(row => row.Success)
            .ToDictionary(row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture), row => row.Groups[2].Value);
        int first = Array.FindIndex(lines, line => Row().IsMatch(line));
        int last = Array.FindLastIndex(lines, line => Row().IsMatch(line));
        return
        [
            .. lines[..first],
            .. Enum.GetValues<FaultCode>().Where(code => code != FaultCode.None).Select(code =>
                $"| {(int)code} | {code} | {FaultTable.Text(code)} | " + (code < FaultCode.UnknownCommand
                    ? $"{FaultTable.Effect(code)} | {FaultTable.Remedy(code)} |"
                    : $"the line changed nothing | {remedies.GetValueOrDefault((int)code)} |")),
            .. lines[(last + 1)..],
        ];
    }

    private static void Add(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }
    }

    [GeneratedRegex("^### `([a-z0-9]+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| (\d+) \|.* \| ([^|]*) \|$")]
    private static partial Regex Row();
}
