using System.Buffers.Text;

namespace VirtualAmp.Monitor;

/// <summary>What a typed line asks for.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Value">The value of a setting such that a greater one allows more: a level in hundredths of a dB, a delay in ms or the programme's average below zero, a gain from 0 to 2; a policy as <see cref="Hold"/> or <see cref="Restore"/>.</param>
internal readonly record struct TypedRequest(RequestKind Kind, int Value)
{
    /// <summary>Policy `hold`.</summary>
    public const int Hold = 1;

    /// <summary>Policy `restore`.</summary>
    public const int Restore = 2;

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

        if (command.SequenceEqual("selftest"u8) || command.SequenceEqual("bringup"u8)
            || (command.SequenceEqual("service"u8) && key.SequenceEqual("relay"u8)))
        {
            return new TypedRequest(RequestKind.SelfTest, 0);
        }

        if (line.Sets("vol"u8) || line.Sets("gain"u8))
        {
            return new TypedRequest(line.Sets("vol"u8) ? RequestKind.Volume : RequestKind.Gain, 0);
        }

        if (line.Sets("mute"u8))
        {
            return new TypedRequest(RequestKind.Mute, 0);
        }

        if (command.SequenceEqual("hp"u8))
        {
            return Headphones(line);
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
            : key.SequenceEqual("policy"u8) ? new TypedRequest(RequestKind.Policy, Policy(line.Word(2)))
            : key.SequenceEqual("programme"u8) ? new TypedRequest(RequestKind.Programme, -ProgrammeCb(line.Word(2)))
            : key.SequenceEqual("reverse"u8) || key.EndsWith("-press"u8) || key.EndsWith("-hold"u8) || key.EndsWith("-twice"u8)
                ? new TypedRequest(RequestKind.Front, 0)
            : default;
    }

    // The words before the last may name a jack; a line without more asks for nothing.
    private static TypedRequest Headphones(SerialLine line)
    {
        var key = line.Word(1);
        var last = line.Word(line.WordCount - 1);
        return line.WordCount < 3 ? default
            : key.SequenceEqual("delete"u8) ? new TypedRequest(RequestKind.HeadphoneDelete, 0)
            : key.SequenceEqual("set"u8) ? new TypedRequest(RequestKind.HeadphoneChoice, 0)
            : IsJack(last) ? default
            : key.SequenceEqual("limit"u8) ? new TypedRequest(RequestKind.HeadphoneLimit, SplCb(last))
            : key.SequenceEqual("gain"u8) ? new TypedRequest(RequestKind.HeadphoneGain, Gain(last))
            : default;
    }

    private static bool IsJack(ReadOnlySpan<byte> word) => word.SequenceEqual("main"u8) || word.SequenceEqual("aux"u8) || word.SequenceEqual("bal"u8);

    private static int SplCb(ReadOnlySpan<byte> text) =>
        Figure(text, "db"u8) is { } db
            ? (int)Math.Clamp(Math.Round(db * 100), MonitorLimits.LowestSplCb, MonitorLimits.HighestSplCb)
            : MonitorLimits.HighestSplCb;

    private static int Gain(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("low"u8) || text.SequenceEqual("none"u8) ? 0 : text.SequenceEqual("med"u8) ? 1 : 2;

    private static int Policy(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("zero"u8) ? 0 : text.SequenceEqual("hold"u8) ? Hold : text.SequenceEqual("restore"u8) ? Restore : Hold | Restore;

    private static int ProgrammeCb(ReadOnlySpan<byte> text) =>
        Figure(text, "db"u8) is { } db ? (int)Math.Clamp(Math.Round(db * 100), MonitorLimits.LowestProgrammeCb, 0) : MonitorLimits.LowestProgrammeCb;

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
