using VirtualAmp.Chips;

namespace VirtualAmp.Monitor;

/// <summary>S6: what the policies that may be in force let happen after a plug-in: `restore` a level by itself, `hold` any once the user has touched something.</summary>
internal sealed class PlugInWatch(WatchedBoard board, ContactWatch contact, StoredSettings settings, LastLevels last)
{
    private bool _waits = true;
    private long _sinceNs;

    /// <summary>Level that may come back by itself; hundredths of a dB, <see cref="IVolumeModel.MuteCb"/> when none may.</summary>
    public int HighestCb => settings.MayRestore ? Math.Min(settings.HighestPlugInStartCb, last.HighestCb) : IVolumeModel.MuteCb;

    /// <summary>Whether a level may wait for the user to touch the knob or a button.</summary>
    public bool MayWait => _waits && settings.MayHold;

    /// <summary>Power-up, reset, or an edge on a jack.</summary>
    public void PlugsIn(long atNs)
    {
        MayPlugIn(atNs);
        settings.PlugInStarts();
    }

    /// <summary>A supply or the DC input moved: every plug may count as a new one.</summary>
    public void MayPlugIn(long atNs)
    {
        _waits = true;
        _sinceNs = atNs;
    }

    /// <summary>The volume IC was told something else: what is heard since a closing waits no more.</summary>
    public void LevelChanged() =>
        _waits &= !contact.Closed || contact.ClosedNs <= _sinceNs || board.LouderToldCb == IVolumeModel.MuteCb;
}
