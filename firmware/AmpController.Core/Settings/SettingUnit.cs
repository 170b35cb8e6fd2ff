namespace AmpController.Settings
{
    /// <summary>What a setting's number counts, which also says how it is typed and shown.</summary>
    public enum SettingUnit : byte
    {
        /// <summary>Milliseconds.</summary>
        Ms = 0,

        /// <summary>Hundredths of a dB.</summary>
        Cb = 1,
    }
}
