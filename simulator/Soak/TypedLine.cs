namespace VirtualAmp.Soak;

/// <summary>
/// A line that somebody types on the amp's console: mostly a command with a sensible value, now and then nonsense. No
/// ceiling below <see cref="LowestLimitDb"/>: the end of every session asks for the volume of <see cref="SessionEnd"/>.
/// </summary>
internal static class TypedLine
{
    /// <summary>Lowest limit that is ever set, dB.</summary>
    public const int LowestLimitDb = -38;

    private const int HighestLimitDb = 12;

    private static readonly string[] Plain =
    [
        "status", "status", "vol", "gain", "mute", "jack", "log", "log 5", "stats", "version", "help", "help vol", "set",
        "set limit", "set policy", "balance", "export", "fault", "fault clear", "selftest", "save", "defaults", "screen", "i2c scan", "dump volume", "service on", "",
    ];

    /// <summary>The text, without quotes.</summary>
    public static string Of(Draw draw) => draw.Between(0, 23) switch
    {
        <= 3 => Volume(draw),
        4 => $"gain {draw.Of("low", "med", "high", "high")}",
        5 => $"mute {draw.Of("on", "off", "off")}",
        <= 8 => draw.Of<string>(Plain),
        <= 10 => Setting(draw),
        11 => draw.Of("save", "selftest", "reboot"),
        12 => new string(draw.Of('x', '9', ' '), draw.Between(60, 600)),
        13 => Garbage(draw),
        <= 17 => HeadphoneLine.Of(draw),
        18 => $"balance {draw.Between(-12, 12)}",
        19 => Listening(draw),
        20 => draw.Of("set delay 0", "set limit 99", "set limit", "set start x", "set nothing 1", "vol 3", "vol -200", "gain up", "help no", "balance 13", "set policy loud", "set range -10", "set step 5"),
        21 => Service(draw),
        22 => $"bringup{draw.Of("", " new", " ok", " ok", " fail", " skip", " report")}",
        _ => "fault clear",
    };

    /// <summary>A builder at the bench: mostly the volume IC by hand, at any volume.</summary>
    private static string Service(Draw draw) => draw.Between(0, 9) switch
    {
        <= 2 => draw.Of("service on", "service on 1", "service on 60"),
        3 => "service off",
        4 => $"service relay {draw.Of("med", "high")} {draw.Between(1, 20)}",
        5 => $"service i2c audio 0x28 {draw.Between(0, 255):x2}{draw.Between(0, 255):x2} read {draw.Between(1, 4)}",
        6 => $"service i2c audio 0x28 {draw.Of("0040", "0141", "8a", "82c1", "ff")}",
        7 => $"service i2c {draw.Of("audio", "display")} {draw.Between(8, 119):x2} read 1",
        8 => $"service display {draw.Of("all", "chequer", "frame", "page")}",
        _ => draw.Of("service", "service front", "service dc", "service i2c audio 0x28 read 3"),
    };

    private static string Volume(Draw draw) => draw.Between(0, 5) switch
    {
        0 => $"vol up {draw.Between(1, 30)}",
        1 => $"vol down {draw.Between(1, 30)}",
        2 => "vol min",
        _ => $"vol -{draw.Between(0, 70)}",
    };

    private static string Setting(Draw draw) => draw.Between(0, 2) switch
    {
        0 => $"set limit {draw.Between(LowestLimitDb, HighestLimitDb)}",
        1 => $"set start {draw.Between(-63, -10)}",
        _ => $"set delay {1_000 * draw.Of(1, 2, 3, 5, draw.Spread(6, 60))}",
    };

    /// <summary>What belongs to the plug-in, the music and the knob.</summary>
    private static string Listening(Draw draw) => draw.Between(0, 6) switch
    {
        <= 2 => $"set policy {draw.Of("zero", "hold", "restore")}",
        3 => $"set programme {draw.Between(-30, 0)}",
        4 => $"set balance {draw.Between(-12, 12)}",
        5 => draw.Of($"set range {draw.Between(-80, -20)}", $"set step {draw.Between(1, 4)}"),
        _ => draw.Of($"set target {draw.Between(90, 120)}", "set dose child", "set dose adult"),
    };

    /// <summary>Bytes of every kind that a quoted text can hold: control characters, letters, UTF-8 beyond ASCII.</summary>
    private static string Garbage(Draw draw)
    {
        var letters = new char[draw.Between(1, 60)];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = draw.Between(0, 3) switch
            {
                0 => (char)draw.Between(0, ' ' - 1),
                1 => (char)draw.Between(0x7F, 0x7FF),
                _ => (char)draw.Between(' ', '~'),
            };
        }

        // A line feed or a quote would end the statement.
        return new string(letters).Replace('\n', '?').Replace('"', '?');
    }
}
