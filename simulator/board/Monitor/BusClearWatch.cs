namespace VirtualAmp.Monitor;

/// <summary>Sees a bus clear on lines that are moved by GPIO: nine clocks, then a STOP.</summary>
internal sealed class BusClearWatch
{
    private bool _scl = true;
    private bool _sda = true;
    private bool _rose;
    private int _clocks;

    /// <summary>A transfer came between: the clocks count anew.</summary>
    public void Interrupted()
    {
        _clocks = 0;
        _rose = false;
    }

    /// <summary>The lines moved; true when that is the STOP at the end of a bus clear.</summary>
    public bool Moved(bool scl, bool sda)
    {
        var stop = _scl && scl && !_sda && sda;
        if (_scl && !scl && _rose)
        {
            // The fall before the first rise is the line being taken, not a clock.
            _clocks++;
        }

        _rose |= !_scl && scl;
        _scl = scl;
        _sda = sda;
        if (!stop)
        {
            return false;
        }

        var cleared = _clocks >= MonitorLimits.BusClearClocks;
        Interrupted();
        return cleared;
    }
}
