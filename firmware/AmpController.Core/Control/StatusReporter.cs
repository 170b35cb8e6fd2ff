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
            JackPanel jacks)
        {
            _status = status;
            _amplifier = amplifier;
            _controls = controls;
            _coil = coil;
            _volume = volume;
            _request = request;
            _gain = gain;
            _jacks = jacks;
            _status.StepCb = ic.StepCb;
            _status.LowestCb = ic.LowestCb;
        }

        /// <summary>Brings the status up to date; a fault of the display shows only when nothing worse is on.</summary>
        public void Update(long nowMs, FaultCode displayFault)
        {
            _status.State = _amplifier.State;
            _status.VolumeCb = _volume.AcknowledgedCb;
            _status.RequestedCb = _request.VolumeCb;
            _status.CeilingCb = _request.CeilingCb(_gain.Told);
            _status.Gain = _gain.Told;
            _status.RequestedGain = _gain.Target;
            _status.GainCb = _request.GainCb(_gain.Told);
            _status.Muted = _amplifier.UserMuted;
            _status.CoilOn = _coil.IsOn;
            _status.Jack = _jacks.IsStill(nowMs) ? _jacks.PluggedJack : JackPanel.None;
            _status.Fault = _amplifier.Fault == FaultCode.None ? displayFault : _amplifier.Fault;
            _status.Refused = _controls.Refused;
            UpdateHold(nowMs);
        }

        private void UpdateHold(long nowMs)
        {
            int waitMs = 0;
            HoldReason hold = HoldReasons.Of(_amplifier.State);
            if (_amplifier.State == AmpState.Settling)
            {
                waitMs = _amplifier.AntiPopLeftMs(nowMs);
            }
            else if (_amplifier.State == AmpState.Connecting && !_coil.IsOn && _coil.ChatterWaitMs(nowMs) > 0)
            {
                waitMs = _coil.ChatterWaitMs(nowMs);
                hold = HoldReason.Chatter;
            }
            else if (_amplifier.IsLoopTooSlow(nowMs))
            {
                hold = HoldReason.SlowLoop;
            }

            _status.RemainingMs = waitMs;
            _status.Hold = hold;
        }
    }
}
