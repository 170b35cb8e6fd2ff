namespace VirtualAmp.Monitor;

/// <summary>What may be chosen for one jack: headphones, their limit and the gain saved for them, each as the loosest that may be in force.</summary>
/// <param name="name">The headphones of an empty store as the catalogue names them; empty without any.</param>
/// <param name="restCb">Level at which they make 0 dB SPL; <see cref="HeadphoneTable.Free"/> without any.</param>
internal sealed class JackSettings(string name, int restCb)
{
    private readonly SettingBound _rest = new(restCb);
    private readonly SettingBound _limit = new(MonitorLimits.StandardSplCb);
    private readonly SettingBound _gain = new(0);

    // Null when nobody outside knows it: others may be chosen now, or ones of that name with other figures.
    private string? _name = name;

    /// <summary>Highest level that the headphones may allow when the programme averages full scale; hundredths of a dB, <see cref="HeadphoneTable.Free"/> or more when any is.</summary>
    public int HighestCb => _rest.Loosest + _limit.Loosest;

    /// <summary>Highest gain that may be saved: 0 to 2.</summary>
    public int HighestGain => _gain.Loosest;

    /// <summary>The user typed a line about headphones; which jack it is about only the answer tells.</summary>
    public void Asked(TypedRequest request)
    {
        switch (request.Kind)
        {
            case RequestKind.HeadphoneChoice:
                _rest.Asked(HeadphoneTable.Free);
                _limit.Asked(MonitorLimits.StandardSplCb);
                _gain.Asked(0);
                break;
            case RequestKind.HeadphoneLimit:
                _limit.Asked(request.Value);
                break;
            case RequestKind.HeadphoneGain:
                _gain.Asked(request.Value);
                break;
            case RequestKind.HeadphoneDelete when _name is null:
                MayChoose();
                break;
        }
    }

    /// <summary>The amp answered `hp limit` or `hp gain`; true when less is allowed than before.</summary>
    public bool Answered(TypedRequest request, bool done, bool certain) =>
        (request.Kind == RequestKind.HeadphoneLimit ? _limit : _gain).Answered(request.Value, done, certain);

    /// <summary>The amp answered `hp set`, and nobody knows what became of it here.</summary>
    public void MayHaveChosen()
    {
        _rest.Answered(HeadphoneTable.Free, done: true, certain: false);
        _limit.Answered(MonitorLimits.StandardSplCb, done: true, certain: false);
        _gain.Answered(0, done: true, certain: false);
        _name = null;
    }

    /// <summary>The amp answered `hp set`, and nothing changed here; true when less is allowed than before.</summary>
    public bool NotChosen() =>
        _rest.Answered(0, done: false, certain: true)
        | _limit.Answered(0, done: false, certain: true)
        | _gain.Answered(0, done: false, certain: true);

    /// <summary>The amp said which headphones stand here now; true when less is allowed than before. Other ones than before take the standard limit and no saved gain.</summary>
    /// <param name="chosen">Their name.</param>
    /// <param name="chosenRestCb">Level at which they make 0 dB SPL.</param>
    /// <param name="isKnown">Whether that name stands for these figures and no others.</param>
    public bool Chosen(string chosen, int chosenRestCb, bool isKnown)
    {
        var areOthers = _name is not null && chosen != _name;
        var mayBeOthers = _name is null || !isKnown;
        _name = isKnown ? chosen : null;
        return _rest.Answered(chosenRestCb, done: true, certain: true)
            | _limit.Answered(MonitorLimits.StandardSplCb, areOthers || mayBeOthers, certain: areOthers)
            | _gain.Answered(0, areOthers, certain: true);
    }

    /// <summary>Other headphones may be chosen from now on.</summary>
    public void MayChoose()
    {
        _rest.MayBe(HeadphoneTable.Free);
        _limit.MayBe(MonitorLimits.StandardSplCb);
        _name = null;
    }

    /// <summary>No answer comes any more.</summary>
    public void AnswersLost()
    {
        _name = _rest.IsAsked ? null : _name;
        ForEach(static setting => setting.AnswersLost());
    }

    /// <summary>The firmware had the time to follow what was tightened.</summary>
    public void Settle() => ForEach(static setting => setting.Settle());

    /// <summary>The flash begins to write what is remembered of the jacks.</summary>
    public void Writing() => ForEach(static setting => setting.Writing());

    /// <summary>It is written whole.</summary>
    public void Written() => ForEach(static setting => setting.Written());

    /// <summary>It was changed from outside.</summary>
    public void Tampered()
    {
        _name = null;
        ForEach(static setting => setting.Tampered());
    }

    /// <summary>A new firmware runs on what the flash holds.</summary>
    public void Restarted()
    {
        _name = _rest.IsSettled ? _name : null;
        ForEach(static setting => setting.Restarted());
    }

    private void ForEach(Action<SettingBound> act)
    {
        act(_rest);
        act(_limit);
        act(_gain);
    }
}
