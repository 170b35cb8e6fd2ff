namespace VirtualAmp.Hardware;

/// <summary>A figure over all corners of a deck, in the unit of its limit.</summary>
/// <param name="Deck">The deck.</param>
/// <param name="Limit">What it may be.</param>
/// <param name="Least">The least, or NaN when a corner did not give it.</param>
/// <param name="Most">The most, or NaN.</param>
/// <param name="Corners">How many corners gave it.</param>
public sealed record Figure(Deck Deck, Limit Limit, double Least, double Most, int Corners)
{
    /// <summary>Whether it keeps its limit in every corner.</summary>
    public bool Holds => Limit.Holds(Least) && Limit.Holds(Most);
}
