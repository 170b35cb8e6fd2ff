namespace VirtualAmp.Hardware;

/// <summary>A part of the exported netlist.</summary>
/// <param name="Reference">Its reference, such as R502.</param>
/// <param name="Value">Its value as SPICE reads it.</param>
/// <param name="Footprint">Library and name of its footprint.</param>
/// <param name="Sheet">Path of the sheet that holds it, such as /drivers/.</param>
/// <param name="InBom">Whether it is bought.</param>
/// <param name="Fields">The schematic's own fields: Maker, MPN and the like.</param>
public sealed record Component(
    string Reference,
    string Value,
    string Footprint,
    string Sheet,
    bool InBom,
    IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>A field's text, or nothing.</summary>
    public string Field(string name) => Fields.GetValueOrDefault(name, "");
}
