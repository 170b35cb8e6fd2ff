namespace VirtualAmp.Hardware;

/// <summary>A text printed on the board.</summary>
/// <param name="Text">What it says.</param>
/// <param name="At">Its anchor.</param>
/// <param name="Layer">F.SilkS or B.SilkS.</param>
public sealed record BoardText(string Text, Point At, string Layer);
