using VirtualAmp.Scenarios;

namespace VirtualAmp.Soak;

/// <summary>
/// Makes a failing list of statements short: takes chunks out, large ones first, then single statements, and shortens the waits
/// by halves, as long as it fails in the same way. What only takes time becomes a wait. The number of tries is bounded, so the same
/// failure always gives the same statements.
/// </summary>
/// <param name="fails">Whether a list fails in the same way.</param>
public sealed class Shrinker(Func<IReadOnlyList<string>, bool> fails)
{
    /// <summary>Tries at most.</summary>
    public const int MostTries = 1_000;

    private const string Second = "wait 1s";

    private readonly Func<IReadOnlyList<string>, bool> _fails = fails;

    /// <summary>Tries so far.</summary>
    public int Tries { get; private set; }

    /// <summary>The short list; the whole one when nothing can go.</summary>
    public IReadOnlyList<string> Shrink(IReadOnlyList<string> statements)
    {
        var left = statements.ToList();

        // First all waits at once: every try after that is quick.
        while (left.ConvertAll(statement => Half(statement) ?? statement) is var quicker && !quicker.SequenceEqual(left) && Fails(quicker))
        {
            left = quicker;
        }

        for (var chunk = (left.Count + 1) / 2; chunk > 1; chunk = (chunk + 1) / 2)
        {
            TakeOut(left, chunk);
        }

        while (TakeOut(left, 1) | Halve(left) || Wait(left))
        {
        }

        return left;
    }

    /// <summary>From the end, so that what comes after the failure goes first.</summary>
    private bool TakeOut(List<string> left, int chunk)
    {
        var tookOut = false;
        for (var end = left.Count; end > 0; end -= chunk)
        {
            var start = Math.Max(0, end - chunk);
            if (Fails([.. left.Take(start), .. left.Skip(end)]))
            {
                left.RemoveRange(start, end - start);
                tookOut = true;
            }
        }

        return tookOut;
    }

    private bool Halve(List<string> left)
    {
        var halved = false;
        for (var i = 0; i < left.Count; i++)
        {
            while (Half(left[i]) is { } half && Fails([.. left.Take(i), half, .. left.Skip(i + 1)]))
            {
                left[i] = half;
                halved = true;
            }
        }

        return halved;
    }

    /// <summary>A statement that is there only for the time it takes becomes a wait; others like it can then go.</summary>
    private bool Wait(List<string> left)
    {
        for (var i = 0; i < left.Count; i++)
        {
            if (!left[i].StartsWith("wait ", StringComparison.Ordinal) && Fails([.. left.Take(i), Second, .. left.Skip(i + 1)]))
            {
                left[i] = Second;
                return true;
            }
        }

        return false;
    }

    private bool Fails(IReadOnlyList<string> candidate) => Tries < MostTries && ++Tries > 0 && _fails(candidate);

    /// <summary>A wait half as long, at most or exactly, or null when the statement is none or cannot be shorter.</summary>
    private static string? Half(string statement)
    {
        var words = statement.Split(' ');
        if (words[0] != "wait" || !Quantity.TryTime(words[^1], out var ns) || ns < 2 * Quantity.NsPerMs)
        {
            return null;
        }

        words[^1] = SessionScript.Time(ns / Quantity.NsPerMs / 2);
        return string.Join(' ', words);
    }
}
