namespace AmpController.Settings
{
    /// <summary>What a setting's number counts, which also says how it is typed and shown.</summary>
    public enum SettingUnit : byte
    {
        /// <summary>Milliseconds.</summary>
        Ms = 0,

        /// <summary>Hundredths of a dB.</summary>
        Cb = 1,

        /// <summary>A plain number.</summary>
        Count = 2,

        /// <summary>A word for a <see cref="Jacks.PlugInPolicy"/>.</summary>
        Policy = 3,

        /// <summary>A word for an <see cref="Headphones.ExposureMode"/>.</summary>
        Dose = 4,

        /// <summary>Off or on: 0 or 1.</summary>
        Switch = 5,

        /// <summary>A word for a <see cref="Knob.FrontAction"/>.</summary>
        Action = 6,
    }
}
