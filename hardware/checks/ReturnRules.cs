namespace VirtualAmp.Hardware;

/// <summary>That the analog returns and those of relays and logic are one net, two pours, and joined in one place: the area named <see cref="JoinArea"/>.</summary>
public static class ReturnRules
{
    /// <summary>The rule area on the board that marks where they are joined.</summary>
    public const string JoinArea = "RETURNS JOIN";

    private const string Ground = "GND";
    private static readonly string[] AnalogSheets = ["/volume/", "/ampl/", "/ampr/"];
    private static readonly string[] OtherSheets = ["/supervisor/", "/controller/", "/gate/", "/drivers/", "/front/"];

    /// <summary>Everything that is wrong, one sentence each.</summary>
    public static IReadOnlyList<string> Findings(BoardFile board)
    {
        var join = board.Areas.FirstOrDefault(area => area.Name == JoinArea);
        if (join is null)
        {
            return [$"no area is named {JoinArea}"];
        }

        var whole = Pieces(board, null);
        var parted = Pieces(board, join);
        var found = whole.Select(pad => pad.Piece).Distinct().Count() == 1 ? [] : new List<string> { "the ground pads hang together in more than one piece" };
        // The ground pins of a relay are its contacts'.
        var analog = parted.Where(pad => AnalogSheets.Contains(pad.Part.Sheet) || pad.Part.Reference[0] == 'K').ToList();
        var others = parted.Where(pad => OtherSheets.Contains(pad.Part.Sheet) && pad.Part.Reference[0] != 'K').ToList();
        if (analog.Count == 0 || others.Count == 0)
        {
            return [.. found, "one side has no ground pads"];
        }

        found.AddRange(others.Where(pad => pad.Piece == analog[0].Piece).Take(1).Select(pad => $"without {JoinArea} the ground of {pad.Part.Reference} still hangs together with that of {analog[0].Part.Reference}"));
        if (found.Count == 0)
        {
            found.AddRange(analog.Where(pad => pad.Piece != analog[0].Piece).Select(pad => $"without {JoinArea} the ground of {pad.Part.Reference} is not that of {analog[0].Part.Reference}"));
            found.AddRange(others.Where(pad => pad.Piece != others[0].Piece).Select(pad => $"without {JoinArea} the ground of {pad.Part.Reference} is not that of {others[0].Part.Reference}"));
        }

        return found;
    }

    private static List<(BoardPart Part, int Piece)> Pieces(BoardFile board, BoardArea? cut)
    {
        var grid = new CopperGrid(board.Outline[0], board.Outline[1]);
        foreach (var (layer, polygon) in board.Areas.Where(area => area.Net == Ground).SelectMany(area => area.Fills))
        {
            grid.Set(Index(layer), polygon, true);
        }

        foreach (var track in board.Tracks.Where(track => track.Net == Ground))
        {
            grid.Set(Index(track.Layer), Around(track), true);
        }

        var pads = board.Parts.SelectMany(part => part.Pads.Where(pad => pad.Net == Ground).Select(pad => (part, pad))).ToList();
        foreach (var (_, pad) in pads)
        {
            foreach (var layer in pad.IsThrough ? [0, 1] : new[] { Index(pad.Layers[0]) })
            {
                grid.Set(layer, pad.Corners, true);
            }
        }

        for (var layer = 0; cut is not null && layer < 2; layer++)
        {
            grid.Set(layer, cut.Outline, false);
        }

        grid.Separate();
        foreach (var at in board.Vias.Where(via => via.Net == Ground).Select(via => via.At).Concat(pads.Where(pad => pad.pad.IsThrough).Select(pad => pad.pad.At)))
        {
            grid.Join(at);
        }

        return [.. pads.Select(pad => (pad.part, grid.PieceAt(pad.pad.IsThrough ? 0 : Index(pad.pad.Layers[0]), pad.pad.At)))];
    }

    private static int Index(string layer) => layer == "B.Cu" ? 1 : 0;

    private static Point[] Around(BoardTrack track)
    {
        var length = Math.Max(track.From.DistanceTo(track.To), 1e-6);
        var (x, y) = ((track.To.X - track.From.X) / length * track.WidthMm / 2, (track.To.Y - track.From.Y) / length * track.WidthMm / 2);
        return
        [
            new(track.From.X - x - y, track.From.Y - y + x),
            new(track.To.X + x - y, track.To.Y + y + x),
            new(track.To.X + x + y, track.To.Y + y - x),
            new(track.From.X - x + y, track.From.Y - y - x),
        ];
    }
}
