using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S4: after power-up and after a plug-in the gain is Low until the user asks; a self-test that he asks for may drive the coils with the contact open.</summary>
internal sealed class LowStartRule(WatchedBoard board)
{
    private bool _asked;
    private bool _tested;
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

    /// <summary>The user asked for a self-test: gain coils may move until the contact closes.</summary>
    public void TestAsked() => _tested = true;

    /// <summary>A new firmware runs: it knows of no self-test.</summary>
    public void Restarted() => _tested = false;

    /// <summary>A gain GPIO changed.</summary>
    public void GpioChanged(Wire gpio, long atNs)
    {
        if (gpio.Value && !_tested && MustBeLow(atNs))
        {
            board.Report("S4", $"{gpio.Name} rose and nobody asked for it since power-up or the last plug-in");
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        _tested = false;
        if (board.ToldGain != 0 && MustBeLow(atNs))
        {
            board.Report("S4", "contact closed on a gain above Low that nobody asked for since power-up or the last plug-in");
        }
    }

    private bool MustBeLow(long atNs) => !_asked && atNs - _sinceNs > MonitorLimits.MoveUnderWayNs;
}
