namespace VirtualAmp.Parts;

/// <summary>
/// The two passive poles in front of the DC detector's comparators. Time constants are those of the simulated circuit at
/// its slowest (R901, C901, R902 and C902 at the high ends of their tolerances, the second pole loading the first;
/// docs/hardware.md, DC sense).
/// </summary>
public sealed class DcFilter
{
    /// <summary>The slower pole, s.</summary>
    public const double FirstTauS = 0.281;

    /// <summary>The quicker pole, s.</summary>
    public const double SecondTauS = 0.142;

    /// <summary>The diodes to the 5 V rails let no capacitor charge further, V: the rail at its highest and a diode.</summary>
    public const double ClampVolts = 5.8;

    // Bisection of the longest stretch ends below a nanosecond.
    private const int Halvings = 40;

    // After this everything has decayed to nothing.
    private const double LongestS = 60 * FirstTauS;

    private double _first;

    /// <summary>What the comparators see, V.</summary>
    public double Volts { get; private set; }

    /// <summary>Nothing is charged.</summary>
    public void Empty() => _first = Volts = 0;

    /// <summary>Lets time pass with an input, V.</summary>
    public void Advance(double input, double seconds)
    {
        var volts = At(input, seconds);
        _first = Math.Clamp(input + ((_first - input) * Math.Exp(-seconds / FirstTauS)), -ClampVolts, ClampVolts);
        Volts = Math.Clamp(volts, -ClampVolts, ClampVolts);
    }

    /// <summary>Seconds until the output passes a level in one direction with this input; infinity when it never does.</summary>
    public double SecondsToPass(double input, double level, bool rising)
    {
        // A constant and two decays turn once at most: before and after the turn the output only rises or only falls.
        var turn = Turn(input);
        return Math.Min(SecondsToPass(input, level, rising, 0, turn), SecondsToPass(input, level, rising, turn, LongestS));
    }

    private double SecondsToPass(double input, double level, bool rising, double from, double to)
    {
        var end = At(input, to);
        if ((end > At(input, from)) != rising || !IsBeyond(end))
        {
            return double.PositiveInfinity;
        }

        for (var i = 0; i < Halvings; i++)
        {
            var middle = (from + to) / 2;
            (from, to) = IsBeyond(At(input, middle)) ? (from, middle) : (middle, to);
        }

        return to;

        bool IsBeyond(double volts) => rising ? volts > level : volts < level;
    }

    // The output some time from now.
    private double At(double input, double seconds)
    {
        var (slow, quick) = Decays(input);
        return input + (slow * Math.Exp(-seconds / FirstTauS)) + (quick * Math.Exp(-seconds / SecondTauS));
    }

    // When the output turns round, s from now; 0 when it does not.
    private double Turn(double input)
    {
        var (slow, quick) = Decays(input);
        var ratio = -(quick * FirstTauS) / (slow * SecondTauS);
        return ratio > 1 ? Math.Min(LongestS, Math.Log(ratio) / ((1 / SecondTauS) - (1 / FirstTauS))) : 0;
    }

    private (double Slow, double Quick) Decays(double input)
    {
        var slow = (_first - input) * FirstTauS / (FirstTauS - SecondTauS);
        return (slow, Volts - input - slow);
    }
}
