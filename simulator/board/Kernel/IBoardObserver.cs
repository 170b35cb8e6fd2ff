namespace VirtualAmp.Kernel;

/// <summary>Watches a board from outside: traces, monitor, the ring of last events. Must not change the board.</summary>
public interface IBoardObserver
{
    /// <summary>A wire changed at <paramref name="atNs"/>.</summary>
    void WireChanged(Wire wire, long atNs)
    {
    }

    /// <summary>A transfer ended.</summary>
    void Transferred(I2cTransfer transfer)
    {
    }

    /// <summary>A byte's start bit began on the UART; <paramref name="fromAmp"/> is the amp's TX.</summary>
    void UartByte(bool fromAmp, byte value, long startNs)
    {
    }

    /// <summary>The firmware's state changed.</summary>
    void StateChanged(string state, long atNs)
    {
    }

    /// <summary>The firmware's fault changed; "none" when it went.</summary>
    void FaultChanged(string fault, long atNs)
    {
    }

    /// <summary>The firmware restarted its processor by software: EN stays high and the outputs keep their levels until they are opened again.</summary>
    void Restarted(long atNs)
    {
    }

    /// <summary>A plug's first edge: in or out.</summary>
    void Plugged(string jack, bool inserted, long atNs)
    {
    }

    /// <summary>The volume IC was told something else, or its wipers moved.</summary>
    void VolumeChanged(long atNs)
    {
    }

    /// <summary>An exception left the firmware's boot, pass or pin event, or it did what breaks the platform.</summary>
    void FirmwareFailed(string what, long atNs)
    {
    }

    /// <summary>A safety rule was broken.</summary>
    void Violated(Violation violation)
    {
    }
}
