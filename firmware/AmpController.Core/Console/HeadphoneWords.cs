using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>How the console writes headphones and what is heard through them. A level at the ear is always a range in whole dB.</summary>
    public static class HeadphoneWords
    {
        private const int WholeCb = 100;

        /// <summary>The name of what is chosen, or one word for why there is none.</summary>
        public static OutputBuffer WriteName(OutputBuffer output, HeadphoneChoice choice, HeadphoneProfile profile)
        {
            switch (choice)
            {
                case HeadphoneChoice.None: return output.Text("none");
                case HeadphoneChoice.Lost: return output.Text("lost");
                case HeadphoneChoice.Chosen when profile != null: return output.Text(profile.Name, HeadphoneProfile.LongestName);
                default: return output.Text("unset");
            }
        }

        /// <summary>Impedance, such as "300ohm" or "22.5ohm".</summary>
        public static OutputBuffer WriteImpedance(OutputBuffer output, HeadphoneProfile profile)
        {
            output.Number(profile.ImpedanceDeciohm / 10);
            if (profile.ImpedanceDeciohm % 10 != 0)
            {
                output.Text(".").Number(profile.ImpedanceDeciohm % 10);
            }

            return output.Text("ohm");
        }

        /// <summary>Sensitivity as it is stated, and who says so: "97.0dB/mW stated".</summary>
        public static OutputBuffer WriteSensitivity(OutputBuffer output, HeadphoneProfile profile) =>
            output.Db(profile.SensitivityCb)
                .Text(profile.Unit == SensitivityUnit.PerVolt ? "/V" : "/mW")
                .Text(profile.IsMeasured ? " measured" : " stated");

        /// <summary>How it is worn.</summary>
        public static string Form(HeadphoneForm form) => form == HeadphoneForm.InEar ? "in-ear" : "over-ear";

        /// <summary>A level at the ear from one end to the other, each rounded outwards to whole dB: "84..91dB".</summary>
        public static OutputBuffer WriteSpl(OutputBuffer output, int lowCb, int highCb) =>
            output.Number(Floor(lowCb)).Text("..").Number(-Floor(-highCb)).Text("dB");

        /// <summary>What the average level at the ear may be now, or "none" in silence and without headphones.</summary>
        public static OutputBuffer WriteSplNow(OutputBuffer output, AmpStatus status) =>
            status.SplHighCb <= 0 ? output.Text("none") : WriteSpl(output, status.SplLowCb, status.SplHighCb);

        /// <summary>Part of the weekly sound allowance; the upper end of an estimate, rounded up.</summary>
        public static OutputBuffer WriteExposure(OutputBuffer output, int permille) =>
            output.Number((permille + 9) / 10).Text("% (at most, estimate)");

        private static int Floor(int cb) => cb >= 0 ? cb / WholeCb : -((WholeCb - 1 - cb) / WholeCb);
    }
}
