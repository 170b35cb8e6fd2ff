namespace AmpController.Volume
{
    /// <summary>Volumes are hundredths of a dB, 0 at most; this is the one value that is no dB figure.</summary>
    public static class VolumeLevel
    {
        /// <summary>Mute: below every step of every volume IC. Far enough from any real level that adding a gain keeps it below all of them.</summary>
        public const int MuteCb = -20000;

        /// <summary>The highest step of a volume IC at or below a volume, mute below its lowest one; all in hundredths of a dB.</summary>
        public static int StepAtOrBelow(int volumeCb, int lowestCb, int stepCb) =>
            volumeCb < lowestCb ? MuteCb : lowestCb + ((volumeCb - lowestCb) / stepCb * stepCb);
    }
}
