namespace AmpController.Ports
{
    /// <summary>One digital output. Opened LOW by the adapter; cannot be read back, so the owner keeps what it wrote.</summary>
    public interface IOutputPin
    {
        /// <summary>Drives the pin; returns at once and never throws. Callable from a pin event.</summary>
        void Write(bool high);

        /// <summary>Drives the pin to the other level; allocates nothing.</summary>
        void Toggle();
    }
}
