namespace VirtualAmp.Chips;

/// <summary>The DS1882's two tables from wiper code to volume (docs/parts.md, DS1882).</summary>
internal static class LogTaper
{
    /// <summary>Volume of a 6-bit wiper code in hundredths of a dB; a code above the option's range is mute.</summary>
    /// <param name="code">0 to 63; 0 is 0 dB.</param>
    /// <param name="option33">Config bit 0: 33 positions and mute instead of 63 and mute.</param>
    public static int VolumeCb(int code, bool option33)
    {
        if (!option33)
        {
            return code <= 62 ? -100 * code : IVolumeModel.MuteCb;
        }

        return code switch
        {
            <= 12 => -100 * code,
            <= 24 => -1200 - (200 * (code - 12)),
            <= 32 => -3600 - (300 * (code - 24)),
            _ => IVolumeModel.MuteCb,
        };
    }
}
