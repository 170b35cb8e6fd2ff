using System.Xml.Linq;

namespace VirtualAmp.Hardware;

/// <summary>KiCad's XML netlist: what the schematic really connects.</summary>
public sealed class Netlist
{
    private readonly Dictionary<(string Reference, string Pin), string> _netOf = [];

    private Netlist(IReadOnlyDictionary<string, Component> components, IReadOnlyDictionary<string, IReadOnlyList<Node>> nets)
    {
        Components = components;
        Nets = nets;
        foreach (var (name, nodes) in nets)
        {
            foreach (var node in nodes)
            {
                _netOf[(node.Reference, node.Pin)] = name;
            }
        }
    }

    /// <summary>All parts by reference.</summary>
    public IReadOnlyDictionary<string, Component> Components { get; }

    /// <summary>All nets by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Node>> Nets { get; }

    /// <summary>Reads an exported file.</summary>
    public static Netlist Load(string file)
    {
        var root = XDocument.Load(file).Root!;
        var components = root.Element("components")!.Elements("comp").Select(Read).DistinctBy(part => part.Reference).ToDictionary(part => part.Reference);
        var nets = root.Element("nets")!.Elements("net").ToDictionary(
            net => net.Attribute("name")!.Value,
            net => (IReadOnlyList<Node>)[.. net.Elements("node").Select(ReadNode)]);
        return new Netlist(components, nets);
    }

    /// <summary>The net of a pin, or null.</summary>
    public string? NetOf(string reference, string pin) => _netOf.GetValueOrDefault((reference, pin));

    /// <summary>The pins on a net; none when there is no such net.</summary>
    public IReadOnlyList<Node> NodesOf(string? net) => net is not null && Nets.TryGetValue(net, out var nodes) ? nodes : [];

    /// <summary>The parts of one kind with a pin on a net, and the net at their other end; for parts with pins 1 and 2.</summary>
    public IEnumerable<(string Reference, string? OtherNet)> TwoPinParts(string? net, char kind) =>
        NodesOf(net)
            .Where(node => node.Reference[0] == kind && char.IsDigit(node.Reference[1]))
            .Select(node => (node.Reference, NetOf(node.Reference, node.Pin == "1" ? "2" : "1")));

    private static Component Read(XElement part)
    {
        var fields = part.Element("fields")?.Elements("field").ToDictionary(field => field.Attribute("name")!.Value, field => field.Value) ?? [];
        return new Component(
            part.Attribute("ref")!.Value,
            part.Element("value")?.Value ?? "",
            part.Element("footprint")?.Value ?? "",
            part.Element("sheetpath")!.Attribute("names")!.Value,
            part.Elements("property").All(property => property.Attribute("name")!.Value != "exclude_from_bom"),
            fields);
    }

    private static Node ReadNode(XElement node) =>
        new(node.Attribute("ref")!.Value, node.Attribute("pin")!.Value, node.Attribute("pinfunction")?.Value ?? "");
}
