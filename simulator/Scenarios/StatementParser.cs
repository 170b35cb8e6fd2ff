using System.Globalization;

namespace VirtualAmp.Scenarios;

/// <summary>Reads one statement of the scenario language from one line.</summary>
public static class StatementParser
{
    /// <summary>How long a button is held when nothing else is said (docs/scenarios.md, Form).</summary>
    public const long PressNs = 80 * Quantity.NsPerMs;

    /// <summary>How long one detent takes when nothing else is said (docs/scenarios.md, Form).</summary>
    public const long DetentNs = 25 * Quantity.NsPerMs;

    /// <summary>Quickest detent that may be asked for: 2,500 RPM at 24 detents a turn, far beyond any hand.</summary>
    public const long QuickestDetentNs = Quantity.NsPerMs;

    private const int MostDetents = 1_000;

    private static readonly string[] Jacks = ["main", "aux", "bal"];

    /// <summary>Reads a line; null when it is blank or holds only a comment.</summary>
    /// <exception cref="InputException">The line is no statement; says what was expected and what was found.</exception>
    public static Statement? Parse(int line, string text)
    {
        var words = new LineReader(text);
        if (words.AtEnd)
        {
            return null;
        }

        var statement = words.OneOf(
            "board", "power", "reset", "wait", "plug", "unplug", "knob", "press", "type", "fault", "expect", "screenshot") switch
        {
            "board" => Board(line, words),
            "power" => Power(line, words),
            "reset" => new Statement.Reset(line),
            "wait" => words.TryTake("until") ? WaitUntil(line, words) : new Statement.Wait(line, words.Time("until or ")),
            "plug" => new Statement.Plug(line, words.OneOf(Jacks)),
            "unplug" => new Statement.Unplug(line, words.OneOf(Jacks), words.TryTake("bounce") ? words.Time() : null),
            "knob" => Knob(line, words),
            "press" => Press(line, words.OneOf("knob", "gain", "mute"), words),
            "type" => new Statement.Type(line, words.Quoted("the line to type, in quotes")),
            "fault" => Fault(line, words),
            "expect" => Expect(line, words),
            _ => Screenshot(line, words),
        };
        words.End();
        return statement;
    }

    private static Statement.Board Board(int line, LineReader words)
    {
        var keys = new List<BoardKey>();
        do
        {
            var key = BoardKey.Parse(words.TakePlain("KEY=VALUE", textKey: "hp="));
            if (keys.Any(k => k.Key == key.Key))
            {
                throw new InputException($"expected each key once, found {LineReader.Show(key.Key + "=")} again");
            }

            keys.Add(key);
        }
        while (!words.AtEnd);

        return new Statement.Board(line, keys);
    }

    private static Statement Power(int line, LineReader words) => words.OneOf("on", "off", "dip") switch
    {
        "on" => new Statement.PowerOn(line),
        "off" => new Statement.PowerOff(line),
        _ => new Statement.PowerDip(line, words.Time()),
    };

    private static Statement.WaitUntil WaitUntil(int line, LineReader words)
    {
        var conditions = new List<Condition>();
        do
        {
            conditions.Add(ConditionParser.Parse(words));
            if (words.AtEnd)
            {
                throw words.Expected("another condition or within TIME");
            }
        }
        while (!words.TryTake("within"));

        return new Statement.WaitUntil(line, conditions, words.Time());
    }

    private static Statement.Expect Expect(int line, LineReader words)
    {
        var conditions = new List<Condition>();
        do
        {
            conditions.Add(ConditionParser.Parse(words));
        }
        while (!words.AtEnd);

        return new Statement.Expect(line, conditions);
    }

    private static Statement.Knob Knob(int line, LineReader words)
    {
        const string Expects = "detents from -1000 to +1000, not 0";
        var text = words.TakePlain(Expects);
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var detents);
        if (!isNumber || detents == 0 || Math.Abs((long)detents) > MostDetents)
        {
            throw new InputException($"expected {Expects}, found {LineReader.Show(text)}");
        }

        var count = Math.Abs(detents);
        if (!words.TryTake("over"))
        {
            return new Statement.Knob(line, detents, count * DetentNs);
        }

        var overNs = words.Time();
        return overNs >= count * QuickestDetentNs
            ? new Statement.Knob(line, detents, overNs)
            : throw new InputException($"expected at least {count * QuickestDetentNs / Quantity.NsPerMs}ms for {count} detents, found {Quantity.Time(overNs)}");
    }

    private static Statement Press(int line, string button, LineReader words)
    {
        if (button == "knob" && words.TryTake("twice"))
        {
            return new Statement.PressTwice(line);
        }

        return new Statement.Press(line, button, words.TryTake("for") ? words.Time() : PressNs);
    }

    private static Statement.Screenshot Screenshot(int line, LineReader words)
    {
        const string Expects = "a PNG file";
        var file = words.Take(Expects);
        return file.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
            ? new Statement.Screenshot(line, file)
            : throw new InputException($"expected {Expects}, its name ending in .png, found {LineReader.Show(file)}");
    }

    private static Statement Fault(int line, LineReader words) => words.OneOf("volume", "display", "dc", "rails", "hang") switch
    {
        "volume" => VolumeFault(line, words.OneOf("nack", "stuck", "corrupt", "off", "slow", "clear"), words),
        "display" => new Statement.DisplayFault(line, words.OneOf("nack", "stuck", "clear")),
        "dc" => new Statement.DcFault(line, words.TryTake("clear") ? 0 : Volts(words)),
        "rails" => new Statement.RailsFault(line, words.OneOf("low", "clear") == "low"),
        _ => new Statement.Hang(line),
    };

    private static Statement VolumeFault(int line, string what, LineReader words) =>
        what == "slow" && !words.AtEnd ? new Statement.SlowVolume(line, words.Time("end of line or ")) : new Statement.VolumeFault(line, what);

    /// <summary>A voltage of either sign, not 0.</summary>
    private static double Volts(LineReader words)
    {
        const string Expects = "a voltage such as 150mV or clear";
        var text = words.TakePlain(Expects);
        var minus = text.StartsWith('-');
        return Quantity.TryVolts(minus ? text[1..] : text, out var volts) ? (minus ? -volts : volts) : throw new InputException($"expected {Expects}, found {LineReader.Show(text)}");
    }
}
