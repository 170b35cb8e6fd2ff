namespace Iot.Device.Ssd13xx
{
    /// <summary>How the panel is mounted.</summary>
    public enum DisplayOrientation
    {
        /// <summary>Wider than high.</summary>
        Landscape = 2,
    }
}
