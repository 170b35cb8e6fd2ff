namespace AmpController.Headphones
{
    /// <summary>How a headphone is worn.</summary>
    public enum HeadphoneForm : byte
    {
        /// <summary>On or over the ears.</summary>
        OverEar = 0,

        /// <summary>In the ears.</summary>
        InEar = 1,
    }
}
