using AmpController.Control;
using AmpController.Headphones;
using AmpController.Menu;
using AmpController.Settings;
using AmpController.Tests.Fakes;
using VirtualAmp.Tests.Headphones;

namespace VirtualAmp.Tests.Menu;

/// <summary>The menu over the whole of Core on fake ports, and the words that the screen draws of it.</summary>
internal sealed class MenuRig
{
    /// <summary>Powers up at time 0.</summary>
    public MenuRig() => Text = new MenuText(
        Bench.Menu, Bench.Settings, new HeadphoneShelf(Bench.Own), Bench.Book, new HeadphoneReport(DeliveredAmp.Figures()), Bench.Options, Bench.Status,
        Bench.Stats, Bench.Log, Bench.Test, "A board", "An IC");

    /// <summary>The amp.</summary>
    public AmpBench Bench { get; } = new();

    /// <summary>Its menu.</summary>
    public FrontMenu Menu => Bench.Menu;

    /// <summary>The words.</summary>
    public MenuText Text { get; }

    /// <summary>The page that is open, each row as its label and its value.</summary>
    public IEnumerable<(string Label, string Value)> Rows => Enumerable.Range(0, Menu.Count).Select(Row);

    /// <summary>Opens the root of the menu in Ready, without headphones.</summary>
    public MenuRig OpenInReady()
    {
        Bench.GoTo(AmpState.Ready);
        Menu.Open(MenuPage.List, Bench.NowMs);
        return this;
    }

    /// <summary>Opens the root of the menu while the amp plays.</summary>
    public MenuRig OpenPlaying()
    {
        Bench.Play(-3000);
        Menu.Open(MenuPage.List, Bench.NowMs);
        return this;
    }

    /// <summary>Marks the row of a list and presses.</summary>
    public MenuRig Press(string label)
    {
        Mark(label);
        Menu.Press(Bench.NowMs);
        return this;
    }

    /// <summary>Turns to the row of a list.</summary>
    public MenuRig Mark(string label)
    {
        var row = Rows.Select(row => row.Label).ToList().IndexOf(label);
        Menu.Turn(row - Menu.Marked, Bench.NowMs);
        return this;
    }

    /// <summary>Sets a setting as the console does.</summary>
    public void Set(SettingId id, int value) => Bench.Settings.Set(Bench.Settings.Of(id), value);

    private (string Label, string Value) Row(int row)
    {
        Text.Read(row);
        return (Text.Label, Text.Value);
    }
}
