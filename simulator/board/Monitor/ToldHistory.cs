namespace VirtualAmp.Monitor;

/// <summary>What the hardware was told and when: enough of it to say whether a shown value was in force within the allowed lag (S14).</summary>
internal sealed class ToldHistory
{
    // Twice as many as a change in every 10 ms pass makes in the lag of 500 ms.
    private const int Capacity = 128;

    private readonly int[] _values = new int[Capacity];
    private readonly long[] _fromNs = new long[Capacity];
    private int _last;

    /// <summary>Starts with a value that has been in force for ever.</summary>
    public ToldHistory(int value)
    {
        Array.Fill(_values, value);
        Array.Fill(_fromNs, long.MinValue);
    }

    /// <summary>The value in force.</summary>
    public int Now => _values[_last];

    /// <summary>A value is told; true when it is another one than before.</summary>
    public bool Tell(int value, long atNs)
    {
        if (value == Now)
        {
            return false;
        }

        _last = (_last + 1) % Capacity;
        _values[_last] = value;
        _fromNs[_last] = atNs;
        return true;
    }

    /// <summary>Whether a value was in force at any time since <paramref name="sinceNs"/>.</summary>
    public bool WasInForce(int value, long sinceNs)
    {
        for (var back = 0; back < Capacity; back++)
        {
            var slot = (_last - back + Capacity) % Capacity;
            if (_values[slot] == value)
            {
                return true;
            }

            if (_fromNs[slot] <= sinceNs)
            {
                return false;
            }
        }

        return false;
    }
}
