using System.Text;
using VirtualAmp.Kernel;

namespace VirtualAmp.Commands;

/// <summary>Gathers the bytes of the amp's console into lines and hands each on.</summary>
internal sealed class AmpLines(Action<string> say) : IBoardObserver
{
    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        if (!fromAmp || value == '\r')
        {
            return;
        }

        if (value == '\n')
        {
            say(_line.ToString());
            _line.Clear();
            return;
        }

        _line.Append(value is >= 0x20 and < 0x7F ? (char)value : '?');
    }
}
