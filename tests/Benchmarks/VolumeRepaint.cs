using System.Diagnostics;
using AmpController.Control;
using AmpController.Display;
using AmpController.Headphones;
using AmpController.Knob;
using AmpController.Menu;
using AmpController.Settings;

namespace VirtualAmp.Benchmarks;

/// <summary>The screen's repaint of the volume by itself, from status to bus, beside the plain full-frame way with the same pictures.</summary>
internal sealed class VolumeRepaint
{
    private const int Steps = 63;
    private const int Rounds = 400;
    private const int PassMs = 10;

    private readonly Canvas _canvas = new();
    private readonly PanelSink _sink = new();
    private readonly ScreenView _view;
    private readonly DisplayUpdater _updater;
    private readonly AmpStatus _status = new()
    {
        State = AmpState.Active, LowestCb = -6200, StepCb = 100, VolumeCb = -6200, CoilOn = true, Choice = HeadphoneChoice.Chosen,
    };

    private long _nowMs;

    /// <summary>Makes it, and shows the first picture.</summary>
    public VolumeRepaint()
    {
        var options = new AmpOptions { GainCb = [0, 600, 1200], LimitCb = 1200, HardCeilingCb = 1200 };
        var shelf = new HeadphoneShelf(new OwnProfiles());
        var figures = new AmpFigures { GainCb = [0, 600, 1200], NoiseDecimicrovolt = [40, 60, 100] };
        var book = new JackBook(shelf, options, figures);
        var front = new FrontOptions();
        var rest = new ScreenRest(front);
        var menu = new FrontMenu(new AmpSettings(options, front, book), shelf, book, _status, null);
        _view = new ScreenView(_canvas, options, menu, null, rest, new Service(null, null));
        _updater = new DisplayUpdater(_canvas, _sink, rest, new LoopStats(), 0);
        Show(-6200);
    }

    /// <summary>Bytes that a repaint allocates, over every step up and down.</summary>
    public long Allocated { get; private set; }

    /// <summary>Bytes on the bus a step: ours, and the whole frame.</summary>
    public (double Ours, double Whole) Bytes { get; private set; }

    /// <summary>Time of a repaint on this host, ns: ours, and the whole frame.</summary>
    public (double OursNs, double WholeNs) Mean { get; private set; }

    /// <summary>Measures every step up and down again.</summary>
    public void Run()
    {
        var volumes = Enumerable.Range(0, Steps).Concat(Enumerable.Range(1, Steps - 2).Reverse()).Select(step => -6200 + (step * 100)).ToArray();
        var pictures = new int[volumes.Length][];
        for (var i = 0; i < volumes.Length; i++)
        {
            Show(volumes[i]);
            pictures[i] = FullFramePath.Dots(_canvas);
        }

        var whole = new FullFramePath(_sink);
        OursOnce(volumes);
        WholeOnce(whole, pictures);

        var (sent, allocated, started) = (_sink.Bytes, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        for (var round = 0; round < Rounds; round++)
        {
            OursOnce(volumes);
        }

        var oursNs = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
        Allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var ours = _sink.Bytes - sent;
        started = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            WholeOnce(whole, pictures);
        }

        double repaints = Rounds * volumes.Length;
        Mean = (oursNs / repaints, Stopwatch.GetElapsedTime(started).TotalNanoseconds / repaints);
        Bytes = (ours / repaints, (_sink.Bytes - sent - ours) / repaints);
    }

    private void OursOnce(int[] volumes)
    {
        foreach (var volumeCb in volumes)
        {
            Show(volumeCb);
        }
    }

    private static void WholeOnce(FullFramePath whole, int[][] pictures)
    {
        foreach (var dots in pictures)
        {
            whole.Repaint(dots);
        }
    }

    private void Show(int volumeCb)
    {
        _status.VolumeCb = volumeCb;
        do
        {
            _view.Update(_status);
            _updater.Pass(_nowMs += PassMs);
        }
        while (_canvas.IsDirty);
    }
}
