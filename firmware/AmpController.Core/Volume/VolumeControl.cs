using AmpController.Control;

namespace AmpController.Volume
{
    /// <summary>
    /// Drives the volume IC: what was written and what was acknowledged, the ramp of S7, the retry of S10 and the scrub.
    /// It never decides whether sound may be heard; that is the amplifier's.
    /// </summary>
    public sealed class VolumeControl
    {
        /// <summary>How often a refused or mis-read dealing is repeated (S10).</summary>
        private const int Retries = 1;

        private readonly IVolumeIc _ic;
        private readonly LoopStats _stats;
        private int _acknowledgedCb;
        private long _writtenMs;
        private long _checkedMs;
        private bool _failedOnce;

        /// <summary>Takes the IC over; nobody else may talk to it.</summary>
        public VolumeControl(IVolumeIc ic, LoopStats stats)
        {
            _ic = ic;
            _stats = stats;
            WrittenCb = VolumeLevel.MuteCb;
            _acknowledgedCb = VolumeLevel.MuteCb;
        }

        /// <summary>Volume last sent, acknowledged or not; hundredths of a dB.</summary>
        public int WrittenCb { get; private set; }

        /// <summary>Volume that the IC was last told and acknowledged, whether it then read back right (<see cref="IsTrusted"/>) or not; hundredths of a dB.</summary>
        public int AcknowledgedCb => _acknowledgedCb;

        /// <summary>True from the end of <see cref="Initialise"/> until a dealing fails: then nothing is known of the IC.</summary>
        public bool IsTrusted { get; private set; }

        /// <summary>True while the IC is known to have been told mute.</summary>
        public bool IsMute => IsTrusted && WrittenCb == VolumeLevel.MuteCb && _acknowledgedCb == VolumeLevel.MuteCb;

        /// <summary>Clears the bus and starts the IC over, from its power-on state; after a fault every register is written.</summary>
        public void Restart(long nowMs, bool afterFault)
        {
            IsTrusted = false;
            _failedOnce = false;
            _ic.Restart(nowMs, afterFault);
        }

        /// <summary>One step of starting the IC; ends at mute. A refused or mis-read attempt is repeated once, from scratch.</summary>
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
                _ic.Restart(nowMs, true);
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
            Tell(VolumeLevel.MuteCb, nowMs);
        }

        /// <summary>Tells a volume for the self-test, with the contact open; retried and read back like any other.</summary>
        public VolumeStatus Test(int volumeCb, long nowMs) => Write(volumeCb, nowMs);

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

            if (targetCb == _acknowledgedCb)
            {
                return VolumeStatus.Ok;
            }

            if (targetCb > _acknowledgedCb && nowMs - _writtenMs < StepIntervalMs(rateCbPerS))
            {
                return VolumeStatus.Ok;
            }

            VolumeStatus status = Verify(nowMs);
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            if (targetCb < _acknowledgedCb)
            {
                return Write(targetCb, nowMs);
            }

            int nextCb = _acknowledgedCb < _ic.LowestCb ? _ic.LowestCb : _acknowledgedCb + _ic.StepCb;
            return Write(nextCb < targetCb ? nextCb : targetCb, nowMs);
        }

        /// <summary>True when a target was reached and left alone for a while: the first one after a plug-in or unmute ends the slower rise (S7).</summary>
        public bool IsAtRest(long nowMs, int targetCb) =>
            _acknowledgedCb == targetCb && nowMs - _writtenMs >= SafetyLimits.FirstTargetRestMs;

        /// <summary>Compares the IC with what it was told; a wrong answer is read once more.</summary>
        public VolumeStatus Verify(long nowMs)
        {
            VolumeStatus status = CountErrors(_ic.Verify());
            for (int i = 0; i < Retries && MayRetry(status); i++)
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
            VolumeStatus status = Tell(volumeCb, nowMs);
            for (int i = 0; i < Retries && MayRetry(status); i++)
            {
                status = Tell(volumeCb, nowMs);
            }

            return Trust(status);
        }

        /// <summary>Writes and reads back.</summary>
        private VolumeStatus Tell(int volumeCb, long nowMs)
        {
            WrittenCb = volumeCb;
            VolumeStatus status = CountErrors(_ic.Write(volumeCb, volumeCb));
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            Acknowledge(volumeCb, nowMs);
            return CountErrors(_ic.Verify());
        }

        private VolumeStatus Trust(VolumeStatus status)
        {
            IsTrusted = IsTrusted && status == VolumeStatus.Ok;
            return status;
        }

        private void Acknowledge(int volumeCb, long nowMs)
        {
            WrittenCb = volumeCb;
            _acknowledgedCb = volumeCb;
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
