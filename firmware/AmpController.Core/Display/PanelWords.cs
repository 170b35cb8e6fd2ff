using AmpController.Gain;

namespace AmpController.Display
{
    /// <summary>The words of the screen for what several pages name.</summary>
    internal static class PanelWords
    {
        /// <summary>Name of a jack; empty for none.</summary>
        public static string Jack(int jack)
        {
            switch (jack)
            {
                case 0: return "Main";
                case 1: return "Aux";
                case 2: return "Bal";
                default: return string.Empty;
            }
        }

        /// <summary>Name of a gain.</summary>
        public static string Gain(GainPosition gain)
        {
            switch (gain)
            {
                case GainPosition.Medium: return "MED";
                case GainPosition.High: return "HIGH";
                default: return "LOW";
            }
        }
    }
}
