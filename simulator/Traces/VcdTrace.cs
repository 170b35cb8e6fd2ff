using System.Globalization;
using System.Text;
using VirtualAmp.Kernel;

namespace VirtualAmp.Traces;

/// <summary>
/// Records a run as 1-bit wires in a value change dump of 100 ns a tick. Released lines are 1, never z. What the two
/// buses and the UART did is drawn from whole transfers and bytes by <see cref="I2cDrawing"/> and <see cref="UartDrawing"/>;
/// between transfers the bus lines are recorded as they move,
/// so everything is sorted by time when it is written. No date is written: same run, same bytes.
/// </summary>
public sealed class VcdTrace : IBoardObserver, ILineSink
{
    /// <summary>Nanoseconds in a tick of the file.</summary>
    public const int TickNs = 100;

    /// <summary>The wires of the file (docs/scenarios.md, The wires), in its order; the last six are drawn instead of modelled.</summary>
    private static readonly string[] Names =
    [
        "mute_gpio", "mute_coil", "mute_contact", "gain_med_coil", "gain_high_coil", "heartbeat", "power_good", "en", "dc_trip",
        "jack_main", "jack_aux", "jack_bal", "enc_a", "enc_b", "enc_sw", "btn_gain", "btn_mute",
        "scl1", "sda1", "scl2", "sda2", "uart_tx", "uart_rx",
    ];

    private const int FirstScl = 17;
    private const int Buses = 2;
    private const int UartTx = 21;
    private const int UartRx = 22;

    private readonly int[] _lineOfWire;
    private readonly bool[] _initial;
    private readonly List<Change> _changes = [];
    private readonly bool[] _sdaHeld = new bool[Buses];

    /// <summary>Starts with the wires as they are now.</summary>
    public VcdTrace(Wires wires)
    {
        _lineOfWire = [.. wires.All.Select(wire => Array.IndexOf(Names, wire.Name))];
        _initial = [.. Names.Select((name, line) => line >= FirstScl || wires.All.Single(wire => wire.Name == name).Value)];
    }

    /// <inheritdoc/>
    public void WireChanged(Wire wire, long atNs)
    {
        if (_lineOfWire[wire.Index] >= 0)
        {
            Add(_lineOfWire[wire.Index], atNs, wire.Value);
        }
    }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer)
    {
        var scl = SclOf(transfer.Bus);
        I2cDrawing.Draw(transfer, this, scl, scl + 1);
        if (_sdaHeld[transfer.Bus - 1])
        {
            Add(scl + 1, transfer.EndNs, value: false);
        }
    }

    /// <inheritdoc/>
    public void BusLines(int bus, bool scl, bool sda, long atNs)
    {
        _sdaHeld[bus - 1] = !sda;
        Add(SclOf(bus), atNs, scl);
        Add(SclOf(bus) + 1, atNs, sda);
    }

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs) =>
        UartDrawing.Draw(value, startNs, this, fromAmp ? UartTx : UartRx);

    /// <inheritdoc/>
    void ILineSink.Set(int line, long atNs, bool value) => Add(line, atNs, value);

    /// <summary>Writes the file; <paramref name="endNs"/> is its last time stamp.</summary>
    public void Write(Stream stream, long endNs)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("$version AmpController virtual board $end");
        writer.WriteLine("$timescale 100 ns $end");
        writer.WriteLine("$scope module board $end");
        for (var line = 0; line < Names.Length; line++)
        {
            writer.WriteLine($"$var wire 1 {Id(line)} {Names[line]} $end");
        }

        writer.WriteLine("$upscope $end");
        writer.WriteLine("$enddefinitions $end");
        writer.WriteLine("#0");
        writer.WriteLine("$dumpvars");
        for (var line = 0; line < Names.Length; line++)
        {
            writer.WriteLine($"{(_initial[line] ? '1' : '0')}{Id(line)}");
        }

        writer.WriteLine("$end");
        WriteChanges(writer, endNs / TickNs);
    }

    private static int SclOf(int bus) => FirstScl + ((bus - 1) * 2);

    private static char Id(int line) => (char)('!' + line);

    private void Add(int line, long atNs, bool value) => _changes.Add(new Change(atNs / TickNs, _changes.Count, line, value));

    private void WriteChanges(StreamWriter writer, long endTick)
    {
        var sorted = _changes.ToArray();
        Array.Sort(sorted);
        var values = (bool[])_initial.Clone();
        var tick = 0L;
        for (var i = 0; i < sorted.Length; i++)
        {
            var change = sorted[i];
            if (values[change.Line] == change.Value || ChangesAgain(sorted, i))
            {
                continue;
            }

            values[change.Line] = change.Value;
            if (change.Tick != tick)
            {
                tick = change.Tick;
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#{tick}"));
            }

            writer.WriteLine($"{(change.Value ? '1' : '0')}{Id(change.Line)}");
        }

        if (endTick > tick)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#{endTick}"));
        }
    }

    // A line that a drawn transfer lets go in the tick in which a chip holds it does not move.
    private static bool ChangesAgain(Change[] sorted, int index)
    {
        for (var later = index + 1; later < sorted.Length && sorted[later].Tick == sorted[index].Tick; later++)
        {
            if (sorted[later].Line == sorted[index].Line)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Change(long Tick, int Order, int Line, bool Value) : IComparable<Change>
    {
        public int CompareTo(Change other) => Tick != other.Tick ? Tick.CompareTo(other.Tick) : Order.CompareTo(other.Order);
    }
}
