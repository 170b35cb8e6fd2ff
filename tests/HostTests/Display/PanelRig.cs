using AmpController.Control;
using AmpController.Display;
using AmpController.Headphones;
using AmpController.Ports;
using AmpController.Volume;
using VirtualAmp.Chips;
using VirtualAmp.Kernel;
using VirtualAmp.Tests.Headphones;

namespace VirtualAmp.Tests.Display;

/// <summary>The firmware's screen on the panel's model, joined by the bytes that go over the wire: status, canvas, updater, port, SSD1306, pixels.</summary>
internal sealed class PanelRig
{
    private readonly ScreenView _view;
    private readonly DisplayUpdater _updater;
    private long _nowMs;

    /// <summary>Makes a powered panel and a status of an amp that plays at min.</summary>
    public PanelRig()
    {
        Panel = new Ssd1306Model(new Scheduler(), new Random(1));
        Panel.Power(true);
        Wire = new PanelWire(Panel);
        var canvas = new Canvas();
        Own = new OwnProfiles();
        var shelf = new HeadphoneShelf(Own);
        Book = new JackBook(shelf, Options, DeliveredAmp.Figures());
        Chooser = new HeadphoneChooser(shelf, Book, Status);
        _view = new ScreenView(canvas, Options, Chooser, Book, new HeadphoneReport(DeliveredAmp.Figures()));
        _updater = new DisplayUpdater(canvas, Wire, Stats);
    }

    /// <summary>The user's own headphones: none yet.</summary>
    public OwnProfiles Own { get; }

    /// <summary>What is remembered of the jacks.</summary>
    public JackBook Book { get; }

    /// <summary>The choice of headphones.</summary>
    public HeadphoneChooser Chooser { get; }

    /// <summary>Limits of 12 dB.</summary>
    public AmpOptions Options { get; } = new() { GainCb = [0, 600, 1200], LimitCb = 1200, HardCeilingCb = 1200 };

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

    /// <summary>Counters that the updater keeps.</summary>
    public LoopStats Stats { get; } = new();

    /// <summary>One pass of the loop.</summary>
    public void Pass()
    {
        _view.Update(Status);
        _updater.Pass(_nowMs);
        _nowMs += 10;
    }

    /// <summary>As many passes as it takes until nothing more is sent.</summary>
    /// <returns>Bytes on the bus, addresses included.</returns>
    public int Settle()
    {
        var before = Wire.Bytes;
        long sent;
        do
        {
            sent = Wire.Bytes;
            Pass();
        }
        while (Wire.Bytes != sent);

        return (int)(Wire.Bytes - before);
    }
}
