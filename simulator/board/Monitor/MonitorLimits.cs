using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>The figures the monitor judges by: docs/safety.md, and what a relay may take where the rules leave it room. Stated here once more on purpose: the firmware's own limits are what is judged.</summary>
internal static class MonitorLimits
{
    /// <summary>S2: told mute at least this long before the contact closes.</summary>
    public const long MuteToldNs = 60 * Duration.Ms;

    /// <summary>S2: read back as mute at most this long before the contact closes.</summary>
    public const long ReadBackNs = 50 * Duration.Ms;

    /// <summary>S3: one gain coil off before the other comes on; the longest release of a signal relay (docs/parts.md, Relays).</summary>
    public const long BreakNs = 3 * Duration.Ms;

    /// <summary>S3: the gain drivers hold this much longer than the mute driver when drive is lost.</summary>
    public const long DriverHoldNs = 10 * Duration.Ms;

    /// <summary>S4: a gain move or a closing that was under way at the plug's edge may still come for as long as S5 gives the firmware to see the edge.</summary>
    public const long MoveUnderWayNs = DropNs;

    /// <summary>S5: from the first jack edge to the coil off.</summary>
    public const long DropNs = 20 * Duration.Ms;

    /// <summary>S5: passes come every 10 ms; a heartbeat silent for longer means a blocked processor.</summary>
    public const long BlockedNs = 12 * Duration.Ms;

    /// <summary>S6: every jack still for this long before the contact closes.</summary>
    public const long JackStableNs = 300 * Duration.Ms;

    /// <summary>A heartbeat older than this stands for a loop that stands still: what a user does then has its effect later.</summary>
    public const long LoopPauseNs = 50 * Duration.Ms;

    /// <summary>A volume that was told nothing new for this long has reached its target: the slowest ramp steps every 100 ms.</summary>
    public const long PauseNs = 300 * Duration.Ms;

    /// <summary>S7: fastest rise; hundredths of a dB a second.</summary>
    public const int RiseCbPerS = 4000;

    /// <summary>S7: fastest rise until the first target is reached; hundredths of a dB a second.</summary>
    public const int FirstRiseCbPerS = 2000;

    /// <summary>S9: how much louder still counts as the same; hundredths of a dB.</summary>
    public const int SurpriseCb = 50;

    /// <summary>S12: shortest hold of the dead man's circuit.</summary>
    public const long ShortestHoldNs = 400 * Duration.Ms;

    /// <summary>S12: longest hold of the dead man's circuit.</summary>
    public const long LongestHoldNs = 900 * Duration.Ms;

    /// <summary>A quarter of a detent shorter than this may be missed between what a pass of 10 ms has to do; a hand takes longer.</summary>
    public const long KnobQuarterNs = 3 * Duration.Ms;

    /// <summary>S12: the heartbeat may go on this long after a DC trip, or after the loop ran again: some passes of 10 ms.</summary>
    public const long LatchNs = 100 * Duration.Ms;

    /// <summary>S1: a restart by software comes this long after the coil was told to let go.</summary>
    public const long RestartNs = 20 * Duration.Ms;

    /// <summary>From a coil off to its contact open for good, bounce included.</summary>
    public const long ReleaseNs = 10 * Duration.Ms;

    /// <summary>S13: how often the coil may be energised in <see cref="ChatterWindowNs"/>.</summary>
    public const int EnergisesPerWindow = 5;

    /// <summary>S13: the window.</summary>
    public const long ChatterWindowNs = 10_000 * Duration.Ms;

    /// <summary>S14: how far screen and console may lag.</summary>
    public const long LagNs = 500 * Duration.Ms;

    /// <summary>S14: a picture untouched for this long is whole; an update takes less between two writes.</summary>
    public const long PictureStillNs = 30 * Duration.Ms;
}
