using System.Text;

namespace VirtualAmp.Kernel;

/// <summary>What the amp said on its console since a mark; a byte counts from its start bit.</summary>
public sealed class SerialOutput : IBoardObserver
{
    // Nobody reads back further than this; the older half goes when it is reached.
    private const int Most = 65_536;

    private readonly StringBuilder _text = new();

    /// <summary>The bytes since the mark, one character each.</summary>
    public string Text => _text.ToString();

    /// <summary>Forgets what was said so far.</summary>
    public void Mark() => _text.Clear();

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        if (!fromAmp)
        {
            return;
        }

        if (_text.Length == Most)
        {
            _text.Remove(0, Most / 2);
        }

        _text.Append((char)value);
    }
}
