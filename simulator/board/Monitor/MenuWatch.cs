using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>
/// When the menu may be open, from a hold of the knob until nobody has touched it for long, and what may be changed in it. What a press
/// does and which way the knob counts are settings too: once they may have been changed, any press may open the menu.
/// </summary>
internal sealed class MenuWatch
{
    /// <summary>Presses that lead to a value in a list of the menu: into the list, and onto its row.</summary>
    private const int PressesToValue = 2;

    private readonly WatchedBoard _board;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _held;
    private bool _isOpen;
    private int _presses;
    private bool _wasReassigned;
    private long _releasedNs;
    private long _touchedNs;

    /// <summary>Watches the front; the heartbeat tells when the firmware sees what is done with it.</summary>
    public MenuWatch(WatchedBoard board, DeadManRule deadMan)
    {
        _board = board;
        _deadMan = deadMan;
        _held = new ScheduledEvent(Held);
    }

    /// <summary>Headphones may be taken for some jacks from now on: bit 0 main, 1 aux, 2 bal.</summary>
    public event Action<int>? MayTake;

    /// <summary>Any setting may have any value from now on.</summary>
    public event Action? MayChange;

    /// <summary>Whether the menu may be open, or was until a moment ago.</summary>
    public bool MayBeOpen => _isOpen && LiveNs - _touchedNs <= MonitorLimits.MenuLeaveNs;

    /// <summary>Whether any press may do anything, and the knob may count either way.</summary>
    public bool IsReassigned { get; private set; }

    private long LiveNs => _deadMan.LiveNs(_board.Scheduler.NowNs);

    /// <summary>The knob's switch changed.</summary>
    public void Switched(bool down, long atNs)
    {
        if (down)
        {
            _board.Scheduler.Plan(_held, atNs + MonitorLimits.MenuHoldNs);
        }
        else
        {
            _releasedNs = atNs;
            _presses++;
        }
    }

    /// <summary>A button changed, the knob's switch among them.</summary>
    public void Pressed()
    {
        _isOpen = MayBeOpen;
        if (IsReassigned && !_isOpen)
        {
            Open(0);
        }

        _touchedNs = LiveNs;
        if (_isOpen)
        {
            MayTake?.Invoke(_board.PluggedJacks);
        }
    }

    /// <summary>The knob was turned.</summary>
    public void Turned()
    {
        _isOpen = MayBeOpen;
        _touchedNs = LiveNs;
        if (_isOpen && _presses >= PressesToValue)
        {
            Reassign();
            MayChange?.Invoke();
        }
    }

    /// <summary>What presses and turns do may have been changed.</summary>
    public void Reassign()
    {
        IsReassigned = true;
        _wasReassigned = true;
    }

    /// <summary>Every setting is as the board was built.</summary>
    public void Reset() => IsReassigned = false;

    /// <summary>The stored settings were changed from outside: older ones may count now.</summary>
    public void Tampered() => IsReassigned = _wasReassigned;

    /// <summary>A new firmware runs: the menu is closed.</summary>
    public void Restarted()
    {
        _isOpen = false;
        _held.Cancel();
    }

    private void Open(int presses)
    {
        _isOpen = true;
        _presses = presses;
        _touchedNs = LiveNs;
    }

    // A release that no pass has seen yet may come too late for the firmware. Letting go after the hold that opened the menu is no press in it.
    private void Held()
    {
        var isDown = _board.Wires.EncoderSwitch.Value;
        if ((isDown || _deadMan.LastBeatNs < _releasedNs) && !MayBeOpen)
        {
            Open(isDown ? -1 : 0);
            MayTake?.Invoke(_board.PluggedJacks);
        }
    }
}
