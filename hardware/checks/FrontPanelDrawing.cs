using System.Globalization;
using System.Text;

namespace VirtualAmp.Hardware;

/// <summary>Draws the case's cover and front wall, 1 : 1 on a sheet of A4, one unit of the picture being one millimetre.</summary>
public sealed class FrontPanelDrawing
{
    /// <summary>The picture's name in docs/hardware.</summary>
    public const string File = "front-panel.svg";

    private const string Solid = "stroke=\"#000000\" stroke-width=\"0.35\"";
    private const string Dashed = "stroke=\"#777777\" stroke-width=\"0.2\" stroke-dasharray=\"1.5 1\"";
    private const string Grey = "fill=\"#666666\" ";
    private const string Centred = "text-anchor=\"middle\"";
    private const double SheetWidthMm = 210;
    private const double SheetHeightMm = 297;
    private const double TopMm = 24;
    private const double BetweenMm = 12;
    private const double WallMm = 40;
    private const double TableMm = 9;
    private const double LineMm = 4.6;
    private const double CrossMm = 3;
    private const double ScaleBarMm = 50;

    private readonly StringBuilder _svg = new();
    private readonly BoardFile _board;
    private readonly double _left;
    private readonly double _right;
    private readonly double _rear;
    private readonly double _front;
    private readonly double _boardFront;

    private FrontPanelDrawing(BoardFile board)
    {
        _board = board;
        _left = board.Outline.Min(corner => corner.X) - FrontPanel.BorderMm;
        _right = board.Outline.Max(corner => corner.X) + FrontPanel.BorderMm;
        _rear = board.Outline.Min(corner => corner.Y) - FrontPanel.BorderMm;
        _boardFront = board.Outline.Max(corner => corner.Y);
        _front = _boardFront + FrontPanel.JackRoomMm;
    }

    private double WallTopMm => TopMm + (_front - _rear) + BetweenMm;

