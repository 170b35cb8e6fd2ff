namespace VirtualAmp.Kernel;

/// <summary>What the scenario language and the log call things.</summary>
public static class Names
{
    /// <summary>main, aux or bal.</summary>
    public static string Of(Jack jack) => jack switch
    {
        Jack.Main => "main",
        Jack.Aux => "aux",
        Jack.Balanced => "bal",
        _ => throw new ArgumentOutOfRangeException(nameof(jack)),
    };
}
