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
        /// <param name="purpose">What it is for, at most 80 characters.</param>
        /// <param name="multiple">Every value is a multiple of this; so are the other figures.</param>
        /// <param name="step">By how much a detent changes it in the menu.</param>
        public Setting(SettingId id, string key, SettingUnit unit, int lowest, int highest, string purpose, int multiple = 1, int step = 1)
        {
            Multiple = multiple;
            Step = step;
            Id = id;
            Key = key;
            Unit = unit;
            Lowest = lowest;
            Highest = highest;
            Purpose = purpose;
        }

        /// <summary>Its number in the store.</summary>
        public readonly SettingId Id;

        /// <summary>The word that the console knows it by.</summary>
        public readonly string Key;

        /// <summary>Unit of its value.</summary>
        public readonly SettingUnit Unit;

        /// <summary>Lowest value.</summary>
        public readonly int Lowest;

        /// <summary>Highest value.</summary>
        public readonly int Highest;

        /// <summary>Every value is a multiple of this.</summary>
        public readonly int Multiple;

        /// <summary>By how much a detent changes it in the menu.</summary>
        public readonly int Step;

        /// <summary>What Board.cs said, held inside the range. Written by <see cref="AmpSettings"/> at the start.</summary>
        public int Default;

        /// <summary>What it is for.</summary>
        public readonly string Purpose;

        /// <summary>True when a value lies within the range, and on one of its steps where it has any.</summary>
        public bool Allows(int value) => value >= Lowest && value <= Highest && value % Multiple == 0;
    }
}
