namespace AmpController.Headphones
{
    /// <summary>What the builder knows of his amp and source; from Board.cs.</summary>
    public sealed class AmpFigures
    {
        /// <summary>Gain at Low, Medium, High; hundredths of a dB, rising.</summary>
        public int[] GainCb;

        /// <summary>Largest output of the source; mV RMS.</summary>
        public int SourceMv;

        /// <summary>Output impedance; milliohm.</summary>
        public int OutputMilliohm;

        /// <summary>Largest output voltage; mV RMS.</summary>
        public int MaxOutputMv;

        /// <summary>Largest output current; mA RMS.</summary>
        public int MaxOutputMa;

        /// <summary>Noise at the output at Low, Medium, High, A-weighted; tenths of a microvolt.</summary>
        public int[] NoiseDecimicrovolt;

        /// <summary>Lowest step of the volume IC above mute; hundredths of a dB.</summary>
        public int LowestVolumeCb;
    }
}
