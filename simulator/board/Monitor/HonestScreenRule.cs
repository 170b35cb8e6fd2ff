using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S14 on the screen: volume, gain and mute as a viewer reads them were told to the hardware within the last 500 ms. Read when the picture is still, after each update and once the lag of a new volume is over.</summary>
internal sealed class HonestScreenRule
{
    private readonly WatchedBoard _board;
    private readonly ToldState _told;
    private readonly Ssd1306Model _display;
    private readonly IScreenReader _reader;
    private readonly DeadManRule _deadMan;
    private readonly ScheduledEvent _picture;
    private readonly ScheduledEvent _lag;
    private bool _answers = true;
    private long _toldNs;

    /// <summary>Watches a board's display; the heartbeat tells whether the processor runs.</summary>
    public HonestScreenRule(WatchedBoard board, ToldState told, Ssd1306Model display, IScreenReader reader, DeadManRule deadMan)
    {
        _board = board;
        _told = told;
        _display = display;
        _reader = reader;
        _deadMan = deadMan;
        _picture = new ScheduledEvent(PictureDue);
        _lag = new ScheduledEvent(LagDue);
    }

    private long LagDueNs => _toldNs + MonitorLimits.LagNs + MonitorLimits.PictureStillNs;

    /// <summary>A transfer with the display ended. One that brings nothing, as a scan's, says nothing about whether the picture is kept up.</summary>
    public void Transferred(I2cTransfer transfer)
    {
        if (transfer.End == I2cEnd.Ok && transfer.Written.Length == 0)
        {
            return;
        }

        _answers = transfer.End == I2cEnd.Ok;
        if (_answers && !_picture.Pending)
        {
            _board.Scheduler.Plan(_picture, transfer.EndNs + MonitorLimits.PictureStillNs);
        }
    }

    /// <summary>A line of the display's bus is low outside a transfer: the picture stands still until one goes through again.</summary>
    public void BusHeld() => _answers = false;

    /// <summary>The hardware was told something new, which the screen must show in time.</summary>
    public void ToldNew(long atNs)
    {
        _toldNs = atNs;
        if (!_lag.Pending)
        {
            _board.Scheduler.Plan(_lag, LagDueNs);
        }
    }

    private void LagDue()
    {
        if (!_picture.Pending)
        {
            Read();
        }

        if (!_lag.Pending && LagDueNs > _board.Scheduler.NowNs)
        {
            _board.Scheduler.Plan(_lag, LagDueNs);
        }
    }

    private void PictureDue()
    {
        var stillNs = _display.LastWriteNs + MonitorLimits.PictureStillNs;
        if (stillNs > _board.Scheduler.NowNs)
        {
            _board.Scheduler.Plan(_picture, stillNs);
            return;
        }

        Read();
    }

    private void Read()
    {
        var nowNs = _board.Scheduler.NowNs;
        var hadItsTimeNs = _deadMan.StoodStillNs + MonitorLimits.LagNs;
        if (nowNs < hadItsTimeNs)
        {
            // The processor stood still: the screen has its time from when it went on.
            _board.Scheduler.Plan(_lag, hadItsTimeNs);
            return;
        }

        if (!CanFollow(nowNs))
        {
            return;
        }

        if (_reader.TryReadVolume(_display, out var volumeCb) && !_told.HonestVolume(volumeCb, nowNs))
        {
            _board.Report("S14", $"screen shows volume {WatchedBoard.Db(volumeCb)}, which the volume IC was not told in the last 500 ms");
        }

        if (_reader.TryReadGain(_display, out var gain) && !_told.HonestGain(gain, nowNs))
        {
            _board.Report("S14", $"screen shows gain position {gain}, which the relays were not told in the last 500 ms");
        }

        if (_reader.ShowsMuted(_display) && !_told.HonestMute(nowNs))
        {
            _board.Report("S14", "screen shows muted, but neither volume IC nor coil was in the last 500 ms");
        }
    }

    // A display that refuses or whose bus is held keeps its picture, and so does every display while the processor hangs, is in reset or starts.
    private bool CanFollow(long nowNs)
    {
        var enable = _board.Wires.Enable;
        var startedNs = enable.ChangedNs + (_board.Settings.BootMs * Duration.Ms);
        return _answers && _display.DisplayOn
            && enable.Value && nowNs - startedNs >= MonitorLimits.LagNs
            && nowNs - _deadMan.LastBeatNs <= MonitorLimits.LagNs / 2;
    }
}
