using System.Globalization;

namespace VirtualAmp.Hardware;

/// <summary>The holes of the case that the board asks for: knob, buttons and display in a cover parallel to it, jacks in a wall before its front edge.</summary>
public static class FrontPanel
{
    /// <summary>From the board's left, right and rear edges to the cover's, mm.</summary>
    public const double BorderMm = 5;

    /// <summary>From the board's front edge to the front wall, mm: the deepest jack and its wires. Nothing of the board lies there, so no part's height counts.</summary>
    public const double JackRoomMm = 32;

    /// <summary>The display's window, mm: 21.744 by 10.864 mm are lit, as is said without a sheet, and half a millimetre around them.</summary>
    public const double WindowWidthMm = 22.8;

    /// <inheritdoc cref="WindowWidthMm"/>
    public const double WindowHeightMm = 11.9;

    /// <summary>The common 0.96 inch module, mm, wide and deep; its drawing was not read.</summary>
    public const double DisplayMm = 27.5;

    private const double LeastGapMm = 2;

    // The display lies left of its header, so that a hand at the knob does not cover it.
    private const double DisplayLeftOfHeaderMm = 20;
    private const string DisplayHeader = "J1101";

    // The knob's bushing is 9 mm wide in KiCad's footprint of Bourns' drawing, a button's plunger 4 mm in that of the button; a knob
    // wider than 16 mm leaves no room for a fingertip of 8 mm on the buttons.
    private static readonly (string Reference, string Name, double HoleMm, double RoomMm)[] Controls =
    [
        ("SW1102", "gain", 4.5, 8),
        ("SW1101", "knob", 9.5, 16),
        ("SW1103", "mute", 4.5, 8),
    ];

    /// <summary>Knob and buttons; those that the board has.</summary>
    public static IReadOnlyList<PanelHole> Cover(BoardFile board) =>
        [.. Controls.Where(control => Part(board, control.Reference) is not null).Select(control => new PanelHole(control.Reference, control.Name, Middle(Part(board, control.Reference)!), control.HoleMm, control.RoomMm))];

    /// <summary>The jacks, each before its header; those that the board has.</summary>
    public static IReadOnlyList<PanelHole> Wall(BoardFile board) =>
        [.. PanelJack.All.Where(jack => Part(board, jack.Header) is not null).Select(jack => new PanelHole(jack.Header, jack.Name, Middle(Part(board, jack.Header)!), jack.HoleMm, jack.WidthMm))];

    /// <summary>The middle of the display's window, or null when the board has no header for it.</summary>
    public static Point? Window(BoardFile board) =>
        Part(board, DisplayHeader) is { } header ? new Point(Middle(header).X - DisplayLeftOfHeaderMm, board.Outline.Max(corner => corner.Y) + (JackRoomMm / 2)) : null;

    /// <summary>The middle of a part's pads: of a header its middle, of an encoder or a button the shaft.</summary>
    public static Point Middle(BoardPart part)
    {
        var pads = part.Pads.Where(pad => pad.Number == "SH").ToList();
        var counted = pads.Count == 0 ? part.Pads : pads;
        return new Point(counted.Average(pad => pad.At.X), counted.Average(pad => pad.At.Y));
    }

    /// <summary>Everything that cannot be built so, one sentence each; nothing when all is well.</summary>
    public static IReadOnlyList<string> Findings(BoardFile board)
    {
        var found = Controls.Select(control => control.Reference)
            .Concat(PanelJack.All.Select(jack => jack.Header))
            .Append(DisplayHeader)
            .Where(reference => Part(board, reference) is null)
            .Select(reference => $"{reference} is not on the board: the panel has no hole for it")
            .ToList();
        var (left, right) = (board.Outline.Min(corner => corner.X) - BorderMm, board.Outline.Max(corner => corner.X) + BorderMm);
        var (rear, front) = (board.Outline.Min(corner => corner.Y) - BorderMm, board.Outline.Max(corner => corner.Y) + JackRoomMm);
        var cover = Cover(board);
        found.AddRange(Tight(cover, (one, other) => one.DistanceTo(other)));
        found.AddRange(cover.Where(hole => Math.Min(Math.Min(hole.At.X - left, right - hole.At.X), Math.Min(hole.At.Y - rear, front - hole.At.Y)) < (hole.RoomMm / 2) + LeastGapMm).Select(hole => $"the {hole.Name} is at the panel's edge"));

        // The display reaches to the front wall, so it counts among the jacks.
        List<PanelHole> strip = [.. Wall(board)];
        if (Window(board) is { } window)
        {
            strip.Add(new PanelHole(DisplayHeader, "display", window, DisplayMm, DisplayMm));
        }

        found.AddRange(Tight(strip, (one, other) => Math.Abs(one.X - other.X)));
        found.AddRange(strip.Where(hole => Math.Min(hole.At.X - left, right - hole.At.X) < (hole.RoomMm / 2) + LeastGapMm).Select(hole => $"the {hole.Name} is at the panel's edge"));
        return found;
    }

    /// <summary>Every jack whose maker's number in the schematic is not the one that the hole is for, one sentence each.</summary>
    public static IReadOnlyList<string> TypeFindings(Netlist netlist) =>
        [.. PanelJack.All
            .Select(jack => (jack, Mpn: netlist.Components.TryGetValue(jack.Header, out var header) ? header.Field(PanelJack.MpnField) : ""))
            .Where(pair => pair.Mpn != pair.jack.Mpn)
            .Select(pair => $"{pair.jack.Header}: the schematic's jack is '{pair.Mpn}', the panel's hole is for {pair.jack.Mpn}")];

    private static IEnumerable<string> Tight(IReadOnlyList<PanelHole> holes, Func<Point, Point, double> distance) =>
        from i in Enumerable.Range(0, holes.Count)
        from k in Enumerable.Range(i + 1, holes.Count - i - 1)
        let gap = distance(holes[i].At, holes[k].At) - ((holes[i].RoomMm + holes[k].RoomMm) / 2)
        where gap < LeastGapMm
        select string.Create(CultureInfo.InvariantCulture, $"the {holes[i].Name} and the {holes[k].Name} leave {gap:0.0} mm between them, not {LeastGapMm}");

    private static BoardPart? Part(BoardFile board, string reference) => board.Parts.FirstOrDefault(part => part.Reference == reference);
}
