namespace AmpController.Headphones
{
    /// <summary>The figures of a <see cref="HeadphoneReport"/> in one word, the same on console and screen.</summary>
    public static class Verdict
    {
        /// <summary>Up to the threshold of hearing, 0 dB SPL, noise is not heard; hundredths of a dB SPL.</summary>
        public const int InaudibleCb = 0;

        /// <summary>Up to the noise of a bedroom at night, 30 dB(A) (WHO Guidelines for Community Noise, 1999), it is faint; hundredths of a dB SPL.</summary>
        public const int FaintCb = 3000;

        /// <summary>"ok", "little" or "clips" for the headroom over the target peak; hundredths of a dB.</summary>
        public static string Headroom(int headroomCb) =>
            headroomCb >= HeadphoneReport.WantedHeadroomCb ? "ok" : headroomCb > 0 ? "little" : "clips";

        /// <summary>The headroom as it is shown: down to a tenth of a dB, so that what is little never looks enough; hundredths of a dB.</summary>
        public static int ShownHeadroomCb(int headroomCb) =>
            headroomCb >= 0 ? headroomCb / 10 * 10 : (headroomCb - 9) / 10 * 10;

        /// <summary>"inaudible", "faint" or "audible" for the amp's noise at the ear; hundredths of a dB SPL.</summary>
        public static string Hiss(int noiseCb) => noiseCb <= InaudibleCb ? "inaudible" : noiseCb <= FaintCb ? "faint" : "audible";

        /// <summary>"ok" or "poor" for the damping factor.</summary>
        public static string Damping(bool isGood) => isGood ? "ok" : "poor";
    }
}
