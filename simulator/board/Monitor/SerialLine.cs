using System.Buffers.Text;
using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>Gathers the bytes of one direction of the serial console into lines and finds words and values in them.</summary>
internal sealed class SerialLine
{
    private readonly byte[] _bytes = new byte[256];
    private int _count;
    private bool _ended;

    /// <summary>True when the line was corrected with backspace: what the firmware makes of it is not the bytes in order.</summary>
    public bool Edited { get; private set; }

    private ReadOnlySpan<byte> Text => _bytes.AsSpan(0, _count);

    /// <summary>Takes a byte; true when it ends a line that is not empty. The line stays readable until the next byte. What does not fit is left out.</summary>
    public bool Take(byte value)
    {
        if (_ended)
        {
            _ended = false;
            _count = 0;
            Edited = false;
        }

        if (value is (byte)'\r' or (byte)'\n')
        {
            _ended = true;
            return _count > 0;
        }

        Edited |= value is 0x08 or 0x7F;
        if (_count < _bytes.Length)
        {
            _bytes[_count++] = value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;
        }

        return false;
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
        var from = 0;
        while (true)
        {
            var at = Text[from..].IndexOf(keyAndEquals);
            if (at < 0)
            {
                return [];
            }

            at += from;
            from = at + keyAndEquals.Length;
            if (at == 0 || Text[at - 1] == (byte)' ')
            {
                var rest = Text[from..];
                var end = rest.IndexOf((byte)' ');
                return end < 0 ? rest : rest[..end];
            }
        }
    }

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
}
