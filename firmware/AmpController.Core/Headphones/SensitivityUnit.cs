namespace AmpController.Headphones
{
    /// <summary>What a headphone's sensitivity is stated for. Makers use both, and mixing them up is an error of 15 dB at 32 ohm.</summary>
    public enum SensitivityUnit : byte
    {
        /// <summary>dB SPL for 1 V RMS.</summary>
        PerVolt = 0,

        /// <summary>dB SPL for 1 mW.</summary>
        PerMilliwatt = 1,
    }
}
