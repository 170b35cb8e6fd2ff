using System.Text.RegularExpressions;

namespace VirtualAmp.Tests.Hardware;

/// <summary>Mistakes that a hand in the schematic editor makes.</summary>
internal static class SheetEdits
{
    /// <summary>Two hierarchical labels change places.</summary>
    public static Func<string, string> SwapLabels(string one, string other) => sheet => sheet
        .Replace($"(hierarchical_label \"{one}\"", "(hierarchical_label \"?\"", StringComparison.Ordinal)
        .Replace($"(hierarchical_label \"{other}\"", $"(hierarchical_label \"{one}\"", StringComparison.Ordinal)
        .Replace("(hierarchical_label \"?\"", $"(hierarchical_label \"{other}\"", StringComparison.Ordinal);

    /// <summary>A label is given another's name.</summary>
    public static Func<string, string> RenameLabel(string from, string to) => sheet => sheet
        .Replace($"(hierarchical_label \"{from}\"", $"(hierarchical_label \"{to}\"", StringComparison.Ordinal);

    /// <summary>A part is deleted.</summary>
    public static Func<string, string> Remove(string reference) => sheet =>
    {
        var (start, end) = Symbol(sheet, reference);
        return sheet[..start] + sheet[end..];
    };

    /// <summary>A part's reference is typed wrong.</summary>
    public static Func<string, string> RenamePart(string from, string to) => sheet => InSymbol(sheet, from, symbol => symbol.Replace($"\"{from}\"", $"\"{to}\"", StringComparison.Ordinal));

    /// <summary>A property of a part is changed.</summary>
    public static Func<string, string> SetProperty(string reference, string name, string value) => sheet =>
        InSymbol(sheet, reference, symbol => Regex.Replace(symbol, $"""(\(property "{name}" )"[^"]*" """.TrimEnd(), $"$1\"{value}\""));

    private static string InSymbol(string sheet, string reference, Func<string, string> edit)
    {
        var (start, end) = Symbol(sheet, reference);
        return sheet[..start] + edit(sheet[start..end]) + sheet[end..];
    }

    // Symbols of the sheet are indented by one tab; those of the embedded libraries by more.
    private static (int Start, int End) Symbol(string sheet, string reference)
    {
        var named = sheet.IndexOf($"(property \"Reference\" \"{reference}\"", StringComparison.Ordinal);
        var start = sheet.LastIndexOf("\n\t(symbol", named, StringComparison.Ordinal);
        var end = sheet.IndexOf("\n\t)", named, StringComparison.Ordinal) + 3;
        return (start, end);
    }
}
