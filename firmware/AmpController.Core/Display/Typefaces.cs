namespace AmpController.Display
{
    /// <summary>The faces of the screen, made once, and the characters of the small one that ASCII lacks.</summary>
    public sealed class Typefaces
    {
        /// <summary>Sign of a degree.</summary>
        public const char Degree = '\x7F';

        /// <summary>Sign of an ohm.</summary>
        public const char Ohm = '\x80';

        /// <summary>Arrow to the left.</summary>
        public const char ArrowLeft = '\x81';

        /// <summary>Arrow up.</summary>
        public const char ArrowUp = '\x82';

        /// <summary>Arrow to the right.</summary>
        public const char ArrowRight = '\x83';

        /// <summary>Arrow down.</summary>
        public const char ArrowDown = '\x84';

        /// <summary>Numerals of the volume and the countdown: 16 wide, minus 9, point 4; and the letters of MIN and MUTED.</summary>
        public readonly Typeface Big = new Typeface(Glyphs.Big);

        /// <summary>Digits, and the capitals of titles and states.</summary>
        public readonly Typeface Medium = new Typeface(Glyphs.Medium);

        /// <summary>Text to be read close by: printable ASCII and the characters above; digits are 5 wide.</summary>
        public readonly Typeface Small = new Typeface(Glyphs.Small);
    }
}
