namespace AmpController.Knob
{
    /// <summary>What a press can be set to do.</summary>
    public enum FrontAction : byte
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>Mutes and unmutes; confirms a volume that is held.</summary>
        Mute = 1,

        /// <summary>The next gain: Low, Medium, High, Low.</summary>
        NextGain = 2,

        /// <summary>Low gain.</summary>
        LowGain = 3,

        /// <summary>Opens the menu.</summary>
        Menu = 4,

        /// <summary>Opens the choice of headphones.</summary>
        Headphones = 5,

        /// <summary>Shows the statistics.</summary>
        Statistics = 6,

        /// <summary>Darkens the screen until the next input.</summary>
        ScreenOff = 7,
    }
}
