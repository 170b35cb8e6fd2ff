namespace AmpController
{
    /// <summary>The controller on the OLED module. Both look alike; the picture of a wrong choice is two columns off or stays dark.</summary>
    public enum DisplayController
    {
        /// <summary>Most modules of 0.96 inch.</summary>
        Ssd1306 = 0,

        /// <summary>Most modules of 1.3 inch: 132 columns of memory, of which the glass shows all but two at either edge.</summary>
        Sh1106 = 1,
    }
}
