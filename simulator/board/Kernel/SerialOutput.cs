using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAmp.Kernel;

/// <summary>What the amp said on its console since a mark; a byte counts from its start bit.</summary>
public sealed partial class SerialOutput : IBoardObserver
{
    // Nobody reads back further than this; the older half goes when it is reached.
    private const int Most = 65_536;

    private readonly StringBuilder _text = new();
    private string _before = "";

    /// <summary>The bytes since the mark, one character each.</summary>
    public string Text => _text.ToString();

    /// <summary>The same without what the amp echoed: what stands behind the prompt on a line.</summary>
    public string WithoutEcho => Echo().Replace(_before + Text, "> ");

    /// <summary>Forgets what was said so far.</summary>
    public void Mark()
    {
        // A prompt that waits is the beginning of the echo to come.
        var said = _before + Text;
        _before = said[(said.LastIndexOfAny(['\r', '\n']) + 1)..];
        _text.Clear();
    }

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

    [GeneratedRegex("(?<=^|[\r\n])> [^\r\n]*")]
    private static partial Regex Echo();
}
