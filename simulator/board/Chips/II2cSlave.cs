namespace VirtualAmp.Chips;

/// <summary>A chip on an I2C bus, from the wire's side: it sees bytes and acknowledges them or not.</summary>
public interface II2cSlave
{
    /// <summary>7-bit address.</summary>
    int Address { get; }

    /// <summary>True while the chip holds SDA low: nothing on the bus works.</summary>
    bool HoldsBus { get; }

    /// <summary>Its address was sent; true acknowledges. Called at a START and a repeated START.</summary>
    bool Addressed(bool read);

    /// <summary>A byte was written to it; true acknowledges.</summary>
    bool Write(byte value);

    /// <summary>A byte is read from it.</summary>
    byte Read();

    /// <summary>The STOP condition.</summary>
    void Stop();
}
