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

    /// <summary>Passes come every tick of the platform.</summary>
    public const long PassNs = 10 * Duration.Ms;

    /// <summary>S5: passes come every 10 ms; a heartbeat silent for longer means a blocked processor.</summary>
    public const long BlockedNs = 12 * Duration.Ms;

    /// <summary>S6: every jack still for this long before the contact closes.</summary>
    public const long JackStableNs = 300 * Duration.Ms;

    /// <summary>A heartbeat older than this stands for a loop that stands still: what a user does then has its effect later.</summary>
    public const long LoopPauseNs = 50 * Duration.Ms;

    /// <summary>A volume that was told nothing new for this long has reached its target: the slowest ramp steps every 100 ms.</summary>
    public const long PauseNs = 300 * Duration.Ms;

    /// <summary>Falls that follow each other this fast are one: a fade steps once a pass of 10 ms, and a detent moves the volume a pass or two after its last transition.</summary>
    public const long FadeStepNs = 50 * Duration.Ms;

    /// <summary>S6: a level that is listened to is remembered after it has rested this long: looked at every 250 ms, twice for what a pass may have to do first.</summary>
    public const long RememberNs = 600 * Duration.Ms;

    /// <summary>The knob held in this long may open the menu: 1 s, less its bounce and the rounding of the clock.</summary>
    public const long MenuHoldNs = 900 * Duration.Ms;

    /// <summary>The menu surely closes this long after the knob was last touched: 15 s, and one for the passes.</summary>
    public const long MenuLeaveNs = 16_000 * Duration.Ms;

    /// <summary>S7: fastest rise; hundredths of a dB a second.</summary>
    public const int RiseCbPerS = 4000;

    /// <summary>S7: fastest rise until the first target is reached; hundredths of a dB a second.</summary>
    public const int FirstRiseCbPerS = 2000;

    /// <summary>S9: how much louder still counts as the same; hundredths of a dB.</summary>
    public const int SurpriseCb = 50;

    /// <summary>S10: clocks that free a part which holds the data line in the middle of a byte and its acknowledge.</summary>
    public const int BusClearClocks = 9;

    /// <summary>S10: the scrub comes once a second; this much later at most, for what a pass may have to do first.</summary>
    public const long ScrubNs = 1500 * Duration.Ms;

    /// <summary>S10: mute is told so long after the coil went off: some passes of 10 ms.</summary>
    public const long DropTellsMuteNs = 100 * Duration.Ms;

    /// <summary>S11: DC of this size, either sign, opens the contact within <see cref="SlowDcNs"/>; V.</summary>
    public const double SlowDcVolts = 0.15;

    /// <summary>S11: how long <see cref="SlowDcVolts"/> may last.</summary>
    public const long SlowDcNs = 500 * Duration.Ms;

    /// <summary>S11: DC of this size, either sign, opens the contact within <see cref="FastDcNs"/>; V.</summary>
    public const double FastDcVolts = 1.0;

    /// <summary>S11: how long <see cref="FastDcVolts"/> may last.</summary>
    public const long FastDcNs = 150 * Duration.Ms;

    /// <summary>After DC of the other sign the detector's capacitors have to be charged round first: <see cref="SlowDcVolts"/> may last longer by this (docs/safety.md, Residual hazards).</summary>
    public const long SlowReversalNs = 170 * Duration.Ms;

    /// <summary>The same for <see cref="FastDcVolts"/>.</summary>
    public const long FastReversalNs = 70 * Duration.Ms;

    /// <summary>So long the detector remembers the other sign: seven times its slower pole.</summary>
    public const long ReversalMemoryNs = 2_000 * Duration.Ms;

    /// <summary>S11: the mute button or the knob held clears a DC trip after 3 s, less its bounce and the rounding of the clock.</summary>
    public const long ClearHoldNs = 2900 * Duration.Ms;

    /// <summary>S11: passes may still count the anti-pop delay this long after its end: the rounding of the clock, some passes, and a tick a pass that took longer.</summary>
    public const long DelaySlackNs = 200 * Duration.Ms;

    /// <summary>S11: from a DC trip that the firmware noticed to the flash write that keeps it, blocked time not counted.</summary>
    public const long LatchStoredNs = 1000 * Duration.Ms;

    /// <summary>S11: what the firmware does this long after a DC trip that it noticed shows that passes have come since.</summary>
    public const long AliveNs = 30 * Duration.Ms;

    /// <summary>S12: shortest time between two blockings by a held display bus with the mute coil on.</summary>
    public const long DisplayBlockNs = 60_000 * Duration.Ms;

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

    /// <summary>S15: a flash write with the contact closed takes less than half the shortest hold.</summary>
    public const long LongestWriteNs = ShortestHoldNs / 2;

    /// <summary>S15: a value that differs by this much, ms or hundredths of a dB, is another one however it is rounded.</summary>
    public const int SettingChange = 50;

    /// <summary>S15: settings rest this long after the last change before they are written: 2 s, less the rounding of the clock.</summary>
    public const long SettingsQuietNs = 1900 * Duration.Ms;

    /// <summary>S15: the write comes after so much time at rest: 2 s, and one for the passes.</summary>
    public const long SettingsWrittenNs = 3000 * Duration.Ms;

    /// <summary>S15: a volume that rose this short a time ago is on a ramp: the slowest one steps every 110 ms.</summary>
    public const long RampNs = 200 * Duration.Ms;

    /// <summary>A setting that was tightened is followed within this time: a pass or two, and the wipers' zero crossing.</summary>
    public const long SettingSettlesNs = 200 * Duration.Ms;

    /// <summary>Lowest level that can be set as a limit; hundredths of a dB.</summary>
    public const int LowestLevelCb = -8000;

    /// <summary>Highest level that can be set as a limit; hundredths of a dB.</summary>
    public const int HighestLevelCb = 6000;

    /// <summary>S8: how far whole-number logarithms may put a headphone's ceiling beside the exact one; hundredths of a dB.</summary>
    public const int LogarithmCb = 1;

    /// <summary>S8: limit of the average level at the ear unless the user sets another; hundredths of a dB SPL.</summary>
    public const int StandardSplCb = 10_000;

    /// <summary>S8: highest limit of the average level at the ear that can be set; hundredths of a dB SPL.</summary>
    public const int HighestSplCb = 11_500;

    /// <summary>S8: lowest limit of the average level at the ear that can be set; hundredths of a dB SPL.</summary>
    public const int LowestSplCb = 6_000;

    /// <summary>S8: how far a sensitivity that somebody measured may be off; dB.</summary>
    public const double MeasuredMarginDb = 3;

    /// <summary>S8: how far a maker's sensitivity may be off: up to 10 dB from measurements (docs/headphones.md); dB.</summary>
    public const double StatedMarginDb = 10;

    /// <summary>S8: average of the music below full scale unless the user sets another; hundredths of a dB.</summary>
    public const int StandardProgrammeCb = -1_000;

    /// <summary>S8: lowest average of the music that can be set; hundredths of a dB.</summary>
    public const int LowestProgrammeCb = -3_000;

    /// <summary>Shortest anti-pop delay that can be set; ms.</summary>
    public const int ShortestDelayMs = 1_000;

    /// <summary>Longest anti-pop delay that can be set; ms.</summary>
    public const int LongestDelayMs = 60_000;

    /// <summary>The platform's receive buffer; bytes beyond it may be lost unnoticed.</summary>
    public const int ReceiveBytes = 256;

    /// <summary>A line that is not answered for this long after the last byte typed never will be.</summary>
    public const long AnswerNs = 10_000 * Duration.Ms;

    /// <summary>From the firmware's first statement until the console surely listens.</summary>
    public const long ConsoleUpNs = 1_000 * Duration.Ms;

    /// <summary>S14: how far screen and console may lag.</summary>
    public const long LagNs = 500 * Duration.Ms;

    /// <summary>S14: a picture untouched for this long is whole; an update takes less between two writes.</summary>
    public const long PictureStillNs = 30 * Duration.Ms;
}
