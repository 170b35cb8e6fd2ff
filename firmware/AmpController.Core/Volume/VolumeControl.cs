using AmpController.Control;

namespace AmpController.Volume
{
    /// <summary>
    /// Drives the volume IC: what was written and what was acknowledged, the ramp of S7, the retry of S10 and the scrub.
    /// It never decides whether sound may be heard; that is the amplifier's.
    /// </summary>
    public sealed class VolumeControl
    {
        private readonly IVolumeIc _ic;
        private readonly LoopStats _stats;
        private long _writtenMs;
        private long _checkedMs;
        private bool _failedOnce;

        /// <summary>Takes the IC over; nobody else may talk to it.</summary>
        public VolumeControl(IVolumeIc ic, LoopStats stats)
        {
            _ic = ic;
            _stats = stats;
            WrittenCb = VolumeLevel.MuteCb;
            AcknowledgedCb = VolumeLevel.MuteCb;
        }

        /// <summary>Volume last sent, acknowledged or not; hundredths of a dB.</summary>
        public int WrittenCb { get; private set; }

        /// <summary>Volume last acknowledged and read back; hundredths of a dB.</summary>
        public int AcknowledgedCb { get; private set; }

        /// <summary>True from the end of <see cref="Initialise"/> until a dealing fails: then nothing is known of the IC.</summary>
        public bool IsTrusted { get; private set; }

        /// <summary>True while the IC is known to have been told mute.</summary>
        public bool IsMute => IsTrusted && WrittenCb == VolumeLevel.MuteCb && AcknowledgedCb == VolumeLevel.MuteCb;

        /// <summary>Starts the IC over, from its power-on state.</summary>
        public void Restart(long nowMs)
        {
            IsTrusted = false;
            _failedOnce = false;
            _ic.Restart(nowMs);
        }

        /// <summary>One step of starting the IC; ends at mute. A refused or mis-read attempt is repeated once, from the start.</summary>
        public VolumeStatus Initialise(long nowMs)
        {
            VolumeStatus status = CountErrors(_ic.Initialise(nowMs));
            if (status == VolumeStatus.Ok)
            {
                IsTrusted = true;
                Acknowledge(VolumeLevel.MuteCb, nowMs);
                return status;
            }

            if (MayRetry(status) && !_failedOnce)
            {
                _failedOnce = true;
                return VolumeStatus.Pending;
            }

            return status;
        }

        /// <summary>Tells mute; nothing is sent when the IC is at mute already.</summary>
        public VolumeStatus Mute(long nowMs) => IsMute ? VolumeStatus.Ok : Write(VolumeLevel.MuteCb, nowMs);

        /// <summary>Tells mute while the supply fails, whatever comes of it, and trusts the IC no more until it was started over.</summary>
        public void LetGo(long nowMs)
        {
            if (IsTrusted)
            {
                Mute(nowMs);
                IsTrusted = false;
            }
        }

        /// <summary>Tells mute once after a dealing failed, whatever comes of it; the IC stays untrusted until it was started over.</summary>
        public void SayMute(long nowMs)
        {
            WrittenCb = VolumeLevel.MuteCb;
            if (CountErrors(_ic.Write(VolumeLevel.MuteCb, VolumeLevel.MuteCb)) == VolumeStatus.Ok)
            {
                Acknowledge(VolumeLevel.MuteCb, nowMs);
            }
        }

        /// <summary>True when mute was told long enough ago for every wiper to have moved (S2).</summary>
        public bool IsSilent(long nowMs) => IsMute && nowMs - _writtenMs >= SafetyLimits.MuteSettledMs;

        /// <summary>
        /// Moves towards a target by at most one write: down at once, up by one step when the last move is certainly over
        /// and the slew limit allows it. A step is due settle + step / rate after the last write, because a zero-cross
        /// part may make one move late and the next one at once (S7); a stall earns nothing. Before any move but to mute
        /// the IC is read: one that lost its supply for a moment stands at its power-on mute, and even a step down would
        /// be a leap up.
        /// </summary>
        /// <param name="nowMs">Time of the pass.</param>
        /// <param name="targetCb">Where to go; at most the ceiling.</param>
        /// <param name="rateCbPerS">Slew limit; hundredths of a dB a second.</param>
        public VolumeStatus Follow(long nowMs, int targetCb, int rateCbPerS)
        {
            if (targetCb == VolumeLevel.MuteCb)
            {
                return Mute(nowMs);
            }

            if (targetCb == AcknowledgedCb)
            {
                return VolumeStatus.Ok;
            }

            if (targetCb > AcknowledgedCb && nowMs - _writtenMs < StepIntervalMs(rateCbPerS))
            {
                return VolumeStatus.Ok;
            }

            VolumeStatus status = Verify(nowMs);
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            if (targetCb < AcknowledgedCb)
            {
                return Write(targetCb, nowMs);
            }

            int nextCb = AcknowledgedCb < _ic.LowestCb ? _ic.LowestCb : AcknowledgedCb + _ic.StepCb;
            return Write(nextCb < targetCb ? nextCb : targetCb, nowMs);
        }

        /// <summary>True when a target was reached and left alone for a while: the first one after a plug-in or unmute ends the slower rise (S7).</summary>
        public bool IsAtRest(long nowMs, int targetCb) =>
            AcknowledgedCb == targetCb && nowMs - _writtenMs >= SafetyLimits.FirstTargetRestMs;

        /// <summary>Compares the IC with what it was told; a wrong answer is read once more.</summary>
        public VolumeStatus Verify(long nowMs)
        {
            VolumeStatus status = CountErrors(_ic.Verify());
            if (MayRetry(status))
            {
                status = CountErrors(_ic.Verify());
            }

            _checkedMs = nowMs;
            return Trust(status);
        }

        /// <summary>The scrub: verifies once a second while nothing else was said to the IC.</summary>
        public VolumeStatus Scrub(long nowMs) =>
            nowMs - _checkedMs < SafetyLimits.ScrubMs ? VolumeStatus.Ok : Verify(nowMs);

        private static bool MayRetry(VolumeStatus status) =>
            status == VolumeStatus.Nack || status == VolumeStatus.Mismatch;

        private int StepIntervalMs(int rateCbPerS) => _ic.SettleMs + Timing.TickMs + (_ic.StepCb * 1000 / rateCbPerS);

        private VolumeStatus Write(int volumeCb, long nowMs)
        {
            WrittenCb = volumeCb;
            VolumeStatus status = CountErrors(_ic.Write(volumeCb, volumeCb));
            if (MayRetry(status))
            {
                status = CountErrors(_ic.Write(volumeCb, volumeCb));
            }

            if (status == VolumeStatus.Ok)
            {
                Acknowledge(volumeCb, nowMs);
            }

            return Trust(status);
        }

        private VolumeStatus Trust(VolumeStatus status)
        {
            IsTrusted = IsTrusted && status == VolumeStatus.Ok;
            return status;
        }

        private void Acknowledge(int volumeCb, long nowMs)
        {
            WrittenCb = volumeCb;
            AcknowledgedCb = volumeCb;
            _writtenMs = nowMs;
            _checkedMs = nowMs;
        }

        private VolumeStatus CountErrors(VolumeStatus status)
        {
            if (status != VolumeStatus.Ok && status != VolumeStatus.Pending)
            {
                _stats.AudioErrors++;
            }

            return status;
        }
    }
}
