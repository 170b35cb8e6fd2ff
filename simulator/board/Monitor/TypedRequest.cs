using System.Buffers.Text;

namespace VirtualAmp.Monitor;

/// <summary>What a typed line asks for.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Value">The value of a setting such that a greater one allows more: a level in hundredths of a dB, a delay in ms below zero.</param>
internal readonly record struct TypedRequest(RequestKind Kind, int Value)
{
    /// <summary>Reads a line. A value that is no figure or out of range counts as what allows most: whether it is taken shows in the answer.</summary>
    public static TypedRequest Read(SerialLine line)
    {
        var command = line.Word(0);
        var key = line.Word(1);
        if (command.SequenceEqual("fault"u8) && key.SequenceEqual("clear"u8))
        {
            return new TypedRequest(RequestKind.ClearFault, 0);
        }

        if (command.SequenceEqual("save"u8) || command.SequenceEqual("reboot"u8))
        {
            return new TypedRequest(RequestKind.Save, 0);
        }

        if (command.SequenceEqual("selftest"u8))
        {
            return new TypedRequest(RequestKind.SelfTest, 0);
        }

        if (line.Sets("vol"u8) || line.Sets("gain"u8))
        {
            return new TypedRequest(line.Sets("vol"u8) ? RequestKind.Volume : RequestKind.Gain, 0);
        }

        if (command.SequenceEqual("defaults"u8))
        {
            return new TypedRequest(RequestKind.Defaults, 0);
        }

        if (!command.SequenceEqual("set"u8) || line.WordCount != 3)
        {
            return default;
        }

        return key.SequenceEqual("limit"u8) ? new TypedRequest(RequestKind.Limit, LevelCb(line.Word(2)))
            : key.SequenceEqual("start"u8) ? new TypedRequest(RequestKind.Start, LevelCb(line.Word(2)))
            : key.SequenceEqual("delay"u8) ? new TypedRequest(RequestKind.Delay, -DelayMs(line.Word(2)))
            : default;
    }

    private static int LevelCb(ReadOnlySpan<byte> text) =>
        Figure(text, "db"u8) is { } db
            ? (int)Math.Clamp(Math.Round(db * 100), MonitorLimits.LowestLevelCb, MonitorLimits.HighestLevelCb)
            : MonitorLimits.HighestLevelCb;

    private static int DelayMs(ReadOnlySpan<byte> text) =>
        Figure(text, "ms"u8) is { } ms
            ? (int)Math.Clamp(ms, MonitorLimits.ShortestDelayMs, MonitorLimits.LongestDelayMs)
            : MonitorLimits.ShortestDelayMs;

    private static decimal? Figure(ReadOnlySpan<byte> text, ReadOnlySpan<byte> unit)
    {
        var figure = text.EndsWith(unit) ? text[..^unit.Length] : text;
        return Utf8Parser.TryParse(figure, out decimal value, out var used) && used == figure.Length ? value : null;
    }
}
