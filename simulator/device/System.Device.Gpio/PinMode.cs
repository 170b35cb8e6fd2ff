namespace System.Device.Gpio
{
    /// <summary>How a pin is driven or biased.</summary>
    public enum PinMode
    {
        /// <summary>Floating input.</summary>
        Input = 0,

        /// <summary>Input with pull-down.</summary>
        InputPullDown = 1,

        /// <summary>Input with pull-up; GPIO 34 to 39 have none although the driver says so.</summary>
        InputPullUp = 2,

        /// <summary>Push-pull output; opened LOW.</summary>
        Output = 3,

        /// <summary>Drives LOW or lets go; opened LOW.</summary>
        OutputOpenDrain = 4,
    }
}
