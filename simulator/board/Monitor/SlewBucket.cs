namespace VirtualAmp.Monitor;

/// <summary>
/// For any t1 &lt; t2: level(t2) at most level(t1) + rate x (t2 - t1) + one step, at a constant cost: the least of
/// level(t1) + rate x (now - t1) over the past is carried along. Whole numbers, billionths of a hundredth of a dB.
/// </summary>
internal struct SlewBucket
{
    private const long NsPerS = 1_000_000_000;
    private const long LongestNs = 100 * NsPerS;

    private long _allowed;
    private int _levelCb;
    private long _atNs;

    /// <summary>A closed period begins.</summary>
    public void Start(int levelCb, long atNs)
    {
        _levelCb = levelCb;
        _allowed = levelCb * NsPerS;
        _atNs = atNs;
    }

    /// <summary>Feeds the level from now on; returns by how much it rises above what is allowed, hundredths of a dB, 0 or less when it keeps the rule.</summary>
    public int Feed(int levelCb, long atNs, int rateCbPerS, int stepCb)
    {
        // Beyond 100 s the level itself is the least in any case.
        var ns = Math.Min(atNs - _atNs, LongestNs);
        _allowed = Math.Min(_allowed + (rateCbPerS * ns), _levelCb * NsPerS);
        var excess = (levelCb * NsPerS) - _allowed - (stepCb * NsPerS);
        _allowed = Math.Min(_allowed, levelCb * NsPerS);
        _levelCb = levelCb;
        _atNs = atNs;
        return (int)Math.Ceiling(excess / (double)NsPerS);
    }
}
