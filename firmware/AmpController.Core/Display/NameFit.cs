namespace AmpController.Display
{
    /// <summary>Where to begin a headphone's name so that it fits a line. The model is at the end, so words go from the front.</summary>
    internal static class NameFit
    {
        /// <summary>Index of the first word from which the rest fits a width; of the last word when not even that fits.</summary>
        public static int Start(Typeface face, string name, int width)
        {
            int start = 0;
            while (face.Measure(name, start, name.Length - start) > width)
            {
                int blank = name.IndexOf(' ', start);
                if (blank < 0)
                {
                    break;
                }

                start = blank + 1;
            }

            return start;
        }
    }
}
