using VirtualAmp.Bridge;

namespace nanoFramework.Hardware.Esp32
{
    /// <summary>Stand-in: the board's pin functions.</summary>
    public class Configuration
    {
        /// <summary>Gives a pin a function, before the device that uses it is opened. Throws ArgumentException for an input-only pin and an output function.</summary>
        public static void SetPinFunction(int pin, DeviceFunction value) => Boards.Current.SetPinFunction(pin, (int)value);
    }
}
