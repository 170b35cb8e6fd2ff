using System.Globalization;
using System.Text;

namespace VirtualAmp.Hardware;

/// <summary>The simulated figures of docs/hardware.md; only written, because the last digits may differ from one ngspice to the next.</summary>
public static class FiguresTable
{
    /// <summary>The line before the table.</summary>
    public const string Begin = "<!-- figures: written by hardware/check --write -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- end of figures -->";

    /// <summary>The table as Markdown.</summary>
    public static string Table(IReadOnlyList<Figure> figures)
    {
        var table = new StringBuilder("| simulation | what | simulated | limit |\n|---|---|---|---|\n");
        foreach (var figure in figures)
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{figure.Deck.Name}` | {figure.Limit.What} | {Text(figure)} | {figure.Limit} |\n");
        }

        return table.ToString();
    }

    /// <summary>A figure's range in its unit, three digits.</summary>
    public static string Text(Figure figure)
    {
        if (double.IsNaN(figure.Least))
        {
            return "not measured in every corner";
        }

        var (least, most) = (Digits(figure.Least), Digits(figure.Most));
        return least == most ? $"{least} {figure.Limit.Unit}" : $"{least} to {most} {figure.Limit.Unit}";
    }

    private static string Digits(double value)
    {
        var decimals = Math.Abs(value) switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, _ => 3 };
        return (Math.Round(value, decimals) + 0.0).ToString(CultureInfo.InvariantCulture);
    }
}
