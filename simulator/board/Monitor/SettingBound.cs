namespace VirtualAmp.Monitor;

/// <summary>
/// The loosest value of a setting that may be in force: what the user last set, before and after a restart, with everything
/// that a write cut short or an answer still due leaves open counted in. A greater value is a looser one.
/// </summary>
internal sealed class SettingBound(int standard)
{
    private const int None = int.MinValue;

    private int _inForce = standard;
    private int _asked = None;
    private int _unanswered;
    private int _former = None;
    private int _kept = standard;
    private int _keptBefore = standard;
    private int _writing = None;
    private bool _isKept = true;

    /// <summary>The loosest value now. One that was tightened still counts until <see cref="Settle"/>.</summary>
    public int Loosest => Math.Max(Wanted, _former);

    /// <summary>The value of an empty store.</summary>
    public int Standard { get; } = standard;

    /// <summary>Whether a restart surely brings back what is in force now.</summary>
    public bool IsSettled => _isKept && _writing == None && _unanswered == 0;

    /// <summary>Whether a value that was asked for waits for its answer.</summary>
    public bool IsAsked => _unanswered > 0;

    private int Wanted => Math.Max(_inForce, _asked);

    /// <summary>The user typed a value.</summary>
    public void Asked(int value)
    {
        _unanswered++;
        _asked = Math.Max(_asked, value);
    }

    /// <summary>The amp answered; true when less is allowed than before.</summary>
    /// <param name="value">What had been asked for.</param>
    /// <param name="done">Whether it said OK.</param>
    /// <param name="certain">Whether that answer surely belongs to this value.</param>
    public bool Answered(int value, bool done, bool certain)
    {
        var before = Wanted;
        if (!certain)
        {
            MayBe(value);
        }
        else if (done)
        {
            _inForce = value;
            _isKept = false;
        }

        if (--_unanswered == 0)
        {
            _asked = None;
        }

        if (Wanted >= before)
        {
            return false;
        }

        _former = Math.Max(_former, before);
        return true;
    }

    /// <summary>What was asked for and never answered may count all the same.</summary>
    public void AnswersLost()
    {
        if (_unanswered > 0)
        {
            MayBe(_asked);
        }

        _unanswered = 0;
        _asked = None;
    }

    /// <summary>A value may be in force from now on.</summary>
    public void MayBe(int value)
    {
        _inForce = Math.Max(_inForce, value);
        _isKept = false;
    }

    /// <summary>The firmware had the time to follow what was tightened.</summary>
    public void Settle() => _former = None;

    /// <summary>The flash begins to write the settings.</summary>
    public void Writing() => _writing = Wanted;

    /// <summary>The settings are written whole.</summary>
    public void Written()
    {
        _keptBefore = _kept;
        _kept = _writing;
        _writing = None;
        _isKept = _unanswered == 0;
    }

    /// <summary>The stored settings were changed from outside: the older record may count now, or none.</summary>
    public void Tampered()
    {
        _kept = Math.Max(_kept, Math.Max(_keptBefore, Standard));
        _inForce = Math.Max(_inForce, _kept);
    }

    /// <summary>A new firmware runs on what the flash holds.</summary>
    public void Restarted()
    {
        var loosest = Math.Max(_kept, _writing);
        if (!_isKept)
        {
            loosest = Math.Max(loosest, _inForce);
        }

        _inForce = loosest;
        _kept = loosest;
        _former = None;
        _writing = None;
        _isKept = true;
    }
}
