using VirtualAmp.Kernel;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>Writes down everything an observer can hear, a line each.</summary>
internal sealed class WireLog : IBoardObserver
{
    /// <summary>The lines so far.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The transfers so far.</summary>
    public List<I2cTransfer> Transfers { get; } = [];

    /// <summary>Times and values of one wire.</summary>
    public List<(long AtNs, bool Value)> Of(string wire) => _changes.TryGetValue(wire, out var list) ? list : [];

    private readonly Dictionary<string, List<(long AtNs, bool Value)>> _changes = [];

    public void WireChanged(Wire wire, long atNs)
    {
        Lines.Add($"{atNs} {wire.Name} {wire.Value}");
        if (!_changes.TryGetValue(wire.Name, out var list))
        {
            _changes[wire.Name] = list = [];
        }

        list.Add((atNs, wire.Value));
    }

    public void Transferred(I2cTransfer transfer)
    {
        Transfers.Add(transfer);
        Lines.Add($"{transfer.StartNs} {transfer.EndNs} {transfer.Address} {Convert.ToHexString(transfer.Written)} {transfer.End}");
    }

    public void UartByte(bool fromAmp, byte value, long startNs) => Lines.Add($"{startNs} uart {fromAmp} {value}");

    public void StateChanged(string state, long atNs) => Lines.Add($"{atNs} state {state}");

    public void FaultChanged(string fault, long atNs) => Lines.Add($"{atNs} fault {fault}");

    public void Plugged(string jack, bool inserted, long atNs) => Lines.Add($"{atNs} plug {jack} {inserted}");

    public void VolumeChanged(long atNs) => Lines.Add($"{atNs} volume");
}
