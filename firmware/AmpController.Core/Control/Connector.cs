using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Volume;

namespace AmpController.Control
{
    /// <summary>The one path that closes the contact: it waits until everything is so that S2 to S6, S12 and S13 ask for, looks once more, then energises.</summary>
    public sealed class Connector
    {
        private readonly MuteCoil _coil;
        private readonly VolumeControl _volume;
        private readonly GainRelays _gain;
        private readonly JackPanel _jacks;
        private readonly SafetyInput _power;
        private readonly SafetyInput _dc;
        private long _energisedMs;
        private long _beatingMs;
        private long _gateWaitMs = -1;

        /// <summary>Looks at these parts; the heartbeat begins now.</summary>
        public Connector(
            MuteCoil coil, VolumeControl volume, GainRelays gain, JackPanel jacks, SafetyInput power, SafetyInput dc, long nowMs)
        {
            _coil = coil;
            _volume = volume;
            _gain = gain;
            _jacks = jacks;
            _power = power;
            _dc = dc;
            _beatingMs = nowMs;
        }

        /// <summary>The heartbeat had paused and begins anew: the gate in hardware may need its time before the coil.</summary>
        public void BeatsAnew(long nowMs)
        {
            _beatingMs = nowMs;
        }

        /// <summary>True when the coil has been on for so long that the contact is closed and has stopped bouncing.</summary>
        public bool IsClosed(long nowMs) => _coil.IsOn && nowMs - _energisedMs >= Timing.ContactCloseMs;

        /// <summary>True when nothing but the heartbeat gate has been missing for so long that the loop must be too slow for it.</summary>
        public bool IsLoopTooSlow(long nowMs) => _gateWaitMs >= 0 && nowMs - _gateWaitMs >= Timing.SlowLoopMs;

        /// <summary>Energises the coil when all is well.</summary>
        /// <returns>Pending while something is not so yet, else how the last read-back of mute ended; after anything but Ok the coil is off.</returns>
        public VolumeStatus TryClose(long nowMs)
        {
            bool due = _gain.IsSettled
                && _jacks.IsStill(nowMs)
                && _volume.IsSilent(nowMs)
                && _coil.ChatterWaitMs(nowMs) == 0;
            if (!due || !IsGateUp(nowMs))
            {
                _gateWaitMs = !due ? -1 : _gateWaitMs < 0 ? nowMs : _gateWaitMs;
                return VolumeStatus.Pending;
            }

            _gateWaitMs = -1;

            VolumeStatus status = _volume.Verify(nowMs);
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            // The last look at the pins themselves: an edge whose event is still on its way vetoes here.
            _jacks.PollAll();
            _power.Poll();
            _dc.Poll();
            _coil.ClearVeto(_jacks.SeenVetoes);
            if (_coil.TryEnergise(nowMs))
            {
                _energisedMs = nowMs;
            }

            return VolumeStatus.Ok;
        }

        private bool IsGateUp(long nowMs) => nowMs - _beatingMs >= Timing.GatePullInMs;
    }
}
