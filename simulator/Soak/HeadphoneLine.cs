namespace VirtualAmp.Soak;

/// <summary>
/// A line that somebody types about headphones. Ceilings of any height come of it: the end of every session takes the
/// headphones back (<see cref="SessionEnd"/>).
/// </summary>
internal static class HeadphoneLine
{
    /// <summary>What people type for a headphone: a name, a part that one name has, parts that several or none have, nothing assumed.</summary>
    private static readonly string[] Words =
    [
        "HD 650", "hd 620s", "DT 880 Edition 600 ohm", "KATO", "ew200", "EA1000 Fermat", "HD 6", "DT", "9", "Walkman", "none", "none",
    ];

    private static readonly string[] Plain =
        ["hp", "hp show", "hp show aux", "hp list", "hp list moondrop", "hp limit", "hp gain", "hp exposure", "hp exposure reset", "vol held"];

    private static readonly string[] Wrong =
    [
        "hp set", "hp show left", "hp limit 59", "hp limit 116", "hp limit loud", "hp gain up", "hp add", "hp add 32 100 mw stated over",
        "hp add 1 100 mw stated over Short", "hp delete Nobody", "hp dance",
    ];

    /// <summary>The text, without quotes.</summary>
    public static string Of(Draw draw) => draw.Between(0, 9) switch
    {
        <= 2 => $"hp set {Jack(draw)}{(draw.OneIn(2) ? draw.Of<string>(Words) : CatalogueNames.All[draw.Between(0, CatalogueNames.All.Count - 1)])}",
        3 => $"hp limit {Jack(draw)}{draw.Of(60, 85, 100, 115, draw.Between(60, 115))}",
        <= 5 => $"hp gain {Jack(draw)}{draw.Of("low", "med", "high", "high", "none")}",
        6 => Own(draw),
        <= 8 => draw.Of<string>(Plain),
        _ => draw.Of<string>(Wrong),
    };

    private static string Jack(Draw draw) => draw.Of("", "", "main ", "aux ", "bal ");

    private static string Own(Draw draw)
    {
        var name = draw.Of("Mine", "Yours", "Theirs", "The old ones", "One more");
        return draw.OneIn(4)
            ? $"hp delete {name}"
            : $"hp add {draw.Spread(8, 600)} {draw.Between(85, 125)} {draw.Of("v", "mw")} {draw.Of("measured", "stated")} {draw.Of("over", "in")} {name}";
    }
}
