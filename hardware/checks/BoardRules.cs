using System.Globalization;

namespace VirtualAmp.Hardware;

/// <summary>What DRC does not know of the board: mounting holes, the antenna's room, names at the connectors' pins, widths by net class; and what its neighbours know of places, returns and the panel.</summary>
public static class BoardRules
{
    private const double HoleFromCornerMm = 8;
    private const double ScrewHoleMm = 3.2;
    private const double LeastSignalMm = 0.2;
    private const double LeastViaMm = 0.6;
    private const double LeastDrillMm = 0.3;

    // The module's antenna is the 6 mm at its end, which is the end of the DevKit 7.5 mm beyond pins 1 and 20; then 5 mm of air.
    private const double AntennaFromMm = 1.8;
    private const double AntennaToMm = 12.5;

    private const double PinTextMm = 7;

    // A name stands beside its pin; a connector's own title stands between two.
    private const double InLineMm = 0.7;

    /// <summary>Everything that is wrong, one sentence each; nothing when all is well.</summary>
    public static IReadOnlyList<string> Findings(BoardFile board) =>
        board.Outline.Count != 2
            ? ["the board's outline is not one rectangle"]
            : [.. HoleFindings(board), .. AntennaFindings(board), .. PinTextFindings(board), .. WidthFindings(board), .. PlacementRules.Findings(board), .. ReturnRules.Findings(board), .. FrontPanel.Findings(board)];

    private static IEnumerable<string> HoleFindings(BoardFile board)
    {
        var holes = board.Parts.Where(part => part.Footprint.StartsWith("MountingHole:", StringComparison.Ordinal)).ToList();
        var (a, b) = (board.Outline[0], board.Outline[1]);
        foreach (var corner in new Point[] { a, new(b.X, a.Y), b, new(a.X, b.Y) })
        {
            if (!holes.Any(hole => hole.At.DistanceTo(corner) < HoleFromCornerMm && hole.Pads[0].DrillMm >= ScrewHoleMm))
            {
                yield return Invariant($"no M3 hole within {HoleFromCornerMm} mm of the corner {corner.X}, {corner.Y}");
            }
        }

        var grounded = holes.Where(hole => hole.Pads.Any(pad => pad.Net == "GND")).ToList();
        if (grounded.Count != 1)
        {
            yield return $"{grounded.Count} mounting holes are on GND, not one: a metal case would join the returns again";
        }
    }

    private static IEnumerable<string> AntennaFindings(BoardFile board)
    {
        var controller = board.Parts.FirstOrDefault(part => part.Reference == SchematicRules.Controller);
        if (controller is null)
        {
            yield break;
        }

        var (left, right, next) = (controller.Pad("1").At, controller.Pad("20").At, controller.Pad("2").At);
        var step = left.DistanceTo(next);
        var (outX, outY) = ((left.X - next.X) / step, (left.Y - next.Y) / step);
        foreach (var layer in new[] { "F.Cu", "B.Cu" })
        {
            var free = board.Areas.Where(area => area.Layers.Contains(layer) && area.Forbids.IsSupersetOf(["tracks", "vias", "copperpour"])).ToList();
            foreach (var (pad, away) in new[] { (left, AntennaFromMm), (left, AntennaToMm), (right, AntennaFromMm), (right, AntennaToMm) })
            {
                var corner = new Point(pad.X + (outX * away), pad.Y + (outY * away));
                if (!free.Any(area => corner.IsIn(area.Outline)))
                {
                    yield return Invariant($"{layer}: copper is allowed under the antenna, at {corner.X:0.0}, {corner.Y:0.0}");
                }
            }
        }
    }

    private static IEnumerable<string> PinTextFindings(BoardFile board)
    {
        var texts = board.Texts.Where(text => text.Layer == "F.SilkS" && text.Text.Length > 0).ToList();
        foreach (var part in board.Parts.Where(part => part.Reference[0] == 'J' || part.Reference == SchematicRules.Controller))
        {
            var used = new HashSet<BoardText>();
            foreach (var pad in part.Pads)
            {
                var text = texts.Where(text => IsInLine(text.At, pad.At)).MinBy(text => text.At.DistanceTo(pad.At));
                if (text is null || text.At.DistanceTo(pad.At) > PinTextMm || !used.Add(text))
                {
                    yield return $"{part.Reference} pin {pad.Number} has no text of its own";
                }
                else if (text.Text == "GND" && pad.Net != "GND")
                {
                    yield return $"{part.Reference} pin {pad.Number} is called GND and is on {pad.Net}";
                }
            }
        }
    }

    private static IEnumerable<string> WidthFindings(BoardFile board)
    {
        foreach (var net in board.ClassOfNet.Keys.Where(net => !board.Nets.Contains(net)))
        {
            yield return $"the net class of {net} is for a net that is not there";
        }

        foreach (var track in board.Tracks)
        {
            var least = board.ClassOfNet.TryGetValue(track.Net, out var name) ? board.ClassWidthsMm[name] : LeastSignalMm;
            if (track.WidthMm < least - 1e-6)
            {
                yield return Invariant($"{track.Net}: a track of {track.WidthMm} mm at {track.From.X}, {track.From.Y}, not {least}");
            }
        }

        foreach (var via in board.Vias.Where(via => via.SizeMm < LeastViaMm || via.DrillMm < LeastDrillMm))
        {
            yield return Invariant($"{via.Net}: a via of {via.SizeMm} and {via.DrillMm} mm at {via.At.X}, {via.At.Y}");
        }
    }

    private static bool IsInLine(Point text, Point pad) => Math.Min(Math.Abs(text.X - pad.X), Math.Abs(text.Y - pad.Y)) < InLineMm;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
