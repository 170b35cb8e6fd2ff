using System.Diagnostics;

namespace VirtualAmp.Commands;

/// <summary>The wall clock as a live board follows it. What a host stood still for longer than <see cref="LongestCatchUp"/> is not caught up.</summary>
internal sealed class RealTime(long startNs)
{
    /// <summary>A turn of the clock: the board catches up with the wall clock this often, ms.</summary>
    public const int TurnMs = 10;

    private const int NsPerTick = 100;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _last;

    /// <summary>The most that a board catches up in one turn.</summary>
    public static TimeSpan LongestCatchUp { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Where the board is to be, ns.</summary>
    public long NowNs { get; private set; } = startNs;

    /// <summary>Reads the clock, once a turn; returns what passed since the turn before.</summary>
    public TimeSpan Turn()
    {
        var now = _clock.Elapsed;
        var passed = now - _last;
        _last = now;
        NowNs += Math.Min(passed.Ticks, LongestCatchUp.Ticks) * NsPerTick;
        return passed;
    }
}
