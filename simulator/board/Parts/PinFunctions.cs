namespace VirtualAmp.Parts;

/// <summary>The map that Configuration.SetPinFunction writes: which pin serves which function of a peripheral (DeviceFunction numbers; docs/platform.md, Pin functions).</summary>
public sealed class PinFunctions
{
    private const int TypeMask = 0xFF0000;
    private const int TypeI2c = 0x20000;
    private const int TypeSerial = 0x30000;
    private const int TypeAdc = 0x50000;
    private const int SlotMask = 0xFF;
    private const int SerialRx = 1;
    private const int SerialCts = 3;
    private const int UnitShift = 8;

    private readonly Dictionary<int, int> _pins = [];

    /// <summary>Makes the map of a chip that was just reset.</summary>
    public PinFunctions() => Reset();

    /// <summary>Back to the platform's defaults of the classic ESP32: I2C1 on 18 and 19, I2C2 on 25 and 26, no serial port.</summary>
    public void Reset()
    {
        _pins.Clear();
        _pins[I2cData(1)] = 18;
        _pins[I2cClock(1)] = 19;
        _pins[I2cData(2)] = 25;
        _pins[I2cClock(2)] = 26;
    }

    /// <summary>Gives a pin a function. Throws ArgumentException for a pin that does not exist and for an input-only pin with an output function.</summary>
    public void Set(int pin, int function)
    {
        if (pin is < 0 or >= GpioPort.PinCount || (pin >= GpioPort.FirstInputOnly && !IsInput(function)))
        {
            throw new ArgumentException($"GPIO {pin} cannot serve function {function}.");
        }

        _pins[function] = pin;
    }

    /// <summary>The pin of a function, or null when it has none.</summary>
    public int? PinOf(int function) => _pins.TryGetValue(function, out var pin) ? pin : null;

    /// <summary>Number of I2Cn_DATA.</summary>
    public static int I2cData(int bus) => TypeI2c + (bus << UnitShift);

    /// <summary>Number of I2Cn_CLOCK.</summary>
    public static int I2cClock(int bus) => I2cData(bus) + 1;

    /// <summary>Number of COMn_TX.</summary>
    public static int SerialTransmit(int port) => TypeSerial + (port << UnitShift);

    /// <summary>Number of COMn_RX.</summary>
    public static int SerialReceive(int port) => SerialTransmit(port) + SerialRx;

    private static bool IsInput(int function) => (function & TypeMask) switch
    {
        TypeAdc => true,
        TypeSerial => (function & SlotMask) is SerialRx or SerialCts,
        _ => false,
    };
}
