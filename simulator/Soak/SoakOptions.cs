using VirtualAmp.Scenarios;

namespace VirtualAmp.Soak;

/// <summary>What a soak is asked to do.</summary>
/// <param name="Seed">Everything that is drawn follows from it.</param>
public sealed record SoakOptions(int Seed)
{
    /// <summary>Virtual hours: sessions are begun until they take at least so long.</summary>
    public double Hours { get; init; } = 1;

    /// <summary>Whether things break, beside what people do.</summary>
    public bool Faults { get; init; }

    /// <summary>Only this session, from 1; null plays all.</summary>
    public int? Session { get; init; }

    /// <summary>Sessions at the same time; changes nothing but the real time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Where the scenario of a failure goes; null is the current folder.</summary>
    public string? Folder { get; init; }

    /// <summary>Keys of the `board` line that are not drawn.</summary>
    public IReadOnlyList<BoardKey> Keys { get; init; } = [];
}
