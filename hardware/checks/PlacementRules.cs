using System.Globalization;

namespace VirtualAmp.Hardware;

/// <summary>Where parts must lie: connectors at their edges, one channel as the other, capacitors at the pins they feed, short summing nodes.</summary>
public static class PlacementRules
{
    private const double SameMm = 0.01;
    private const double DecouplingMm = 6;
    private const double SummingNodeMm = 15;

    // Connectors' origins and the knob's shaft: from the middle of a terminal or a header to the edge.
    private static readonly (string Reference, bool Front, double MostMm)[] EdgeParts =
    [
        ("J101", false, 8), ("J601", false, 8), ("J301", false, 8),
        ("J1001", true, 5), ("J1002", true, 5), ("J1101", true, 5), ("J1102", true, 5), ("SW1101", true, 15), ("SW1102", true, 10), ("SW1103", true, 10),
    ];

    // Their supplies are decoupled on the spot; those of the DevKit and of the regulators are judged by eye.
    private static readonly string[] DecoupledParts = ["U201", "U401", "U402", "U403", "U601", "U701", "U702", "U801", "U802", "U901"];
    private static readonly string[] Supplies = ["+12V", "-12V", "+5V", "+3V3", "+5VA", "-5VA"];

    // Where a picofarad counts: the inverting inputs of the gain stages.
    private static readonly (string Reference, string Pin)[] SummingNodes = [("U701", "6"), ("U801", "6")];

    /// <summary>Everything that is wrong, one sentence each; nothing when all is well.</summary>
    public static IReadOnlyList<string> Findings(BoardFile board) =>
        [.. EdgeFindings(board), .. ChannelFindings(board), .. DecouplingFindings(board), .. SummingNodeFindings(board)];

    private static IEnumerable<string> EdgeFindings(BoardFile board)
    {
        var rear = board.Outline.Min(corner => corner.Y);
        var front = board.Outline.Max(corner => corner.Y);
        foreach (var (reference, isFront, most) in EdgeParts)
        {
            var part = board.Parts.FirstOrDefault(part => part.Reference == reference);
            if (part is not null && (isFront ? front - part.At.Y : part.At.Y - rear) > most)
            {
                yield return Invariant($"{reference} is more than {most} mm from the {(isFront ? "front" : "rear")} edge");
            }
        }
    }

    // The same arrangement twice, so that what one channel shows holds for the other.
    private static IEnumerable<string> ChannelFindings(BoardFile board)
    {
        var right = board.Parts.Where(part => part.Sheet == "/ampr/").ToDictionary(part => part.Reference);
        Point? shift = null;
        foreach (var left in board.Parts.Where(part => part.Sheet == "/ampl/").OrderBy(part => part.Reference, StringComparer.Ordinal))
        {
            if (!right.TryGetValue(Twin(left.Reference), out var twin))
            {
                yield return $"{left.Reference} has no twin in the right channel";
                continue;
            }

            shift ??= new Point(twin.At.X - left.At.X, twin.At.Y - left.At.Y);
            foreach (var (one, other) in left.Pads.Zip(twin.Pads))
            {
                if (other.At.DistanceTo(new Point(one.At.X + shift.Value.X, one.At.Y + shift.Value.Y)) > SameMm)
                {
                    yield return $"{twin.Reference} does not lie in its channel as {left.Reference} in the other";
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> DecouplingFindings(BoardFile board)
    {
        var capacitors = board.Parts.Where(part => part.Reference[0] == 'C' && part.Pads.Any(pad => pad.Net == "GND")).SelectMany(part => part.Pads).ToList();
        foreach (var part in board.Parts.Where(part => DecoupledParts.Contains(part.Reference)))
        {
            foreach (var pins in part.Pads.Where(pad => Supplies.Contains(pad.Net)).GroupBy(pad => pad.Net))
            {
                var nearest = pins.Min(pin => capacitors.Where(pad => pad.Net == pin.Net).Select(pad => pad.At.DistanceTo(pin.At)).DefaultIfEmpty(double.PositiveInfinity).Min());
                if (nearest > DecouplingMm)
                {
                    yield return Invariant($"{part.Reference}: the nearest capacitor on {pins.Key} is {nearest:0.0} mm away");
                }
            }
        }
    }

    private static IEnumerable<string> SummingNodeFindings(BoardFile board)
    {
        foreach (var (reference, pin) in SummingNodes)
        {
            var net = board.Parts.Where(part => part.Reference == reference).Select(part => part.Pad(pin).Net).FirstOrDefault();
            var length = board.Tracks.Where(track => track.Net == net).Sum(track => track.From.DistanceTo(track.To));
            if (length > SummingNodeMm)
            {
                yield return Invariant($"{reference} pin {pin}: {length:0.0} mm of track on a summing node");
            }
        }
    }

    // R705 and R805, TP701 and TP801.
    private static string Twin(string reference)
    {
        var digit = reference.IndexOfAny([.. "0123456789"]);
        return reference[..digit] + (char)(reference[digit] + 1) + reference[(digit + 1)..];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
