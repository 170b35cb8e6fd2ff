namespace VirtualAmp.Hardware;

/// <summary>A row of the table of simulated figures in docs/hardware.md.</summary>
/// <param name="Deck">Name of the deck.</param>
/// <param name="What">What it is.</param>
/// <param name="Least">The least over all corners, rounded, in the figure's unit.</param>
/// <param name="Most">The most.</param>
/// <param name="Limit">Its limit in words.</param>
public sealed record WrittenFigure(string Deck, string What, double Least, double Most, string Limit);
