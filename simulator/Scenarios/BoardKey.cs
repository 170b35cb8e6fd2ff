using VirtualAmp.Kernel;

namespace VirtualAmp.Scenarios;

/// <summary>One KEY=VALUE of a `board` line or of `--set`.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Change">What it does to the settings, or null when this build cannot do it yet.</param>
public sealed record BoardKey(string Key, string Value, Func<BoardSettings, BoardSettings>? Change)
{
    /// <summary>Every key.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["volume", "jacks", "delay", "policy", "limit", "hp", "display", "events", "flash"];

    /// <summary>Reads KEY=VALUE; `hp=` names a headphone of the firmware's catalogue.</summary>
    /// <exception cref="InputException">The key is unknown or the value is not one of its values; says which are.</exception>
    public static BoardKey Parse(string text) => Parse(text, CatalogueNames.All);

    /// <summary>Reads KEY=VALUE; `hp=` names one of these headphones.</summary>
    /// <exception cref="InputException">The key is unknown or the value is not one of its values; says which are.</exception>
    public static BoardKey Parse(string text, IReadOnlyList<string> headphones)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? text : text[..equals];
        if (equals < 0 || !Keys.Contains(key))
        {
            throw new InputException($"expected {LineReader.Words([.. Keys.Select(k => k + "=")])}, found {LineReader.Show(text)}");
        }

        var value = text[(equals + 1)..];
        return new BoardKey(key, value, Meaning(key, value, headphones));
    }

    /// <summary>The key as a `board` line writes it.</summary>
    public override string ToString() => Value.Contains(' ', StringComparison.Ordinal) ? $"{Key}=\"{Value}\"" : $"{Key}={Value}";

    private static Func<BoardSettings, BoardSettings>? Meaning(string key, string value, IReadOnlyList<string> headphones) => (key, value) switch
    {
        ("volume", "ds1882") => settings => settings with { Volume = "ds1882" },
        ("volume", _) when IsPartName(value) => null,
        ("volume", _) => throw Expected("the name of a volume IC such as ds1882", key, value),
        ("jacks", "1") => settings => settings with { Jacks = 1 },
        ("jacks", "2") => settings => settings with { Jacks = 2 },
        ("jacks", "3") => settings => settings with { Jacks = 3 },
        ("jacks", _) => throw Expected("1, 2 or 3", key, value),
        ("policy", "zero" or "hold" or "restore") => settings => settings with { Policy = value },
        ("policy", _) => throw Expected("zero, hold or restore", key, value),
        ("display", "ssd1306" or "sh1106") => settings => settings with { Display = value },
        ("display", _) => throw Expected("ssd1306 or sh1106", key, value),
        ("delay", _) => Delay(value),
        ("limit", _) => Limit(value),
        ("events", "between") => settings => settings with { EventsInsidePass = false },
        ("events", "inside") => settings => settings with { EventsInsidePass = true },
        ("events", _) => throw Expected("between or inside", key, value),
        ("flash", _) => Stall(value),
        _ => Headphones(value, headphones),
    };

    private static Func<BoardSettings, BoardSettings> Headphones(string value, IReadOnlyList<string> names)
    {
        if (value.Length == 0)
        {
            throw Expected("a headphone's name", "hp", value);
        }

        var name = HeadphoneName.Find(value, names);
        return settings => settings with { Headphones = name };
    }

    private static Func<BoardSettings, BoardSettings> Delay(string value)
    {
        const long ShortestMs = 1_000;
        const long LongestMs = 60_000;
        if (!Quantity.TryTime(value, out var ns) || ns < ShortestMs * Quantity.NsPerMs || ns > LongestMs * Quantity.NsPerMs)
        {
            throw Expected("a time from 1s to 60s", "delay", value);
        }

        return settings => settings with { DelayMs = (int)(ns / Quantity.NsPerMs) };
    }

    /// <summary>The range is the one that the firmware's own check of Board.cs takes (BoardCheck).</summary>
    private static Func<BoardSettings, BoardSettings> Limit(string value)
    {
        const int LowestCb = -8_000;
        const int HighestCb = 6_000;
        return Quantity.TryDecibel(value, out var cb) && cb is >= LowestCb and <= HighestCb
            ? settings => settings with { LimitCb = cb }
            : throw Expected("a level from -80dB to +60dB", "limit", value);
    }

    private static Func<BoardSettings, BoardSettings> Stall(string value)
    {
        const long ShortestNs = Quantity.NsPerMs;
        const long LongestNs = 10_000 * Quantity.NsPerMs;
        var bounds = value.Split("..");
        return bounds.Length == 2 && Quantity.TryTime(bounds[0], out var lowNs) && Quantity.TryTime(bounds[1], out var highNs)
            && lowNs >= ShortestNs && lowNs <= highNs && highNs <= LongestNs
            ? settings => settings with { FlashStallNs = (lowNs, highNs) }
            : throw Expected("two times from 1ms to 10s, the shorter first, such as 20ms..390ms", "flash", value);
    }

    private static bool IsPartName(string value) => value.Length > 0 && value.All(char.IsAsciiLetterOrDigit);

    private static InputException Expected(string what, string key, string value) =>
        new($"expected {what} after '{key}=', found {(value.Length == 0 ? "nothing" : LineReader.Show(value))}");
}
