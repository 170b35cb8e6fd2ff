using System.Text;
using AmpController.Ports;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>A terminal at the console's port: shows what CR, LF, ESC [ K and ESC [ n D do, and notes everything else it does not know.</summary>
internal sealed class Terminal : ISerialPort
{
    private readonly Queue<byte> _typed = new();
    private readonly List<StringBuilder> _rows = [new()];
    private readonly StringBuilder _sequence = new();
    private readonly List<byte> _character = [];
    private bool _inSequence;

    /// <summary>Its width; nothing may be written beyond it.</summary>
    public int Columns { get; init; } = 80;

    /// <summary>The rows from the top, without blanks at their ends but for the one behind the prompt.</summary>
    public string[] Rows => [.. _rows.Select(row => row.ToString().TrimEnd(' ')).Select(row => row == ">" ? "> " : row)];

    /// <summary>True when it gathers the bytes of UTF-8 to characters.</summary>
    public bool IsUtf8 { get; init; }

    /// <summary>The row of the cursor.</summary>
    public string Row => Rows[^1];

    /// <summary>Column of the cursor, 0 at the left.</summary>
    public int Cursor { get; private set; }

    /// <summary>Everything the console sent, one character a byte.</summary>
    public StringBuilder Raw { get; } = new();

    /// <summary>The first thing this terminal could not show, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>Types text, one byte a character.</summary>
    public void Type(string text)
    {
        foreach (var character in text)
        {
            _typed.Enqueue((byte)character);
        }
    }

    /// <summary>Empties the screen.</summary>
    public void Clear()
    {
        _rows.Clear();
        _rows.Add(new StringBuilder());
        Cursor = 0;
        Raw.Clear();
    }

    public int Read(byte[] buffer, int count)
    {
        var taken = 0;
        while (taken < count && _typed.TryDequeue(out var value))
        {
            buffer[taken++] = value;
        }

        return taken;
    }

    public void Write(byte[] buffer, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Raw.Append((char)buffer[i]);
            Take((char)buffer[i]);
        }
    }

    private void Take(char value)
    {
        if (_inSequence)
        {
            _sequence.Append(value);
            if (char.IsAsciiLetter(value))
            {
                _inSequence = false;
                Do(_sequence.ToString());
            }

            return;
        }

        switch (value)
        {
            case '\r':
                Cursor = 0;
                break;
            case '\n':
                _rows.Add(new StringBuilder());
                break;
            case '\e':
                _inSequence = true;
                _sequence.Clear();
                break;
            case >= '\x80' when IsUtf8:
                Gather((byte)value);
                break;
            default:
                Put(value);
                break;
        }
    }

    // Block characters have three bytes.
    private void Gather(byte value)
    {
        _character.Add(value);
        if (_character.Count == 3)
        {
            Put(Encoding.UTF8.GetString([.. _character])[0]);
            _character.Clear();
        }
    }

    private void Put(char value)
    {
        if (value is < ' ' or (> '~' and < '\x100') || Cursor == Columns)
        {
            Broken ??= $"byte {(int)value} at column {Cursor}";
            return;
        }

        var row = _rows[^1];
        row.Append(' ', Math.Max(0, Cursor + 1 - row.Length));
        row[Cursor++] = value;
    }

    private void Do(string sequence)
    {
        var row = _rows[^1];
        if (sequence == "[K")
        {
            row.Length = Math.Min(row.Length, Cursor);
        }
        else if (sequence.StartsWith('[') && sequence.EndsWith('D') && int.TryParse(sequence[1..^1], out var columns) && columns > 0 && columns <= Cursor)
        {
            Cursor -= columns;
        }
        else
        {
            Broken ??= $"sequence {sequence}";
        }
    }
}
