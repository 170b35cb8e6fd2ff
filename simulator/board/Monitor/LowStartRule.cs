using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S4: after power-up and after a plug-in the gain is Low until the user asks.</summary>
internal sealed class LowStartRule(WatchedBoard board)
{
    private bool _asked;
    private long _sinceNs;

    /// <summary>Power-up, reset, or an edge on a jack.</summary>
    public void StartsLow(long atNs)
    {
        if (_asked)
        {
            _asked = false;
            _sinceNs = atNs;
        }
    }

    /// <summary>The gain button, or a line on the console that asks for a gain.</summary>
    public void Asked() => _asked = true;

    /// <summary>A gain GPIO changed.</summary>
    public void GpioChanged(Wire gpio, long atNs)
    {
        if (gpio.Value && MustBeLow(atNs))
        {
            board.Report("S4", $"{gpio.Name} rose and nobody asked for it since power-up or the last plug-in");
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        if (board.ToldGain != 0 && MustBeLow(atNs))
        {
            board.Report("S4", "contact closed on a gain above Low that nobody asked for since power-up or the last plug-in");
        }
    }

    private bool MustBeLow(long atNs) => !_asked && atNs - _sinceNs > MonitorLimits.MoveUnderWayNs;
}
