using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAmp.Hardware;
using Xunit;

namespace VirtualAmp.Tests.Hardware;

/// <summary>Mistakes that a hand in the board editor makes.</summary>
internal static class BoardEdits
{
    /// <summary>Two pads of a part change nets.</summary>
    public static Func<string, string> SwapNets(string reference, string one, string other) => board => InPart(board, reference, part =>
    {
        var (first, second) = (NetOfPad(part, one), NetOfPad(part, other));
        return part.Replace(first, "?", StringComparison.Ordinal).Replace(second, first, StringComparison.Ordinal).Replace("?", second, StringComparison.Ordinal);
    });

    /// <summary>A part is deleted.</summary>
    public static Func<string, string> RemovePart(string reference) => board => InPart(board, reference, _ => "");

    /// <summary>A part is put where another one is.</summary>
    public static Func<string, string> MovePart(string reference, string onto) => board =>
    {
        var place = "";
        InPart(board, onto, part => place = At().Match(part).Value);
        return InPart(board, reference, part => At().Replace(part, place, 1));
    };

    /// <summary>A part moves.</summary>
    public static Func<string, string> MovePart(string reference, double x, double y) => board =>
        InPart(board, reference, part => At().Replace(part, FormattableString.Invariant($"\n\t\t(at {x} {y})"), 1));

    /// <summary>A pad is put on a net.</summary>
    public static Func<string, string> ConnectPads(string reference, string net) => board =>
        InPart(board, reference, part => Regex.Replace(part, """\(net \d+ "[^"]*"\)""", $"(net {NumberOf(board, net)} \"{net}\")"));

    /// <summary>The longest piece of track of a net is deleted.</summary>
    public static Func<string, string> RemoveTrack(string net) => board =>
    {
        var longest = OfNet(board, net).MaxBy(LengthMm)!;
        return board.Remove(longest.Index, longest.Length);
    };

    /// <summary>The longest piece of track of a net is given another width, mm.</summary>
    public static Func<string, string> SetWidth(string net, string width) => board =>
    {
        var longest = OfNet(board, net).MaxBy(LengthMm)!;
        return board.Remove(longest.Index, longest.Length).Insert(longest.Index, Regex.Replace(longest.Value, """\(width [^)]*\)""", $"(width {width})"));
    };

    /// <summary>A track is drawn, mm.</summary>
    public static Func<string, string> AddTrack(string net, double fromX, double toX, double y) => board =>
        board.Insert(board.LastIndexOf(')'), FormattableString.Invariant($"\t(segment (start {fromX} {y}) (end {toX} {y}) (width 0.5) (layer \"F.Cu\") (net {NumberOf(board, net)}))\n"));

    /// <summary>A text is changed.</summary>
    public static Func<string, string> Rename(string what, string from, string to) => board => Replace(board, $"({what} \"{from}\"", $"({what} \"{to}\"");

    /// <summary>A named area is deleted.</summary>
    public static Func<string, string> RemoveArea(string name) => board =>
    {
        var named = board.IndexOf($"(name \"{name}\")", StringComparison.Ordinal);
        Assert.True(named >= 0, name);
        return board[..board.LastIndexOf("\n\t(zone", named, StringComparison.Ordinal)] + board[(board.IndexOf("\n\t)", named, StringComparison.Ordinal) + 3)..];
    };

    /// <summary>All poured copper is gone.</summary>
    public static Func<string, string> RemoveFills() => board => board.Replace("(filled_polygon", "(other", StringComparison.Ordinal);

    private static IEnumerable<Match> OfNet(string board, string net) => Regex.Matches(board, $"""\n\t\(segment\n(\t\t[^\n]*\n)*?\t\t\(net {NumberOf(board, net)}\)\n(\t\t[^\n]*\n)*?\t\)""");

    private static double LengthMm(Match track)
    {
        var ends = Regex.Match(track.Value, """\(start (\S+) (\S+)\)\s+\(end (\S+) (\S+)\)""").Groups.Values.Skip(1).Select(group => double.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray();
        return new Point(ends[0], ends[1]).DistanceTo(new Point(ends[2], ends[3]));
    }

    private static string NumberOf(string board, string net) => Regex.Match(board, $"""\n\t\(net (\d+) "{Regex.Escape(net)}"\)""").Groups[1].Value;

    private static string NetOfPad(string part, string pad) => Regex.Match(part, $"""\(pad "{pad}" .*?(\(net \d+ "[^"]*"\))""", RegexOptions.Singleline).Groups[1].Value;

    private static string Replace(string board, string from, string to)
    {
        Assert.Contains(from, board, StringComparison.Ordinal);
        return new Regex(Regex.Escape(from)).Replace(board, to, 1);
    }

    private static string InPart(string board, string reference, Func<string, string> edit)
    {
        var named = board.IndexOf($"(property \"Reference\" \"{reference}\"", StringComparison.Ordinal);
        Assert.True(named >= 0, reference);
        var start = board.LastIndexOf("\n\t(footprint", named, StringComparison.Ordinal);
        var end = board.IndexOf("\n\t)", named, StringComparison.Ordinal) + 3;
        return board[..start] + edit(board[start..end]) + board[end..];
    }

    private static Regex At() => new("""\n\t\t\(at [^)]*\)""", RegexOptions.CultureInvariant);
}
