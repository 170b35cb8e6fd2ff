namespace VirtualAmp.Kernel;

/// <summary>Hands every observation to every observer: traces first, then the board's own, each in the order they were added.</summary>
public sealed class BoardObservers : IBoardObserver
{
    private IBoardObserver[] _observers = [];
    private int _traces;

    /// <summary>Adds a trace. It hears everything before the board's own observers do, so that a log holds the event that broke a rule. There is no way to take an observer out.</summary>
    public void Add(IBoardObserver trace)
    {
        _observers = [.. _observers[.._traces], trace, .. _observers[_traces..]];
        _traces++;
    }

    /// <summary>Adds one of the board's own observers, behind all traces.</summary>
    internal void AddOwn(IBoardObserver observer) => _observers = [.. _observers, observer];

    /// <inheritdoc/>
    public void WireChanged(Wire wire, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.WireChanged(wire, atNs);
        }
    }

    /// <inheritdoc/>
    public void Transferred(I2cTransfer transfer)
    {
        foreach (var observer in _observers)
        {
            observer.Transferred(transfer);
        }
    }

    /// <inheritdoc/>
    public void UartByte(bool fromAmp, byte value, long startNs)
    {
        foreach (var observer in _observers)
        {
            observer.UartByte(fromAmp, value, startNs);
        }
    }

    /// <inheritdoc/>
    public void BusLines(int bus, bool scl, bool sda, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.BusLines(bus, scl, sda, atNs);
        }
    }

    /// <inheritdoc/>
    public void FlashWriting(string path, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.FlashWriting(path, atNs);
        }
    }

    /// <inheritdoc/>
    public void FlashWritten(string path, long startNs, long endNs)
    {
        foreach (var observer in _observers)
        {
            observer.FlashWritten(path, startNs, endNs);
        }
    }

    /// <inheritdoc/>
    public void FlashTampered(string path, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.FlashTampered(path, atNs);
        }
    }

    /// <inheritdoc/>
    public void StateChanged(string state, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.StateChanged(state, atNs);
        }
    }

    /// <inheritdoc/>
    public void FaultChanged(string fault, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.FaultChanged(fault, atNs);
        }
    }

    /// <inheritdoc/>
    public void Restarted(long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.Restarted(atNs);
        }
    }

    /// <inheritdoc/>
    public void Plugged(string jack, bool inserted, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.Plugged(jack, inserted, atNs);
        }
    }

    /// <inheritdoc/>
    public void VolumeChanged(long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.VolumeChanged(atNs);
        }
    }

    /// <inheritdoc/>
    public void FirmwareFailed(string what, long atNs)
    {
        foreach (var observer in _observers)
        {
            observer.FirmwareFailed(what, atNs);
        }
    }

    /// <inheritdoc/>
    public void Violated(Violation violation)
    {
        foreach (var observer in _observers)
        {
            observer.Violated(violation);
        }
    }
}
