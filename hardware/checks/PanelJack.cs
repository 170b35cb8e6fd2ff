namespace VirtualAmp.Hardware;

/// <summary>A jack in the front wall, on wires to a header of the board.</summary>
/// <param name="Header">The header's reference.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Mpn">The maker's number that the hole is for.</param>
/// <param name="HoleMm">What is drilled, mm.</param>
/// <param name="WidthMm">Twice the body's larger half-width from its axis, so that it may be turned over, mm.</param>
/// <param name="DepthMm">How far the body reaches behind the wall, mm.</param>
public sealed record PanelJack(string Header, string Name, string Mpn, double HoleMm, double WidthMm, double DepthMm)
{
    /// <summary>The schematic's field with the maker's number of the jack at a header's other end.</summary>
    public const string MpnField = "Panel MPN";

    /// <summary>All of them, from left to right. The 6.35 mm jack is KiCad's outline of NRJ6HF: nose 11.0 mm, body 9.32 mm to one side of its axis and 24.3 mm deep. The 3.5 mm jack is the outline in wiretap-retro/Gameboy-DMG-Headphone-Jack-PCB: nose 9 mm, body 12 by 15.5 mm. Each hole is 0.4 or 0.5 mm wider than the nose.</summary>
    public static IReadOnlyList<PanelJack> All { get; } =
    [
        new("J1001", "6.35 mm", "NRJ6HF", 11.4, 18.7, 24.3),
        new("J1002", "3.5 mm", "SJ-3566AN", 9.5, 12, 15.5),
    ];
}
