using VirtualAmp.Scenarios;

namespace VirtualAmp.Soak;

/// <summary>How often each fault was fired in each state of the amp.</summary>
public sealed class FiredCounts
{
    /// <summary>Stands for the state while no firmware runs: no power, in reset, or not booted yet.</summary>
    public const string NoFirmware = "off";

    private readonly Dictionary<(string Fault, string State), int> _counts = [];

    /// <summary>The faults that were fired, in the order of their names; `dc` stands for every voltage, `volume slow` for every stretch.</summary>
    public IEnumerable<string> Faults => _counts.Keys.Select(key => key.Fault).Distinct().Order(StringComparer.Ordinal);

    /// <summary>How often a fault was fired in a state.</summary>
    public int Of(string fault, string state) => _counts.GetValueOrDefault((fault, state));

    /// <summary>How often a fault was fired.</summary>
    public int Of(string fault) => _counts.Sum(count => count.Key.Fault == fault ? count.Value : 0);

    /// <summary>Counts a statement when it breaks something; null is the state of an amp without firmware.</summary>
    internal void Count(Statement statement, string? state)
    {
        if (Kind(statement) is { } fault)
        {
            Add(fault, state ?? NoFirmware, 1);
        }
    }

    /// <summary>Adds what another counted.</summary>
    internal void Add(FiredCounts other)
    {
        foreach (var ((fault, state), count) in other._counts)
        {
            Add(fault, state, count);
        }
    }

    private void Add(string fault, string state, int count) => _counts[(fault, state)] = Of(fault, state) + count;

    private static string? Kind(Statement statement) => statement switch
    {
        Statement.VolumeFault { What: not "clear" } fault => $"volume {fault.What}",
        Statement.SlowVolume => "volume slow",
        Statement.DisplayFault { What: not "clear" } fault => $"display {fault.What}",
        Statement.DcFault { Volts: not 0 } => "dc",
        Statement.RailsFault { Low: true } => "rails low",
        Statement.Hang => "hang",
        Statement.PowerOff => "power off",
        Statement.PowerDip => "power dip",
        Statement.Reset => "reset",
        _ => null,
    };
}
