using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>Tells a closing of the mute contact from its bounce, and knows the time it spends closed.</summary>
internal sealed class ContactWatch(Wires wires)
{
    private bool _energised;

    /// <summary>True from a closing until coil and contact are both off.</summary>
    public bool Closed { get; private set; }

    /// <summary>When the contact last closed; ns.</summary>
    public long ClosedNs { get; private set; }

    /// <summary>The coil changed: the contact's next rise is a closing, even if it had not quite let go.</summary>
    public void CoilChanged(bool on)
    {
        _energised = on;
        Closed &= on || wires.MuteContact.Value;
    }

    /// <summary>The contact rose; true when that is a closing, false for a bounce.</summary>
    public bool Rose(long atNs)
    {
        var coil = wires.MuteCoil;
        var bounce = Closed || (!coil.Value && coil.ChangedNs >= 0 && atNs - coil.ChangedNs <= MonitorLimits.ReleaseNs);
        if (bounce && !_energised)
        {
            return false;
        }

        _energised = false;
        Closed = true;
        ClosedNs = atNs;
        return true;
    }

    /// <summary>The contact fell.</summary>
    public void Fell() => Closed &= wires.MuteCoil.Value;
}
