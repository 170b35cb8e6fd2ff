using AmpController.Console;

namespace AmpController.Volume
{
    /// <summary>
    /// A stereo volume IC. A driver talks the part's protocol and reports every failure; retries, ramps and muting are
    /// decided by <see cref="VolumeControl"/>. Volumes are hundredths of a dB, 0 at most; a driver clamps codes so that
    /// no gain above 0 dB can leave it.
    /// </summary>
    public interface IVolumeIc
    {
        /// <summary>One step; hundredths of a dB.</summary>
        int StepCb { get; }

        /// <summary>The lowest step above mute; hundredths of a dB.</summary>
        int LowestCb { get; }

        /// <summary>How late the part may move after it acknowledged a volume (zero-cross parts); ms.</summary>
        int SettleMs { get; }

        /// <summary>True when <see cref="Verify"/> reads the part; false when it writes the same again.</summary>
        bool CanReadBack { get; }

        /// <summary>
        /// Clears the bus and forgets what is known of the part: the next <see cref="Initialise"/> starts from its power-on
        /// state. Called with the contact open. A bus that stays held answers the next transfer with a time-out.
        /// </summary>
        /// <param name="nowMs">Time of the pass.</param>
        /// <param name="afterFault">True to write every register of the part, whatever it holds (S10).</param>
        void Restart(long nowMs, bool afterFault);

        /// <summary>
        /// Brings the part from any state to: configured, both channels at mute, read back. Called once a pass until it
        /// no longer answers <see cref="VolumeStatus.Pending"/>.
        /// </summary>
        VolumeStatus Initialise(long nowMs);

        /// <summary>Writes both channels in one transfer; <see cref="VolumeLevel.MuteCb"/> mutes. Ok says that the part acknowledged, not what it made of it.</summary>
        VolumeStatus Write(int leftCb, int rightCb);

        /// <summary>Writes one register in words, as it was read last, such as "left=0x14 -20.0dB". False when there is no such register.</summary>
        /// <param name="register">0, then one more each time.</param>
        /// <param name="output">Takes the line, its end included.</param>
        bool Describe(int register, OutputBuffer output);

        /// <summary>Compares the part with what was last written, or writes it again where it cannot be read.</summary>
        VolumeStatus Verify();
    }
}
