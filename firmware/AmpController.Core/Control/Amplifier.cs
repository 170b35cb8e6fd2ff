using AmpController.Gain;
using AmpController.Jacks;
using AmpController.Volume;

namespace AmpController.Control
{
    /// <summary>
    /// The amp: what each state of <see cref="StateTable"/> does, once a pass. It alone decides when the contact may
    /// close; pin events may only open it.
    /// </summary>
    public sealed class Amplifier
    {
        private readonly AntiPopDelay _delay;
        private readonly Connector _connector;
        private readonly MuteCoil _coil;
        private readonly VolumeControl _volume;
        private readonly LevelRequest _request;
        private readonly GainRelays _gain;
        private readonly JackPanel _jacks;
        private readonly SafetyInput _power;
        private readonly SafetyInput _dc;
        private readonly FaultKeeper _faults;
        private readonly EventLog _log;
        private int _heardCb = VolumeLevel.MuteCb;
        private long _dcSinceMs = -1;
        private bool _firstRise;

        /// <summary>Takes every part over; the contact is open and the volume IC is started.</summary>
        public Amplifier(
            AmpOptions options,
            MuteCoil coil,
            VolumeControl volume,
            LevelRequest request,
            GainRelays gain,
            JackPanel jacks,
            SafetyInput power,
            SafetyInput dc,
            EventLog log,
            long nowMs)
        {
            _delay = new AntiPopDelay(options.AntiPopDelayMs, nowMs);
            _connector = new Connector(coil, volume, gain, jacks, power, dc, nowMs);
            _coil = coil;
            _volume = volume;
            _request = request;
            _gain = gain;
            _jacks = jacks;
            _power = power;
            _dc = dc;
            _log = log;
            _faults = new FaultKeeper(log);
            _volume.Restart(nowMs);
        }

        /// <summary>State of the machine.</summary>
        public AmpState State { get; private set; }

        /// <summary>True while the user's mute is on; it survives unplugging.</summary>
        public bool UserMuted { get; private set; }

        /// <summary>The fault that keeps the contact open, or none.</summary>
        public FaultCode Fault => _faults.Current;

        /// <summary>True when the fault stays until a restart; the heartbeat then stops (S12).</summary>
        public bool IsLatched => _faults.IsLatched;

        /// <summary>What is left of the anti-pop delay; ms, 0 when it is over.</summary>
        public int AntiPopLeftMs(long nowMs) => _delay.LeftMs(nowMs);

        /// <summary>One turn: safety inputs first, then relays, then what the state does; a coil that is off always means mute at the volume IC.</summary>
        public void Pass(long nowMs)
        {
            _heardCb = _volume.AcknowledgedCb;
            _coil.Pass(nowMs);
            WatchInputs(nowMs);
            _gain.Pass(nowMs);
            Run(nowMs);

            if (!_coil.IsOn && _volume.IsTrusted)
            {
                Check(_volume.Mute(nowMs), nowMs);
            }

            if (_volume.IsTrusted)
            {
                Check(_volume.Scrub(nowMs), nowMs);
            }
        }

        /// <summary>True when the contact waits because the passes come too slowly for the heartbeat gate.</summary>
        public bool IsLoopTooSlow(long nowMs) => State == AmpState.Connecting && _connector.IsLoopTooSlow(nowMs);

        /// <summary>The heartbeat was late: a gate that is down has to charge from the beginning.</summary>
        public void BeatsAnew(long nowMs) => _connector.BeatsAnew(nowMs);

        /// <summary>The loop stalled: the contact opens before anything else, and closes again only through Connecting (S12), to what was heard before.</summary>
        public void Stalled(long nowMs)
        {
            _coil.Drop();
            if (State == AmpState.Active)
            {
                // As of before the pass that stalled: a step that it took at its end was never heard.
                HoldHeard(_heardCb);
            }

            Fire(Trigger.Stalled, nowMs);
        }

