namespace VirtualAmp.Monitor;

/// <summary>
/// The headphones that may be chosen for the jacks (S8) and the gains saved for them (S4), from what was typed, answered and
/// written to the flash: the most that they may allow.
/// </summary>
internal sealed class HeadphoneSettings
{
    private readonly StoredSettings _settings;
    private readonly MenuWatch _menu;
    private readonly HeadphoneTable _table;
    private readonly JackSettings[] _jacks = new JackSettings[ConsoleAnswer.Jacks.Length];

    /// <summary>Watches a board whose store is empty.</summary>
    public HeadphoneSettings(WatchedBoard board, StoredSettings settings, MenuWatch menu)
    {
        _settings = settings;
        _menu = menu;
        _table = new HeadphoneTable(board.Settings.SourceVrms);
        var name = board.Settings.Headphones is { } built ? HeadphoneTable.Find(built) : "";
        for (var jack = 0; jack < _jacks.Length; jack++)
        {
            _jacks[jack] = new JackSettings(name ?? "", _table.RestCb(name ?? ""));
        }

        settings.Settled += () => ForEach(static jack => jack.Settle());
        menu.MayTake += jacks => ForEach(jacks, static jack => jack.MayChoose());
    }

    /// <summary>Whether a file holds what is remembered of the jacks.</summary>
    public static bool Holds(string path) => path is @"I:\amp-h.bin" or @"I:\amp-i.bin";

    /// <summary>Highest level that the headphones at some jacks may allow, the lowest of theirs; hundredths of a dB, <see cref="HeadphoneTable.Free"/> or more when any is allowed.</summary>
    /// <param name="jacks">Bit 0 main, 1 aux, 2 bal.</param>
    public int CeilingCb(int jacks)
    {
        var lowestCb = HeadphoneTable.Free;
        for (var jack = 0; jack < _jacks.Length; jack++)
        {
            if ((jacks >> jack & 1) != 0)
            {
                lowestCb = Math.Min(lowestCb, _jacks[jack].HighestCb - _settings.LowestProgrammeCb);
            }
        }

        return lowestCb;
    }

    /// <summary>Highest gain that may be saved for the headphones at some jacks, the lowest of theirs: 0 to 2; 0 without a jack.</summary>
    /// <param name="jacks">Bit 0 main, 1 aux, 2 bal.</param>
    public int SavedGain(int jacks)
    {
        var lowest = jacks == 0 ? 0 : int.MaxValue;
        for (var jack = 0; jack < _jacks.Length; jack++)
        {
            if ((jacks >> jack & 1) != 0)
            {
                lowest = Math.Min(lowest, _jacks[jack].HighestGain);
            }
        }

        return lowest;
    }

    /// <summary>Highest gain that may be saved for any headphones.</summary>
    public int HighestSavedGain() => _jacks.Max(static jack => jack.HighestGain);

    /// <summary>The user typed a line.</summary>
    public void Asked(TypedRequest request, SerialLine line)
    {
        if (line.Word(0).SequenceEqual("hp"u8) && line.Word(1).SequenceEqual("add"u8))
        {
            _table.AddOwn(line.Text);
        }

        ForEach(jack => jack.Asked(request));
    }

    /// <summary>The amp answered a line.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="done">Whether it said OK.</param>
    /// <param name="certain">Whether that answer surely belongs to this line.</param>
    /// <param name="answer">What it said before.</param>
    public void Answered(TypedRequest request, bool done, bool certain, ConsoleAnswer answer)
    {
        var tells = certain && (!done || answer.Jack >= 0);
        for (var jack = 0; jack < _jacks.Length; jack++)
        {
            var isMeant = done && answer.Jack == jack;
            var tightened = request.Kind switch
            {
                RequestKind.HeadphoneChoice => Chosen(_jacks[jack], done, isMeant, tells, answer.Headphones),
                RequestKind.HeadphoneLimit or RequestKind.HeadphoneGain => _jacks[jack].Answered(request, tells ? isMeant : done, tells),
                _ => false,
            };
            if (tightened)
            {
                _settings.Tightened();
            }
        }
    }

    /// <summary>No answer comes any more.</summary>
    public void AnswersLost() => ForEach(static jack => jack.AnswersLost());

    /// <summary>The flash begins to write what is remembered of the jacks.</summary>
    public void Writing() => ForEach(static jack => jack.Writing());

    /// <summary>It is written whole.</summary>
    public void Written() => ForEach(static jack => jack.Written());

    /// <summary>It was changed from outside.</summary>
    public void Tampered() => ForEach(static jack => jack.Tampered());

    /// <summary>A new firmware runs on what the flash holds.</summary>
    public void Restarted() => ForEach(static jack => jack.Restarted());

    // While the menu is open the knob may choose others at any time: then nobody knows which came last.
    private bool Chosen(JackSettings jack, bool done, bool isMeant, bool tells, string name)
    {
        if (!tells || (done && name.Length == 0) || (isMeant && _menu.MayBeOpen))
        {
            jack.MayHaveChosen();
            return false;
        }

        return isMeant ? jack.Chosen(name, _table.RestCb(name), _table.IsBuiltIn(name) || name == "none") : jack.NotChosen();
    }

    private void ForEach(Action<JackSettings> act) => ForEach(~0, act);

    private void ForEach(int jacks, Action<JackSettings> act)
    {
        for (var jack = 0; jack < _jacks.Length; jack++)
        {
            if ((jacks >> jack & 1) != 0)
            {
                act(_jacks[jack]);
            }
        }
    }
}
