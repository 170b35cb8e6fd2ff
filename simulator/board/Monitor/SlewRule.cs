using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>
/// S7: while the contact is closed, what each channel is told and does rises at 40 dB/s at most, at 20 dB/s from a closing until
/// the first target is reached. The target is not seen from outside: it counts as reached once the told level has not risen for 300 ms.
/// </summary>
internal sealed class SlewRule(WatchedBoard board, ContactWatch contact)
{
    private SlewBucket _toldLeft;
    private SlewBucket _toldRight;
    private SlewBucket _actualLeft;
    private SlewBucket _actualRight;
    private bool _firstTarget;
    private long _roseNs;
    private int _toldLeftCb;
    private int _toldRightCb;

    /// <summary>The contact closes.</summary>
    public void Closing(long atNs)
    {
        var volume = board.Volume;
        _toldLeft.Start(Level(volume.ToldLeftCb), atNs);
        _toldRight.Start(Level(volume.ToldRightCb), atNs);
        _actualLeft.Start(Level(volume.ActualLeftCb), atNs);
        _actualRight.Start(Level(volume.ActualRightCb), atNs);
        _firstTarget = true;
        _roseNs = atNs;
        Note();
    }

    /// <summary>The volume IC was told something else or moved, or a gain contact did.</summary>
    public void LevelChanged(long atNs)
    {
        if (!contact.Closed)
        {
            return;
        }

        // The balance may raise the quieter channel alone.
        var volume = board.Volume;
        if (volume.ToldLeftCb > _toldLeftCb || volume.ToldRightCb > _toldRightCb)
        {
            _firstTarget &= atNs - _roseNs <= MonitorLimits.PauseNs;
            _roseNs = atNs;
        }

        Note();
        Feed(ref _toldLeft, volume.ToldLeftCb, "told left", atNs);
        Feed(ref _toldRight, volume.ToldRightCb, "told right", atNs);
        Feed(ref _actualLeft, volume.ActualLeftCb, "actual left", atNs);
        Feed(ref _actualRight, volume.ActualRightCb, "actual right", atNs);
    }

    private void Note()
    {
        _toldLeftCb = board.Volume.ToldLeftCb;
        _toldRightCb = board.Volume.ToldRightCb;
    }

    private void Feed(ref SlewBucket bucket, int volumeCb, string which, long atNs)
    {
        var rateCbPerS = _firstTarget ? MonitorLimits.FirstRiseCbPerS : MonitorLimits.RiseCbPerS;
        var excessCb = bucket.Feed(Level(volumeCb), atNs, rateCbPerS, board.Volume.StepCb);
        if (excessCb > 0)
        {
            board.Report("S7", $"{which} volume rose to {WatchedBoard.Db(volumeCb)}, {WatchedBoard.Db(excessCb)} above {rateCbPerS / 100} dB/s and one step");
        }
    }

    private int Level(int volumeCb) =>
        (volumeCb == IVolumeModel.MuteCb ? board.Volume.LowestCb - board.Volume.StepCb : volumeCb) + board.Output.GainCb;
}
