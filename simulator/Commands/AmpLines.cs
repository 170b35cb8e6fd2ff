using System.Text;
using VirtualAmp.Kernel;

namespace VirtualAmp.Commands;

/// <summary>Gathers the bytes of the amp's console into lines, which are UTF-8, and hands each on.</summary>
internal sealed class AmpLines(Action<string> say) : IBoardObserver
{
    private readonly List<byte> _line = [];
    private bool _returned;
    private bool _inSequence;

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        if (!fromAmp || IsSequence(value))
        {
            return;
        }

        var starts = _returned;
        _returned = value == '\r';
        if (_returned)
        {
            return;
        }

        if (value == '\n')
        {
            say(Encoding.UTF8.GetString([.. _line]));
            _line.Clear();
            return;
        }

        if (starts)
        {
            // A CR alone: what follows takes the line's place.
            _line.Clear();
        }

        _line.Add(value is < 0x20 or 0x7F ? (byte)'?' : value);
    }

    // ESC, '[', digits and a letter: the amp moves the cursor or clears the line.
    private bool IsSequence(byte value)
    {
        var was = _inSequence;
        _inSequence = value == 0x1B || (was && !char.IsAsciiLetter((char)value));
        return was || _inSequence;
    }
}
