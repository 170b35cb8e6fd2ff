using VirtualAmp.Kernel;
using VirtualAmp.Parts;

namespace VirtualAmp.Serial;

/// <summary>
/// Joins a terminal to the serial port of a board. Bytes go to the amp no faster than the line carries them; what is typed
/// before the firmware runs for the first time waits for it.
/// </summary>
public sealed class SerialCable : IBoardObserver
{
    /// <summary>How far ahead of the board's time bytes are put on the line, so that it does not idle between two moves: two turns of a live amp's clock.</summary>
    private const long AheadNs = 20 * Duration.Ms;

    private readonly VirtualBoard _board;
    private readonly ITerminal _terminal;
    private readonly byte[] _typed = new byte[AheadNs / Uart.ByteNs];
    private readonly List<byte> _said = [];
    private long _lineFreeNs;
    private bool _plugged;

    /// <summary>Plugs it in. <see cref="Move"/> moves the bytes.</summary>
    public SerialCable(VirtualBoard board, ITerminal terminal)
    {
        _board = board;
        _terminal = terminal;
        board.Observers.Add(this);
    }

    /// <summary>When the last byte was on the line in either direction, ns of the board's time.</summary>
    public long LastByteNs { get; private set; }

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        LastByteNs = startNs;
        if (fromAmp)
        {
            _said.Add(value);
        }
    }

    /// <summary>Hands the terminal what the amp said and the line what was typed; between two runs of the board.</summary>
    public void Move()
    {
        if (_said.Count > 0)
        {
            _terminal.Write([.. _said]);
            _said.Clear();
        }

        _plugged |= _board.Firmware is not null;
        var room = (AheadNs - Math.Max(_lineFreeNs - _board.NowNs, 0)) / Uart.ByteNs;
        if (!_plugged || room <= 0)
        {
            return;
        }

        var count = _terminal.Read(_typed.AsSpan(0, (int)room));
        for (var i = 0; i < count; i++)
        {
            _lineFreeNs = _board.NowNs + _board.TypeByte(_typed[i]);
        }
    }
}
