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

    /// <summary>A line of an I2C bus (1 audio, 2 display) was moved by GPIO, or is held or let go by a part, outside a transfer; true is high.</summary>
    void BusLines(int bus, bool scl, bool sda, long atNs)
    {
    }

    /// <summary>The flash begins to write a file; nothing managed runs until <see cref="FlashWritten"/>.</summary>
    void FlashWriting(string path, long atNs)
    {
    }

    /// <summary>The flash has written a file whole.</summary>
    void FlashWritten(string path, long startNs, long endNs)
    {
    }

    /// <summary>The firmware read, or could not read, a file that is not as the flash wrote it last: it was changed or removed from outside, or the file system is gone.</summary>
    void FlashTampered(string path, long atNs)
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
