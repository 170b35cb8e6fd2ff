using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S3: gain relays move only behind an open mute contact, break before make, never both, and let go last when drive is lost.</summary>
internal sealed class GainMovesDeadRule(WatchedBoard board)
{
    /// <summary>A gain GPIO changed.</summary>
    public void GpioChanged(Wire gpio)
    {
        if (board.Wires.GainMediumGpio.Value && board.Wires.GainHighGpio.Value)
        {
            board.Report("S3", "both gain GPIOs are high");
        }

        if (board.Wires.MuteContact.Value)
        {
            // A GPIO that lets go because EN falls is no command; the order of the two wires within the instant is open.
            board.Scheduler.After(0, () => JudgeCommand(gpio));
        }
    }

    /// <summary>A gain coil changed.</summary>
    public void CoilChanged(Wire coil, long atNs)
    {
        var wires = board.Wires;
        var other = coil == wires.GainMediumCoil ? wires.GainHighCoil : wires.GainMediumCoil;
        if (coil.Value && other.Value)
        {
            board.Report("S3", "both gain coils are on");
        }
        else if (coil.Value && other.ChangedNs >= 0 && atNs - other.ChangedNs < MonitorLimits.BreakNs)
        {
            board.Report("S3", $"{coil.Name} on {WatchedBoard.Ms(atNs - other.ChangedNs)} after {other.Name} went off");
        }
        else if (wires.MuteContact.Value)
        {
            board.Report("S3", $"{coil.Name} changed while the mute contact is closed");
        }
        else if (!coil.Value && LetGoWithMute(atNs))
        {
            board.Report("S3", $"{coil.Name} fell {WatchedBoard.Ms(atNs - wires.MuteCoil.ChangedNs)} after the mute coil when drive was lost");
        }
    }

    /// <summary>A gain contact moved.</summary>
    public void ContactMoved(Wire contact)
    {
        if (board.Wires.MuteContact.Value)
        {
            board.Report("S3", $"{contact.Name} moved while the mute contact is closed");
        }
    }

    private void JudgeCommand(Wire gpio)
    {
        if (board.Wires.Enable.Value)
        {
            board.Report("S3", $"{gpio.Name} changed while the mute contact is closed");
        }
    }

    private bool LetGoWithMute(long atNs)
    {
        var enable = board.Wires.Enable;
        var muteCoil = board.Wires.MuteCoil;
        return !enable.Value && muteCoil.ChangedNs >= enable.ChangedNs && atNs - muteCoil.ChangedNs < MonitorLimits.DriverHoldNs;
    }
}
