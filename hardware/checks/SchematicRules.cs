using System.Globalization;

namespace VirtualAmp.Hardware;

/// <summary>
/// What ERC does not see: that each signal of Board.cs sits on its GPIO and ends where it should, that no pin is used that
/// the ESP32 needs itself, that every relay driver is held off by a resistor, that references are unique.
/// </summary>
public static class SchematicRules
{
    /// <summary>The reference of the ESP32 board.</summary>
    public const string Controller = "U301";

    /// <summary>The largest pull-down that beats the ESP32's own pull-up of about 45 k, ohm (docs/safety.md, What the hardware must do).</summary>
    public const double LargestPullDownOhm = 4700;

    /// <summary>The largest resistor that counts as holding a gate off that a push-pull output drives, ohm.</summary>
    public const double LargestBiasOhm = 100_000;

    private const string Ground = "GND";

    // Read at reset: 0, 2, 5, 12, 15. UART0 and flash: 1, 3, 6 to 11.
    private static readonly int[] Reserved = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 15];
    private static readonly int[] InputOnly = [34, 35, 36, 39];

    // Each of the four opens the mute driver by itself.
    private static readonly string[] MuteGates = ["MUTE", "GATE_OK", "POWER_GOOD", "DC_OK"];

    /// <summary>Everything that is wrong, one sentence each; nothing when all is well.</summary>
    public static IReadOnlyList<string> Findings(Netlist netlist, SchematicFiles files, BoardPins board) =>
    [
        .. files.DuplicateReferences().Select(reference => $"{reference} is the reference of two parts"),
        .. PinFindings(netlist, board),
        .. DriverFindings(netlist),
        .. PartFindings(netlist),
    ];

    /// <summary>A value as the schematic or KiCad's SPICE netlist has it: 4.7k, 1M, 1Meg, 0.47.</summary>
    public static double Number(string value)
    {
        value = value.Replace("Meg", "M", StringComparison.Ordinal);
        var digits = value.TrimEnd("kMmunp".ToCharArray());
        var scale = value.Length == digits.Length ? 1 : value[^1] switch { 'k' => 1e3, 'M' => 1e6, 'm' => 1e-3, 'u' => 1e-6, 'n' => 1e-9, _ => 1e-12 };
        return double.Parse(digits, CultureInfo.InvariantCulture) * scale;
    }

    private static IEnumerable<string> PinFindings(Netlist netlist, BoardPins board)
    {
        var known = PinRule.All.Select(rule => rule.Field).ToHashSet();
        foreach (var field in board.Pins.Keys.Where(field => !known.Contains(field)))
        {
            yield return $"{field} of Board.cs has no place on the schematic";
        }

        foreach (var rule in PinRule.All)
        {
            if (!board.Pins.TryGetValue(rule.Field, out var gpio))
            {
                var isGivenUp = PinRule.All.Any(other => other.InsteadOf == rule.Field && board.Pins.ContainsKey(other.Field));
                if (rule.InsteadOf is null && !isGivenUp)
                {
                    yield return $"{rule.Field} is not in Board.cs";
                }

                continue;
            }

            if (rule.InsteadOf is { } given && board.Pins.ContainsKey(given))
            {
                yield return $"{rule.Field} takes the place of {given} on the schematic, and Board.cs has both";
            }

            var net = NetOfGpio(netlist, gpio);
            if (net is null || !Reaches(netlist, net, netlist.NetOf(rule.Reference, rule.Pin)))
            {
                yield return $"GPIO {gpio} is {rule.Field} in Board.cs, and does not lead to {rule.Reference} pin {rule.Pin}, {rule.What}";
            }

            if (Array.IndexOf(Reserved, gpio) >= 0)
            {
                yield return $"{rule.Field} is on GPIO {gpio}, which the ESP32 needs itself";
            }

            if (rule.Output && Array.IndexOf(InputOnly, gpio) >= 0)
            {
                yield return $"{rule.Field} is an output on GPIO {gpio}, which is an input only";
            }
        }

        var used = board.Pins.Values.ToHashSet();
        foreach (var (net, nodes) in netlist.Nets)
        {
            var together = nodes.Where(node => node.Reference == Controller && node.Function.StartsWith("GPIO", StringComparison.Ordinal)).ToList();
            if (together.Count > 1)
            {
                yield return $"{string.Join(" and ", together.Select(node => node.Function))} are on one net, {net}";
            }

            foreach (var node in nodes.Where(node => node.Reference == Controller && node.Function.StartsWith("GPIO", StringComparison.Ordinal)))
            {
                var gpio = int.Parse(node.Function[4..].Split('_')[0], CultureInfo.InvariantCulture);
                if (nodes.Count > 1 && !used.Contains(gpio))
                {
                    yield return $"GPIO {gpio} is wired to {net} and has no name in Board.cs";
                }
            }
        }
    }

    private static IEnumerable<string> DriverFindings(Netlist netlist)
    {
        foreach (var coil in netlist.Components.Keys.Where(reference => reference[0] == 'K').Order())
        {
            var gates = DriverGates(netlist, netlist.NetOf(coil, "8")).ToList();
            if (gates.Count == 0)
            {
                yield return $"{coil} has no driver";
            }

            foreach (var gate in gates)
            {
                var fromGpio = NetsNearby(netlist, gate).Any(net => netlist.NodesOf(net).Any(node => node.Reference == Controller && node.Function.StartsWith("GPIO", StringComparison.Ordinal) && !InputOnly.Contains(int.Parse(node.Function[4..].Split('_')[0], CultureInfo.InvariantCulture))));
                var limit = fromGpio ? LargestPullDownOhm : LargestBiasOhm;
                var held = NetsNearby(netlist, gate)
                    .SelectMany(net => netlist.TwoPinParts(net, 'R'))
                    .Any(resistor => resistor.OtherNet == Ground && Number(netlist.Components[resistor.Reference].Value) <= limit);
                if (!held)
                {
                    yield return $"{coil}: the gate on {gate} has no pull-down of {limit.ToString(CultureInfo.InvariantCulture)} ohm or less";
                }
            }

            if (coil == "K1")
            {
                foreach (var gate in MuteGates)
                {
                    if (!gates.Any(net => NetsNearby(netlist, net).Any(near => near.EndsWith('/' + gate, StringComparison.Ordinal))))
                    {
                        yield return $"{coil}: {gate} does not open the mute driver";
                    }
                }
            }
        }
    }

    private static IEnumerable<string> PartFindings(Netlist netlist)
    {
        foreach (var part in netlist.Components.Values.OrderBy(part => part.Reference, StringComparer.Ordinal))
        {
            if (part.Footprint.Length == 0)
            {
                yield return $"{part.Reference} has no footprint";
            }

            if (part.InBom && part.Field("MPN").Length == 0)
            {
                yield return $"{part.Reference} has no maker's number";
            }
        }
    }

    // From the coil's low side down to ground, drain to source: the gates on the way.
    private static IEnumerable<string> DriverGates(Netlist netlist, string? net)
    {
        for (var steps = 0; net is not null && net != Ground && steps < 10; steps++)
        {
            var transistor = netlist.NodesOf(net).FirstOrDefault(node => node.Reference[0] == 'Q' && node.Pin == "3");
            if (transistor is null)
            {
                yield break;
            }

            yield return netlist.NetOf(transistor.Reference, "1")!;
            net = netlist.NetOf(transistor.Reference, "2");
        }
    }

    private static string? NetOfGpio(Netlist netlist, int gpio) => netlist.Nets
        .Where(net => net.Value.Any(node => node.Reference == Controller && (node.Function == $"GPIO{gpio}" || node.Function.StartsWith($"GPIO{gpio}_", StringComparison.Ordinal))))
        .Select(net => net.Key)
        .FirstOrDefault();

    // The net itself and what lies behind one resistor or one level shifter.
    private static IEnumerable<string> NetsNearby(Netlist netlist, string net)
    {
        yield return net;
        foreach (var (_, other) in netlist.TwoPinParts(net, 'R'))
        {
            if (other is not null && other != Ground && !other.StartsWith('+') && !other.StartsWith('-'))
            {
                yield return other;
            }
        }
    }

    private static bool Reaches(Netlist netlist, string net, string? end)
    {
        if (end is null)
        {
            return false;
        }

        return NetsNearby(netlist, net).Contains(end)
            || netlist.NodesOf(net).Any(node => node is { Pin: "2" } && node.Reference[0] == 'Q' && netlist.Components[node.Reference].Sheet == "/volume/" && netlist.NetOf(node.Reference, "3") == end);
    }
}
