using AmpController.Control;

namespace AmpController.Volume
{
    /// <summary>
    /// Drives the volume IC: what was written and what was acknowledged, the ramp of S7, the retry of S10 and the scrub.
    /// It never decides whether sound may be heard; that is the amplifier's.
    /// </summary>
    public sealed class VolumeControl
    {
        /// <summary>A fade out falls by this much a pass; hundredths of a dB.</summary>
        private const int FadeStepCb = 600;

        /// <summary>How often a refused or mis-read dealing is repeated (S10).</summary>
        private const int Retries = 1;

        private readonly IVolumeIc _ic;
        private readonly LoopStats _stats;
        private int _acknowledgedCb;
        private int _balanceCb;
        private long _writtenMs;
        private long _checkedMs;
        private bool _failedOnce;
        private int _writtenCb;
        private bool _isTrusted;

        /// <summary>Balance to go to: above 0 the left channel is lower by this, below 0 the right one; hundredths of a dB. A field: it is told in every pass.</summary>
        internal int BalanceTargetCb;

        /// <summary>Takes the IC over; nobody else may talk to it.</summary>
        public VolumeControl(IVolumeIc ic, LoopStats stats)
        {
            _ic = ic;
            _stats = stats;
            _writtenCb = VolumeLevel.MuteCb;
            _acknowledgedCb = VolumeLevel.MuteCb;
        }

        /// <summary>Volume last sent, acknowledged or not; hundredths of a dB.</summary>
        public int WrittenCb => _writtenCb;

        /// <summary>Volume that the IC was last told and acknowledged, whether it then read back right (<see cref="IsTrusted"/>) or not; hundredths of a dB.</summary>
        public int AcknowledgedCb => _acknowledgedCb;

        /// <summary>True from the end of <see cref="Initialise"/> until a dealing fails: then nothing is known of the IC.</summary>
        public bool IsTrusted => _isTrusted;

        /// <summary>True while the IC is known to have been told mute.</summary>
        public bool IsMute => _isTrusted && _writtenCb == VolumeLevel.MuteCb && _acknowledgedCb == VolumeLevel.MuteCb;

        /// <summary>Clears the bus and starts the IC over, from its power-on state; after a fault every register is written.</summary>
        public void Restart(long nowMs, bool afterFault)
        {
            _isTrusted = false;
            _failedOnce = false;
            _ic.Restart(nowMs, afterFault);
        }

        /// <summary>One step of starting the IC; ends at mute. A refused or mis-read attempt is repeated once, from scratch.</summary>
        public VolumeStatus Initialise(long nowMs)
        {
            VolumeStatus status = CountErrors(_ic.Initialise(nowMs));
            if (status == VolumeStatus.Ok)
            {
                _isTrusted = true;
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

        /// <summary>One step of a fade to mute: lower by 6 dB, or mute below the lowest step.</summary>
        public VolumeStatus FadeOut(long nowMs)
        {
            int nextCb = _acknowledgedCb - FadeStepCb;
            return nextCb < _ic.LowestCb ? Mute(nowMs) : Write(nextCb, nowMs);
        }

        /// <summary>Tells mute while the supply fails, whatever comes of it, and trusts the IC no more until it was started over.</summary>
        public void LetGo(long nowMs)
        {
            if (_isTrusted)
            {
                Mute(nowMs);
                _isTrusted = false;
            }
        }

        /// <summary>Tells mute once after a dealing failed, whatever comes of it; the IC stays untrusted until it was started over.</summary>
        public void SayMute(long nowMs)
        {
            Tell(VolumeLevel.MuteCb, nowMs);
        }

        /// <summary>Tells a volume for the self-test, with the contact open; retried and read back like any other.</summary>
        public VolumeStatus Test(int volumeCb, long nowMs)
        {
            _balanceCb = 0;
            return Write(volumeCb, nowMs);
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

            bool isBalancing = false;
            if (targetCb == _acknowledgedCb)
            {
                if (_balanceCb == BalanceTargetCb)
                {
                    return VolumeStatus.Ok;
                }

                isBalancing = true;
            }

            if ((targetCb > _acknowledgedCb || isBalancing) && nowMs - _writtenMs < StepIntervalMs(rateCbPerS))
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

            if (isBalancing)
            {
                // Either channel moves by one step at most, as in a ramp (S7).
                bool isRight = BalanceTargetCb > _balanceCb;
                int leftCb = isRight ? BalanceTargetCb - _balanceCb : _balanceCb - BalanceTargetCb;
                int stepCb = leftCb < _ic.StepCb ? leftCb : _ic.StepCb;
                _balanceCb += isRight ? stepCb : -stepCb;
                return Write(_acknowledgedCb, nowMs);
            }

            int nextCb = _ic.LowestCb;
            if (_acknowledgedCb < nextCb)
            {
                // Nothing is heard yet: the balance is there from the first step on.
                _balanceCb = BalanceTargetCb;
            }
            else
            {
                nextCb = _acknowledgedCb + _ic.StepCb;
            }

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

        /// <summary>Makes the next <see cref="Scrub"/> verify.</summary>
        public void CheckSoon()
        {
            _checkedMs = -SafetyLimits.ScrubMs;
        }

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
            _writtenCb = volumeCb;
            VolumeStatus status = CountErrors(_ic.Write(Channel(volumeCb, _balanceCb), Channel(volumeCb, -_balanceCb)));
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            Acknowledge(volumeCb, nowMs);
            return CountErrors(_ic.Verify());
        }

        /// <summary>A channel's volume: lower by what the balance takes from it.</summary>
        private static int Channel(int volumeCb, int lowerByCb) =>
            volumeCb == VolumeLevel.MuteCb || lowerByCb <= 0 ? volumeCb : volumeCb - lowerByCb;

        private VolumeStatus Trust(VolumeStatus status)
        {
            _isTrusted = _isTrusted && status == VolumeStatus.Ok;
            return status;
        }

        private void Acknowledge(int volumeCb, long nowMs)
        {
            _writtenCb = volumeCb;
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
