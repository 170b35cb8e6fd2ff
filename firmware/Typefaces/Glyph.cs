namespace VirtualAmp.TypefacePacking;

/// <summary>What a cell of a sheet holds, as the screen keeps it.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Pages">Height in pages of eight rows.</param>
/// <param name="Bytes">Page by page from the top, one byte a column, bit 0 at the top.</param>
public sealed record Glyph(int Width, int Pages, byte[] Bytes);
