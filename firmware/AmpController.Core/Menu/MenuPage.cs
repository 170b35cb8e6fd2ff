namespace AmpController.Menu
{
    /// <summary>What the menu shows.</summary>
    public enum MenuPage : byte
    {
        /// <summary>A list of rows, one of them marked.</summary>
        List = 0,

        /// <summary>The same list while the marked row's value follows the knob.</summary>
        Edit = 1,

        /// <summary>The headphones to choose from.</summary>
        Headphones = 2,

        /// <summary>What this amp and the headphones just chosen are to each other.</summary>
        Report = 3,

        /// <summary>Counters since start.</summary>
        Statistics = 4,

        /// <summary>Which firmware runs on which board.</summary>
        About = 5,

        /// <summary>The self-test: begun by opening the page.</summary>
        SelfTest = 6,
    }
}
