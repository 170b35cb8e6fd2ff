using VirtualAmp.Tests.Rules;
using Xunit;

namespace VirtualAmp.Tests.Storage;

/// <summary>The table of settings in docs/console.md says what `set` says on an amp with Board.cs as delivered.</summary>
public sealed class SettingsReferenceTests
{
    private readonly Evening _evening = new Evening(new FirmwareImage()).SwitchOn().Until("Ready");

    [Fact]
    public void Every_setting_has_its_row_in_the_order_of_the_table()
    {
        Assert.Equal(Ask("set").Select(answer => answer.Key), Documented().Select(cells => cells[0].Trim('`', '=')));
    }

    [Fact]
    public void Every_row_has_the_range_and_the_default_as_the_console_prints_them()
    {
        var rows = Documented();

        Assert.NotEmpty(rows);
        Assert.All(rows, cells =>
        {
            var answers = Ask("set " + cells[0].Trim('`', '=')).ToDictionary();
            var range = answers.TryGetValue("values", out var words)
                ? words.Replace("|", ", ", StringComparison.Ordinal)
                : $"{answers["lowest"]} to {answers["highest"]}";
            Assert.StartsWith(range, cells[2], StringComparison.Ordinal);
            Assert.Equal(answers["default"], cells[3].Split(' ')[0]);
        });
    }

    /// <summary>The lines of an answer that have a key and a value.</summary>
    private IEnumerable<KeyValuePair<string, string>> Ask(string line)
    {
        var text = _evening.Type(line).Wait(300).Board.SerialOutput.Text;
        return text.Split('\n', StringSplitOptions.TrimEntries)
            .Where(answer => !answer.StartsWith('#') && answer.Contains('=', StringComparison.Ordinal))
            .Select(answer => answer.Split('=', 2))
            .Select(parts => KeyValuePair.Create(parts[0], parts[1]));
    }

    /// <summary>The cells of each row of the table under `set`.</summary>
    private static List<string[]> Documented() =>
        [.. File.ReadAllLines(Repository.Below("docs", "console.md"))
            .SkipWhile(line => !line.StartsWith("### `set", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("### `save", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];
}
