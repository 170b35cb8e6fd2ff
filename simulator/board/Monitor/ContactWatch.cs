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

    /// <summary>The coil changed; true when it holds a contact that had not let go yet, which is a closing. After any other energising the contact's next rise is.</summary>
    public bool CoilChanged(bool on, long atNs)
    {
        _energised = on;
        if (on && wires.MuteContact.Value)
        {
            Close(atNs);
            return true;
        }

        Closed &= on || wires.MuteContact.Value;
        return false;
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

        Close(atNs);
        return true;
    }

    /// <summary>The contact fell.</summary>
    public void Fell() => Closed &= wires.MuteCoil.Value;

    private void Close(long atNs)
    {
        _energised = false;
        Closed = true;
        ClosedNs = atNs;
    }
}
