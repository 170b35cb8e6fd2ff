using System.Text.Json;

namespace VirtualAmp.Hardware;

/// <summary>The routed board as it lies on disk, and the net classes of its project.</summary>
public sealed class BoardFile
{
    private BoardFile(SExpression board, JsonElement settings)
    {
        var nets = board.All("net").ToDictionary(net => net.Word(1), net => net.Word(2));
        string NetOf(SExpression item) => nets.GetValueOrDefault(item.First("net").Word(1), "");
        Parts = [.. board.All("footprint").Select(Part)];
        Tracks = [.. board.All("segment").Select(track => new BoardTrack(At(track.First("start")), At(track.First("end")), track.First("width").Number(1), track.First("layer").Word(1), NetOf(track)))];
        Vias = [.. board.All("via").Select(via => new BoardVia(At(via.First("at")), via.First("size").Number(1), via.First("drill").Number(1), NetOf(via)))];
        Areas = [.. board.All("zone").Select(Area)];
        Texts = [.. board.All("gr_text").Select(text => new BoardText(text.Word(1), At(text.First("at")), text.First("layer").Word(1)))];
        Outline = [.. board.All("gr_rect").Where(shape => shape.First("layer").Word(1) == "Edge.Cuts").SelectMany(shape => new[] { At(shape.First("start")), At(shape.First("end")) })];
        var net = settings.GetProperty("net_settings");
        ClassWidthsMm = net.GetProperty("classes").EnumerateArray().ToDictionary(entry => entry.GetProperty("name").GetString()!, entry => entry.GetProperty("track_width").GetDouble());
        ClassOfNet = net.GetProperty("netclass_patterns").EnumerateArray().ToDictionary(entry => entry.GetProperty("pattern").GetString()!, entry => entry.GetProperty("netclass").GetString()!);
        Nets = nets.Values.ToHashSet();
    }

    /// <summary>Every part.</summary>
    public IReadOnlyList<BoardPart> Parts { get; }

    /// <summary>Every piece of track.</summary>
    public IReadOnlyList<BoardTrack> Tracks { get; }

    /// <summary>Every via.</summary>
    public IReadOnlyList<BoardVia> Vias { get; }

    /// <summary>Every pour and every rule area.</summary>
    public IReadOnlyList<BoardArea> Areas { get; }

    /// <summary>The board's own texts; references and values of parts are not among them.</summary>
    public IReadOnlyList<BoardText> Texts { get; }

    /// <summary>Two opposite corners of the rectangle that the board is.</summary>
    public IReadOnlyList<Point> Outline { get; }

    /// <summary>Every net's name.</summary>
    public IReadOnlySet<string> Nets { get; }

    /// <summary>The track width of each net class, mm.</summary>
    public IReadOnlyDictionary<string, double> ClassWidthsMm { get; }

    /// <summary>The class of each net that is not in the default one.</summary>
    public IReadOnlyDictionary<string, string> ClassOfNet { get; }

    /// <summary>Where it lies in a project folder.</summary>
    public static string PathIn(string project) => Path.Combine(project, "AmpController.kicad_pcb");

    /// <summary>Reads the board and the settings of a project folder.</summary>
    public static BoardFile Load(string project) => Parse(File.ReadAllText(PathIn(project)), File.ReadAllText(Path.Combine(project, "AmpController.kicad_pro")));

    /// <summary>Reads the board and the settings from texts.</summary>
    public static BoardFile Parse(string board, string settings)
    {
        using var document = JsonDocument.Parse(settings);
        return new BoardFile(SExpression.Parse(board), document.RootElement);
    }

    private static Point At(SExpression list) => new(list.Number(1), list.Number(2));

    private static BoardPart Part(SExpression part)
    {
        var at = part.First("at");
        var attributes = part.First("attr").Words;
        return new BoardPart(
            part.All("property").First(property => property.Word(1) == "Reference").Word(2),
            part.Word(1),
            part.First("sheetname").Word(1),
            !attributes.Contains("exclude_from_pos_files"),
            At(at),
            [.. part.All("pad").Select(pad => Pad(pad, At(at), at.Number(3)))]);
    }

    // A pad's place is written in the part's own axes, its angle in the board's.
    private static BoardPad Pad(SExpression pad, Point part, double degrees)
    {
        var middle = Turned(part, At(pad.First("at")), degrees);
        var (halfX, halfY) = (pad.First("size").Number(1) / 2, pad.First("size").Number(2) / 2);
        var drill = pad.First("drill");
        return new BoardPad(
            pad.Word(1),
            middle,
            [.. new Point[] { new(-halfX, -halfY), new(halfX, -halfY), new(halfX, halfY), new(-halfX, halfY) }.Select(corner => Turned(middle, corner, pad.First("at").Number(3)))],
            pad.Word(2) == "thru_hole",
            drill.Word(1) == "oval" ? drill.Number(2) : drill.Number(1),
            pad.First("net").Word(2),
            [.. pad.First("layers").Words]);
    }

    private static Point Turned(Point middle, Point away, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Point(middle.X + (away.X * cos) + (away.Y * sin), middle.Y - (away.X * sin) + (away.Y * cos));
    }

    private static BoardArea Area(SExpression zone) => new(
        zone.First("name").Word(1),
        zone.First("net_name").Word(1),
        [.. zone.First("layer").Words, .. zone.First("layers").Words],
        Corners(zone.First("polygon")),
        new[] { "tracks", "vias", "pads", "copperpour", "footprints" }.Where(what => zone.First("keepout").First(what).Word(1) == "not_allowed").ToHashSet(),
        [.. zone.All("filled_polygon").Select(fill => (fill.First("layer").Word(1), Corners(fill)))]);

    private static IReadOnlyList<Point> Corners(SExpression polygon) => [.. polygon.First("pts").All("xy").Select(At)];
}
