using AmpController.Gain;
using AmpController.Volume;

namespace AmpController.Control
{
    /// <summary>What knob, buttons and console may ask: refused with its reason before sound may be heard, else handed to the amplifier.</summary>
    public sealed class AmpControls : IAmpControls
    {
        /// <summary>How long a refusal stays on the screen; ms.</summary>
        private const int RefusedShownMs = 2000;

        private readonly Amplifier _amplifier;
        private readonly LevelRequest _request;
        private HoldReason _refused;
        private long _refusedMs;
        private long _nowMs;
        private bool _isLeaving;

        /// <summary>Speaks for the user to this amplifier.</summary>
        public AmpControls(Amplifier amplifier, LevelRequest request)
        {
            _amplifier = amplifier;
            _request = request;
        }

        /// <summary>Why the last request changed nothing, for two seconds and while it is still so; else none.</summary>
        public HoldReason Refused =>
            _refused != HoldReason.None && _nowMs - _refusedMs < RefusedShownMs && HoldReasons.Of(_amplifier.State) == _refused ? _refused : HoldReason.None;

        /// <summary>True once a restart was asked for.</summary>
        public bool IsLeaving => _isLeaving;

        /// <summary>Time of the pass in which the requests come.</summary>
        public void Begin(long nowMs)
        {
            _nowMs = nowMs;
        }

        /// <inheritdoc/>
        public FaultCode RequestVolume(int volumeCb)
        {
            if (!MaySetVolume())
            {
                return Refuse();
            }

            _request.Set(volumeCb, _amplifier.HighestCb);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode StepVolume(int steps)
        {
            if (!MaySetVolume())
            {
                return Refuse();
            }

            _request.Step(steps, _amplifier.HighestCb);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode Turn(int detents)
        {
            if (!MaySetVolume())
            {
                return Refuse();
            }

            _request.Turn(detents, _amplifier.HighestCb, _amplifier.HeardCb, _amplifier.Gain);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode Confirm()
        {
            if (!MaySetVolume())
            {
                return Refuse();
            }

            if (_request.HeldLevelCb == VolumeLevel.MuteCb)
            {
                return FaultCode.NotNow;
            }

            _request.ConfirmHeld(_amplifier.Gain);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode RequestGain(GainPosition gain)
        {
            if (!MaySetVolume() && _amplifier.State != AmpState.Switching)
            {
                return Refuse();
            }

            _refused = HoldReason.None;
            _amplifier.SwitchGain(gain, _nowMs);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode RequestMute(bool muted)
        {
            _refused = HoldReason.None;
            _amplifier.Mute(muted, _nowMs);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode ClearFault()
        {
            return _amplifier.ClearFault(_nowMs);
        }

        /// <inheritdoc/>
        public FaultCode RequestTest() => _amplifier.BeginTest(_nowMs);

        /// <inheritdoc/>
        public FaultCode RequestService(int forMs)
        {
            if (forMs > 0)
            {
                return _amplifier.BeginService(forMs, _nowMs);
            }

            _amplifier.EndService(_nowMs);
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode RequestReboot()
        {
            _isLeaving = true;
            _amplifier.Leave(_nowMs);
            return FaultCode.None;
        }

        private bool MaySetVolume()
        {
            bool may = (_amplifier.State == AmpState.Active || _amplifier.State == AmpState.Muted) && !_amplifier.IsTesting;
            if (may)
            {
                _refused = HoldReason.None;
            }

            return may;
        }

        private FaultCode Refuse()
        {
            _refused = HoldReasons.Of(_amplifier.State);
            _refusedMs = _nowMs;
            return FaultCode.NotNow;
        }
    }
}
