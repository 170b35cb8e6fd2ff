namespace VirtualAmp.Hardware;

/// <summary>A straight piece of track.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="WidthMm">Its width, mm.</param>
/// <param name="Layer">F.Cu or B.Cu.</param>
/// <param name="Net">Its net.</param>
public sealed record BoardTrack(Point From, Point To, double WidthMm, string Layer, string Net);
