namespace VirtualAmp.Hardware;

/// <summary>A via through both layers.</summary>
/// <param name="At">Its middle.</param>
/// <param name="SizeMm">Its copper, mm.</param>
/// <param name="DrillMm">Its hole, mm.</param>
/// <param name="Net">Its net.</param>
public sealed record BoardVia(Point At, double SizeMm, double DrillMm, string Net);
