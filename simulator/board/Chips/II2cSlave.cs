namespace VirtualAmp.Chips;

/// <summary>A chip on an I2C bus, from the wire's side: it sees bytes and acknowledges them or not.</summary>
public interface II2cSlave
{
    /// <summary><see cref="HoldsBus"/> or <see cref="IsPowered"/> changed.</summary>
    event Action? LineChanged;

    /// <summary>7-bit address.</summary>
    int Address { get; }

    /// <summary>Whether it has its supply: without, it pulls no line and what it was in the middle of is lost.</summary>
    bool IsPowered { get; }

    /// <summary>True while the chip holds SDA low for good: nothing on the bus works.</summary>
    bool HoldsBus { get; }

    /// <summary>How long it holds the clock after each byte, ns; 0 when it is well.</summary>
    long ClockHoldNs { get; }

    /// <summary>Its address was sent; true acknowledges. Called at a START and a repeated START.</summary>
    bool Addressed(bool read);

    /// <summary>A byte was written to it; true acknowledges.</summary>
    bool Write(byte value);

    /// <summary>It begins to send a byte.</summary>
    byte Read();

    /// <summary>The STOP condition.</summary>
    void Stop();
}
