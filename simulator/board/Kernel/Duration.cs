namespace VirtualAmp.Kernel;

/// <summary>Lengths of time in nanoseconds.</summary>
public static class Duration
{
    /// <summary>One microsecond, ns.</summary>
    public const long Us = 1_000;

    /// <summary>One millisecond, ns.</summary>
    public const long Ms = 1_000_000;

    /// <summary>One second, ns.</summary>
    public const long S = 1_000_000_000;
}
