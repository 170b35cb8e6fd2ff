namespace VirtualAmp.Hardware;

/// <summary>A picture that a deck asks for, from its first corner.</summary>
/// <param name="File">Name of the SVG below docs/hardware.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Axis">What the vertical axis shows.</param>
/// <param name="Curves">Expression and legend of each curve.</param>
/// <param name="Frequency">Whether it is over frequency and not over time.</param>
public sealed record Plot(string File, string Title, string Axis, IReadOnlyList<(string Expression, string Legend)> Curves, bool Frequency);
