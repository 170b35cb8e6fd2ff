namespace VirtualAmp.Kernel;

/// <summary>Something that will happen, and can still be called off. Kept by its owner it can be planned again and again without allocating.</summary>
public sealed class ScheduledEvent(Action action)
{
    /// <summary>True from <see cref="Cancel"/> until it is planned again.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>True while it waits for its time.</summary>
    public bool Pending { get; private set; }

    /// <summary>Tells this planning from earlier ones that still lie in the queue.</summary>
    internal long Stamp { get; private set; }

    /// <summary>Calls the event off; harmless when it has run.</summary>
    public void Cancel()
    {
        Cancelled = true;
        Pending = false;
    }

    internal void Planned(long stamp)
    {
        Stamp = stamp;
        Cancelled = false;
        Pending = true;
    }

    internal void Run()
    {
        Pending = false;
        action();
    }
}
