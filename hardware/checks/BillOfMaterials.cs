using System.Globalization;
using System.Text;

namespace VirtualAmp.Hardware;

/// <summary>The list of parts to buy, from the schematic's own fields.</summary>
public static class BillOfMaterials
{
    private static readonly string[] PanelFields = ["Panel Rating", "Panel Maker", PanelJack.MpnField, "Panel Alternate", "Panel Price", "Panel DIY"];

    /// <summary>The file as text: one line for each maker's number, then one for each part at the other end of a header's wires.</summary>
    public static string Csv(Netlist netlist)
    {
        var csv = new StringBuilder("Quantity,References,Value,Rating,Maker,MPN,Alternate,Price,DIY,Footprint\n");
        var groups = netlist.Components.Values
            .Where(part => part.InBom)
            .GroupBy(part => (Mpn: part.Field("MPN"), part.Value, part.Footprint))
            .Select(group => group.OrderBy(part => Key(part.Reference), StringComparer.Ordinal).ToList())
            .OrderBy(group => Key(group[0].Reference), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var part = group[0];
            string[] cells =
            [
                group.Count.ToString(CultureInfo.InvariantCulture),
                string.Join(' ', group.Select(one => one.Reference)),
                part.Value,
                part.Field("Rating"),
                part.Field("Maker"),
                part.Field("MPN"),
                part.Field("Alternate"),
                part.Field("Price"),
                part.Field("DIY"),
                part.Footprint,
            ];
            csv.Append(string.Join(',', cells.Select(Cell))).Append('\n');
        }

        // A part in the case has no footprint; the header that its wires go to carries its fields.
        foreach (var header in netlist.Components.Values.Where(part => part.Field(PanelJack.MpnField).Length > 0).OrderBy(part => Key(part.Reference), StringComparer.Ordinal))
        {
            string[] cells = ["1", "at " + header.Reference, header.Value, .. PanelFields.Select(header.Field), ""];
            csv.Append(string.Join(',', cells.Select(Cell))).Append('\n');
        }

        return csv.ToString();
    }

    // R2 before R10.
    private static string Key(string reference)
    {
        var letters = new string([.. reference.TakeWhile(char.IsLetter)]);
        return letters + reference[letters.Length..].PadLeft(6, '0');
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
