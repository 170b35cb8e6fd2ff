namespace VirtualAmp.Soak;

/// <summary>Random choices of a session; the same seed gives the same choices on every machine.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The seed of a session, 0 or more: its number spread over the seed of the soak by splitmix64, so that neighbours have nothing in common.</summary>
    public static int SessionSeed(int soakSeed, int number)
    {
        var mixed = ((ulong)(uint)soakSeed << 32) + (uint)number;
        unchecked
        {
            mixed += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            mixed ^= mixed >> 31;
        }

        return (int)(mixed & int.MaxValue);
    }

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    /// <summary>A whole number between two bounds above 0, both included; each doubling is as likely as the next.</summary>
    public int Spread(int low, int high) =>
        Math.Clamp((int)Math.Round(low * Math.Pow((double)high / low, _random.NextDouble())), low, high);

    /// <summary>True once in so many.</summary>
    public bool OneIn(int many) => _random.Next(many) == 0;

    /// <summary>One of those given.</summary>
    public T Of<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
