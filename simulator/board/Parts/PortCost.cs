using VirtualAmp.Kernel;

namespace VirtualAmp.Parts;

/// <summary>What a port call costs the ESP32 beside the bytes on the wire, ns. None was measured on an ESP32: they are the ratios of docs/platform.md, Cost on the interpreter, at an assumed 1 ms for its unit U.</summary>
internal static class PortCost
{
    /// <summary>Reading or writing a pin.</summary>
    public const long Gpio = 20 * Duration.Us;

    /// <summary>Opening a pin, setting its mode or its handler.</summary>
    public const long GpioSetup = 100 * Duration.Us;

    /// <summary>Opening a bus or a port.</summary>
    public const long Open = 500 * Duration.Us;

    /// <summary>An I2C transfer without its bytes.</summary>
    public const long I2c = 100 * Duration.Us;

    /// <summary>Looking for a file or reading one; before a write, which blocks as <see cref="Flash"/> says.</summary>
    public const long File = 2 * Duration.Ms;

    /// <summary>Looking at or reading the serial port.</summary>
    public const long Serial = 20 * Duration.Us;

    /// <summary>Reading the tick counter.</summary>
    public const long TickCount = 4 * Duration.Us;

    /// <summary>Handing one pin event to its handler.</summary>
    public const long Dispatch = 30 * Duration.Us;
}
