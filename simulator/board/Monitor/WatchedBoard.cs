using System.Globalization;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>What the rules share: the board as seen from outside, and the one place a violation is reported.</summary>
internal sealed class WatchedBoard(
    Scheduler scheduler, Wires wires, BoardObservers observers, IVolumeModel volume, OutputNode output, BoardSettings settings)
{
    public Scheduler Scheduler { get; } = scheduler;

    public Wires Wires { get; } = wires;

    public IVolumeModel Volume { get; } = volume;

    public OutputNode Output { get; } = output;

    public BoardSettings Settings { get; } = settings;

    /// <summary>The first violation; later ones are its consequences and are not reported.</summary>
    public Violation? First { get; private set; }

    /// <summary>Gain position that the relays were told: 0 Low, 1 Medium, 2 High.</summary>
    public int ToldGain => Wires.GainHighGpio.Value ? 2 : Wires.GainMediumGpio.Value ? 1 : 0;

    /// <summary>Jacks with a plug in them as their wires say at this instant: bit 0 main, 1 aux, 2 bal.</summary>
    public int PluggedJacks => (Wires.JackMain.Value ? 1 : 0) | (Wires.JackAux.Value ? 2 : 0) | (Wires.JackBalanced.Value ? 4 : 0);

    /// <summary>The higher of the gains that the coils ask for and that the contacts make; hundredths of a dB.</summary>
    public int HighestGainCb
    {
        get
        {
            var coils = Wires.GainHighCoil.Value ? 2 : Wires.GainMediumCoil.Value ? 1 : 0;
            return Math.Max(Settings.GainCb[coils], Output.GainCb);
        }
    }

    /// <summary>Volume the louder channel was told.</summary>
    public int LouderToldCb => Math.Max(Volume.ToldLeftCb, Volume.ToldRightCb);

    /// <summary>Loudest volume that either channel was told or still does.</summary>
    public int LoudestCb => Math.Max(LouderToldCb, Math.Max(Volume.ActualLeftCb, Volume.ActualRightCb));

    /// <summary>Loudest level that either channel was told or still does; <see cref="IVolumeModel.MuteCb"/> at mute.</summary>
    public int LoudestLevelCb => LoudestCb == IVolumeModel.MuteCb ? IVolumeModel.MuteCb : LoudestCb + Output.GainCb;

    /// <summary>Reports a broken rule, if it is the first.</summary>
    public void Report(string rule, string what)
    {
        if (First is not null)
        {
            return;
        }

        First = new Violation(Scheduler.NowNs, rule, what);
        observers.Violated(First);
    }

    /// <summary>A time in words, e.g. "12.3 ms".</summary>
    public static string Ms(long ns) => (ns / 1e6).ToString("0.0##", CultureInfo.InvariantCulture) + " ms";

    /// <summary>A volume or level in words, e.g. "-20.0 dB" or "min".</summary>
    public static string Db(int cb) =>
        cb <= IVolumeModel.MuteCb ? "min" : (cb / 100.0).ToString("0.0#", CultureInfo.InvariantCulture) + " dB";
}
