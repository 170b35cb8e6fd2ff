using AmpController.Control;
using AmpController.Display;
using AmpController.Gain;
using AmpController.Headphones;
using AmpController.Jacks;
using AmpController.Knob;
using AmpController.Menu;
using AmpController.Ports;
using AmpController.Settings;
using AmpController.Volume;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Fakes
{
    /// <summary>
    /// The whole of Core but screen and console on fake ports, wired and passed as the firmware does it. Every pass
    /// checks what must hold at every instant: one gain coil at most, and no coil moves while the contact may conduct.
    /// </summary>
    public sealed class AmpBench
    {
        private const int RelayMs = 10;

        private readonly FakeOutput _heartbeat = new FakeOutput("beat", null);
        private bool _mediumBefore;
        private bool _highBefore;
        private long _coilOffMs = -RelayMs;
        private long _listenMs;

        /// <summary>Powers up at time 0 with good rails, no headphones, the anti-pop delay of 3 s and gains of 0, 6 and 12 dB.</summary>
        public AmpBench()
            : this(true, new int[] { 0, 600, 1200 }, 1200)
        {
        }

        /// <summary>Powers up at time 0.</summary>
        public AmpBench(bool railsGood, int[] gainCb, int limitCb)
        {
            Journal = new Journal();
            Mute = new FakeOutput("mute", Journal);
            Medium = new FakeOutput("medium", Journal);
            High = new FakeOutput("high", Journal);
            Chip = new FakeDs1882(Journal);
            MainJack = new FakeInput(true);
            AuxJack = new FakeInput(true);
            PowerGood = new FakeInput(railsGood);
            DcTrip = new FakeInput(false);
            MuteButton = new FakeInput(true);
            GainButton = new FakeInput(true);
            KnobSwitch = new FakeInput(true);
            KnobA = new FakeInput(true);
            KnobB = new FakeInput(true);
            Options = new AmpOptions
            {
                AntiPopDelayMs = 3000, GainCb = gainCb, LimitCb = limitCb, HardCeilingCb = 1200, StartLimitCb = -3000,
            };
            Build();
        }

        /// <summary>What the fakes did.</summary>
        public Journal Journal { get; }

        /// <summary>Mute coil.</summary>
        public FakeOutput Mute { get; }

        /// <summary>Medium gain coil.</summary>
        public FakeOutput Medium { get; }

        /// <summary>High gain coil.</summary>
        public FakeOutput High { get; }

        /// <summary>Heartbeat.</summary>
        public FakeOutput Heartbeat => _heartbeat;

        /// <summary>The volume IC.</summary>
        public FakeDs1882 Chip { get; }

        /// <summary>6.35 mm jack, LOW when plugged.</summary>
        public FakeInput MainJack { get; }

        /// <summary>3.5 mm jack, LOW when plugged.</summary>
        public FakeInput AuxJack { get; }

        /// <summary>Power-good input.</summary>
        public FakeInput PowerGood { get; }

        /// <summary>DC-trip input.</summary>
        public FakeInput DcTrip { get; }

        /// <summary>Mute button, LOW when pressed.</summary>
        public FakeInput MuteButton { get; }

        /// <summary>Gain button, LOW when pressed.</summary>
        public FakeInput GainButton { get; }

        /// <summary>Switch under the knob, LOW when pressed.</summary>
        public FakeInput KnobSwitch { get; }

        /// <summary>Channel A of the knob.</summary>
        public FakeInput KnobA { get; }

        /// <summary>Channel B of the knob.</summary>
        public FakeInput KnobB { get; }

        /// <summary>Options it was built with.</summary>
        public AmpOptions Options { get; }

        /// <summary>The amp.</summary>
        public Amplifier Amp { get; private set; }

        /// <summary>What knob, buttons and console ask through.</summary>
        public AmpControls Controls { get; private set; }

        /// <summary>What screen and console see.</summary>
        public AmpStatus Status { get; private set; }

        /// <summary>The jacks.</summary>
        public JackPanel Jacks { get; private set; }

        /// <summary>The user's own headphones; they outlast a reset of the controller.</summary>
        public OwnProfiles Own { get; } = new OwnProfiles();

        /// <summary>What is remembered of the jacks.</summary>
        public JackBook Book { get; private set; }

        /// <summary>The sound allowance.</summary>
        public Exposure Exposure { get; private set; }

        /// <summary>Advice, level at the ear, exposure; passed as often as the firmware does.</summary>
        public ListeningWatch Listening { get; private set; }

        /// <summary>The settings.</summary>
        public AmpSettings Settings { get; private set; }

        /// <summary>The menu of the front.</summary>
        public FrontMenu Menu { get; private set; }

        /// <summary>The self-test.</summary>
        public SelfTest Test { get; private set; }

        /// <summary>Service.</summary>
        public Service Service { get; private set; }

        /// <summary>Owner of the coil.</summary>
        public MuteCoil Coil { get; private set; }

        /// <summary>The dead man's half.</summary>
        public LoopGuard Guard { get; private set; }

        /// <summary>Counters.</summary>
        public LoopStats Stats { get; private set; }

        /// <summary>The ring log.</summary>
        public EventLog Log { get; private set; }

        /// <summary>Fault that the display is said to have.</summary>
        public FaultCode DisplayFault { get; set; }

        /// <summary>Time of the last pass; ms.</summary>
        public long NowMs { get; private set; }

        private PinPatrol Patrol { get; set; }

        private FrontPanel Panel { get; set; }

        private StatusReporter Reporter { get; set; }

        /// <summary>One turn, 10 ms after the last.</summary>
        public void Pass() => PassAfter(Timing.PassMs);

        /// <summary>One turn after a gap; ms.</summary>
        public void PassAfter(int gapMs)
        {
            NowMs += gapMs;
            Journal.NowMs = NowMs;
            Guard.Begin(NowMs);
            Controls.Begin(NowMs);
            Patrol.Pass();
            Panel.Pass(NowMs);
            Amp.Pass(NowMs);
            Reporter.Update(NowMs, DisplayFault);
            if (NowMs >= _listenMs)
            {
                _listenMs = NowMs + ListeningWatch.IntervalMs;
                Listening.Pass(NowMs);
                Menu.Pass(NowMs);
            }

            Watch();
        }

        /// <summary>Turns for a time; ms.</summary>
        public void Run(int forMs)
        {
            for (int i = 0; i < forMs; i += Timing.PassMs)
            {
                Pass();
            }
        }

        /// <summary>Turns until a state is reached; the test fails when it is not.</summary>
        public void RunTo(AmpState state, int withinMs)
        {
            for (int i = 0; Amp.State != state && i < withinMs; i += Timing.PassMs)
            {
                Pass();
            }

            Assert.AreEqual((int)state, (int)Amp.State, "state, after " + withinMs.ToString() + " ms");
        }

        /// <summary>Waits out the anti-pop delay, plugs the main jack and waits for the contact.</summary>
        public void Connect()
        {
            RunTo(AmpState.Ready, 4000);
            MainJack.Set(false);
            RunTo(AmpState.Active, 1000);
        }

        /// <summary>Connects and goes to a volume; hundredths of a dB.</summary>
        public void Play(int volumeCb)
        {
            Connect();
            Controls.RequestVolume(volumeCb);
            Run(8000);
            Assert.AreEqual(volumeCb, Status.VolumeCb, "volume reached");
        }

        /// <summary>Takes the amp to a state, from power-up or, those beyond Ready, also from Active; the test fails when it is not reached.</summary>
        public void GoTo(AmpState state)
        {
            switch (state)
            {
                case AmpState.Boot:
                    return;
                case AmpState.Settling:
                    RunTo(AmpState.Settling, 500);
                    return;
                case AmpState.Ready:
                    RunTo(AmpState.Ready, 4000);
                    return;
                case AmpState.PowerLost:
                    PowerGood.Set(false);
                    RunTo(AmpState.PowerLost, 20);
                    return;
            }

            if (Amp.State != AmpState.Active)
            {
                Connect();
            }

            switch (state)
            {
                case AmpState.Connecting:
                    Amp.Stalled(NowMs);
                    break;
                case AmpState.Muted:
                    Controls.RequestMute(true);
                    break;
                case AmpState.Switching:
                    Controls.RequestGain(GainPosition.High);
                    break;
                case AmpState.Fault:
                    Chip.Fail(TransferStatus.Timeout, 1);
                    RunTo(AmpState.Fault, 1100);
                    break;
            }

            Assert.AreEqual((int)state, (int)Amp.State);
        }

        /// <summary>Builds the amp on these ports with the options as they are now; a reset of the controller does the same.</summary>
        public void Build()
        {
            Status = new AmpStatus();
            Stats = new LoopStats();
            Log = new EventLog();
            Coil = new MuteCoil(Mute, Stats);
            JackSense[] senses =
            {
                new JackSense(0, MainJack, JackPolarity.LowWhenPlugged, Coil), new JackSense(1, AuxJack, JackPolarity.LowWhenPlugged, Coil),
            };
            Jacks = new JackPanel(senses, Coil, NowMs);
            SafetyInput power = new SafetyInput(PowerGood, false, Coil);
            SafetyInput dc = new SafetyInput(DcTrip, true, Coil);
            Ds1882 ic = new Ds1882(Chip);
            VolumeControl volume = new VolumeControl(ic, Stats);
            LevelRequest request = new LevelRequest(ic, Options);
            AmpFigures figures = new AmpFigures { GainCb = Options.GainCb, SourceMv = 2000, LowestVolumeCb = ic.LowestCb };
            HeadphoneShelf shelf = new HeadphoneShelf(Own);
            Book = new JackBook(shelf, Options, figures);
            Exposure = new Exposure();
            Listening = new ListeningWatch(Status, Options, request, Book, Exposure, new GainAdvisor(ic.LowestCb), NowMs);
            GainRelays gain = new GainRelays(Medium, High, Coil);
            Test = new SelfTest(volume, ic, request, gain, Jacks);
            Service = new Service(gain, dc);
            Amp = new Amplifier(Options, Coil, volume, request, gain, Jacks, Book, power, dc, Test, Service, Log, NowMs);
            Controls = new AmpControls(Amp, request);
            Reporter = new StatusReporter(Status, ic, Amp, Controls, Coil, volume, request, gain, Jacks, Test);
            Guard = new LoopGuard(Heartbeat, Amp, Stats, Log, NowMs);
            FrontOptions front = new FrontOptions();
            Settings = new AmpSettings(Options, front, Book);
            Menu = new FrontMenu(Settings, shelf, Book, Status, Controls);
            Panel = new FrontPanel(
                new QuadratureDecoder(front, KnobA, KnobB),
                new Button(KnobSwitch, NowMs),
                new Button(GainButton, NowMs),
                new Button(MuteButton, NowMs),
                Status,
                Controls,
                Menu,
                new ScreenRest(front),
                front,
                Stats,
                Service);
            Patrol = new PinPatrol(Jacks, power, dc, Panel);
        }

        private void Watch()
        {
            if (Mute.IsHigh)
            {
                _coilOffMs = -1;
                Assert.IsTrue(Amp.State == AmpState.Connecting || Amp.State == AmpState.Active
                    || Amp.State == AmpState.Muted || Amp.State == AmpState.Switching, "contact closed in a state that forbids it");
            }
            else if (_coilOffMs == -1)
            {
                _coilOffMs = NowMs;
            }

            Assert.IsFalse(Medium.IsHigh && High.IsHigh, "both gain coils on");
            bool moved = Medium.IsHigh != _mediumBefore || High.IsHigh != _highBefore;
            Assert.IsFalse(moved && (_coilOffMs == -1 || NowMs - _coilOffMs < RelayMs), "a gain coil moved under a closed contact");
            Assert.AreEqual(Mute.IsHigh, Coil.IsOn, "the coil's owner and its pin");
            _mediumBefore = Medium.IsHigh;
            _highBefore = High.IsHigh;
        }
    }
}
