using VirtualAmp.Chips;

namespace VirtualAmp.Scenarios;

/// <summary>Reads the conditions of `expect` and `wait until`.</summary>
internal static class ConditionParser
{
    /// <summary>The names of the contract's states.</summary>
    public static IReadOnlyList<string> States { get; } =
        ["Boot", "Settling", "Ready", "Connecting", "Active", "Muted", "Switching", "Fault", "PowerLost"];

    /// <summary>The faults that the firmware's status can show, and none: numbers below 100 of its fault table.</summary>
    private static readonly string[] Faults =
    [
        "none", "VolumeNack", "VolumeTimeout", "VolumeMismatch", "VolumeConfig", "VolumeBus", "DisplayNack", "DisplayTimeout",
        "DisplayBus", "RailsLow", "DcTrip", "Internal", "ConsoleAbsent",
        "StoreCorrupt", "StoreForeign", "StoreFailed", "KnobSwitchStuck", "GainButtonStuck", "MuteButtonStuck",
    ];

    private const string Any =
        "state=, gain=, volume=, muted=, jack=, fault=, mute=, output<, output=, reply, advice= or screen=";

    /// <summary>Takes one condition.</summary>
    /// <exception cref="InputException">The next word starts none; says what was expected.</exception>
    public static Condition Parse(LineReader words)
    {
        if (words.TryTake("reply"))
        {
            return new Condition.Reply(words.Quoted("the text in quotes"));
        }

        var word = words.TakePlain(Any, textKey: "screen=");
        if (word.StartsWith("output<", StringComparison.Ordinal))
        {
            var limit = word["output<".Length..];
            return Quantity.TryVolts(limit, out var volts)
                ? new Condition.OutputBelow(volts, limit)
                : throw Expected("a voltage such as 1mV", "output<", limit);
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var value = equals < 0 ? "" : word[(equals + 1)..];
        return (equals < 0 ? "" : word[..(equals + 1)]) switch
        {
            "state=" => new Condition.State(OneOf([.. States], "state=", value)),
            "gain=" => new Condition.Gain(OneOf(["Low", "Med", "Medium", "High"], "gain=", value) is "Med" ? "Medium" : value),
            "volume=" => Volume(value),
            "muted=" => new Condition.Muted(OneOf(["yes", "no"], "muted=", value) == "yes"),
            "jack=" => new Condition.Jack(OneOf(["main", "aux", "bal", "none"], "jack=", value)),
            "fault=" => new Condition.Fault(OneOf(Faults, "fault=", value)),
            "mute=" => new Condition.Contact(OneOf(["open", "closed"], "mute=", value) == "open"),
            "output=" => Output(value),
            "advice=" => new Condition.Advice(OneOf(["gain-up", "gain-down", "none"], "advice=", value)),
            "screen=" => value.Length > 0 ? new Condition.Screen(value) : throw Expected("a PNG file", "screen=", value),
            _ => throw new InputException($"expected {Any}, found {LineReader.Show(word)}"),
        };
    }

    private static Condition.Volume Volume(string value)
    {
        if (value == "min")
        {
            return new Condition.Volume(IVolumeModel.MuteCb);
        }

        return Quantity.TryDecibel(value, out var cb) && cb is <= 0 and > IVolumeModel.MuteCb
            ? new Condition.Volume(cb)
            : throw Expected("min or a volume of 0dB at most such as -20.0dB", "volume=", value);
    }

    private static Condition.OutputLevel Output(string value)
    {
        var parts = value.Split("+-");
        return parts.Length == 2 && Quantity.TryDecibel(parts[0], out var cb)
            && Quantity.TryDecibel(parts[1], out var toleranceCb) && toleranceCb >= 0
            ? new Condition.OutputLevel(cb, toleranceCb)
            : throw Expected("a level and its tolerance such as -20dB+-0.5dB", "output=", value);
    }

    private static string OneOf(string[] values, string key, string value) =>
        values.Contains(value) ? value : throw Expected(LineReader.Words(values), key, value);

    private static InputException Expected(string what, string key, string value) =>
        new($"expected {what} after '{key}', found {(value.Length == 0 ? "nothing" : LineReader.Show(value))}");
}
