using AmpController;
using AmpController.Control;
using AmpController.Display;
using AmpController.Headphones;
using AmpController.Knob;
using AmpController.Menu;
using AmpController.Settings;
using AmpController.Tests.Fakes;
using AmpController.Volume;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.Headphones;

namespace VirtualAmp.Tests.Display;

/// <summary>The firmware's screen on the panel's model, joined by the bytes that go over the wire: status, canvas, updater, port, controller, pixels.</summary>
internal sealed class PanelRig
{
    private const int RestEveryMs = 500;

    private readonly ScreenView _view;
    private readonly DisplayUpdater _updater;
    private long _nowMs;

    /// <summary>Makes a powered panel and a status of an amp that plays at min.</summary>
    public PanelRig()
        : this(new Ssd1306Model(new Scheduler(), new Random(1)))
    {
    }

    /// <summary>Makes the same with this panel.</summary>
    public PanelRig(Ssd1306Model panel)
    {
        Panel = panel;
        Panel.Power(true);
        Wire = new PanelWire(Panel);
        var canvas = new Canvas();
        Own = new OwnProfiles();
        var shelf = new HeadphoneShelf(Own);
        Book = new JackBook(shelf, Options, DeliveredAmp.Figures());
        Rest = new ScreenRest(Front);
        var settings = new AmpSettings(Options, Front, Book);
        Menu = new FrontMenu(settings, shelf, Book, Status, Controls);
        var text = new MenuText(
            Menu, settings, shelf, Book, new HeadphoneReport(DeliveredAmp.Figures()), Options, Status, Stats, Log, Bench.Test, new Board().Name, "DS1882");
        _view = new ScreenView(canvas, Options, Menu, text, Rest, Bench.Service);
        _updater = new DisplayUpdater(canvas, Wire, Rest, Stats, panel is Sh1106Model ? AmpController.Oled.Sh1106FirstColumn : 0);
    }

    /// <summary>The user's own headphones: none yet.</summary>
    public OwnProfiles Own { get; }

    /// <summary>What is remembered of the jacks.</summary>
    public JackBook Book { get; }

    /// <summary>The menu of the front.</summary>
    public FrontMenu Menu { get; }

    /// <summary>What the menu asks of the amp.</summary>
    public RecordingControls Controls { get; } = new();

    /// <summary>An amp of its own, whose self-test the menu shows.</summary>
    public AmpBench Bench { get; } = new();

    /// <summary>The log.</summary>
    public EventLog Log { get; } = new();

    /// <summary>Limits of 12 dB.</summary>
    public AmpOptions Options { get; } = new() { GainCb = [0, 600, 1200], LimitCb = 1200, HardCeilingCb = 1200 };

    /// <summary>How long the screen stays lit, and how bright; it does not rest unless a test says when.</summary>
    public FrontOptions Front { get; } = new() { DimMs = 0, OffMs = 0 };

    /// <summary>What lets it rest.</summary>
    public ScreenRest Rest { get; }

    /// <summary>Time of the next pass; ms.</summary>
    public long NowMs => _nowMs;

    /// <summary>What the screen is told to show: headphones are chosen.</summary>
    public AmpStatus Status { get; } = new()
    {
        State = AmpState.Active,
        VolumeCb = VolumeLevel.MuteCb,
        RequestedCb = VolumeLevel.MuteCb,
        LowestCb = -6200,
        StepCb = 100,
        CoilOn = true,
        Choice = HeadphoneChoice.Chosen,
    };

    /// <summary>The panel.</summary>
    public Ssd1306Model Panel { get; }

    /// <summary>The bus between updater and panel.</summary>
    public PanelWire Wire { get; }

    /// <summary>What the panel's driver knows to be wrong.</summary>
    public FaultCode Fault => _updater.Fault;

    /// <summary>Whether the panel is being brought up to the picture.</summary>
    public bool IsSending => _updater.IsSending;

    /// <summary>Counters that the updater keeps.</summary>
    public LoopStats Stats { get; } = new();

    /// <summary>One pass of the loop.</summary>
    public void Pass()
    {
        if (_nowMs % RestEveryMs == 0)
        {
            Rest.Pass(Status, _nowMs);
        }

        _view.Update(Status);
        _updater.Pass(_nowMs);
        _nowMs += 10;
    }

    /// <summary>Passes for so long.</summary>
    public void PassFor(int forMs)
    {
        for (var untilMs = _nowMs + forMs; _nowMs < untilMs;)
        {
            Pass();
        }
    }

    /// <summary>As many passes as it takes until nothing more is sent: fields other than the volume take turns.</summary>
    /// <returns>Bytes on the bus, addresses included.</returns>
    public int Settle()
    {
        const int Turns = 3;
        var before = Wire.Bytes;
        for (var still = 0; still < Turns;)
        {
            var sent = Wire.Bytes;
            Pass();
            still = Wire.Bytes == sent ? still + 1 : 0;
        }

        return (int)(Wire.Bytes - before);
    }
}
