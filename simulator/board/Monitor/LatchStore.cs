using VirtualAmp.Kernel;

namespace VirtualAmp.Monitor;

/// <summary>Which files of the flash hold a DC trip: those written whole since a pass has known of it, until they are written again, cut, or changed from outside.</summary>
internal sealed class LatchStore(DeadManRule deadMan)
{
    private const long Never = -1;

    private static readonly string[] Paths = [@"I:\amp-a.bin", @"I:\amp-b.bin", @"I:\amp-log.bin"];

    private readonly bool[] _holds = new bool[Paths.Length];
    private long _noticedNs = Never;
    private long _blockedNs;
    private bool _knows;
    private bool _alive;
    private bool _hasFlash;

    /// <summary>Whether a restart finds the trip.</summary>
    public bool IsKept => Array.IndexOf(_holds, true) >= 0;

    /// <summary>Whether passes came since the firmware noticed the trip and none of them began to write it, although a flash is there: one that refused every write since reset is none.</summary>
    public bool IsMissed => _alive && !HasBegun && _hasFlash;

    /// <summary>Whether any of the files was written, or began to be, since the firmware noticed the trip.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The firmware knows of the trip from now on.</summary>
    public void Noticed(long atNs)
    {
        if (_noticedNs == Never)
        {
            _noticedNs = atNs;
            _blockedNs = 0;
        }
    }

    /// <summary>A transfer on either bus ended: it shows that passes come, and may have held them up.</summary>
    public void Transferred(I2cTransfer transfer)
    {
        if (_noticedNs == Never)
        {
            return;
        }

        _alive |= transfer.StartNs - _noticedNs - _blockedNs >= MonitorLimits.AliveNs;

        // A slow part holds a pass up as much as a stuck one.
        Blocked(transfer.StartNs, transfer.EndNs);
    }

    /// <summary>The flash begins to write a file: the trip is in it when the firmware knew of it before this pass.</summary>
    public void Writing(string path, long atNs)
    {
        _hasFlash = true;
        HasBegun |= _noticedNs != Never && Array.IndexOf(Paths, path) >= 0;
        _knows = _noticedNs != Never && (deadMan.LastBeatNs > _noticedNs || atNs - _noticedNs > MonitorLimits.BlockedNs);
        Hold(path, false);
    }

    /// <summary>A file is written whole.</summary>
    public void Written(string path, long startNs, long endNs)
    {
        Hold(path, _knows);
        Blocked(startNs, endNs);
    }

    /// <summary>The firmware found a file changed from outside.</summary>
    public void Tampered(string path) => Hold(path, false);

    /// <summary>A new firmware runs.</summary>
    public void Restarted()
    {
        _alive = false;
        HasBegun = false;
        _hasFlash = false;
    }

    /// <summary>There is no trip any more.</summary>
    public void Clear()
    {
        Array.Clear(_holds);
        _noticedNs = Never;
        _knows = false;
        _alive = false;
        HasBegun = false;
    }

    private void Hold(string path, bool holds)
    {
        var file = Array.IndexOf(Paths, path);
        if (file >= 0)
        {
            _holds[file] = holds;
        }
    }

    private void Blocked(long startNs, long endNs)
    {
        if (_noticedNs != Never)
        {
            _blockedNs += endNs - Math.Max(startNs, _noticedNs);
        }
    }
}
