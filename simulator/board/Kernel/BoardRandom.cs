namespace VirtualAmp.Kernel;

/// <summary>One stream of random numbers for each part, so that a further draw in one part changes nothing in the others.</summary>
internal static class BoardRandom
{
    /// <summary>The stream of a part; its name is spread over the seed by FNV-1a, as string hashes of .NET change from run to run.</summary>
    public static Random For(int seed, string part)
    {
        var hash = 2166136261u;
        foreach (var letter in part)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return new Random(unchecked((seed * 397) ^ (int)hash));
    }

    /// <summary>A time between two bounds, both included, ns.</summary>
    public static long Between(this Random random, long lowNs, long highNs) => random.NextInt64(lowNs, highNs + 1);
}
