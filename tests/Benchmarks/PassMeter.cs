using System.Diagnostics;
using VirtualAmp.Kernel;

namespace VirtualAmp.Benchmarks;

/// <summary>Counts what passes without a bus transfer allocate and take.</summary>
internal sealed class PassMeter
{
    private bool _on;
    private long _transfers;
    private long _bytes;
    private long _ticks;
    private long _idleTicks;

    /// <summary>The board whose transfers tell idle passes from others.</summary>
    public VirtualBoard? Board { get; set; }

    /// <summary>Passes measured.</summary>
    public long IdlePasses { get; private set; }

    /// <summary>The most that one of them allocated, bytes.</summary>
    public long WorstIdleBytes { get; private set; }

    /// <summary>Their mean time, ns.</summary>
    public double MeanIdleNs => _idleTicks * 1e9 / Stopwatch.Frequency / IdlePasses;

    /// <summary>Measures from now on.</summary>
    public void Start() => _on = true;

    /// <summary>A pass begins.</summary>
    public void Begin()
    {
        if (_on)
        {
            _transfers = Transfers;
            _bytes = GC.GetAllocatedBytesForCurrentThread();
            _ticks = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>The pass ended.</summary>
    public void End()
    {
        if (!_on)
        {
            return;
        }

        var ticks = Stopwatch.GetTimestamp() - _ticks;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - _bytes;
        if (Transfers == _transfers)
        {
            IdlePasses++;
            _idleTicks += ticks;
            WorstIdleBytes = Math.Max(WorstIdleBytes, bytes);
        }
    }

    private long Transfers => Board!.AudioBus.TransferCount + Board.DisplayBus.TransferCount;
}