        /// <summary>A fault that no retry can cure: contact open until a restart.</summary>
        public void FailForGood(FaultCode fault, long nowMs)
        {
            _coil.Drop();
            _faults.Latch(fault, nowMs);
            Fire(Trigger.Failed, nowMs);
        }

        /// <summary>The user mutes or unmutes.</summary>
        public void Mute(bool muted, long nowMs)
        {
            if (muted && State == AmpState.Active)
            {
                _request.HoldForMute(_volume.AcknowledgedCb, _gain.Told);
            }
            else if (muted && State == AmpState.Connecting)
            {
                _request.HoldForMute(_request.VolumeCb, _gain.Told);
            }

            UserMuted = muted;
            Fire(muted ? Trigger.Mute : Trigger.Unmute, nowMs);
        }

        /// <summary>The user asks for a gain, in Active, Muted or Switching.</summary>
        public void SwitchGain(GainPosition gain, long nowMs)
        {
            if (State == AmpState.Switching)
            {
                _gain.Target = gain;
                return;
            }

            if (gain == _gain.Told)
            {
                return;
            }

            // What is heard now is what must not get louder (S9).
            if (State == AmpState.Active)
            {
                HoldHeard(_volume.AcknowledgedCb);
            }

            _request.HoldForSwitch(_gain.Told);
            _gain.Target = gain;
            Fire(Trigger.GainAsked, nowMs);
        }

        /// <summary>What is heard now becomes what is asked for: a ramp on its way up ends here, a turn down still counts.</summary>
        private void HoldHeard(int heardCb)
        {
            _request.HoldForMute(heardCb, _gain.Told);
            _request.Set(_request.VolumeCb, heardCb);
        }

        /// <summary>True while the amp behind the contact may still be finding its rest.</summary>
        private bool IsSettling(long nowMs) => State == AmpState.PowerLost || _delay.LeftMs(nowMs) > 0;

        /// <summary>True when the DC has been there for longer than any amp takes to settle.</summary>
        private bool LastsTooLong(long nowMs)
        {
            if (_dcSinceMs < 0)
            {
                _dcSinceMs = nowMs;
            }

            return nowMs - _dcSinceMs >= SafetyLimits.LongestStartDcMs;
        }

        private void WatchInputs(long nowMs)
        {
            bool railsBad = _power.TakeBad();
            bool dcBad = _dc.TakeBad();
            if (_jacks.Moved(nowMs))
            {
                StartOver();
                _log.Add(nowMs, EventKind.JackEdge, _jacks.PluggedJack);
                Fire(Trigger.JackMoved, nowMs);
            }

            if (_faults.IsLatched)
            {
                return;
            }

            if (!dcBad)
            {
                _dcSinceMs = -1;
            }
            else if (IsSettling(nowMs) && !LastsTooLong(nowMs))
            {
                // An amp's offset while its rails settle is no fault yet: the delay starts over until it is gone.
                _delay.StartOver(nowMs);
            }
            else
            {
                FailForGood(FaultCode.DcTrip, nowMs);
                return;
            }

            if (railsBad)
            {
                _coil.Drop();
                StartOver();
                _faults.Raise(FaultCode.RailsLow, nowMs);
                Fire(Trigger.RailsLow, nowMs);
                _volume.LetGo(nowMs);
            }
        }

        /// <summary>Every plug present counts as a new plug-in: mute, and Low gain until the user asks (S4, S5).</summary>
        private void StartOver()
        {
            _request.StartOver();
            _gain.Target = GainPosition.Low;
        }

