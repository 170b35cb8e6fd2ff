namespace System.Device.Gpio
{
    /// <summary>Which edge an event reports.</summary>
    [Flags]
    public enum PinEventTypes
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary>LOW to HIGH.</summary>
        Rising = 1,

        /// <summary>HIGH to LOW.</summary>
        Falling = 2,
    }
}
