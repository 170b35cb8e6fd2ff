using System.Text;

namespace VirtualAmp.Scenarios;

/// <summary>The words of one line, taken in order. A word ends at a blank outside quotes; `#` outside quotes starts a comment; quotes are dropped, but only texts may stand in them.</summary>
internal sealed class LineReader
{
    private const int LongestShown = 40;

    private const int NoQuote = -1;

    private readonly List<Word> _words = [];
    private int _next;

    /// <summary>Splits a line.</summary>
    /// <exception cref="InputException">A quote is not closed.</exception>
    public LineReader(string line)
    {
        var word = new StringBuilder();
        var written = new StringBuilder();
        var quoteAt = NoQuote;
        var inQuotes = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                inQuotes = !inQuotes;
                quoteAt = quoteAt == NoQuote ? word.Length : quoteAt;
                written.Append(c);
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
                written.Append(c);
            }
        }

        if (inQuotes)
        {
            throw new InputException("expected a closing '\"', found end of line");
        }

        EndWord();

        void EndWord()
        {
            if (written.Length > 0)
            {
                _words.Add(new Word(word.ToString(), written.ToString(), quoteAt));
            }

            word.Clear();
            written.Clear();
            quoteAt = NoQuote;
        }
    }

    /// <summary>Whether every word was taken.</summary>
    public bool AtEnd => _next == _words.Count;

    /// <summary>Takes the next word, in quotes or not.</summary>
    /// <exception cref="InputException">There is none; says what was expected.</exception>
    public string Take(string expected) => AtEnd ? throw Expected(expected) : _words[_next++].Text;

    /// <summary>Takes the next word, which is not in quotes.</summary>
    /// <param name="expected">What stands there, for the error.</param>
    /// <param name="textKey">A key such as `screen=` whose value is a text and may stand in quotes.</param>
    /// <exception cref="InputException">There is none, or it has quotes; says what was expected.</exception>
    public string TakePlain(string expected, string? textKey = null)
    {
        if (AtEnd || !(_words[_next].IsPlain || (textKey is not null && _words[_next].HasTextBehind(textKey))))
        {
            throw Expected(expected);
        }

        return _words[_next++].Text;
    }

    /// <summary>Takes the next word when it is <paramref name="word"/>.</summary>
    public bool TryTake(string word)
    {
        if (AtEnd || !_words[_next].IsPlain || _words[_next].Text != word)
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Takes one of the words given.</summary>
    public string OneOf(params string[] words)
    {
        if (AtEnd || !_words[_next].IsPlain || !words.Contains(_words[_next].Text))
        {
            throw Expected(Words(words));
        }

        return _words[_next++].Text;
    }

    /// <summary>Takes a text in quotes.</summary>
    public string Quoted(string expected) => !AtEnd && _words[_next].HasTextBehind("") ? _words[_next++].Text : throw Expected(expected);

    /// <summary>Takes a time, in ns.</summary>
    /// <param name="or">What could stand there too, for the error.</param>
    public long Time(string or = "")
    {
        const string Expects = "a time such as 250ms, 3s or 1m";
        if (AtEnd || !_words[_next].IsPlain || !Quantity.TryTime(_words[_next].Text, out var ns))
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
    public InputException Expected(string what) => new($"expected {what}, found {(AtEnd ? "end of line" : Show(_words[_next].Written))}");

    /// <summary>The words as a list to choose from: `a, b or c`.</summary>
    public static string Words(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1];

    /// <summary>A word as an error shows it: in quotes, short, and nothing that could upset a terminal.</summary>
    public static string Show(string word)
    {
        var shown = string.Concat(word.Take(LongestShown).Select(c => char.IsControl(c) ? '?' : c));
        return $"'{shown}{(word.Length > LongestShown ? "..." : "")}'";
    }

    /// <param name="Text">The word without its quotes.</param>
    /// <param name="Written">The word as it stands in the line.</param>
    /// <param name="QuoteAt">Where in <paramref name="Text"/> the first quote opens, or <see cref="NoQuote"/>.</param>
    private readonly record struct Word(string Text, string Written, int QuoteAt)
    {
        public bool IsPlain => QuoteAt == NoQuote;

        public bool HasTextBehind(string key) => QuoteAt == key.Length && Text.StartsWith(key, StringComparison.Ordinal);
    }
}
