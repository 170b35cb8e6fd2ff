using AmpController.Gain;
using AmpController.Headphones;
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
        private readonly AmpOptions _options;
        private readonly AntiPopDelay _delay;
        private readonly Connector _connector;
        private readonly MuteCoil _coil;
        private readonly VolumeControl _volume;
        private readonly LevelRequest _request;
        private readonly GainRelays _gain;
        private readonly JackPanel _jacks;
        private readonly JackBook _book;
        private readonly SupplyWatch _supply;
        private readonly FaultKeeper _faults;
        private readonly SelfTest _test;
        private readonly Service _service;
        private readonly EventLog _log;

        // Read several times a pass; a property of one's own costs a call on the interpreter (docs/platform.md).
        private AmpState _state;
        private int _ceilingCb = VolumeLevel.MuteCb;
        private int _heardCb = VolumeLevel.MuteCb;
        private bool _firstRise;
        private bool _isPlugIn = true;
        private int _jackInUse;
        private bool _testDue = true;
        private bool _leaving;
        private bool _userMuted;

        /// <summary>Takes every part over; the contact is open and the volume IC is started.</summary>
        public Amplifier(
            AmpOptions options,
            MuteCoil coil,
            VolumeControl volume,
            LevelRequest request,
            GainRelays gain,
            JackPanel jacks,
            JackBook book,
            SafetyInput power,
            SafetyInput dc,
            SelfTest test,
            Service service,
            EventLog log,
            long nowMs)
        {
            _delay = new AntiPopDelay(options, nowMs);
            _connector = new Connector(coil, volume, gain, jacks, power, dc, nowMs);
            _coil = coil;
            _volume = volume;
            _request = request;
            _gain = gain;
            _jacks = jacks;
            _book = book;
            _supply = new SupplyWatch(power, dc, _delay);
            _test = test;
            _service = service;
            _log = log;
            _faults = new FaultKeeper(log);
            _options = options;

            // No edge tells of a plug that is in at start, and the self-test has to know its limit.
            _book.SetPlugged(_jacks.PluggedJacks);
            _volume.Restart(nowMs, false);
        }

        /// <summary>State of the machine.</summary>
        public AmpState State => _state;

        /// <summary>True while the user's mute is on; it survives unplugging.</summary>
        public bool UserMuted => _userMuted;

        /// <summary>The fault that keeps the contact open, or none.</summary>
        public FaultCode Fault => _faults.Raised;

        /// <summary>True when the fault stays until the user clears it or a restart ends it; the heartbeat then stops (S12).</summary>
        public bool IsLatched => _faults.Latched;

        /// <summary>Gain that the relays were told.</summary>
        public GainPosition Gain => _gain.Told;

        /// <summary>Highest volume that may be asked for now: the ceiling, in Muted what unmuting may bring.</summary>
        public int HighestCb => _state == AmpState.Muted ? _request.UnmuteCeilingCb(_gain.Told) : _request.CeilingCb(_gain.Told);

        /// <summary>Volume that is heard, at which a turn down begins; 0 in Muted, where what was set is for later.</summary>
        public int HeardCb => _state == AmpState.Active ? _volume.AcknowledgedCb : 0;

        /// <summary>Highest volume that the limit allows at this gain, as of this pass.</summary>
        public int CeilingCb => _ceilingCb;

        /// <summary>What is left of the anti-pop delay; ms, 0 when it is over.</summary>
        public int AntiPopLeftMs(long nowMs) => _delay.LeftMs(nowMs);

        /// <summary>One turn: safety inputs first, then relays, then what the state does; a coil that is off always means mute at the volume IC.</summary>
        public void Pass(long nowMs)
        {
            _heardCb = _volume.AcknowledgedCb;
            _coil.Pass(nowMs);
            WatchInputs(nowMs);
            _gain.Pass(nowMs);
            _ceilingCb = _request.CeilingCb(_gain.Told);
            if (!_test.IsRunning)
            {
                _request.HoldWithin(_state == AmpState.Muted ? HighestCb : _ceilingCb);
            }

            Run(nowMs);

            if (!_coil.IsOn && _volume.IsTrusted)
            {
                Check(_test.IsRunning ? Test(nowMs) : Silence(nowMs), nowMs);
            }

            if (_volume.IsTrusted)
            {
                Check(_volume.Scrub(nowMs), nowMs);
            }
        }

        /// <summary>True when the contact waits because the passes come too slowly for the heartbeat gate.</summary>
        public bool IsLoopTooSlow(long nowMs) => _state == AmpState.Connecting && _connector.IsLoopTooSlow(nowMs);

        /// <summary>A pass began late: a gate that is down has to charge from the beginning, and the pins are looked at themselves, because the platform may have dropped their events.</summary>
        public void Late(long nowMs)
        {
            _connector.BeatsAnew(nowMs);
            _jacks.PollAll();
            _supply.Poll();
        }

        /// <summary>The loop stalled: the contact opens before anything else, and closes again only through Connecting (S12), to what was heard before.</summary>
        public void Stalled(long nowMs)
        {
            _coil.Drop();
            if (_state == AmpState.Active)
            {
                // As of before the pass that stalled: a step that it took at its end was never heard.
                HoldHeard(_heardCb);
            }

            Fire(Trigger.Stalled, nowMs);
        }

        /// <summary>True when nothing is on its way: no ramp, no connection, no gain switch, no self-test. Then a moment's pause of the loop is not heard.</summary>
        public bool IsAtRest(long nowMs)
        {
            switch (_state)
            {
                case AmpState.Active:
                    return _volume.IsAtRest(nowMs, _request.VolumeCb);
                case AmpState.Connecting:
                case AmpState.Switching:
                    return false;
                default:
                    return !_coil.IsOn && !_test.IsRunning;
            }
        }

        /// <summary>True while the self-test runs: volumes and gain are the test's then.</summary>
        public bool IsTesting => _test.IsRunning;

        /// <summary>True when the gain relays rest on Low.</summary>
        public bool IsOnLow => _gain.IsSettled && _gain.Told == GainPosition.Low;

        /// <summary>True when the contact is open for certain.</summary>
        public bool IsSurelyOpen(long nowMs) => _coil.IsSurelyOpen(nowMs);

        /// <summary>A fault that no retry can cure: contact open until the user clears it, or until a restart.</summary>
        public void FailForGood(FaultCode fault, long nowMs)
        {
            _coil.Drop();
            _isPlugIn = false;
            _test.Stop();
            _faults.Latch(fault, nowMs);
            Fire(Trigger.Failed, nowMs);
        }

        /// <summary>A fault was latched when the last run ended: the contact stays open, and the volume IC, which may have lived on at its old volume, is told mute.</summary>
        public void FailedBefore(FaultCode fault, long nowMs)
        {
            FailForGood(fault, nowMs);
            _volume.SayMute(nowMs);
        }

        /// <summary>
        /// The user wants to go on after a fault. A DC trip that is over ends and everything starts again as after power-up;
        /// a fault that is tried again by itself is tried now; an error of the firmware's own ends with a restart only.
        /// </summary>
        /// <returns>None, or <see cref="FaultCode.FaultStays"/>.</returns>
        public FaultCode ClearFault(long nowMs)
        {
            if (!_faults.Latched)
            {
                EndService(nowMs);
                _faults.RetryNow(nowMs);
                return FaultCode.None;
            }

            if (_faults.Raised != FaultCode.DcTrip || !_supply.TryEndDc())
            {
                return FaultCode.FaultStays;
            }

            EndService(nowMs);
            _faults.Unlatch(nowMs);
            StartOver();
            _connector.BeatsAnew(nowMs);
            BeginAgain(nowMs);
            Fire(Trigger.Cleared, nowMs);
            return FaultCode.None;
        }

        /// <summary>Tests the parts with the contact open; refused while it is closed or about to close.</summary>
        /// <returns>None, or <see cref="FaultCode.NotNow"/>.</returns>
        public FaultCode BeginTest(long nowMs)
        {
            bool may = !_coil.IsOn && _volume.IsTrusted
                && (_state == AmpState.Settling || _state == AmpState.Ready || _state == AmpState.Muted);
            if (!may)
            {
                return FaultCode.NotNow;
            }

            _test.Begin(true);
            return FaultCode.None;
        }

        /// <summary>What is left of service; ms, 0 when it is off.</summary>
        public int ServiceLeftMs(long nowMs) => _service.IsOn && _service.EndMs > nowMs ? (int)(_service.EndMs - nowMs) : 0;

        /// <summary>
        /// Begins service, or lets it last longer: only in Ready or Fault, with the contact surely open and every jack empty.
        /// The volume IC is told mute and is nobody's until the end.
        /// </summary>
        /// <returns>None, or <see cref="FaultCode.NoService"/>.</returns>
        public FaultCode BeginService(int forMs, long nowMs)
        {
            if (!_service.IsOn)
            {
                bool may = (_state == AmpState.Ready || _state == AmpState.Fault) && !_leaving && !_test.IsRunning
                    && _jacks.PluggedJacks == 0 && _coil.IsSurelyOpen(nowMs);
                if (!may)
                {
                    return FaultCode.NoService;
                }

                _volume.LetGo(nowMs);
                _log.Add(nowMs, EventKind.Service, 1);
            }

            _service.Begin(nowMs + forMs);
            return FaultCode.None;
        }

        /// <summary>Ends service: nobody knows what the volume IC was told, so it is told mute and starts from scratch, and the gain goes to Low.</summary>
        public void EndService(long nowMs)
        {
            if (!_service.IsOn)
            {
                return;
            }

            _service.IsOn = false;
            _log.Add(nowMs, EventKind.Service, 0);
            StartOver();
            _volume.SayMute(nowMs);
            _volume.Restart(nowMs, true);
            _testDue = true;
            _faults.RetryNow(nowMs);
            Fire(Trigger.StartOver, nowMs);
        }

        /// <summary>The firmware is about to restart: contact open, volume IC at mute, and nothing connects any more.</summary>
        public void Leave(long nowMs)
        {
            _coil.Drop();
            _leaving = true;
            _test.Stop();
            EndService(nowMs);
            StartOver();
            _volume.LetGo(nowMs);
            Fire(Trigger.StartOver, nowMs);
        }

        /// <summary>The user mutes or unmutes.</summary>
        public void Mute(bool muted, long nowMs)
        {
            if (muted)
            {
                HoldForMute();
            }

            _userMuted = muted;
            Fire(muted ? Trigger.Mute : Trigger.Unmute, nowMs);
        }

        /// <summary>What is heard, or was about to be, is what unmuting may bring. Who mutes does not wait for a volume to come back; before the plug-in <see cref="PlugIn"/> sees to that.</summary>
        private void HoldForMute()
        {
            if (_state == AmpState.Active)
            {
                _request.HoldForMute(_volume.AcknowledgedCb, _gain.Told);
            }
            else if (_state == AmpState.Connecting)
            {
                _request.HoldForMute(_request.VolumeCb, _gain.Told);
                _isPlugIn = false;
            }

            _request.ForgetHeld();
        }

        /// <summary>The user asks for a gain, in Active, Muted or Switching.</summary>
        public void SwitchGain(GainPosition gain, long nowMs)
        {
            if (_state == AmpState.Switching)
            {
                _gain.Target = gain;
                return;
            }

            if (gain == _gain.Told)
            {
                return;
            }

            // What is heard now is what must not get louder (S9).
            if (_state == AmpState.Active)
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
            _request.HoldWithin(heardCb);
        }

        private void WatchInputs(long nowMs)
        {
            if (_jacks.Moved(nowMs))
            {
                if (_state == AmpState.Active && _request.WasSet)
                {
                    // A hand that turned to min and pulled the plug meant min; what a ramp had not come to was never heard.
                    _request.HoldWithin(_heardCb);
                    _book.RememberLevel(_jackInUse, _request.LevelCb(_gain.Told));
                }

                if (_jacks.PluggedJacks != 0)
                {
                    EndService(nowMs);
                }

                StartOver();

                // DC vetoes as well and is no plug-in, nor is anything under a latched fault but a plug that came or went.
                _isPlugIn |= _book.SetPlugged(_jacks.PluggedJacks) || !(_faults.Latched || _supply.HasDc);
                _log.Add(nowMs, EventKind.JackEdge, _jacks.PluggedJack);
                Fire(Trigger.JackMoved, nowMs);
            }

            if (_faults.Latched)
            {
                return;
            }

            FaultCode fault = _supply.Look(nowMs, _state == AmpState.PowerLost);
            if (fault == FaultCode.DcTrip)
            {
                FailForGood(fault, nowMs);
            }
            else if (fault == FaultCode.RailsLow)
            {
                _coil.Drop();
                EndService(nowMs);
                StartOver();
                _faults.Raise(fault, nowMs);
                Fire(Trigger.RailsLow, nowMs);
                _test.Stop();
                _volume.LetGo(nowMs);
            }
        }

        /// <summary>Every plug present counts as a new plug-in: mute, and Low gain until the user asks (S4, S5).</summary>
        private void StartOver()
        {
            _test.EndOnLow();
            _request.StartOver();
            _gain.Target = GainPosition.Low;
        }

        private void Run(long nowMs)
        {
            if (_service.IsOn)
            {
                _service.Pass(nowMs);
                if (nowMs >= _service.EndMs)
                {
                    EndService(nowMs);
                }

                return;
            }

            switch (_state)
            {
                case AmpState.Boot:
                    if (!_leaving)
                    {
                        Check(StartVolume(nowMs), nowMs);
                    }

                    break;

                case AmpState.Settling:
                    if (_delay.LeftMs(nowMs) == 0 && !_test.IsRunning)
                    {
                        Fire(Trigger.DelayOver, nowMs);
                    }

                    break;

                case AmpState.Ready:
                    if (_jacks.PluggedJack != JackPanel.None && _jacks.IsStill(nowMs))
                    {
                        PlugIn();
                        _log.Add(nowMs, EventKind.Plugged, _jacks.PluggedJack);
                        Fire(_userMuted ? Trigger.PluggedMuted : Trigger.Plugged, nowMs);
                    }

                    break;

                case AmpState.Connecting:
                    Connect(nowMs);
                    break;

                case AmpState.Active:
                    Play(nowMs);
                    break;

                case AmpState.Muted:
                    OpenQuietly(nowMs, false);
                    break;

                case AmpState.Switching:
                    if (OpenQuietly(nowMs, true) && _gain.IsSettled)
                    {
                        _request.ResumeAfterSwitch(_gain.Told);
                        _log.Add(nowMs, EventKind.Gain, (int)_gain.Told);
                        Fire(_userMuted ? Trigger.GainDoneMuted : Trigger.GainDone, nowMs);
                    }

                    break;

                case AmpState.Fault:
                    Recover(nowMs);
                    break;

                case AmpState.PowerLost:
                    if (!_supply.IsPowerBad)
                    {
                        _faults.Clear(nowMs);
                        _isPlugIn = true;
                        BeginAgain(nowMs);
                        Fire(Trigger.RailsGood, nowMs);
                    }

                    break;
            }
        }

        /// <summary>As after power-up: the whole delay, the volume IC from scratch, the self-test.</summary>
        private void BeginAgain(long nowMs)
        {
            _delay.StartOver(nowMs);
            _volume.Restart(nowMs, true);
            _testDue = true;
        }

        /// <summary>Headphones are in for certain: what they allow, and the gain the user saved for them (S4). After a fault they start on Low.</summary>
        private void PlugIn()
        {
            _jackInUse = _jacks.PluggedJack;
            _book.SetPlugged(_jacks.PluggedJacks);
            if (_isPlugIn)
            {
                _gain.Target = _book.PlugInGain();
            }

            if (_userMuted)
            {
                _isPlugIn = false;
            }
        }

        private void Connect(long nowMs)
        {
            if (!_coil.IsOn)
            {
                if (!_test.IsRunning)
                {
                    Check(_connector.TryClose(nowMs), nowMs);
                }
            }
            else if (_connector.IsClosed(nowMs))
            {
                _firstRise = true;
                if (_isPlugIn)
                {
                    _isPlugIn = false;
                    _request.PlugIn(_book.LastLevelCb(_jackInUse), _gain.Told);
                }

                Fire(Trigger.Connected, nowMs);
            }
        }

        private void Play(long nowMs)
        {
            int rateCbPerS = _firstRise ? SafetyLimits.FirstRiseCbPerS : SafetyLimits.RiseCbPerS;
            int targetCb = _request.VolumeCb;
            _volume.BalanceTargetCb = _options.BalanceCb;
            if (Check(_volume.Follow(nowMs, targetCb, rateCbPerS), nowMs)
                && _firstRise && targetCb != VolumeLevel.MuteCb && _volume.IsAtRest(nowMs, targetCb))
            {
                _firstRise = false;
            }
        }

        private VolumeStatus Test(long nowMs)
        {
            VolumeStatus status = _test.Pass(nowMs);
            if (!_test.IsRunning)
            {
                _log.Add(nowMs, EventKind.SelfTest, _test.GoodSteps);
            }

            return status;
        }

        /// <summary>Tells mute after the coil went off. Looked at first: an IC that lost its supply unseen starts over, and never comes back at what it was told before.</summary>
        private VolumeStatus Silence(long nowMs)
        {
            if (_volume.IsMute)
            {
                return VolumeStatus.Ok;
            }

            VolumeStatus seen = _volume.Verify(nowMs);
            if (seen == VolumeStatus.Timeout)
            {
                return seen;
            }

            // Whatever it holds, it is told: the contact might be welded.
            VolumeStatus told = _volume.Mute(nowMs);
            return seen == VolumeStatus.Ok ? told : seen;
        }

        /// <summary>Mutes the volume IC first and opens the contact when that is surely silent, so that nothing clicks. True once the coil is off.</summary>
        private bool OpenQuietly(long nowMs, bool fade)
        {
            if (!_coil.IsOn)
            {
                return true;
            }

            // Looked at first: an IC that lost its supply unseen starts over, and never comes back at what it was told before.
            if ((_volume.IsMute || Check(_volume.Verify(nowMs), nowMs))
                && Check(fade ? _volume.FadeOut(nowMs) : _volume.Mute(nowMs), nowMs) && _volume.IsSilent(nowMs))
            {
                _coil.Drop();
            }

            return false;
        }

        private void Recover(long nowMs)
        {
            if (_leaving || !_faults.MayRetry(nowMs))
            {
                return;
            }

            if (_faults.TakeFirstTry())
            {
                _volume.Restart(nowMs, true);
            }

            Check(StartVolume(nowMs), nowMs);
        }

        private VolumeStatus StartVolume(long nowMs)
        {
            VolumeStatus status = _volume.Initialise(nowMs);
            if (status == VolumeStatus.Ok)
            {
                _faults.Clear(nowMs);
                if (_testDue)
                {
                    _testDue = false;
                    _test.Begin(false);
                }

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

            bool wasHeard = _coil.Drop();
            _isPlugIn = false;
            if (wasHeard && (status == VolumeStatus.Nack || status == VolumeStatus.Mismatch))
            {
                // A bus that answers at all gets to hear mute with every coil-off: the contact might be welded.
                _volume.SayMute(nowMs);
            }

            _test.Stop();
            StartOver();
            _faults.RaiseVolume(status, nowMs);
            Fire(Trigger.Failed, nowMs);
            return false;
        }

        private void Fire(Trigger trigger, long nowMs)
        {
            AmpState next = StateTable.After(_state, trigger);
            if (next != _state)
            {
                _state = next;
                _log.Add(nowMs, EventKind.State, (int)next);
            }
        }
    }
}
