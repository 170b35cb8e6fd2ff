using System.Diagnostics;
using System.Globalization;
using AmpController.Display;
using VirtualAmp.Kernel;
using VirtualAmp.Soak;

namespace VirtualAmp.Benchmarks;

/// <summary>Prints, beside each budget of docs/architecture.md, what the host can know about it. Bytes and allocations are judged; times are only printed.</summary>
public static class Program
{
    private const string Row = "{0,-55} {1,16} {2,18}  {3}";

    private static bool _kept = true;

    /// <summary>Runs every benchmark; 0 when all judged budgets are kept, else 1.</summary>
    public static int Main()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine(Row, "what", "measured", "budget", "");
        VirtualTime();
        VolumeSteps();
        ScreenChanges();
        Repaints();
        IdlePasses();
        CodeSize();
        Soak();
        return _kept ? 0 : 1;
    }

    private static void VirtualTime()
    {
        const int Minutes = 60;
        var amp = new PlayingAmp();
        var started = Stopwatch.GetTimestamp();
        for (var minute = 0; minute < Minutes; minute++)
        {
            amp.Turn(minute % 2 == 0 ? 1 : -1);
            amp.Board.RunFor(60 * Duration.S);
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Check(amp);
        Print("virtual time, an hour with a detent a minute", $"{Minutes * 60 / seconds:F0} x real", "2000 x real", "one thread, no trace, monitor on");
    }

    private static void VolumeSteps()
    {
        var amp = new PlayingAmp();
        var wire = new DisplayMeter();
        amp.Board.Observers.Add(wire);
        var costs = new List<int>();
        var worstLatencyNs = 0L;
        foreach (var detent in Enumerable.Repeat(1, 62).Concat(Enumerable.Repeat(-1, 62)))
        {
            wire.Restart();
            var turnedNs = amp.Board.NowNs + amp.Turn(detent);
            amp.Board.RunFor(700 * Duration.Ms);
            costs.Add(wire.Bytes);
            worstLatencyNs = Math.Max(worstLatencyNs, wire.VolumeWrittenNs - turnedNs);
        }

        Check(amp);
        Judge("screen after a volume step, display-bus bytes, mean", costs.Average(), "F1", 160, "B");
        Print("    the dearest step", $"{costs.Max()} B", "", "address and control bytes included");
        Judge("one display transfer, data bytes at most", wire.LongestData, "F0", 32, "B");
        Print("knob's last edge to volume IC written, worst", $"{worstLatencyNs / 1e6:F1} ms", "next pass, 20 ms", "a tick for the event, a tick for the pass");
    }

    /// <summary>What is no volume step is bounded by time alone: the screen may lag 500 ms behind the amp (S14), 50 passes.</summary>
    private static void ScreenChanges()
    {
        const int LagPasses = 50;
        const int LagBytes = LagPasses * DisplayUpdater.BytesPerPass;
        var amp = new PlayingAmp();
        var wire = new DisplayMeter();
        amp.Board.Observers.Add(wire);
        amp.Turn(20);
        amp.Board.RunFor(5 * Duration.S);
        Measure("mute", () => Press(amp, Button.Mute));
        Measure("unmute, until the volume is back", () => Press(amp, Button.Mute));
        Measure("gain change, until the volume is back", () => Press(amp, Button.Gain));
        Measure("page change: unplug", () => amp.Board.Unplug(Jack.Main));
        Measure("page change: plug in, until the contact is closed", () => amp.Board.Plug(Jack.Main));
        Check(amp);

        void Measure(string what, Action act)
        {
            wire.Restart();
            act();
            amp.Board.RunFor(9 * Duration.S);
            Print($"screen: {what}", $"{wire.Bytes} B", $"{LagBytes} B in 500 ms", $"densest 500 ms: {wire.DensestBytes} B, {wire.DensestBytes / (LagBytes / 100.0):F0} % of what {LagPasses} passes can send");
            _kept &= wire.DensestBytes <= LagBytes;
        }
    }

    private static void Press(PlayingAmp amp, Button button)
    {
        amp.Board.Press(button);
        amp.Board.RunFor(80 * Duration.Ms);
        amp.Board.Release(button);
    }

    private static void Repaints()
    {
        var repaint = new VolumeRepaint();
        repaint.Run();
        Judge("repaint of the volume, Core, allocated", repaint.Allocated, "F0", 0, "B");
        Print("    display-bus bytes beside those of a whole frame", $"{repaint.Bytes.Ours:F0} B", $"{repaint.Bytes.Whole:F0} B", "mean of all steps up and down");
        Print("    time on this host beside that of a whole frame", $"{repaint.Mean.OursNs:F0} ns", $"{repaint.Mean.WholeNs:F0} ns", $"ratio 1 : {repaint.Mean.WholeNs / repaint.Mean.OursNs:F1}; same pictures, drawn dot by dot and sent whole");
    }

    private static void IdlePasses()
    {
        const int Passes = 100_000;
        var amp = new PlayingAmp();
        amp.Turn(20);
        amp.Board.RunFor(10 * Duration.S);
        var meter = amp.Meter;
        meter.Start();
        amp.Board.RunFor(Passes * 10 * Duration.Ms);
        Check(amp);
        Judge("idle pass of the firmware, allocated, worst", meter.WorstIdleBytes, "F0", 0, "B");
        Print("    passes measured", $"{meter.IdlePasses}", "", "those without a transfer; the scrub has one a second");
        Print("    time on this host", $"{meter.MeanIdleNs:F0} ns", "", "port calls into the virtual board included");
        Print("    in units of 1000 integer adds, unoptimised (host)", $"{meter.MeanIdleNs / UnitNs():F2} U", "0.3 U on device", "no measure of the device: compiled, not interpreted");
    }

    private static void CodeSize()
    {
        var bytes = new[] { "AmpController.Core.dll", "AmpController.dll" }
            .Sum(name => new FileInfo(Path.Combine(AppContext.BaseDirectory, name)).Length);
        Print("Core + application, IL assemblies on the host", $"{bytes / 1024.0:F1} kB", "96 kB of .pe", "a .pe is smaller than its assembly; not built here");
    }

    private static void Soak()
    {
        var soak = new SoakRun(new SoakOptions(1) { Hours = 20, Faults = true }, new FirmwareImage());
        var started = Stopwatch.GetTimestamp();
        if (soak.Run() is { } failure)
        {
            Console.WriteLine($"the soak fails: {failure.Kind}: {failure.Problem}");
            _kept = false;
            return;
        }

        var hoursPerMinute = soak.Totals.VirtualHours / Stopwatch.GetElapsedTime(started).TotalMinutes;
        Print("soak with faults: virtual hours per minute of real time", $"{hoursPerMinute:F0} h", "", "one thread, monitor on");
    }

    private static double UnitNs()
    {
        const int Rounds = 2000;
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            Unit();
        }

        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / Rounds;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoOptimization)]
    private static int Unit()
    {
        var sum = 0;
        for (var i = 0; i < 1000; i++)
        {
            sum += i;
        }

        return sum;
    }

    private static void Check(PlayingAmp amp)
    {
        if (amp.Board.Violation is { } violation)
        {
            Console.WriteLine($"a rule is broken: {violation}");
            _kept = false;
        }
    }

    private static void Judge(string what, double measured, string format, double budget, string unit)
    {
        var kept = measured <= budget;
        _kept &= kept;
        Print(what, $"{measured.ToString(format, CultureInfo.InvariantCulture)} {unit}", $"{budget:F0} {unit}", kept ? "kept" : "BROKEN");
    }

    private static void Print(string what, string measured, string budget, string note) =>
        Console.WriteLine(Row, what, measured, budget, note);
}
