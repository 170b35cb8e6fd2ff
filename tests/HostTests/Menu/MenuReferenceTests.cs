using System.Globalization;
using AmpController.Menu;
using AmpController.Settings;
using Xunit;

namespace VirtualAmp.Tests.Menu;

/// <summary>docs/front.md and the tree of the menu say the same.</summary>
public sealed class MenuReferenceTests
{
    private static readonly string[] Document = File.ReadAllLines(Repository.Below("docs", "front.md"));

    [Fact]
    public void The_tree_of_the_menu_is_that_of_the_document()
    {
        var rig = new MenuRig().OpenInReady();
        List<string> rows = [];
        for (var list = 0; list < MenuTable.Lists; list++)
        {
            rows.AddRange(Rows(rig, list));
        }

        var titles = rows.Select(row => row[..row.IndexOf('|', 2)]).ToHashSet();
        Assert.Equal(rows, Document.Where(line => titles.Any(title => line.StartsWith(title + "|", StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Rows(MenuRig rig, int list)
    {
        rig.Menu.List = list;
        rig.Menu.Count = MenuTable.Count(list);
        var labels = rig.Rows.Select(row => row.Label).ToList();
        for (var row = 0; row < labels.Count; row++)
        {
            var setting = rig.Menu.SettingAt(row);
            yield return $"| {rig.Text.Title()} | {labels[row]} | {(setting is null ? "" : $"`set {setting.Key}`")} | {(setting is null ? "" : Step(setting))} |";
        }
    }

    private static string Step(Setting setting) => setting.Unit switch
    {
        SettingUnit.Cb => (setting.Step / 100).ToString(CultureInfo.InvariantCulture) + " dB",
        SettingUnit.Ms => (setting.Step / 1000).ToString(CultureInfo.InvariantCulture) + " s",
        SettingUnit.Count => setting.Step.ToString(CultureInfo.InvariantCulture),
        _ => "the next word",
    };
}
