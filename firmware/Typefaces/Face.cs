namespace VirtualAmp.TypefacePacking;

/// <summary>A typeface: what it holds and how its picture is laid out.</summary>
/// <param name="Name">Its name in the firmware; the picture has the same in lower case.</param>
/// <param name="Purpose">One sentence for the firmware's source.</param>
/// <param name="Characters">Its characters in ascending order, as they stand in the picture.</param>
/// <param name="PerRow">Cells in a row of the picture.</param>
/// <param name="CellWidth">Widest glyph, pixels.</param>
/// <param name="CellHeight">Height of every glyph, rows; a multiple of 8.</param>
/// <param name="Gap">Dark columns that a text has between two glyphs.</param>
public sealed record Face(string Name, string Purpose, string Characters, int PerRow, int CellWidth, int CellHeight, int Gap);