    /// <summary>The picture as text.</summary>
    public static string Draw(BoardFile board)
    {
        var drawing = new FrontPanelDrawing(board);
        drawing.Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{SheetWidthMm}mm\" height=\"{SheetHeightMm}mm\" viewBox=\"0 0 {SheetWidthMm} {SheetHeightMm}\" font-family=\"sans-serif\" font-size=\"3\">");
        drawing.Line($"<rect width=\"{SheetWidthMm}\" height=\"{SheetHeightMm}\" fill=\"#ffffff\"/>");
        drawing.Heading();
        drawing.Cover();
        drawing.Wall();
        drawing.Table();
        return drawing._svg.Append("</svg>\n").ToString().ReplaceLineEndings("\n");
    }

    private void Heading()
    {
        Text(X(_left), 9, "Cover and front wall, from above and from the front", "font-size=\"5\" font-weight=\"bold\"");
        Text(X(_left), 15, "Unbuilt. 1 : 1 in mm; this bar is 50 mm when the print is to scale:");
        var bar = X(_left) + 110;
        Line($"<path d=\"M{bar:0.##} 13.5v2m0 -1h{ScaleBarMm}m0 -1v2\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.3\"/>");
        Text(X(_left), 20, $"Cover {Number(_right - _left)} x {Number(_front - _rear)}, front wall {Number(_right - _left)} x {Number(WallMm)} (height free). Dashed: behind it. Unverified sizes: docs/hardware.md.");
    }

    private void Cover()
    {
        Rectangle(X(_left), Y(_rear), _right - _left, _front - _rear, Solid);
        Rectangle(X(_left + FrontPanel.BorderMm), Y(_rear + FrontPanel.BorderMm), _right - _left - (2 * FrontPanel.BorderMm), _boardFront - _rear - FrontPanel.BorderMm, Dashed);
        Text(X((_left + _right) / 2), Y(_rear) + 12, "board, under the cover; rear edge above", Grey + Centred);
        foreach (var hole in _board.Parts.Where(part => part.Footprint.StartsWith("MountingHole:", StringComparison.Ordinal)))
        {
            Circle(X(hole.At.X), Y(hole.At.Y), hole.Pads[0].DrillMm, Dashed);
        }

        foreach (var jack in PanelJack.All)
        {
            foreach (var hole in FrontPanel.Wall(_board).Where(hole => hole.Reference == jack.Header))
            {
                Rectangle(X(hole.At.X - (jack.WidthMm / 2)), Y(_front - jack.DepthMm), jack.WidthMm, jack.DepthMm, Dashed);
                Text(X(hole.At.X), Y(_front - jack.DepthMm) - 1.5, jack.Mpn, Grey + Centred);
                Text(X(hole.At.X), Y(hole.At.Y) + 1, jack.Header, Grey + Centred);
            }
        }

        // The knob's name above it and the buttons' below, so that they do not meet.
        var cover = FrontPanel.Cover(_board);
        foreach (var hole in cover)
        {
            Circle(X(hole.At.X), Y(hole.At.Y), hole.RoomMm, Dashed);
            Drill(hole.At.X, Y(hole.At.Y), hole, hole == cover.MaxBy(one => one.RoomMm) ? (-hole.RoomMm / 2) - 2 : (hole.RoomMm / 2) + 4);
        }

        if (FrontPanel.Window(_board) is { } window)
        {
            Rectangle(X(window.X - (FrontPanel.DisplayMm / 2)), Y(window.Y - (FrontPanel.DisplayMm / 2)), FrontPanel.DisplayMm, FrontPanel.DisplayMm, Dashed);
            Rectangle(X(window.X - (FrontPanel.WindowWidthMm / 2)), Y(window.Y - (FrontPanel.WindowHeightMm / 2)), FrontPanel.WindowWidthMm, FrontPanel.WindowHeightMm, Solid);
            Text(X(window.X), Y(window.Y) + 1, "display", Centred);
        }

        Upright(X(_right) + 5, Y(_rear), Y(_front), _front - _rear);
        Upright(X(_left) - 5, Y(_boardFront), Y(_front), FrontPanel.JackRoomMm);
    }

    private void Wall()
    {
        Rectangle(X(_left), WallTopMm, _right - _left, WallMm, Solid);
        Text(X(_left) + 4, WallTopMm + 6, "front wall", Grey);
        foreach (var hole in FrontPanel.Wall(_board))
        {
            Drill(hole.At.X, WallTopMm + (WallMm / 2), hole, (hole.DiameterMm / 2) + 5);
            Text(X(hole.At.X), WallTopMm + (WallMm / 2) - (hole.DiameterMm / 2) - 3, hole.Name, Centred);
        }

        Upright(X(_right) + 5, WallTopMm, WallTopMm + WallMm, WallMm);
    }

    private void Table()
    {
        var y = WallTopMm + WallMm + TableMm;
        Row(y, "", "hole", "from the board's left edge", "from its front edge", "font-weight=\"bold\"");
        foreach (var hole in FrontPanel.Cover(_board))
        {
            Row(y += LineMm, $"{hole.Name} ({hole.Reference})", Diameter(hole), Number(hole.At.X - _left - FrontPanel.BorderMm), Number(_boardFront - hole.At.Y) + " behind");
        }

        if (FrontPanel.Window(_board) is { } window)
        {
            Row(y += LineMm, "display, middle", $"{Number(FrontPanel.WindowWidthMm)} x {Number(FrontPanel.WindowHeightMm)}", Number(window.X - _left - FrontPanel.BorderMm), Number(window.Y - _boardFront) + " before");
        }

        foreach (var hole in FrontPanel.Wall(_board))
        {
            Row(y += LineMm, $"{hole.Name} jack ({hole.Reference})", Diameter(hole), Number(hole.At.X - _left - FrontPanel.BorderMm), "wall: " + Number(FrontPanel.JackRoomMm) + " before");
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Diameter(PanelHole hole) => Number(hole.DiameterMm) + " diameter";

    private double X(double board) => board - _left + ((SheetWidthMm - (_right - _left)) / 2);

    private double Y(double board) => board - _rear + TopMm;

    private void Drill(double x, double y, PanelHole hole, double toText)
    {
        Circle(X(x), y, hole.DiameterMm, Solid);
        var arm = (hole.DiameterMm / 2) + (CrossMm / 2);
        Line($"<path d=\"M{X(x) - arm:0.###} {y:0.###}h{2 * arm:0.###}M{X(x):0.###} {y - arm:0.###}v{2 * arm:0.###}\" stroke=\"#000000\" stroke-width=\"0.1\"/>");
        Text(X(x), y + toText, $"{(hole.Reference[0] == 'S' ? hole.Name + " " : "")}{Number(hole.DiameterMm)}", Centred);
    }

    private void Upright(double x, double from, double to, double length)
    {
        Line($"<path d=\"M{x - 1:0.###} {from:0.###}h2m-1 0V{to:0.###}m-1 0h2\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.2\"/>");
        Text(x - 1.2, (from + to) / 2, Number(length), string.Create(CultureInfo.InvariantCulture, $"{Centred} transform=\"rotate(-90 {x - 1.2:0.###} {(from + to) / 2:0.###})\""));
    }

    private void Row(double y, string name, string hole, string across, string along, string style = "")
    {
        var x = X(_left);
        foreach (var (text, at) in new[] { (name, 0), (hole, 46), (across, 84), (along, 132) })
        {
            Text(x + at, y, text, style);
        }
    }

    private void Rectangle(double x, double y, double width, double height, string style) => Line($"<rect x=\"{x:0.###}\" y=\"{y:0.###}\" width=\"{width:0.###}\" height=\"{height:0.###}\" fill=\"none\" {style}/>");

    private void Circle(double x, double y, double diameter, string style) => Line($"<circle cx=\"{x:0.###}\" cy=\"{y:0.###}\" r=\"{diameter / 2:0.###}\" fill=\"none\" {style}/>");

    private void Text(double x, double y, string text, string style = "") => Line($"<text x=\"{x:0.###}\" y=\"{y:0.###}\" {style}>{text}</text>");

    private void Line(FormattableString text) => _svg.AppendLine(text.ToString(CultureInfo.InvariantCulture));
}
