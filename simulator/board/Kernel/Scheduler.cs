namespace VirtualAmp.Kernel;

/// <summary>Virtual time in nanoseconds and what will happen in it. Events at the same instant run in the order they were planned.</summary>
public sealed class Scheduler
{
    private Entry[] _heap = new Entry[64];
    private int _count;
    private long _order;

    /// <summary>Now, ns since the board was made.</summary>
    public long NowNs { get; private set; }

    /// <summary>When the next live event is due, or <see cref="long.MaxValue"/>.</summary>
    public long NextNs
    {
        get
        {
            while (_count > 0 && !_heap[0].Live)
            {
                RemoveFirst();
            }

            return _count > 0 ? _heap[0].AtNs : long.MaxValue;
        }
    }

    /// <summary>Plans an event; in the past counts as now.</summary>
    public ScheduledEvent At(long atNs, Action action)
    {
        var planned = new ScheduledEvent(action);
        Plan(planned, atNs);
        return planned;
    }

    /// <summary>Plans an event some time from now.</summary>
    public ScheduledEvent After(long delayNs, Action action) => At(NowNs + delayNs, action);

    /// <summary>Plans a kept event; an earlier planning of it that has not run yet is called off. In the past counts as now.</summary>
    public void Plan(ScheduledEvent kept, long atNs)
    {
        var entry = new Entry(Math.Max(atNs, NowNs), _order++, kept);
        kept.Planned(entry.Order);
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, 2 * _count);
        }

        Sift(_count++, entry);
    }

    /// <summary>Runs the next event if it is due by <paramref name="limitNs"/>, at its time; false when there is none.</summary>
    public bool RunNext(long limitNs)
    {
        var atNs = NextNs;
        if (atNs > limitNs)
        {
            return false;
        }

        var planned = _heap[0].Event;
        RemoveFirst();
        NowNs = Math.Max(NowNs, atNs);
        planned.Run();
        return true;
    }

    /// <summary>Lets time pass to <paramref name="untilNs"/>, running every event due on the way. Callable from inside an event: a blocking transfer does.</summary>
    public void AdvanceTo(long untilNs)
    {
        while (RunNext(untilNs))
        {
        }

        NowNs = Math.Max(NowNs, untilNs);
    }

    private void Sift(int hole, Entry entry)
    {
        while (hole > 0)
        {
            var parent = (hole - 1) / 2;
            if (!entry.Before(_heap[parent]))
            {
                break;
            }

            _heap[hole] = _heap[parent];
            hole = parent;
        }

        _heap[hole] = entry;
    }

    private void RemoveFirst()
    {
        var last = _heap[--_count];
        _heap[_count] = default;
        if (_count == 0)
        {
            return;
        }

        var hole = 0;
        while (true)
        {
            var child = (2 * hole) + 1;
            if (child >= _count)
            {
                break;
            }

            if (child + 1 < _count && _heap[child + 1].Before(_heap[child]))
            {
                child++;
            }

            if (!_heap[child].Before(last))
            {
                break;
            }

            _heap[hole] = _heap[child];
            hole = child;
        }

        _heap[hole] = last;
    }

    private readonly record struct Entry(long AtNs, long Order, ScheduledEvent Event)
    {
        public bool Live => Event.Pending && Event.Stamp == Order;

        public bool Before(in Entry other) => AtNs < other.AtNs || (AtNs == other.AtNs && Order < other.Order);
    }
}
