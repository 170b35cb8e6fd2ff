namespace AmpController.Headphones
{
    /// <summary>Whose weekly allowance counts (WHO-ITU H.870).</summary>
    public enum ExposureMode : byte
    {
        /// <summary>80 dB(A) for 40 h a week.</summary>
        Adult = 0,

        /// <summary>75 dB(A) for 40 h a week: children and sensitive ears.</summary>
        Child = 1,
    }
}
