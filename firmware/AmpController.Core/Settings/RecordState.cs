namespace AmpController.Settings
{
    /// <summary>What a slot was found to hold.</summary>
    public enum RecordState : byte
    {
        /// <summary>Nothing.</summary>
        Empty = 0,

        /// <summary>The beginning of a record: its write was cut short.</summary>
        Cut = 1,

        /// <summary>A record of a version that this firmware knows.</summary>
        Ok = 2,

        /// <summary>Bytes that are no record, or not what was written.</summary>
        Corrupt = 3,

        /// <summary>A whole record of a newer version or of another firmware.</summary>
        Foreign = 4,
    }
}
