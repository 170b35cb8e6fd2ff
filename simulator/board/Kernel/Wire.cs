namespace VirtualAmp.Kernel;

/// <summary>One 1-bit wire of the board, named as in the VCD. Its value changes only through <see cref="Set"/>, which tells every observer.</summary>
public sealed class Wire
{
    private readonly Scheduler _scheduler;
    private readonly BoardObservers _observers;

    /// <summary>Makes a wire with its value at power-off.</summary>
    public Wire(string name, int index, bool initial, Scheduler scheduler, BoardObservers observers)
    {
        Name = name;
        Index = index;
        Value = initial;
        _scheduler = scheduler;
        _observers = observers;
    }

    /// <summary>Name in the VCD; without its suffix it is the pin's name in the JSON log.</summary>
    public string Name { get; }

    /// <summary>Position in <see cref="Wires.All"/>.</summary>
    public int Index { get; }

    /// <summary>Energised, closed, plugged, pressed, good, running or tripped, as docs/scenarios.md, The wires, reads it.</summary>
    public bool Value { get; private set; }

    /// <summary>When the value last changed; ns of virtual time, or -1 before the first change.</summary>
    public long ChangedNs { get; private set; } = -1;

    /// <summary>Gives the wire a value; nothing happens when it has it already.</summary>
    public void Set(bool value)
    {
        if (Value == value)
        {
            return;
        }

        Value = value;
        ChangedNs = _scheduler.NowNs;
        _observers.WireChanged(this, ChangedNs);
    }
}
