using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>When the knob's list of headphones may be open: from a hold of the knob until nobody has touched it for long.</summary>
internal sealed class ChooserWatch
{
    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _held;
    private bool _isOpen;
    private long _releasedNs;
    private long _touchedNs;

    /// <summary>Watches the knob; the heartbeat tells when the firmware sees what is done with it.</summary>
    public ChooserWatch(WatchedBoard board, DeadManRule deadMan)
    {
        _board = board;
        _deadMan = deadMan;
        _held = new ScheduledEvent(Held);
    }

    /// <summary>Headphones may be taken for some jacks from now on: bit 0 main, 1 aux, 2 bal.</summary>
    public event Action<int>? MayTake;

    /// <summary>Whether the list may be open, or was until a moment ago.</summary>
    public bool MayBeOpen => _isOpen && LiveNs - _touchedNs <= MonitorLimits.ChooserLeaveNs;

    private long LiveNs => _deadMan.LiveNs(_board.Scheduler.NowNs);

    /// <summary>The knob's switch changed.</summary>
    public void Switched(bool down, long atNs)
    {
        if (down)
        {
            _board.Scheduler.Plan(_held, atNs + MonitorLimits.ChooserHoldNs);
        }
        else
        {
            _releasedNs = atNs;
        }

        Touched();
        if (_isOpen)
        {
            MayTake?.Invoke(_board.PluggedJacks);
        }
    }

    /// <summary>The knob was touched in any way.</summary>
    public void Touched()
    {
        _isOpen = MayBeOpen;
        _touchedNs = LiveNs;
    }

    /// <summary>A new firmware runs: no list is open.</summary>
    public void Restarted()
    {
        _isOpen = false;
        _held.Cancel();
    }

    // A release that no pass has seen yet may come too late for the firmware.
    private void Held()
    {
        if (_board.Wires.EncoderSwitch.Value || _deadMan.LastBeatNs < _releasedNs)
        {
            _isOpen = true;
            _touchedNs = LiveNs;
            MayTake?.Invoke(_board.PluggedJacks);
        }
    }
}
