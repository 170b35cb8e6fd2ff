namespace VirtualAmp.Parts;

/// <summary>The one queue between interrupts and managed code: 128 records for all pins, and on overflow the oldest is dropped without a word (docs/platform.md, Events).</summary>
public sealed class PinEventQueue
{
    /// <summary>Records it holds.</summary>
    public const int Capacity = 128;

    private readonly (int Pin, bool Rising)[] _records = new (int, bool)[Capacity];
    private int _first;

    /// <summary>Records that wait.</summary>
    public int Count { get; private set; }

    /// <summary>Records lost since the board was made.</summary>
    public int Dropped { get; private set; }

    /// <summary>Adds a record behind the others.</summary>
    public void Add(int pin, bool rising)
    {
        if (Count == Capacity)
        {
            _first = (_first + 1) % Capacity;
            Count--;
            Dropped++;
        }

        _records[(_first + Count) % Capacity] = (pin, rising);
        Count++;
    }

    /// <summary>Takes the oldest record; false when there is none.</summary>
    public bool TryTake(out int pin, out bool rising)
    {
        (pin, rising) = _records[_first];
        if (Count == 0)
        {
            return false;
        }

        _first = (_first + 1) % Capacity;
        Count--;
        return true;
    }

    /// <summary>Forgets everything that waits.</summary>
    public void Clear() => Count = 0;
}
