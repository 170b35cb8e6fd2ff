using System.Text;

namespace VirtualAmp.Scenarios;

/// <summary>The words of one line, taken in order. A word ends at a blank outside quotes; `#` outside quotes starts a comment; quotes are dropped.</summary>
internal sealed class LineReader
{
    private const int LongestShown = 40;

    private readonly List<(string Text, bool Quoted)> _words = [];
    private int _next;

    /// <summary>Splits a line.</summary>
    /// <exception cref="InputException">A quote is not closed.</exception>
    public LineReader(string line)
    {
        var word = new StringBuilder();
        var quoted = false;
        var inQuotes = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                inQuotes = !inQuotes;
                quoted = true;
            }
            else if (!inQuotes && c == '#')
            {
                break;
            }
            else if (!inQuotes && char.IsWhiteSpace(c))
            {
                EndWord();
            }
            else
            {
                word.Append(c);
            }
        }

        if (inQuotes)
        {
            throw new InputException("expected a closing '\"', found end of line");
        }

        EndWord();

        void EndWord()
        {
            if (word.Length > 0 || quoted)
            {
                _words.Add((word.ToString(), quoted));
            }

            word.Clear();
            quoted = false;
        }
    }

    /// <summary>Whether every word was taken.</summary>
    public bool AtEnd => _next == _words.Count;

    /// <summary>Takes the next word.</summary>
    /// <exception cref="InputException">There is none; says what was expected.</exception>
    public string Take(string expected) => AtEnd ? throw Expected(expected) : _words[_next++].Text;

    /// <summary>Takes the next word when it is <paramref name="word"/>.</summary>
    public bool TryTake(string word)
    {
        if (AtEnd || _words[_next].Quoted || _words[_next].Text != word)
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Takes one of the words given.</summary>
    public string OneOf(params string[] words)
    {
        if (AtEnd || _words[_next].Quoted || !words.Contains(_words[_next].Text))
        {
            throw Expected(Words(words));
        }

        return _words[_next++].Text;
    }

    /// <summary>Takes a text in quotes.</summary>
    public string Quoted(string expected) => !AtEnd && _words[_next].Quoted ? _words[_next++].Text : throw Expected(expected);

    /// <summary>Takes a time, in ns.</summary>
    /// <param name="or">What could stand there too, for the error.</param>
    public long Time(string or = "")
    {
        const string Expects = "a time such as 250ms, 3s or 1m";
        if (AtEnd || !Quantity.TryTime(_words[_next].Text, out var ns))
        {
            throw Expected(or + Expects);
        }

        _next++;
        return ns;
    }

    /// <summary>Checks that nothing follows.</summary>
    public void End()
    {
        if (!AtEnd)
        {
            throw Expected("end of line");
        }
    }

    /// <summary>The error that the next word is not what was expected.</summary>
    public InputException Expected(string what) => new($"expected {what}, found {(AtEnd ? "end of line" : Show(_words[_next].Text))}");

    /// <summary>The words as a list to choose from: `a, b or c`.</summary>
    public static string Words(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1];

    /// <summary>A word as an error shows it: in quotes, short, and nothing that could upset a terminal.</summary>
    public static string Show(string word)
    {
        var shown = string.Concat(word.Take(LongestShown).Select(c => char.IsControl(c) ? '?' : c));
        return $"'{shown}{(word.Length > LongestShown ? "..." : "")}'";
    }
}
