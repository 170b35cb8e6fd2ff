namespace VirtualAmp.Bridge
{
    /// <summary>The stand-in of a GpioPin that has a ValueChanged handler.</summary>
    public interface IPinListener
    {
        /// <summary>The pin rose or fell.</summary>
        void OnEdge(int pin, bool rising);
    }
}
