namespace VirtualAmp.Commands;

/// <summary>What the simulator's process ends with.</summary>
public static class ExitCode
{
    /// <summary>Everything asked for was done; all expectations held and no rule was broken.</summary>
    public const int Ok = 0;

    /// <summary>An expectation did not hold, a safety rule was broken or the firmware failed.</summary>
    public const int Failed = 1;

    /// <summary>The input cannot be used; one line on stderr says why.</summary>
    public const int BadInput = 2;
}
