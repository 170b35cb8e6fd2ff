using System.Text;
using AmpController.Console;
using AmpController.Control;
using AmpController.Display;
using AmpController.Headphones;
using AmpController.Knob;
using AmpController.Ports;
using AmpController.Tests.Console;
using AmpController.Tests.Display;
using AmpController.Tests.Fakes;
using AmpController.Tests.Settings;
using AmpController.Volume;
using VirtualAmp.Tests.Headphones;

namespace VirtualAmp.Tests.SerialConsole;

/// <summary>A console on a scripted port, with a full log.</summary>
internal sealed class ConsoleDesk
{
    private const int TickMs = 10;
    private readonly AmpBench _amp = new();
    private long _nowMs;

    public ConsoleDesk()
        : this(null, isMachine: true)
    {
    }

    /// <summary>Makes the desk with another port than <see cref="Port"/>, for a person or a program.</summary>
    public ConsoleDesk(ISerialPort? port, bool isMachine)
    {
        for (int i = 0; i < EventLog.Capacity; i++)
        {
            Log.Add(i * 1000, (EventKind)(i % 10), i % 3);
        }

        AmpBench amp = _amp;
        var store = new StoreBench();
        var display = new DisplayUpdater(Canvas, new FakeDisplayPort(), new ScreenRest(new FrontOptions()), Stats, 0);
        var ic = new Ds1882(new FakeDs1882(new Journal()));
        Volume = new VolumeControl(ic, Stats);
        Volume.Restart(0, afterFault: false);
        for (var atMs = 0; !Volume.IsTrusted; atMs += TickMs)
        {
            Volume.Initialise(atMs);
        }

        var scan = new I2cCommand(Status, Audio, Display);
        Command[] more =
        [
            new HpCommand(amp.Book, new HeadphoneShelf(amp.Own), amp.Own, new HeadphoneReport(DeliveredAmp.Figures()), amp.Exposure, amp.Options, Status),
            new BalanceCommand(store.Settings),
            new SetCommand(store.Settings),
            new SaveCommand(store.Store),
            new DefaultsCommand(store.Settings, store.Store),
            new ExportCommand(store.Settings),
            new SelfTestCommand(Status, Controls, amp.Test, amp.Jacks, display, store.Store),
            scan,
            new DumpCommand(Volume, ic),
            new ScreenCommand(Canvas),
            new ServiceCommand(Status, Controls, amp.Service, Audio, Display),
            new BringupCommand(new Bringup(Status, Controls, amp.Service, amp.Test, scan, display, Log, Stats), Status, "desk"),
        ];
        Shell = new ConsoleShell(port ?? Port, Status, amp.Options, Controls, Log, Stats, new FakeHeap(), "desk", more);
        Shell.Output.IsMachine = isMachine;
    }

    /// <summary>The picture.</summary>
    public Canvas Canvas { get; } = new();

    /// <summary>A volume IC at mute.</summary>
    public VolumeControl Volume { get; }

    /// <summary>The audio bus.</summary>
    public FakeBus Audio { get; } = new(0x28);

    /// <summary>The display's bus.</summary>
    public FakeBus Display { get; } = new(0x3C, 0x50);

    public ScriptedPort Port { get; } = new();

    public AmpStatus Status { get; } = new() { State = AmpState.Active, VolumeCb = -2000, RequestedCb = -2000, LowestCb = -6200, StepCb = 100 };

    public WillingControls Controls { get; } = new();

    public EventLog Log { get; } = new();

    public LoopStats Stats { get; } = new();

    public ConsoleShell Shell { get; }

    /// <summary>An amp in Ready gives its parts for service; the desk's own status tells of nothing else of it.</summary>
    public void OfferService()
    {
        _amp.GoTo(AmpState.Ready);
        _amp.Run(100);
        Controls.Service = forMs =>
        {
            FaultCode answer = _amp.Controls.RequestService(forMs);
            _amp.Pass();
            return answer;
        };
    }

    /// <summary>Passes of the loop.</summary>
    public void Pass(int passes)
    {
        for (int i = 0; i < passes; i++)
        {
            _nowMs += TickMs;
            Port.BeginPass();
            if (_amp.Service.IsOn)
            {
                _amp.Pass();
            }

            Status.Hold = _amp.Service.IsOn ? HoldReason.Service : HoldReason.None;
            Status.RemainingMs = _amp.Service.IsOn ? _amp.Status.RemainingMs : 0;
            Shell.Pass(_nowMs);
        }
    }

    /// <summary>Types a line and waits for as long as the longest answer takes.</summary>
    public void Ask(string line)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(line + "\r");
        Port.Arrive(bytes, bytes.Length);
        Pass(80);
    }
}