        private void Run(long nowMs)
        {
            switch (State)
            {
                case AmpState.Boot:
                    Check(StartVolume(nowMs), nowMs);
                    break;

                case AmpState.Settling:
                    if (_delay.LeftMs(nowMs) == 0)
                    {
                        Fire(Trigger.DelayOver, nowMs);
                    }

                    break;

                case AmpState.Ready:
                    if (_jacks.PluggedJack != JackPanel.None && _jacks.IsStill(nowMs))
                    {
                        _log.Add(nowMs, EventKind.Plugged, _jacks.PluggedJack);
                        Fire(UserMuted ? Trigger.PluggedMuted : Trigger.Plugged, nowMs);
                    }

                    break;

                case AmpState.Connecting:
                    Connect(nowMs);
                    break;

                case AmpState.Active:
                    Play(nowMs);
                    break;

                case AmpState.Muted:
                    OpenQuietly(nowMs);
                    break;

                case AmpState.Switching:
                    if (OpenQuietly(nowMs) && _gain.IsSettled)
                    {
                        _request.ResumeAfterSwitch(_gain.Told);
                        _log.Add(nowMs, EventKind.Gain, (int)_gain.Told);
                        Fire(UserMuted ? Trigger.GainDoneMuted : Trigger.GainDone, nowMs);
                    }

                    break;

                case AmpState.Fault:
                    Recover(nowMs);
                    break;

                case AmpState.PowerLost:
                    if (!_power.IsBad)
                    {
                        _faults.Clear(nowMs);
                        _delay.StartOver(nowMs);
                        _volume.Restart(nowMs);
                        Fire(Trigger.RailsGood, nowMs);
                    }

                    break;
            }
        }

        private void Connect(long nowMs)
        {
            if (!_coil.IsOn)
            {
                Check(_connector.TryClose(nowMs), nowMs);
            }
            else if (_connector.IsClosed(nowMs))
            {
                _firstRise = true;
                Fire(Trigger.Connected, nowMs);
            }
        }

        private void Play(long nowMs)
        {
            int rateCbPerS = _firstRise ? SafetyLimits.FirstRiseCbPerS : SafetyLimits.RiseCbPerS;
            int targetCb = _request.VolumeCb;
            if (Check(_volume.Follow(nowMs, targetCb, rateCbPerS), nowMs)
                && targetCb != VolumeLevel.MuteCb && _volume.IsAtRest(nowMs, targetCb))
            {
                _firstRise = false;
            }
        }

        /// <summary>Mutes the volume IC first and opens the contact when that is surely silent, so that nothing clicks. True once the coil is off.</summary>
        private bool OpenQuietly(long nowMs)
        {
            if (!_coil.IsOn)
            {
                return true;
            }

            if (Check(_volume.Mute(nowMs), nowMs) && _volume.IsSilent(nowMs))
            {
                _coil.Drop();
            }

            return false;
        }

        private void Recover(long nowMs)
        {
            if (!_faults.MayRetry(nowMs))
            {
                return;
            }

            if (_faults.TakeFirstTry())
            {
                _volume.Restart(nowMs);
            }

            Check(StartVolume(nowMs), nowMs);
        }

        private VolumeStatus StartVolume(long nowMs)
        {
            VolumeStatus status = _volume.Initialise(nowMs);
            if (status == VolumeStatus.Ok)
            {
                _faults.Clear(nowMs);
                Fire(Trigger.VolumeReady, nowMs);
            }

            return status;
        }

        /// <summary>True when the dealing went well; otherwise the coil is off before anything else is said to the bus (S10).</summary>
        private bool Check(VolumeStatus status, long nowMs)
        {
            if (status == VolumeStatus.Ok || status == VolumeStatus.Pending)
            {
                return status == VolumeStatus.Ok;
            }

            bool wasHeard = _coil.IsOn;
            _coil.Drop();
            if (wasHeard && (status == VolumeStatus.Nack || status == VolumeStatus.Mismatch))
            {
                // A bus that answers at all gets to hear mute with every coil-off: the contact might be welded.
                _volume.SayMute(nowMs);
            }

            StartOver();
            _faults.RaiseVolume(status, nowMs);
            Fire(Trigger.Failed, nowMs);
            return false;
        }

        private void Fire(Trigger trigger, long nowMs)
        {
            AmpState next = StateTable.After(State, trigger);
            if (next != State)
            {
                State = next;
                _log.Add(nowMs, EventKind.State, (int)next);
            }
        }
    }
}
