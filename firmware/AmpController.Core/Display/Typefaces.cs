namespace AmpController.Display
{
    /// <summary>The faces of the screen, made once.</summary>
    public sealed class Typefaces
    {
        /// <summary>Numerals of the volume and the countdown.</summary>
        public readonly Typeface Big = new Typeface(BigGlyphs.Table, BigGlyphs.Count, BigGlyphs.First, BigGlyphs.Pages, 4, 0);

        /// <summary>Capitals for jack, gain and states.</summary>
        public readonly Typeface Medium = new Typeface(MediumGlyphs.Table, MediumGlyphs.Count, MediumGlyphs.First, MediumGlyphs.Pages, 2, 0);

        /// <summary>Text to be read close by.</summary>
        public readonly Typeface Small = new Typeface(SmallGlyphs.Table, SmallGlyphs.Count, SmallGlyphs.First, SmallGlyphs.Pages, 1, 0);

        /// <summary>The same in capitals only, one row lower: in the middle of the gap between the numerals and the bar.</summary>
        public readonly Typeface Caption = new Typeface(SmallGlyphs.Table, SmallGlyphs.Count, SmallGlyphs.First, SmallGlyphs.Pages, 1, 1);
    }
}
