using VirtualAmp.Chips;
using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>S15: the flash is written with the contact closed only after it was seen to take less than half the dead man's hold, and never while the volume rises.</summary>
internal sealed class FlashRule(WatchedBoard board)
{
    private const long Never = -1;

    private long _longestNs = Never;
    private long _roseNs = long.MinValue / 2;
    private int _toldCb = IVolumeModel.MuteCb;

    /// <summary>A new firmware runs: it has measured nothing yet.</summary>
    public void Restarted() => _longestNs = Never;

    /// <summary>The volume IC was told something else or moved.</summary>
    public void VolumeChanged(long atNs)
    {
        var toldCb = board.LouderToldCb;
        if (toldCb > _toldCb && board.Wires.MuteCoil.Value)
        {
            _roseNs = atNs;
        }

        _toldCb = toldCb;
    }

    /// <summary>The flash begins to write a file.</summary>
    public void Writing(string path, long atNs)
    {
        // A coil that is off lets its contact go whatever the processor does.
        if (!board.Wires.MuteCoil.Value)
        {
            return;
        }

        if (_longestNs == Never)
        {
            board.Report("S15", $"{path} written with the contact closed, and no write before it since reset has shown how long one takes");
        }
        else if (_longestNs >= MonitorLimits.LongestWriteNs)
        {
            board.Report("S15", $"{path} written with the contact closed after a write that took {WatchedBoard.Ms(_longestNs)}");
        }
        else if (atNs - _roseNs < MonitorLimits.RampNs)
        {
            board.Report("S15", $"{path} written {WatchedBoard.Ms(atNs - _roseNs)} after the volume rose");
        }
    }

    /// <summary>The flash has written a file whole.</summary>
    public void Written(long startNs, long endNs) => _longestNs = Math.Max(_longestNs, endNs - startNs);
}
