using System.Globalization;

namespace VirtualAmp.Hardware;

/// <summary>A list of KiCad's files: a name, the words after it and the lists inside it.</summary>
public sealed class SExpression
{
    private readonly List<string> _words = [];
    private readonly List<SExpression> _lists = [];

    /// <summary>The first word.</summary>
    public string Name => _words.Count == 0 ? "" : _words[0];

    /// <summary>Reads a file's only list.</summary>
    /// <exception cref="FormatException">The text ends inside a list or begins outside one.</exception>
    public static SExpression Parse(string text)
    {
        var at = text.IndexOf('(', StringComparison.Ordinal);
        return at < 0 ? throw new FormatException("no list") : Read(text, ref at);
    }

    /// <summary>The lists of a name directly inside.</summary>
    public IEnumerable<SExpression> All(string name) => _lists.Where(list => list.Name == name);

    /// <summary>The first list of a name directly inside, or an empty one.</summary>
    public SExpression First(string name) => All(name).FirstOrDefault() ?? new SExpression();

    /// <summary>The words after the name.</summary>
    public IEnumerable<string> Words => _words.Skip(1);

    /// <summary>A word, counted from 1 after the name; nothing when there are fewer.</summary>
    public string Word(int index) => index < _words.Count ? _words[index] : "";

    /// <summary>A word as a number; 0 when there are fewer.</summary>
    public double Number(int index) => index < _words.Count ? double.Parse(_words[index], CultureInfo.InvariantCulture) : 0;

    private static SExpression Read(string text, ref int at)
    {
        var list = new SExpression();
        at++;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '(':
                    list._lists.Add(Read(text, ref at));
                    break;
                case ')':
                    at++;
                    return list;
                case '"':
                    list._words.Add(Quoted(text, ref at));
                    break;
                case var space when char.IsWhiteSpace(space):
                    at++;
                    break;
                default:
                    var start = at;
                    while (at < text.Length && text[at] is not ('(' or ')') && !char.IsWhiteSpace(text[at]))
                    {
                        at++;
                    }

                    list._words.Add(text[start..at]);
                    break;
            }
        }

        throw new FormatException("the text ends inside a list");
    }

    private static string Quoted(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && text[at] != '"')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return text[start..Math.Min(at++, text.Length)].Replace("\\\"", "\"", StringComparison.Ordinal);
    }
}
