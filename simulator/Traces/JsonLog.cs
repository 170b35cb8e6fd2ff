using System.Text;
using VirtualAmp.Kernel;

namespace VirtualAmp.Traces;

/// <summary>
/// Records a run as JSON lines, sorted by time; events of the same instant stay in the order they happened. Logged pins are
/// the GPIOs that the firmware drives or reads, jacks with their bounce included, and EN; not the heartbeat (a line a pass
/// says nothing) and not coils and contacts, which are no pins: the VCD has them. A transfer stands at its STOP, a line on
/// the UART at the start of its last byte.
/// </summary>
public sealed class JsonLog(Wires wires) : IBoardObserver
{
    private const string GpioSuffix = "_gpio";

    private readonly HashSet<Wire> _notPins =
    [
        wires.Heartbeat, wires.MuteCoil, wires.MuteContact,
        wires.GainMediumCoil, wires.GainHighCoil, wires.GainMediumContact, wires.GainHighContact,
    ];

    private readonly List<(long AtNs, string Line)> _lines = [];
    private readonly StringBuilder _fromAmp = new();
    private readonly StringBuilder _toAmp = new();
    private long _lastByteNs;

    /// <inheritdoc/>
    public void WireChanged(Wire wire, long atNs)
    {
        if (!_notPins.Contains(wire))
        {
            Add(atNs, JsonLine.Gpio(atNs, PinName(wire), wire.Value));
        }
    }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer) => Add(transfer.EndNs, JsonLine.I2c(transfer));

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        var line = fromAmp ? _fromAmp : _toAmp;
        _lastByteNs = Math.Max(_lastByteNs, startNs);
        if (value is (byte)'\r' or (byte)'\n')
        {
            EndLine(line, fromAmp, startNs);
        }
        else
        {
            line.Append((char)value);
        }
    }

    /// <inheritdoc/>
    public void StateChanged(string state, long atNs) => Add(atNs, JsonLine.State(atNs, state));

    /// <inheritdoc/>
    public void FaultChanged(string fault, long atNs) => Add(atNs, JsonLine.Fault(atNs, fault));

    /// <inheritdoc/>
    public void Plugged(string jack, bool inserted, long atNs) => Add(atNs, JsonLine.Plug(atNs, jack, inserted));

    /// <inheritdoc/>
    public void FirmwareFailed(string what, long atNs) => Add(atNs, JsonLine.Error(atNs, what));

    /// <inheritdoc/>
    public void Violated(Violation violation) => Add(violation.AtNs, JsonLine.Violation(violation));

    /// <summary>Writes the log, each line ended by one line feed. A line on the UART that was not ended comes last.</summary>
    public void Write(Stream stream)
    {
        EndLine(_fromAmp, fromAmp: true, _lastByteNs);
        EndLine(_toAmp, fromAmp: false, _lastByteNs);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        foreach (var (_, line) in _lines.OrderBy(l => l.AtNs))
        {
            writer.WriteLine(line);
        }
    }

    private static string PinName(Wire wire) =>
        wire.Name.EndsWith(GpioSuffix, StringComparison.Ordinal) ? wire.Name[..^GpioSuffix.Length] : wire.Name;

    private void Add(long atNs, string line) => _lines.Add((atNs, line));

    private void EndLine(StringBuilder line, bool fromAmp, long atNs)
    {
        if (line.Length > 0)
        {
            Add(atNs, JsonLine.Uart(atNs, fromAmp, line.ToString()));
            line.Clear();
        }
    }
}
