namespace System.Device.Gpio
{
    /// <summary>Receives the edges of a pin.</summary>
    public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);
}
