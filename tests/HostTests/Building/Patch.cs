namespace VirtualAmp.Tests.Building;

/// <summary>One line of the firmware, taken out or changed.</summary>
/// <param name="File">Path below firmware/, with forward slashes, e.g. "AmpController.Core/Control/MuteCoil.cs".</param>
/// <param name="Old">The line as it stands, without its indentation.</param>
/// <param name="New">What stands there instead.</param>
public sealed record Patch(string File, string Old, string New)
{
    /// <summary>The patched text. Throws InvalidOperationException unless the line is there exactly once.</summary>
    public string Apply(string source)
    {
        var lines = source.Split('\n');
        var hits = Enumerable.Range(0, lines.Length).Where(index => lines[index].Trim() == Old.Trim()).ToList();
        if (hits.Count != 1)
        {
            throw new InvalidOperationException($"firmware/{File}: the line to patch is there {hits.Count} times, not once: {Old}");
        }

        lines[hits[0]] = New;
        return string.Join('\n', lines);
    }
}
