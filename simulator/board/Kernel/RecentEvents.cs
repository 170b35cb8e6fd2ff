using System.Globalization;
using System.Text;
using VirtualAmp.Chips;

namespace VirtualAmp.Kernel;

/// <summary>
/// The last events of a board, for the report of a broken rule; it stops there. Kept as plain records and put in words only
/// when asked. The heartbeat is left out, and display transfers in a row count as one: they would crowd out the rest.
/// </summary>
public sealed class RecentEvents(Wires wires, IVolumeModel volume) : IBoardObserver
{
    /// <summary>How many are kept (docs/architecture.md, The virtual board).</summary>
    public const int Capacity = 50;

    private const int DisplayBus = 2;
    private const double NsPerMs = 1e6;

    private readonly Record[] _records = new Record[Capacity];
    private readonly StringBuilder _fromAmp = new();
    private readonly StringBuilder _toAmp = new();
    private long _added;
    private bool _frozen;

    private enum Kind
    {
        Wire,
        Audio,
        Display,
        FromAmp,
        ToAmp,
        State,
        Fault,
        Jack,
        Volume,
        Firmware,
        Violation,
    }

    /// <summary>The events as lines of text, oldest first.</summary>
    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string>(Capacity);
        for (var i = Math.Max(0, _added - Capacity); i < _added; i++)
        {
            lines.Add(Line(_records[i % Capacity]));
        }

        return lines;
    }

    /// <inheritdoc/>
    public void WireChanged(Wire wire, long atNs)
    {
        if (wire != wires.Heartbeat)
        {
            Add(Kind.Wire, atNs, wire.Name, wire.Value ? 1 : 0);
        }
    }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.Bus != DisplayBus || transfer.End != I2cEnd.Ok)
        {
            Add(Kind.Audio, transfer.EndNs, transfer);
            return;
        }

        ref var last = ref _records[(_added + Capacity - 1) % Capacity];
        if (!_frozen && _added > 0 && last.Kind == Kind.Display)
        {
            last = last with { A = last.A + transfer.Written.Length, B = last.B + 1 };
        }
        else
        {
            Add(Kind.Display, transfer.EndNs, a: transfer.Written.Length, b: 1);
        }
    }

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        var line = fromAmp ? _fromAmp : _toAmp;
        if (value is not ((byte)'\r' or (byte)'\n'))
        {
            line.Append((char)value);
        }
        else if (line.Length > 0)
        {
            Add(fromAmp ? Kind.FromAmp : Kind.ToAmp, startNs, line.ToString());
            line.Clear();
        }
    }

    /// <inheritdoc/>
    public void StateChanged(string state, long atNs) => Add(Kind.State, atNs, state);

    /// <inheritdoc/>
    public void FaultChanged(string fault, long atNs) => Add(Kind.Fault, atNs, fault);

    /// <inheritdoc/>
    public void Plugged(string jack, bool inserted, long atNs) => Add(Kind.Jack, atNs, jack, inserted ? 1 : 0);

    /// <inheritdoc/>
    public void VolumeChanged(long atNs) =>
        Add(Kind.Volume, atNs, a: Math.Max(volume.ToldLeftCb, volume.ToldRightCb), b: Math.Max(volume.ActualLeftCb, volume.ActualRightCb));

    /// <inheritdoc/>
    public void FirmwareFailed(string what, long atNs) => Add(Kind.Firmware, atNs, what);

    /// <inheritdoc/>
    public void Violated(Violation violation)
    {
        Add(Kind.Violation, violation.AtNs, $"{violation.Rule} {violation.What}");
        _frozen = true;
    }

    private static string Line(in Record at)
    {
        var what = at.Kind switch
        {
            Kind.Wire => $"{at.What}={at.A}",
            Kind.Audio => Transfer((I2cTransfer)at.What!),
            Kind.Display => $"i2c2 {at.B} display transfers, {at.A} bytes",
            Kind.FromAmp => $"uart tx \"{at.What}\"",
            Kind.ToAmp => $"uart rx \"{at.What}\"",
            Kind.State => $"state {at.What}",
            Kind.Fault => $"fault {at.What}",
            Kind.Jack => $"{(at.A == 1 ? "plug" : "unplug")} {at.What}",
            Kind.Volume => $"volume told {Db(at.A)}, is {Db(at.B)}",
            Kind.Firmware => $"firmware {at.What}",
            _ => $"violation {at.What}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{at.AtNs / NsPerMs,13:F3} ms  {what}");
    }

    private static string Transfer(I2cTransfer transfer) =>
        $"i2c{transfer.Bus} {transfer.Address:x2} write {Convert.ToHexStringLower(transfer.Written)}"
        + $" read {Convert.ToHexStringLower(transfer.Read)} {transfer.End}";

    private static string Db(long levelCb) =>
        levelCb == IVolumeModel.MuteCb ? "mute" : string.Create(CultureInfo.InvariantCulture, $"{levelCb / 100.0:F2} dB");

    private void Add(Kind kind, long atNs, object? what = null, long a = 0, long b = 0)
    {
        if (!_frozen)
        {
            _records[_added++ % Capacity] = new Record(kind, atNs, what, a, b);
        }
    }

    private readonly record struct Record(Kind Kind, long AtNs, object? What, long A, long B);
}
