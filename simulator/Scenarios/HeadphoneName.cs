namespace VirtualAmp.Scenarios;

/// <summary>Finds a headphone by its name, or by a part of it that only one name has; upper and lower case are the same.</summary>
public static class HeadphoneName
{
    /// <summary>Names that an error shows at most.</summary>
    private const int MostShown = 3;

    /// <summary>The name as the list has it.</summary>
    /// <param name="text">The name or a part of it.</param>
    /// <param name="names">All names there are.</param>
    /// <exception cref="InputException">No name has that part, or several have; says the first few of them.</exception>
    public static string Find(string text, IReadOnlyList<string> names)
    {
        if (names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return exact;
        }

        var fitting = names.Where(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return fitting.Count switch
        {
            1 => fitting[0],
            0 => throw new InputException($"expected a headphone of the catalogue after 'hp=', found {LineReader.Show(text)}, which none of its {names.Count} names has"),
            _ => throw new InputException($"expected one headphone after 'hp=', found {LineReader.Show(text)}, which fits {Several(fitting)}"),
        };
    }

    private static string Several(List<string> names) => names.Count <= MostShown
        ? string.Join(", ", names.SkipLast(1)) + " and " + names[^1]
        : $"{string.Join(", ", names.Take(MostShown))} and {names.Count - MostShown} more";
}
