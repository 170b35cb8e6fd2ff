namespace VirtualAmp.Hardware;

/// <summary>A pad of a part on the board.</summary>
/// <param name="Number">Its number; none for a pad that is only copper or a hole.</param>
/// <param name="At">Its middle.</param>
/// <param name="Corners">The rectangle that holds it.</param>
/// <param name="IsThrough">Whether it reaches both layers.</param>
/// <param name="DrillMm">Its hole, mm; 0 when it has none.</param>
/// <param name="Net">Its net, or nothing.</param>
/// <param name="Layers">The layers it names, wildcards included.</param>
public sealed record BoardPad(string Number, Point At, IReadOnlyList<Point> Corners, bool IsThrough, double DrillMm, string Net, IReadOnlyList<string> Layers);
