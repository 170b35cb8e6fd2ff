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
        private readonly GainRelays _gain;
        private HoldReason _refused;
        private long _refusedMs;
        private long _nowMs;

        /// <summary>Speaks for the user to this amplifier.</summary>
        public AmpControls(Amplifier amplifier, LevelRequest request, GainRelays gain)
        {
            _amplifier = amplifier;
            _request = request;
            _gain = gain;
        }

        /// <summary>Why the last request changed nothing, for two seconds and while it is still so; else none.</summary>
        public HoldReason Refused =>
            _nowMs - _refusedMs < RefusedShownMs && HoldReasons.Of(_amplifier.State) == _refused ? _refused : HoldReason.None;

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

            _request.Set(volumeCb, HighestCb());
            return FaultCode.None;
        }

        /// <inheritdoc/>
        public FaultCode StepVolume(int steps)
        {
            if (!MaySetVolume())
            {
                return Refuse();
            }

            _request.Step(steps, HighestCb());
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

        private bool MaySetVolume()
        {
            bool may = _amplifier.State == AmpState.Active || _amplifier.State == AmpState.Muted;
            if (may)
            {
                _refused = HoldReason.None;
            }

            return may;
        }

        private int HighestCb() => _amplifier.State == AmpState.Muted
            ? _request.UnmuteCeilingCb(_gain.Told)
            : _request.CeilingCb(_gain.Told);

        private FaultCode Refuse()
        {
            _refused = HoldReasons.Of(_amplifier.State);
            _refusedMs = _nowMs;
            return FaultCode.NotNow;
        }
    }
}
