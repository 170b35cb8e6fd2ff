namespace VirtualAmp.Hardware;

/// <summary>A round hole of the case for a part of the board.</summary>
/// <param name="Reference">The board's part: a control, or the header of a jack.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="At">Its middle, in the board's axes: on the cover, or on the front wall, where y says nothing.</param>
/// <param name="DiameterMm">What is drilled, mm.</param>
/// <param name="RoomMm">What must stay free around its middle, as a diameter, mm: a knob, a fingertip, a jack's body.</param>
public sealed record PanelHole(string Reference, string Name, Point At, double DiameterMm, double RoomMm);
