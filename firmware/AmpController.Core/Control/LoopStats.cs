namespace AmpController.Control
{
    /// <summary>Counters since start that `stats` prints. Written by their owners, read by the console.</summary>
    public sealed class LoopStats
    {
        /// <summary>Passes of the loop.</summary>
        public long Passes;

        /// <summary>Longest time between two passes, ms.</summary>
        public int WorstGapMs;

        /// <summary>Times the loop stalled beyond <see cref="SafetyLimits.MaxGapMs"/>.</summary>
        public int Stalls;

        /// <summary>Transfers on the audio bus.</summary>
        public long AudioTransfers;

        /// <summary>Dealings with the volume IC (a write with its read-back, or a read-back) that were refused, timed out or read wrong, retries included.</summary>
        public int AudioErrors;

        /// <summary>Transfers on the display bus.</summary>
        public long DisplayTransfers;

        /// <summary>Transfers on the display bus that failed.</summary>
        public int DisplayErrors;

        /// <summary>Times the mute coil was energised.</summary>
        public int Energised;

        /// <summary>Detents of the knob.</summary>
        public long Detents;

        /// <summary>Console lines taken.</summary>
        public long ConsoleLines;
    }
}
