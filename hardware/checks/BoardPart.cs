namespace VirtualAmp.Hardware;

/// <summary>A part as it lies on the board.</summary>
/// <param name="Reference">Its reference, such as R502.</param>
/// <param name="Footprint">Library and name of its footprint.</param>
/// <param name="Sheet">Path of the sheet that holds it, such as /drivers/.</param>
/// <param name="IsPlaced">Whether a machine's or a hand's list of positions names it.</param>
/// <param name="At">Where its origin is.</param>
/// <param name="Pads">Its pads.</param>
public sealed record BoardPart(string Reference, string Footprint, string Sheet, bool IsPlaced, Point At, IReadOnlyList<BoardPad> Pads)
{
    /// <summary>The first pad of a number.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public BoardPad Pad(string number) => Pads.First(pad => pad.Number == number);
}
