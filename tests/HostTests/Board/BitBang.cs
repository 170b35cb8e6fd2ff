using VirtualAmp.Bridge;

namespace VirtualAmp.Tests.BoardModel;

/// <summary>An I2C master out of two open-drain GPIOs.</summary>
internal sealed class BitBang
{
    private const int OutputOpenDrain = 4;
    private const int InputPullUp = 2;

    private readonly IBoard _port;
    private readonly int _scl;
    private readonly int _sda;

    /// <summary>Opens the pins, SCL first, and ends with both high.</summary>
    public BitBang(IBoard port, int scl, int sda)
    {
        (_port, _scl, _sda) = (port, scl, sda);
        foreach (var pin in new[] { scl, sda })
        {
            port.OpenPin(pin);
            port.SetPinMode(pin, OutputOpenDrain);
        }

        Sda(true);
        Scl(true);
    }

    /// <summary>Frees a bus as a master must: clocks, then a STOP; gives the pins back. The levels are those of both lines after it.</summary>
    public static (bool SclHigh, bool SdaHigh) Clear(IBoard port, int scl, int sda, int clocks = 9)
    {
        foreach (var pin in new[] { scl, sda })
        {
            port.OpenPin(pin);
            port.SetPinMode(pin, OutputOpenDrain);
        }

        port.WritePin(sda, true);
        for (var i = 0; i < clocks; i++)
        {
            port.WritePin(scl, true);
            port.WritePin(scl, false);
        }

        port.WritePin(sda, false);
        port.WritePin(scl, true);
        port.WritePin(sda, true);
        port.SetPinMode(scl, InputPullUp);
        port.SetPinMode(sda, InputPullUp);
        var levels = (port.ReadPin(scl), port.ReadPin(sda));
        port.ClosePin(scl);
        port.ClosePin(sda);
        return levels;
    }

    /// <summary>START, from both lines high.</summary>
    public void Start()
    {
        Sda(false);
        Scl(false);
    }

    /// <summary>STOP, from SCL low.</summary>
    public void Stop()
    {
        Sda(false);
        Scl(true);
        Sda(true);
    }

    /// <summary>Sends a byte; whether it was acknowledged.</summary>
    public bool Send(int value)
    {
        for (var bit = 7; bit >= 0; bit--)
        {
            Sda(((value >> bit) & 1) != 0);
            Scl(true);
            Scl(false);
        }

        return !Sampled();
    }

    /// <summary>Reads a byte.</summary>
    public byte Receive(bool acknowledge)
    {
        var value = 0;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value << 1) | (Sampled() ? 1 : 0);
        }

        Sda(!acknowledge);
        Scl(true);
        Scl(false);
        Sda(true);
        return (byte)value;
    }

    private bool Sampled()
    {
        Sda(true);
        Scl(true);
        _port.SetPinMode(_sda, InputPullUp);
        var level = _port.ReadPin(_sda);
        Scl(false);

        // An output opens low: only with SCL low, where that says nothing.
        _port.SetPinMode(_sda, OutputOpenDrain);
        Sda(true);
        return level;
    }

    private void Scl(bool high) => _port.WritePin(_scl, high);

    private void Sda(bool high) => _port.WritePin(_sda, high);
}
