using System.Globalization;
using System.Text;

namespace VirtualAmp.Hardware;

/// <summary>The wires of the variant made of modules, from the pin map of Board.cs.</summary>
public static class BreadboardTable
{
    /// <summary>The line of docs/breadboard.md before the table.</summary>
    public const string Begin = "<!-- wires: made by hardware/check --write, compared by a test -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- end of wires -->";

    // Module and pin at the other end, and what has to be added there.
    private static readonly Dictionary<string, (string Module, string Pin, string Add)> Ends = new()
    {
        ["MutePin"] = ("mute relay's transistor", "gate or base", "4.7 k to ground; series transistors for gate, power-good and DC"),
        ["GainMediumPin"] = ("relay of the medium gain", "transistor's gate", "4.7 k to ground"),
        ["GainHighPin"] = ("relay of the high gain", "transistor's gate", "4.7 k to ground"),
        ["HeartbeatPin"] = ("heartbeat gate", "input", "1 k in series"),
        ["PowerGoodPin"] = ("supply supervisor", "power-good", "10 k to ground"),
        ["DcTripPin"] = ("DC detector", "trip", "10 k to 3.3 V"),
        ["JackPins[0]"] = ("6.35 mm jack", "isolated switch", "10 k to 3.3 V, 10 k and 100 nF; the switch's other side to ground; which jack: [wiring.md](wiring.md#the-jacks)"),
        ["JackPins[1]"] = ("3.5 mm jack", "isolated switch (SJ-3566AN: 6)", "as the 6.35 mm jack (SJ-3566AN: 5 to ground)"),
        ["JackPins[2]"] = ("4.4 mm jack", "isolated switch", "as the 6.35 mm jack"),
        ["EncoderAPin"] = ("encoder", "A (CLK)", "10 k to 3.3 V, 10 k and 10 nF; C to ground"),
        ["EncoderBPin"] = ("encoder", "B (DT)", "as A"),
        ["KnobSwitchPin"] = ("encoder", "switch (SW)", "10 k to 3.3 V"),
        ["GainButtonPin"] = ("gain button", "one side", "10 k to 3.3 V; the other side to ground"),
        ["MuteButtonPin"] = ("mute button", "one side", "as the gain button"),
        ["AudioDataPin"] = ("level shifter, then volume IC board", "SDA", "4.7 k to the supply on each side"),
        ["AudioClockPin"] = ("level shifter, then volume IC board", "SCL", "as SDA"),
        ["DisplayDataPin"] = ("OLED", "SDA", "pull-ups are on most modules"),
        ["DisplayClockPin"] = ("OLED", "SCL", ""),
        ["ConsoleTransmitPin"] = ("USB-to-UART adapter, 3.3 V", "RX", ""),
        ["ConsoleReceivePin"] = ("USB-to-UART adapter, 3.3 V", "TX", ""),
    };

    /// <summary>The table as Markdown, without the lines around it.</summary>
    public static string Table(BoardPins board)
    {
        var table = new StringBuilder("| DevKit pin | `Board.cs` | to module | pin | add |\n|---|---|---|---|---|\n");
        foreach (var rule in PinRule.All.Where(rule => board.Pins.ContainsKey(rule.Field)))
        {
            var (module, pin, add) = Ends[rule.Field];
            table.Append(CultureInfo.InvariantCulture, $"| GPIO {board.Pins[rule.Field]} | `{rule.Field}` | {module} | {pin} | {add} |\n");
        }

        return table.ToString();
    }

    /// <summary>A document with the table put between its two lines.</summary>
    public static string Put(string document, BoardPins board) => Between(document, Begin, End, Table(board));

    /// <summary>A document with a text put between two lines.</summary>
    public static string Between(string document, string begin, string end, string text)
    {
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = document.IndexOf(end, StringComparison.Ordinal);
        return document[..from] + "\n\n" + text + "\n" + document[to..];
    }
}
