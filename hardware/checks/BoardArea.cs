namespace VirtualAmp.Hardware;

/// <summary>An area: a pour of copper, or one where something is not allowed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Net">The pour's net; nothing for a rule area.</param>
/// <param name="Layers">Its layers.</param>
/// <param name="Outline">Its corners.</param>
/// <param name="Forbids">What is not allowed in it: tracks, vias, pads, copperpour, footprints.</param>
/// <param name="Fills">The copper that was poured, by layer.</param>
public sealed record BoardArea(
    string Name,
    string Net,
    IReadOnlyList<string> Layers,
    IReadOnlyList<Point> Outline,
    IReadOnlySet<string> Forbids,
    IReadOnlyList<(string Layer, IReadOnlyList<Point> Polygon)> Fills);
