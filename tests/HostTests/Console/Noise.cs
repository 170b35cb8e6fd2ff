using System.Text;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>
/// What a bad line, a wrong program or a cat on the keyboard sends: pieces drawn by seed. Allocates nothing in use. The command hp
/// is not in it: a search for headphones makes strings of the names that it compares.
/// </summary>
internal sealed class Noise(int seed, bool withCommands = true)
{
    private const int LongestPiece = 6_000;

    private static readonly byte[] Foreign = Encoding.UTF8.GetBytes("vol größer 音量 🎧 -20\r");

    private static readonly byte[][] Commands = InAscii(
        "help\r", "help vol\n", "status\r\n", "vol\r", "vol -20\r", "vol -20.5dB\r", "vol up 255\r", "vol down\r", "vol min\r", "vol 1\r",
        "gain high\r", "gain\r", "mute on\r", "mute off\r", "jack\r", "stats\r", "log\r", "log 64\r", "version\r", "\r\n", "vol -99999999999999\r",
        "set\r", "set limit -20\r", "export\r", "selftest\r");

    private static readonly byte[][] Keys = InAscii(
        "\u001b[A", "\u001b[B", "\u001b[C", "\u001b[D", "\u001b[H", "\u001b[F", "\u001b[1~", "\u001b[3~", "\u001b[4~", "\u001b[1;5C", "\u001bOA", "\u001bOP",
        "\u001b[200~", "\u001b", "\u0001", "\u0005", "\u000b", "\u0015", "\u0017", "\b", "\u007f", "\t", "\u0003", "\u0004", "\f");

    private static readonly byte[][] Words = InAscii("vol -20 ", "gain", "x", "#", "-99999999999999", "mute on", "> ", "OK");

    private readonly byte[][] _phrases = withCommands ? Commands : Words;
    private readonly Random _random = new(seed);

    /// <summary>The piece, the first <see cref="Count"/> of these.</summary>
    public byte[] Bytes { get; } = new byte[LongestPiece];

    /// <summary>Length of the piece.</summary>
    public int Count { get; private set; }

    /// <summary>Draws the next piece.</summary>
    public void Next()
    {
        Count = 0;
        switch (_random.Next(9))
        {
            case 0:
                Add(Any(_phrases));
                break;
            case 1:
                Count = Length();
                _random.NextBytes(Bytes.AsSpan(0, Count));
                break;
            case 2:
                Count = Length();
                Bytes.AsSpan(0, Count).Clear();
                break;
            case 3:
                Count = Length();
                Bytes.AsSpan(0, Count).Fill((byte)_random.Next(256));
                break;
            case 4:
                Repeat(Foreign);
                break;
            case 5:
                Printable(Length());
                break;
            case 6:
                Repeat(Any(_phrases));
                break;
            case 7:
                Typing();
                break;
            default:
                Typing();
                Bytes[Count - 1] = (byte)'\r';
                break;
        }
    }

    /// <summary>Bytes that arrive in one pass: what 115200 baud brings in 10 ms or a part of it, now and then more, after a pass that blocked.</summary>
    public int Slice() => _random.Next(50) == 0 ? 250 : _random.Next(3) == 0 ? _random.Next(1, 20) : 115;

    /// <summary>Passes without a byte behind a piece.</summary>
    public int Pause() => _random.Next(3) == 0 ? _random.Next(40) : 0;

    private static byte[][] InAscii(params string[] texts) => [.. texts.Select(Encoding.ASCII.GetBytes)];

    private byte[] Any(byte[][] of) => of[_random.Next(of.Length)];

    private int Length() => _random.Next(4) == 0 ? _random.Next(1, LongestPiece) : _random.Next(1, 200);

    private void Add(byte[] bytes) => Add(bytes, bytes.Length);

    // Cut where the piece ends, or sooner.
    private void Add(byte[] bytes, int most)
    {
        var count = Math.Min(Math.Min(most, bytes.Length), LongestPiece - Count);
        Array.Copy(bytes, 0, Bytes, Count, count);
        Count += count;
    }

    private void Repeat(byte[] bytes)
    {
        var length = Length();
        while (Count < length)
        {
            Add(bytes, length - Count);
        }
    }

    private void Printable(int length)
    {
        for (var i = 0; i < length; i++)
        {
            Bytes[Count++] = (byte)_random.Next(' ', 127);
        }

        Bytes[Count - 1] = (byte)'\r';
    }

    // Words, keys and keys that are cut.
    private void Typing()
    {
        var length = Length();
        while (Count < length)
        {
            var key = Any(_random.Next(3) == 0 ? _phrases : Keys);
            Add(key, _random.Next(3) == 0 ? _random.Next(1, key.Length + 1) : key.Length);
        }
    }
}
