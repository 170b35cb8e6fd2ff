using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Volume;

namespace AmpController.Control
{
    /// <summary>Copies what the hardware was told into <see cref="AmpStatus"/> once a pass (S14).</summary>
    public sealed class StatusReporter
    {
        private readonly AmpStatus _status;
        private readonly Amplifier _amplifier;
        private readonly AmpControls _controls;
        private readonly MuteCoil _coil;
        private readonly VolumeControl _volume;
        private readonly LevelRequest _request;
        private readonly GainRelays _gain;
        private readonly JackPanel _jacks;
        private readonly SelfTest _test;

        /// <summary>Reads these parts.</summary>
        public StatusReporter(
            AmpStatus status,
            IVolumeIc ic,
            Amplifier amplifier,
            AmpControls controls,
            MuteCoil coil,
            VolumeControl volume,
            LevelRequest request,
            GainRelays gain,
            JackPanel jacks,
            SelfTest test)
        {
            _status = status;
            _amplifier = amplifier;
            _controls = controls;
            _coil = coil;
            _volume = volume;
            _request = request;
            _gain = gain;
            _jacks = jacks;
            _test = test;
            _status.StepCb = ic.StepCb;
            _status.LowestCb = ic.LowestCb;
            _status.FittedJacks = 0;
            for (int place = 0; place < jacks.Count; place++)
            {
                _status.FittedJacks |= 1 << jacks.At(place).Number;
            }
        }

        /// <summary>Brings the status up to date.</summary>
        /// <param name="nowMs">Time of the pass.</param>
        /// <param name="otherFault">What is wrong with a part that the sound does not need; shows only when nothing worse is on.</param>
        public void Update(long nowMs, FaultCode otherFault)
        {
            Amplifier amplifier = _amplifier;
            AmpStatus status = _status;
            AmpState state = amplifier.State;
            GainPosition told = _gain.Told;
            FaultCode fault = amplifier.Fault;
            status.State = state;

            // The volumes of the self-test come and go with the passes, and nobody hears them.
            bool isTesting = _test.IsRunning;
            status.VolumeCb = isTesting ? VolumeLevel.MuteCb : _volume.AcknowledgedCb;
            status.VolumeKnown = !isTesting && _volume.IsTrusted;
            status.WrittenCb = _volume.WrittenCb;
            status.RequestedCb = _request.VolumeCb;
            status.CeilingCb = amplifier.CeilingCb;
            status.Gain = told;
            status.RequestedGain = _gain.Target;
            status.GainCb = _request.GainCb(told);
            status.Muted = amplifier.UserMuted;
            status.CoilOn = _coil.IsOn;
            status.Jack = _jacks.StillJack(nowMs);
            status.Fault = fault == FaultCode.None ? otherFault : fault;
            status.Latched = amplifier.IsLatched;
            status.Refused = _controls.Refused;
            if (state == AmpState.Active)
            {
                bool isHeld = _request.HeldLevelCb != VolumeLevel.MuteCb;
                status.RemainingMs = 0;
                status.Hold = isHeld ? HoldReason.Confirm : HoldReason.None;
                if (isHeld || status.HeldCb != VolumeLevel.MuteCb)
                {
                    status.HeldCb = _request.HeldCb(told);
                }

                return;
            }

            UpdateHold(state, nowMs);
        }

        private void UpdateHold(AmpState state, long nowMs)
        {
            int waitMs = 0;
            HoldReason hold = HoldReasons.Of(state);
            if (state == AmpState.Settling)
            {
                waitMs = _amplifier.AntiPopLeftMs(nowMs);
            }
            else if (state == AmpState.Connecting && !_coil.IsOn && _coil.ChatterWaitMs(nowMs) > 0)
            {
                waitMs = _coil.ChatterWaitMs(nowMs);
                hold = HoldReason.Chatter;
            }
            else if (_amplifier.IsLoopTooSlow(nowMs))
            {
                hold = HoldReason.SlowLoop;
            }
            else if (_amplifier.ServiceLeftMs(nowMs) > 0)
            {
                waitMs = _amplifier.ServiceLeftMs(nowMs);
                hold = HoldReason.Service;
            }

            _status.HeldCb = VolumeLevel.MuteCb;
            _status.RemainingMs = waitMs;
            _status.Hold = hold;
        }
    }
}
