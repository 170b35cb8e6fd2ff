using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// S4: after power-up and after a plug-in the gain is Low, or the one the user saved for the headphones plugged in, until he
/// asks; a self-test that he asks for, on the console or in the menu, may drive the coils with the contact open.
/// </summary>
internal sealed class LowStartRule(WatchedBoard board, HeadphoneSettings headphones, MenuWatch menu)
{
    private bool _asked;
    private bool _tested;
    private int _granted;
    private long _edgeNs;
    private long _sinceNs;

    /// <summary>Power-up, reset, or an edge on a jack.</summary>
    public void StartsLow(long atNs)
    {
        _granted = 0;
        _edgeNs = atNs;
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
        if (!gpio.Value || _tested)
        {
            return;
        }

        if (MayBe(board.ToldGain, atNs))
        {
            // What is saved may change before the contact closes; this plug-in keeps what it came with.
            _granted = Math.Max(_granted, board.ToldGain);
        }
        else if (menu.MayBeOpen && !board.Wires.MuteCoil.Value)
        {
            TestAsked();
        }
        else
        {
            board.Report("S4", $"{gpio.Name} rose and nobody asked for it since power-up or the last plug-in");
        }
    }

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        _tested = false;
        if (!MayBe(board.ToldGain, atNs))
        {
            board.Report("S4", "contact closed on a gain that nobody asked for since power-up or the last plug-in, or saved for these headphones");
        }
    }

    private bool MayBe(int gain, long atNs) =>
        gain == 0 || _asked || atNs - _sinceNs <= MonitorLimits.MoveUnderWayNs
        || gain <= Math.Max(_granted, headphones.SavedGain(board.PluggedJacks))
        || (atNs - _edgeNs <= MonitorLimits.MoveUnderWayNs && gain <= headphones.HighestSavedGain());
}
