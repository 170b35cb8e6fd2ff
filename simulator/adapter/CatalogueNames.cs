using AmpController.Headphones;

namespace VirtualAmp;

/// <summary>What the headphones built into the firmware are called.</summary>
public static class CatalogueNames
{
    /// <summary>Every name, in the order of the catalogue.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enumerable.Range(0, Catalogue.Count).Select(Name)];

    private static string Name(int row)
    {
        var profile = new HeadphoneProfile();
        Catalogue.Load(row, profile);
        return profile.Name;
    }
}
