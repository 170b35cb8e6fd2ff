namespace AmpController.Headphones
{
    /// <summary>What is known of the headphones at a jack.</summary>
    public enum HeadphoneChoice : byte
    {
        /// <summary>Nobody has chosen yet: the user's own limit holds, and the screen offers the choice.</summary>
        Unset = 0,

        /// <summary>The user said that none is to be assumed: the own limit holds.</summary>
        None = 1,

        /// <summary>A profile was chosen: its limit holds too.</summary>
        Chosen = 2,

        /// <summary>The chosen profile is no longer in this firmware: the limit of the most sensitive headphone holds until another is chosen.</summary>
        Lost = 3,
    }
}
