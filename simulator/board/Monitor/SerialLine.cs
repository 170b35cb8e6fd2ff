using System.Buffers.Text;
using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>Gathers the bytes of one direction of the serial console into lines and finds words and values in them.</summary>
internal sealed class SerialLine
{
    private const byte Backspace = 0x08;
    private const byte Delete = 0x7F;

    /// <summary>Characters of a line that can be used (docs/console.md, Lines); a longer one is answered as a whole with an error.</summary>
    private const int LongestLine = 128;

    private readonly byte[] _bytes = new byte[LongestLine];
    private readonly long[] _atNs = new long[LongestLine];
    private int _count;
    private bool _ended;

    /// <summary>True when the line holds what is no text, or did before it was corrected: nobody knows what becomes of it.</summary>
    public bool IsNoise { get; private set; }

    /// <summary>True when keys were typed that move in the line, bring another one or complete a word: the line is not what this object holds.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>Number of words between spaces.</summary>
    public int WordCount
    {
        get
        {
            var count = 0;
            while (!Word(count).IsEmpty)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>The whole line as far as it was kept.</summary>
    public ReadOnlySpan<byte> Text => _bytes.AsSpan(0, _count);

    /// <summary>
    /// Takes a byte; true when it ends a line that is not empty or is noise. The line stays readable until the next byte. Upper case counts
    /// as lower, a tab as a space, backspace and delete take one character back; what does not fit is left out.
    /// </summary>
    /// <param name="value">The byte.</param>
    /// <param name="atNs">When it was sent; 0 where nobody asks.</param>
    public bool Take(byte value, long atNs = 0)
    {
        if (_ended)
        {
            _ended = false;
            _count = 0;
            IsNoise = false;
            IsEdited = false;
        }

        if (value is (byte)'\r' or (byte)'\n')
        {
            _ended = true;
            return _count > 0 || IsNoise;
        }

        if (value is Backspace or Delete)
        {
            _count = Math.Max(_count - 1, 0);
            return false;
        }

        IsEdited |= value < (byte)' ';
        var isText = value is >= (byte)' ' and < Delete or (byte)'\t';
        IsNoise |= !isText || _count == _bytes.Length;
        if (_count < _bytes.Length)
        {
            _atNs[_count] = atNs;
            _bytes[_count++] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value == '\t' ? (byte)' ' : value;
        }

        return false;
    }

    /// <summary>What was gathered is half a line, and its other half will never come.</summary>
    public void Cut() => _ended = true;

    /// <summary>A word of the line by its number; empty when there are not so many.</summary>
    public ReadOnlySpan<byte> Word(int number)
    {
        var rest = Text.TrimStart((byte)' ');
        for (var i = 0; i < number; i++)
        {
            var space = rest.IndexOf((byte)' ');
            rest = space < 0 ? [] : rest[space..].TrimStart((byte)' ');
        }

        var end = rest.IndexOf((byte)' ');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Whether the line is a command, given in lower case, with an argument.</summary>
    public bool Sets(ReadOnlySpan<byte> command)
    {
        var line = Text.Trim((byte)' ');
        return line.StartsWith(command) && line.Length > command.Length && line[command.Length] == (byte)' ';
    }

    /// <summary>The text of `key=text` up to the next space; empty when the line has no such key.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> keyAndEquals)
    {
        var from = Find(keyAndEquals);
        if (from < 0)
        {
            return [];
        }

        var rest = Text[from..];
        var end = rest.IndexOf((byte)' ');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>When the equals sign of a key that the line has was sent; the rest of the line may come much later.</summary>
    public long SentNs(ReadOnlySpan<byte> keyAndEquals) => _atNs[Find(keyAndEquals) - 1];

    /// <summary>The text of `key=text` up to the end of a line that begins with the key; empty when it does not.</summary>
    public ReadOnlySpan<byte> Tail(ReadOnlySpan<byte> keyAndEquals) =>
        Text.StartsWith(keyAndEquals) ? Text[keyAndEquals.Length..].Trim((byte)' ') : [];

    /// <summary>Reads `min` or a figure such as `-20.0db`; false for anything else.</summary>
    public static bool TryReadVolume(ReadOnlySpan<byte> text, out int volumeCb)
    {
        volumeCb = IVolumeModel.MuteCb;
        if (text.SequenceEqual("min"u8))
        {
            return true;
        }

        if (!Utf8Parser.TryParse(text, out double db, out var used) || !text[used..].SequenceEqual("db"u8))
        {
            return false;
        }

        volumeCb = (int)Math.Round(db * 100);
        return true;
    }

    // Where the text behind a key begins, or -1.
    private int Find(ReadOnlySpan<byte> keyAndEquals)
    {
        var from = 0;
        while (true)
        {
            var at = Text[from..].IndexOf(keyAndEquals);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            from = at + keyAndEquals.Length;
            if (at == 0 || Text[at - 1] == (byte)' ')
            {
                return from;
            }
        }
    }
}
