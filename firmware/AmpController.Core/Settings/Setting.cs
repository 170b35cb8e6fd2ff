namespace AmpController.Settings
{
    /// <summary>A row of the table of settings: everything about a setting but its value.</summary>
    public sealed class Setting
    {
        /// <summary>Makes a row.</summary>
        /// <param name="id">Its number in the store.</param>
        /// <param name="key">The word that the console knows it by, lower case.</param>
        /// <param name="unit">Unit of the three figures.</param>
        /// <param name="lowest">Lowest value.</param>
        /// <param name="highest">Highest value.</param>
        /// <param name="standard">Value of an untouched amp; one outside the range is held at the nearer end.</param>
        /// <param name="purpose">What it is for, at most 80 characters.</param>
        public Setting(SettingId id, string key, SettingUnit unit, int lowest, int highest, int standard, string purpose)
        {
            Id = id;
            Key = key;
            Unit = unit;
            Lowest = lowest;
            Highest = highest;
            Default = standard < lowest ? lowest : standard > highest ? highest : standard;
            Purpose = purpose;
        }

        /// <summary>Its number in the store.</summary>
        public SettingId Id { get; }

        /// <summary>The word that the console knows it by.</summary>
        public string Key { get; }

        /// <summary>Unit of its value.</summary>
        public SettingUnit Unit { get; }

        /// <summary>Lowest value.</summary>
        public int Lowest { get; }

        /// <summary>Highest value.</summary>
        public int Highest { get; }

        /// <summary>What Board.cs said, held inside the range.</summary>
        public int Default { get; }

        /// <summary>What it is for.</summary>
        public string Purpose { get; }

        /// <summary>True when a value lies within the range.</summary>
        public bool Allows(int value) => value >= Lowest && value <= Highest;
    }
}
