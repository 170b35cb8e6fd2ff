using System.Globalization;
using System.Text;

namespace VirtualAmp.Hardware;

/// <summary>Draws the curves that ngspice wrote as an SVG picture.</summary>
public static class SvgPlot
{
    private const int Width = 760;
    private const int Height = 340;
    private const int Left = 70;
    private const int Right = 20;
    private const int Top = 40;
    private const int Bottom = 70;
    private const int MostPoints = 600;

    private static readonly string[] Colours = ["#1f5fa8", "#b5472b", "#3a7d44", "#7a4fa3", "#8a6d1f", "#444444"];

    /// <summary>The picture; the file has a pair of columns for each curve.</summary>
    public static string Draw(Plot plot, IEnumerable<string> columns)
    {
        var rows = columns
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length >= plot.Curves.Count * 2)
            .Select(words => Array.ConvertAll(words, word => double.Parse(word, CultureInfo.InvariantCulture)))
            .ToList();
        var xs = rows.Select(row => plot.Frequency ? Math.Log10(row[0]) : row[0]).ToArray();
        var least = rows.Min(row => plot.Curves.Select((_, i) => row[(2 * i) + 1]).Min());
        var most = rows.Max(row => plot.Curves.Select((_, i) => row[(2 * i) + 1]).Max());
        var step = Step(most - least);
        least = Math.Floor((least / step) - 1e-9) * step;
        most = Math.Ceiling((most / step) + 1e-9) * step;
        double X(double x) => Left + ((x - xs[0]) / (xs[^1] - xs[0]) * (Width - Left - Right));
        double Y(double y) => Height - Bottom - ((y - least) / (most - least) * (Height - Top - Bottom));

        var svg = new StringBuilder();
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"24\" font-size=\"14\" font-weight=\"bold\">{plot.Title}</text>");
        for (var y = least; y <= most + (step / 2); y += step)
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(y):0.0}H{Width - Right}\" stroke=\"#dddddd\"/><text x=\"{Left - 6}\" y=\"{Y(y) + 4:0.0}\" text-anchor=\"end\">{Math.Round(y, 9):0.######}</text>");
        }

        foreach (var (x, text) in Marks(xs[0], xs[^1], plot.Frequency))
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"M{X(x):0.0} {Top}V{Height - Bottom}\" stroke=\"#eeeeee\"/><text x=\"{X(x):0.0}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{text}</text>");
        }

        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right}\" y=\"{Height - Bottom + 32}\" text-anchor=\"end\">{(plot.Frequency ? "Hz" : "s")}</text>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"14\" y=\"{(Height - Bottom + Top) / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {(Height - Bottom + Top) / 2})\">{plot.Axis}</text>");
        var legend = Left;
        for (var i = 0; i < plot.Curves.Count; i++)
        {
            var colour = Colours[i % Colours.Length];
            svg.Append("<path fill=\"none\" stroke-width=\"1.5\" stroke=\"" + colour + "\" d=\"");
            var verb = 'M';
            foreach (var k in Thin(rows, (2 * i) + 1))
            {
                svg.Append(CultureInfo.InvariantCulture, $"{verb}{X(xs[k]):0.0} {Y(rows[k][(2 * i) + 1]):0.0}");
                verb = 'L';
            }

            svg.AppendLine("\"/>");
            svg.AppendLine(CultureInfo.InvariantCulture, $"<path d=\"M{legend} {Height - 18}h20\" stroke-width=\"3\" stroke=\"{colour}\"/><text x=\"{legend + 26}\" y=\"{Height - 14}\">{plot.Curves[i].Legend}</text>");
            legend += 44 + (plot.Curves[i].Legend.Length * 7);
        }

        return svg.Append("</svg>\n").ToString().ReplaceLineEndings("\n");
    }

    // Of each stretch the first, least and most, so that no peak is lost.
    private static IEnumerable<int> Thin(List<double[]> rows, int column)
    {
        var stride = Math.Max(1, rows.Count / (MostPoints / 3));
        for (var start = 0; start < rows.Count; start += stride)
        {
            var stretch = Enumerable.Range(start, Math.Min(stride, rows.Count - start)).ToList();
            var chosen = new SortedSet<int> { start, stretch.MinBy(k => rows[k][column]), stretch.MaxBy(k => rows[k][column]) };
            foreach (var k in chosen)
            {
                yield return k;
            }
        }

        yield return rows.Count - 1;
    }

    private static IEnumerable<(double Place, string Text)> Marks(double from, double to, bool frequency)
    {
        if (frequency)
        {
            for (var decade = (int)Math.Ceiling(from - 1e-9); decade <= to + 1e-9; decade++)
            {
                yield return (decade, decade >= 6 ? $"{Math.Pow(10, decade - 6)} M" : decade >= 3 ? $"{Math.Pow(10, decade - 3)} k" : $"{Math.Pow(10, decade)}");
            }

            yield break;
        }

        var step = Step(to - from);
        for (var x = Math.Ceiling((from / step) - 1e-9) * step; x <= to + (step / 100); x += step)
        {
            yield return (x, (Math.Round(x, 9) + 0.0).ToString("0.######", CultureInfo.InvariantCulture));
        }
    }

    private static double Step(double range)
    {
        var rough = Math.Max(range, 1e-12) / 6;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 } * power;
    }
}
